/** A department that keeps the contract, built of graphql-js and jose alone; and, where that is asked for, breaks it. */
import { createHash } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type Asker,
  askerSchema,
  dayInBeijing,
  hasShapeOfCreditCode,
  openCursorSeal,
  type SdlFile,
  scalarResolvers,
} from '@credit-hub/schema';
import { execute, GraphQLError, type GraphQLFormattedError, parse, validate } from 'graphql';
import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { visibilityOf } from '../../visibility.ts';
import { readSections } from '../publishedSections.ts';

export const ecologySdl: SdlFile = {
  name: 'schema.graphql',
  text: `
    type MarketSubject @key(fields: "unifiedSocialCreditCode") {
      unifiedSocialCreditCode: UnifiedSocialCreditCode! @classified(as: PUBLIC)
      "Permits to emit pollutants (排污许可). 排污许可管理条例."
      emissionPermits(first: Int = 20 @classified(as: PUBLIC), after: String @classified(as: PUBLIC)): [EmissionPermit!]
        @classified(as: PUBLISHED_FACT)
    }
    "A permit to emit pollutants (排污许可证). 排污许可管理条例."
    type EmissionPermit implements CreditFact {
      "What may be emitted (污染物种类)."
      pollutant: String @classified(as: PUBLISHED_FACT)
    }`,
};

/** By the name of the point that it breaks. */
export type Fault = string;

const permit = (id: string, decidedOn: string, changes: object) => ({
  __typename: 'EmissionPermit',
  id,
  kind: 'EmissionPermit',
  decidedOn,
  documentNumber: `云环许字〔2026〕${id}号`,
  authority: '云州市生态环境局',
  basis: '排污许可管理条例',
  severity: null as string | null,
  state: 'ACTIVE',
  publishedFrom: decidedOn,
  publishedUntil: null as string | null,
  publicationReason: '行政许可',
  provenance: {
    sourceUnit: '云州市生态环境局',
    receivedAt: '2026-03-03T01:00:00.000Z',
    batch: null,
    row: 1,
    rowHash: null,
  },
  revisions: [],
  pollutant: '二氧化硫',
  ...changes,
});
type Permit = ReturnType<typeof permit>;

/** Newest first: published, not published yet, over, withdrawn. */
const permits: readonly Permit[] = [
  permit('permit-4', '2026-03-02', {}),
  permit('permit-3', '2026-03-01', { publishedFrom: '2999-01-01' }),
  permit('permit-2', '2020-03-02', { publishedUntil: '2021-03-02', state: 'EXPIRED' }),
  permit('permit-1', '2020-03-01', { state: 'WITHDRAWN' }),
];

const messages: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: 'the operation is not GraphQL',
  GRAPHQL_VALIDATION_FAILED: 'the operation does not fit the schema of this department',
  BAD_USER_INPUT: 'a key is no code',
  INVALID_PAGE: 'a page has 1 to 500 entries',
  INVALID_CURSOR: 'a cursor is one that this list gave out',
};
const refusal = (code: string) => new GraphQLError(messages[code] ?? 'failed', { extensions: { code } });

