/**
 * A department on a database of its own, with demonstration data, for its tests: real PostgreSQL, a real
 * signature, every SQL statement noted.
 */
import { randomUUID } from 'node:crypto';
import {
  type AskedOperation,
  type DepartmentResponse,
  digestOfRequest,
  loadSubgraphSdl,
  type Purpose,
  type PurposeKind,
  personalClassifications,
  signedViewerAudience,
  signedViewerIssuer,
  signedViewerLifetime,
  type Viewer,
} from '@credit-hub/schema';
import { readClassifications } from '@credit-hub/schema/composition';
import { type GraphQLObjectType, getNamedType } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { pino } from 'pino';
import type { Clock } from './clock.ts';
import { migrateDepartment } from './database/migrate.ts';
import { seedDepartment } from './demonstration/seed.ts';
import type { Department } from './department.ts';
import { makeKeyring } from './encryption/keyring.ts';
import type { KeyringSource } from './encryption/keyringSource.ts';
import { type DepartmentService, departmentSchema, startDepartment } from './service.ts';

export type TestDepartment = {
  department: Department;
  service: DepartmentService;
  databaseUrl: string;
  /** Keys of its sealed columns. */
  fieldKeys: KeyringSource;
  /** SQL statements sent since the list was last emptied. */
  statements: string[];
  /** Asks as the viewer, signed as the hub signs. */
  ask(
    viewer: Partial<Viewer>,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<DepartmentResponse>;
  /** Signs as the hub signs, for one request. */
  sign(
    viewer: Partial<Viewer>,
    request: AskedOperation,
    overrides?: { issuer?: string; audience?: string; expiresAt?: Date },
  ): Promise<string>;
  close(): Promise<void>;
};

export type TestDepartmentOptions = {
  /** The administrator's, as tests get it with `inject('postgresUrl')`. */
  postgresUrl: string;
  subjects: number;
  clock: Clock;
  /** Keys of its sealed columns; new ones without it. */
  fieldKeys?: KeyringSource;
};

function newFieldKeys(): KeyringSource {
  const keyring = makeKeyring();
  return () => keyring;
}

export async function openTestDepartment(
  department: Department,
  { postgresUrl, subjects, clock, fieldKeys = newFieldKeys() }: TestDepartmentOptions,
): Promise<TestDepartment> {
  const database = `test_${department.name.replaceAll('-', '_')}_${randomUUID().slice(0, 8)}`;
  await administrate(postgresUrl, `create database ${database}`);
  const databaseUrl = Object.assign(new URL(postgresUrl), { pathname: `/${database}` }).href;
  await migrateDepartment(department, databaseUrl);
  await seedDepartment(department, databaseUrl, { subjects, clock, fieldKeys });

  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const published = [await exportJWK(publicKey)];
  const statements: string[] = [];
  const service = await startDepartment(department, {
    databaseUrl,
    viewerKeys: () => published,
    fieldKeys,
    logger: pino({ level: 'silent' }),
    clock,
    onStatement: (statement) => statements.push(statement),
  });
  const sign: TestDepartment['sign'] = (viewer, request, overrides = {}) =>
    new SignJWT({
      viewer: { person: null, role: 'PUBLIC', organization: null, department: null, ...viewer },
      purpose,
      request: digestOfRequest(request),
    })
      .setJti(randomUUID())
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(overrides.issuer ?? signedViewerIssuer)
      .setAudience(overrides.audience ?? signedViewerAudience(department.name))
      .setExpirationTime(overrides.expiresAt ?? new Date(clock().getTime() + signedViewerLifetime * 1_000))
      .sign(privateKey);

  return {
    department,
    service,
    databaseUrl,
    fieldKeys,
    statements,
    sign,
    async ask(viewer, query, variables = {}) {
      const signedViewer = await sign(viewer, { query, variables });
      // As HTTP would give it: plain objects, scalars as text.
      return JSON.parse(
        JSON.stringify(await service.send({ query, variables, signedViewer }, AbortSignal.timeout(10_000))),
      );
    },
    async close() {
      await service.close();
      await administrate(postgresUrl, `drop database ${database} with (force)`);
    },
  };
}

const purpose: Purpose = { kind: 'INQUIRY' satisfies PurposeKind, matter: null, caseNumber: null };

async function administrate(postgresUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** Selects fields of market subjects by their codes, as the gateway asks a department. */
export function entitiesQuery(selection: string): string {
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on MarketSubject { ${selection} } } }`;
}

export function representationsOf(codes: readonly string[]): { representations: unknown[] } {
  return {
    representations: codes.map((unifiedSocialCreditCode) => ({
      __typename: 'MarketSubject',
      unifiedSocialCreditCode,
    })),
  };
}

/** Facts of a subject, by section. */
export type SubjectFacts = Record<string, Record<string, unknown>[]>;

/** What the viewer reads of the subjects; throws where the department reports an error. */
export async function readFacts(
  asked: TestDepartment,
  viewer: Partial<Viewer>,
  codes: readonly string[],
  selection: string,
): Promise<SubjectFacts[]> {
  const { data, errors } = await asked.ask(viewer, entitiesQuery(selection), representationsOf(codes));
  if (errors !== undefined) throw new Error(`the department answered with errors: ${JSON.stringify(errors)}`);
  return data?._entities as SubjectFacts[];
}

/** A type and one of its fields. */
export type FactField = readonly [type: string, field: string];

/** The personal fields of the department's facts. */
export function personalFieldsOf(department: Department): FactField[] {
  const sections = sectionsByType(department);
  return [...readClassifications(loadSubgraphSdl(department.name)).classes].flatMap(
    ([coordinate, classification]) => {
      const [type, field] = coordinate.split('.') as [string, string];
      return personalClassifications.has(classification) && sections.has(type) ? [[type, field]] : [];
    },
  );
}

/** What the field says in all facts of the subjects that the viewer reads. */
export async function valuesOf(
  asked: TestDepartment,
  viewer: Partial<Viewer>,
  codes: readonly string[],
  [type, field]: FactField,
): Promise<unknown[]> {
  const section = sectionsByType(asked.department).get(type);
  if (section === undefined) throw new Error(`no section holds facts of the type ${type}`);
  const subjects = await readFacts(asked, viewer, codes, `${section} { ${field} }`);
  return subjects.flatMap((subject) => subject[section]?.map((fact) => fact[field]) ?? []);
}

/** The section of a subject that holds the facts of a type. */
function sectionsByType(department: Department): ReadonlyMap<string, string> {
  const subject = departmentSchema(department).getType('MarketSubject') as GraphQLObjectType;
  return new Map(Object.values(subject.getFields()).map(({ name, type }) => [getNamedType(type).name, name]));
}
