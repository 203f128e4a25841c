import { DatabaseError } from 'pg';

/** SQLSTATE of what does not fit the tables that are there: their names are told, and no value can stand in the message. */
const ofNames = /^42(?!501)/;

/** A migration that a department's database refuses, as whoever develops the department can mend it. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';

  /** Null for what is no refusal of the database's. */
  static of(department: string, error: unknown): MigrationFailed | null {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (!(cause instanceof DatabaseError)) return null;
    const why = ofNames.test(cause.code ?? '') ? `${cause.message} (${cause.code})` : `code ${cause.code}`;
    return new MigrationFailed(
      `MIGRATION_FAILED: the database of ${department} does not take its migrations: ${why}; ` +
        `it holds what other migrations left. Mend the newest migration, or, where its data may go, pnpm department:reset ${department}`,
    );
  }
}
