import { desc, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import { publishedSchemas } from '../database/tables.ts';
import type { PublishedDepartment, PublishedSchema } from './publishedSchema.ts';

/** Somebody published another schema in the meantime. */
export class SchemaOvertaken extends Error {
  constructor(version: number) {
    super(`version ${version} was published in the meantime: look at it, and publish again`);
    this.name = 'SchemaOvertaken';
  }
}

/** Versions of the schema, in the hub's database; several gateways follow them. */
export class SchemaRegistry {
  readonly #database: ReturnType<typeof drizzle>;

  constructor(pool: Pool) {
    this.#database = drizzle(pool);
  }

  /** The number of the newest version; null before the first. */
  async newestVersion(): Promise<number | null> {
    const [row] = await this.#database
      .select({ version: publishedSchemas.version })
      .from(publishedSchemas)
      .orderBy(desc(publishedSchemas.version))
      .limit(1);
    return row?.version ?? null;
  }

  /** Null for a version that there is not. */
  async read(version: number): Promise<PublishedSchema | null> {
    const [row] = await this.#database
      .select()
      .from(publishedSchemas)
      .where(eq(publishedSchemas.version, version));
    if (row === undefined) return null;
    return { ...row, departments: row.departments.map(withProtocol) };
  }

  /** The newest first. */
  history(): Promise<Omit<PublishedSchema, 'supergraphSdl'>[]> {
    const { version, departments, publishedAt, publishedBy, reason } = publishedSchemas;
    return this.#database
      .select({ version, departments, publishedAt, publishedBy, reason })
      .from(publishedSchemas)
      .orderBy(desc(version));
  }

  /** @throws SchemaOvertaken where its version is taken */
  async publish(schema: PublishedSchema): Promise<void> {
    const added = await this.#database
      .insert(publishedSchemas)
      .values(schema)
      .onConflictDoNothing()
      .returning({ version: publishedSchemas.version });
    if (added.length === 0) throw new SchemaOvertaken(schema.version);
  }
}

/** Before there was another protocol, versions did not say which one a department speaks. */
const withProtocol = (
  department: Omit<PublishedDepartment, 'protocol'> & Partial<PublishedDepartment>,
): PublishedDepartment => ({ ...department, protocol: department.protocol ?? 'exchange' });
