/**
 * A department on a database of its own, with demonstration data, for its tests: real PostgreSQL, a real
 * signature, every SQL statement noted.
 */
import { type KeyObject, randomUUID, type webcrypto } from 'node:crypto';
import {
  type AskedOperation,
  bodyOfExchange,
  bodyOfRequest,
  type DepartmentResponse,
  type DepartmentTransport,
  digestOfBody,
  digestOfExchange,
  type Exchange,
  exchangeIssuer,
  exchangeLifetime,
  lineOfExchange,
  loadSubgraphSdl,
  type Purpose,
  type PurposeKind,
  personalClassifications,
  signedExchangesType,
  type UnreadAnswer,
  type Viewer,
  viewerExtension,
} from '@credit-hub/schema';
import { readClassifications } from '@credit-hub/schema/composition';
import { type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import pg from 'pg';
import { pino } from 'pino';
import type { Clock } from './clock.ts';
import { migrateDepartment } from './database/migrate.ts';
import { seedDepartment } from './demonstration/seed.ts';
import type { Department } from './department.ts';
import { makeKeyring } from './encryption/keyring.ts';
import type { KeyringSource } from './encryption/keyringSource.ts';
import { type DepartmentService, departmentSchema, type StartOptions, startDepartment } from './service.ts';

export { actors, concerned, itemAt } from './procedures/testing/actors.ts';
export { contradictions, everyAct, whoMay } from './procedures/testing/everyAct.ts';

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
  /** An exchange of one request, signed as the hub signs unless something of it is to be forged. */
  exchangeOf(viewer: Partial<Viewer>, request: AskedOperation, forged?: ForgedSignature): Promise<Exchange>;
  /** The same of several requests, each of a viewer of its own. */
  exchangeOfAll(
    asked: readonly (readonly [Partial<Viewer>, AskedOperation])[],
    forged?: ForgedSignature,
  ): Promise<Exchange>;
  /** What its database says, or is told, past the department. */
  query(statement: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Ends the department and starts it on the same database. @param fieldKeys the same as before without it */
  restart(fieldKeys?: KeyringSource): Promise<void>;
  /** Another of it, on the same database and behind the same signature. Whoever serves it closes it. */
  serve(options: Pick<StartOptions, 'compiles' | 'onExecuted' | 'calendar'>): Promise<DepartmentService>;
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
  const start = (keys: KeyringSource, options: Partial<StartOptions> = {}) =>
    startDepartment(department, {
      ...options,
      databaseUrl,
      viewerKeys: () => published,
      fieldKeys: keys,
      logger: pino({ level: 'silent' }),
      clock,
      onStatement: (statement) => statements.push(statement),
    });
  let service = await start(fieldKeys);
  const exchangeOfAll: TestDepartment['exchangeOfAll'] = async (asked, forged = {}) => {
    const lines = asked.map(([viewer, request]) => {
      const whole = {
        person: null,
        role: 'PUBLIC',
        organization: null,
        department: null,
        ...viewer,
      } as const;
      return lineOfExchange(bodyOfRequest(request), viewerExtension({ viewer: whole, purpose }));
    });
    const body = bodyOfExchange(lines);
    const expiresAt = new Date(clock().getTime() + exchangeLifetime * 1_000);
    const signature = await signExchange(privateKey, body, {
      department: department.name,
      expiresAt,
      ...forged,
    });
    return { body, signature };
  };
  const exchangeOf: TestDepartment['exchangeOf'] = (viewer, request, forged) =>
    exchangeOfAll([[viewer, request]], forged);

  return {
    department,
    get service() {
      return service;
    },
    databaseUrl,
    fieldKeys,
    statements,
    exchangeOf,
    exchangeOfAll,
    async ask(viewer, query, variables = {}) {
      return answerTo(service, await exchangeOf(viewer, { query, variables }));
    },
    async query(statement, values = []) {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      const { rows } = await client.query(statement, [...values]).finally(() => client.end());
      return rows;
    },
    async restart(keys = fieldKeys) {
      await service.close();
      service = await start(keys);
    },
    serve: (options) => start(fieldKeys, options),
    async close() {
      await service.close();
      await administrate(postgresUrl, `drop database ${database}`);
    },
  };
}

/** What of a signature differs from what is right. */
export type ForgedSignature = { issuer?: string; department?: string; expiresAt?: Date };

/** Signs one exchange as the hub signs, by another way than the hub's own code. */
export async function signExchange(
  key: webcrypto.CryptoKey | KeyObject,
  body: string,
  {
    issuer = exchangeIssuer,
    department,
    expiresAt,
  }: ForgedSignature & { department: string; expiresAt: Date },
): Promise<string> {
  const shown = `${randomUUID()}.${digestOfBody(body)}`;
  const signed = await new SignJWT({ exchanges: [digestOfExchange(shown, department)] })
    .setProtectedHeader({ alg: 'EdDSA', typ: signedExchangesType })
    .setIssuer(issuer)
    .setExpirationTime(expiresAt)
    .sign(key);
  return `${signed}~${shown}`;
}

/** Exchanges of the request that the department must refuse: not signed, by nobody, for another, signed too long ago. */
export async function unlawfulExchanges(asked: TestDepartment, request: AskedOperation): Promise<Exchange[]> {
  const auditor = { role: 'AUDITOR' } as const;
  const { body } = await asked.exchangeOf(auditor, request);
  return [
    { body, signature: undefined },
    { body, signature: 'e30.e30.e30' },
    await asked.exchangeOf(auditor, request, { department: 'somebody-else' }),
    await asked.exchangeOf(auditor, request, { expiresAt: new Date(0) }),
  ];
}

/** The answer to an exchange of one request, as HTTP would give it: plain objects, scalars as text. */
export async function answerTo(
  transport: Pick<DepartmentTransport, 'exchange'>,
  exchange: Exchange,
  signal = AbortSignal.timeout(10_000),
): Promise<DepartmentResponse> {
  return (await answersToAll(transport, exchange, signal))[0] as DepartmentResponse;
}

/** What is answered to each request of an exchange. */
export async function answersToAll(
  transport: Pick<DepartmentTransport, 'exchange'>,
  exchange: Exchange,
  signal = AbortSignal.timeout(10_000),
): Promise<DepartmentResponse[]> {
  const answers = new Map<number, UnreadAnswer>();
  await transport.exchange(exchange, (line, answer) => void answers.set(line, answer), signal);
  return Array.from({ length: answers.size }, (_, line) =>
    JSON.parse(JSON.stringify(answers.get(line)?.read())),
  );
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

/**
 * What the viewer reads of the subjects, by section and field: of each field asked for alone, and of all together. They
 * are the same where every field says which columns it reads. Cursors are left out: no two are alike.
 */
export async function readAloneAndTogether(
  asked: TestDepartment,
  viewer: Partial<Viewer>,
  codes: readonly string[],
): Promise<{ alone: SubjectFacts[]; together: SubjectFacts[] }> {
  const schema = departmentSchema(asked.department);
  const subject = schema.getType('MarketSubject') as GraphQLObjectType;
  const told = [...asked.department.sections.keys()].flatMap((section) => {
    const { type } = subject.getFields()[section] as GraphQLField<unknown, unknown>;
    const fields = Object.values((getNamedType(type) as GraphQLObjectType).getFields());
    return fields.filter(({ name }) => name !== 'cursor').map((field) => ({ section, field }));
  });
  const aloneIn = ({ section, field }: (typeof told)[number]) => `${section}_${field.name}`;
  const alone = told.map((one) => `${aloneIn(one)}: ${one.section} { ${selectionOf(one.field)} }`);
  const together = [...Map.groupBy(told, ({ section }) => section)].map(
    ([section, all]) => `${section} { ${all.map(({ field }) => selectionOf(field)).join(' ')} }`,
  );
  const [whole, parts] = await Promise.all([
    readFacts(asked, viewer, codes, together.join(' ')),
    readFacts(asked, viewer, codes, alone.join(' ')),
  ]);
  return {
    alone: parts,
    together: whole.map((facts) =>
      Object.fromEntries(
        told.map((one) => {
          const { name } = one.field;
          const rows = facts[one.section] as Record<string, unknown>[] | Record<string, unknown> | null;
          const of = (row: Record<string, unknown>) => ({ [name]: row[name] });
          return [
            aloneIn(one),
            (Array.isArray(rows) ? rows.map(of) : rows && of(rows)) as Record<string, unknown>[],
          ];
        }),
      ),
    ),
  };
}

function selectionOf({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return name;
  const leaves = Object.values(named.getFields()).filter(({ type: of }) => isLeafType(getNamedType(of)));
  return `${name} { ${leaves.map((leaf) => leaf.name).join(' ')} }`;
}

/** The section of a subject that holds the facts of a type. */
function sectionsByType(department: Department): ReadonlyMap<string, string> {
  const subject = departmentSchema(department).getType('MarketSubject') as GraphQLObjectType;
  return new Map(Object.values(subject.getFields()).map(({ name, type }) => [getNamedType(type).name, name]));
}