/** @param fault what it does otherwise than the contract has it */
export async function startPlainDepartment(
  { keysUrl, code }: { keysUrl: string; code: string },
  fault?: Fault,
): Promise<{ url: string; close(): Promise<void> }> {
  const breaks = (name: Fault) => fault === name;
  const findKey = createRemoteJWKSet(new URL(keysUrl), {
    cooldownDuration: breaks('keys/read-seldom') ? 0 : 1_000,
  });
  const everKnown = new Map<string, ReturnType<JWTVerifyGetKey>>();
  const used = new Set<string>();
  const seal = openCursorSeal(
    new TextEncoder().encode('a secret that is of no department'.repeat(2)),
    'ecology',
  );

  const verifies = async (body: string, token: string): Promise<JWTPayload> => {
    const keyOf: JWTVerifyGetKey =
      breaks('keys/taken-back') || breaks('keys/rotated')
        ? async (header, input) => {
            const kid = String(header?.kid);
            if (breaks('keys/rotated') && everKnown.size > 0 && !everKnown.has(kid))
              throw new Error('unknown');
            const found = everKnown.get(kid) ?? findKey(header, input);
            everKnown.set(kid, found);
            return found;
          }
        : findKey;
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: ['EdDSA'],
      clockTolerance: breaks('tokens/expired') ? 1_000 : 30,
      ...(!breaks('tokens/other-issuer') && { issuer: 'credit-hub' }),
      ...(!breaks('tokens/other-audience') && { audience: 'ecology' }),
      ...(!breaks('tokens/other-type') && { typ: 'credit-viewer+jwt' }),
      requiredClaims: [
        ...(breaks('tokens/no-expiry') ? [] : ['exp']),
        ...(breaks('tokens/no-name') ? [] : ['jti']),
        ...(breaks('tokens/no-viewer') ? [] : ['viewer']),
      ],
    });
    const digest = createHash('sha256').update(body).digest('base64url');
    const isLeftOpen = breaks('tokens/no-digest') && payload.request === undefined;
    if (payload.request !== digest && !isLeftOpen && !breaks('tokens/other-body'))
      throw new Error('another body');
    if (used.has(String(payload.jti)) && !breaks('tokens/replayed')) throw new Error('used');
    used.add(String(payload.jti));
    return payload;
  };

  const believed = async (body: string, authorization: string | undefined): Promise<JWTPayload | null> => {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return breaks('tokens/none') ? {} : null;
    try {
      const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}');
      const { alg } = breaks('tokens/no-token') ? { alg: '' } : decodeProtectedHeader(token);
      if (breaks('tokens/unsigned') && alg === 'none') return claims;
      if (breaks('tokens/other-algorithm') && alg === 'HS256') return claims;
      if (breaks('tokens/other-key')) return claims;
      return await verifies(body, token);
    } catch {
      return breaks('tokens/no-token') && !token.includes('.') ? {} : null;
    }
  };

  const today = dayInBeijing(Date.now());
  const isInUse = ({ state, publishedUntil }: Permit) =>
    state === 'ACTIVE' && (publishedUntil === null || publishedUntil >= today);
  const met = ({ viewer }: Asker, subject: string): Permit[] => {
    if (subject !== code) return [];
    const visibility = visibilityOf(viewer, 'ecology', subject);
    if (visibility === 'PUBLISHED')
      return permits.filter(
        (row) => breaks('rows/published') || (isInUse(row) && row.publishedFrom <= today),
      );
    if (visibility === 'IN_USE') return permits.filter((row) => breaks('rows/in-use') || isInUse(row));
    return permits.filter((row) => !breaks('rows/whole') || viewer.role !== 'AUDITOR' || isInUse(row));
  };

  const page = (
    asker: Asker,
    subject: string,
    { first, after }: { first: number; after?: string | null },
  ) => {
    if ((first < 1 && !breaks('mistakes/no-page')) || (first > 500 && !breaks('mistakes/large-page')))
      throw refusal('INVALID_PAGE');
    const bound = breaks('mistakes/foreign-cursor') ? { viewer: {}, purpose: {} } : asker;
    const cursors = seal({
      ...(bound as Asker),
      field: 'MarketSubject.emissionPermits',
      subject,
      filters: {},
    });
    const isPlain = breaks('pages/cursors-say-nothing');
    const rows = met(asker, subject);
    if (rows.length === 0 && breaks('entities/unknown-is-empty')) return null;
    const position =
      after == null ? null : isPlain ? Buffer.from(after, 'base64url').toString() : cursors.open(after);
    const isGiven = rows.some(({ id }) => `2026-${id}` === position);
    if (after != null && !isGiven && !breaks('mistakes/made-up-cursor')) throw refusal('INVALID_CURSOR');
    const from = breaks('pages/read-on') ? 0 : rows.findIndex(({ id }) => `2026-${id}` === position) + 1;
    return rows.slice(from, from + first).map((row) => ({
      ...row,
      id: breaks('facts/named') ? 'one' : row.id,
      decidedOn: breaks('facts/as-the-schema-says') ? '2.3.2026' : row.decidedOn,
      cursor: isPlain
        ? Buffer.from(`2026-${row.id} ${row.decidedOn}`).toString('base64url')
        : cursors.seal(`2026-${row.id}`),
    }));
  };

  const { subgraph } = readSections('ecology', [ecologySdl]);
  const schema = buildSubgraphSchema([
    {
      typeDefs: subgraph.document,
      resolvers: {
        ...(breaks('facts/as-the-schema-says') ? {} : scalarResolvers),
        MarketSubject: {
          __resolveReference: ({ unifiedSocialCreditCode }: { unifiedSocialCreditCode: string }) => {
            if (!hasShapeOfCreditCode(unifiedSocialCreditCode)) {
              if (breaks('mistakes/bad-key')) return { unifiedSocialCreditCode };
              throw refusal('BAD_USER_INPUT');
            }
            return { unifiedSocialCreditCode };
          },
          emissionPermits: (
            { unifiedSocialCreditCode }: { unifiedSocialCreditCode: string },
            page_: { first: number; after?: string | null },
            asker: Asker,
          ) => page(asker, unifiedSocialCreditCode, page_),
        },
      },
    },
  ]);

  const tellError = (error: GraphQLError, otherwise: string): GraphQLFormattedError => {
    const told = error.extensions.code ?? otherwise;
    return {
      message: messages[String(told)] ?? 'failed',
      extensions: { code: told },
      ...(error.path && { path: error.path }),
    };
  };
  const answer = async (body: string, asker: Asker) => {
    const { query, variables, operationName } = JSON.parse(body);
    let document: ReturnType<typeof parse>;
    try {
      document = parse(query);
    } catch (error) {
      const told = tellError(error as GraphQLError, 'GRAPHQL_PARSE_FAILED');
      return { errors: [breaks('mistakes/no-graphql') ? (error as GraphQLError).toJSON() : told] };
    }
    const unfit = validate(schema, document);
    if (unfit.length > 0)
      return {
        errors: unfit.map((error) =>
          breaks('mistakes/no-such-field')
            ? { ...error.toJSON(), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }
            : tellError(error, 'GRAPHQL_VALIDATION_FAILED'),
        ),
      };
    const variableValues =
      breaks('entities/in-order') && variables?.representations
        ? {
            ...variables,
            representations: [
              ...new Map(variables.representations.map((one: object) => [JSON.stringify(one), one])).values(),
            ],
          }
        : variables;
    const done = await execute({
      schema,
      document,
      variableValues,
      operationName: breaks('operations/whole-language') ? null : operationName,
      contextValue: asker,
    });
    if (breaks('schema/served') && done.data?._service) done.data._service = { sdl: 'type Query { a: Int }' };
    return {
      ...done,
      ...(done.errors && { errors: done.errors.map((error) => tellError(error, 'DEPARTMENT_FAILED')) }),
    };
  };

  let underWay = 0;
  const graphql = async (body: string, authorization: string | undefined, response: ServerResponse) => {
    const claims = await believed(body, authorization);
    if (claims === null) return response.writeHead(401).end();
    const asker = askerSchema.safeParse(claims);
    underWay += 1;
    const crowd = breaks('operations/at-once') && underWay > 1;
    const told = asker.success
      ? JSON.stringify(await answer(crowd ? '{"query":"{ __typename }"}' : body, asker.data))
      : '{"data":{}}';
    if (breaks('operations/large') && body.length > 50_000) return undefined;
    if (breaks('operations/at-once')) await new Promise((resolve) => setTimeout(resolve, 20));
    underWay -= 1;
    const type = breaks('operations/answers') ? 'text/html' : 'application/json';
    return response.writeHead(200, { 'content-type': type }).end(told);
  };
  const server = createServer(async (request, response) => {
    if (request.url === '/health/ready')
      return response.writeHead(200).end(breaks('health/tells') ? '{"ok":true}' : '{"state":"UP"}');
    return graphql(await text(request), request.headers.authorization, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
