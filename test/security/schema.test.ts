import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  type DepartmentTransport,
  loadSubgraphSdl,
  loadSubgraphs,
  loadSupergraph,
  type Subgraph,
} from '@credit-hub/schema';
import { composeSupergraph, readClassifications } from '@credit-hub/schema/composition';
import { type DefinitionNode, type DocumentNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { answeringEach } from '../house/answeringEach.ts';
import { answerOf } from '../house/answerOf.ts';
import { askers } from './askers.ts';
import { send, stated } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

const { unifiedSocialCreditCode: code, legalRepresentative } = scenarioSubjects()['dishonest-debtor'];

/** The real subgraphs of the network, one of them changed in one place. */
function withChange(name: string, from: string | RegExp, to: string): Subgraph[] {
  const sdl = loadSubgraphSdl(name);
  const changed = sdl.replace(from, to);
  if (changed === sdl) throw new Error(`the subgraph ${name} has nothing like ${from}`);
  return loadSubgraphs().map((subgraph) =>
    subgraph.name === name ? { name, document: inItsFiles(parse(changed), subgraph.document) } : subgraph,
  );
}

/** Each definition where the one of its name stands, so that what is shared is still known to be. */
function inItsFiles(changed: DocumentNode, before: DocumentNode): DocumentNode {
  const places = new Map(before.definitions.map((definition) => [nameIn(definition), definition.loc]));
  return {
    ...changed,
    definitions: changed.definitions.map((definition) => {
      const loc = places.get(nameIn(definition));
      return loc === undefined ? definition : { ...definition, loc };
    }),
  };
}

const nameIn = (definition: DefinitionNode): string =>
  'name' in definition && definition.name ? definition.name.value : definition.kind;
const inTax = (fields: string, types = '') =>
  withChange(
    'tax',
    /type MarketSubject @key\(fields: "unifiedSocialCreditCode"\) \{/,
    `${types} $& ${fields}`,
  );

test('the schema of the network as it is has nothing to refuse', () => {
  expect(composeSupergraph(loadSubgraphs()).problems).toEqual([]);
});

describe('the schema check of the real network refuses', () => {
  test.each<[string, () => Subgraph[], string]>([
    ['a new field without a class', () => inTax('newField: String'), 'UNCLASSIFIED'],
    [
      'a new argument without a class',
      () => inTax('newField(by: String): String @classified(as: PUBLIC)'),
      'UNCLASSIFIED',
    ],
    [
      'a class that composition would drop',
      () => withChange('tax', '@composeDirective(name: "@classified")', ''),
      'CLASS_LOST',
    ],
    [
      'the class under another name',
      () => withChange('tax', 'import: ["@classified"]', 'import: [{ name: "@classified", as: "@secret" }]'),
      'CLASS_RENAMED',
    ],
    [
      'a field that two departments classify differently',
      () =>
        withChange('tax', 'batch: String @classified(as: SHARED)', 'batch: String @classified(as: PUBLIC)'),
      'CLASSES_CONFLICT',
    ],
    [
      'advice that is looser than the record it is made from',
      () =>
        withChange(
          'credit-office',
          /(handlingAdvice\([\s\S]*?@requires[\s\S]*?@classified\(as: )SHARED/,
          '$1PUBLIC',
        ),
      'DERIVED_LOOSER',
    ],
    [
      'a key that is an identity number',
      () =>
        inTax(
          '',
          'type Taxpayer @key(fields: "residentIdNumber") { residentIdNumber: String @classified(as: RESIDENT_ID) }',
        ),
      'PERSONAL_KEY',
    ],
    ['an identifier that holds one', () => inTax('payer: ID @classified(as: RESIDENT_ID)'), 'PERSONAL_KEY'],
    [
      'a field that can never be null and may be denied',
      () => inTax('newField: String! @classified(as: SHARED)'),
      'DENIABLE_NON_NULL',
    ],
  ])('%s', (_, subgraphs, told) => {
    expect(composeSupergraph(subgraphs()).problems.map(({ code: problem }) => problem)).toContain(told);
  });

  test('and where two departments differ, the strictest class holds', () => {
    for (const name of ['market-regulation', 'courts']) {
      const { supergraphSdl } = composeSupergraph(
        withChange(
          name,
          'batch: String @classified(as: SHARED)',
          'batch: String @classified(as: RESTRICTED)',
        ),
      );
      expect(readClassifications(supergraphSdl ?? '').classes.get('Provenance.batch')).toBe('RESTRICTED');
    }
  });
});

describe('at run time a field without a class is denied to everyone', () => {
  let hub: PlantedHub;
  beforeAll(async () => {
    const field = /businessScope: String.*@classified\(as: PUBLIC\)/;
    const supergraphSdl = loadSupergraph().replace(field, (line) =>
      line.replace('@classified(as: PUBLIC)', ''),
    );
    expect(supergraphSdl).not.toBe(loadSupergraph());
    hub = await startPlantedHub(inject('hubs')['in-process'], { supergraphSdl });
  });
  afterAll(() => hub?.stop());

  test.each(askers)('$called for $purpose', async ({ name, purpose }) => {
    const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name businessScope } } }`;
    const { status, text } = await send(hub, { caller: name, purpose: stated(purpose), body: { query } });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(hub.received).toEqual([]);
  });
});

describe('another path to a field, which a department provides, is no way around its class', () => {
  const { name, residentIdNumber, phone } = legalRepresentative;
  let hub: PlantedHub;
  beforeAll(async () => {
    const owner = withChange(
      'market-regulation',
      /type MarketSubject @key/,
      `type Payer @key(fields: "number") {
         number: ID! @classified(as: PUBLIC) name: String @shareable @classified(as: PERSON_NAME)
         residentIdNumber: String @shareable @classified(as: RESIDENT_ID) phone: String @shareable @classified(as: PHONE)
       } type MarketSubject @key`,
    );
    const [provider] = inTax(
      'payer: Payer @provides(fields: "name residentIdNumber phone") @classified(as: PUBLIC)',
      `type Payer @key(fields: "number") {
         number: ID! @classified(as: PUBLIC) name: String @external residentIdNumber: String @external phone: String @external
       }`,
    ).filter((subgraph) => subgraph.name === 'tax') as [Subgraph];
    const { supergraphSdl, problems } = composeSupergraph(
      owner.map((subgraph) => (subgraph.name === 'tax' ? provider : subgraph)),
    );
    expect(problems).toEqual([]);
    const payer = { __typename: 'Payer', number: '1', name, residentIdNumber, phone };
    const tax = (real: DepartmentTransport): DepartmentTransport => ({
      ...real,
      exchange: answeringEach(async ({ operation }) => answerOf(operation, { payer })),
    });
    hub = await startPlantedHub(inject('hubs')['in-process'], {
      supergraphSdl: supergraphSdl ?? '',
      transport: (department, real) => (department === 'tax' ? tax(real) : real),
    });
  });
  afterAll(() => hub?.stop());

  const asks = async (caller: string | undefined, purpose: string, selection: string) => {
    const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { payer { ${selection} } } }`;
    const { status, text } = await send(hub, { caller, purpose, body: { query } });
    return { status, payer: JSON.parse(text).data?.marketSubject.payer };
  };

  test.each([
    [
      'hall-clerk',
      'HANDLING',
      {
        name,
        residentIdNumber: `9****************${residentIdNumber.at(-1)}`,
        phone: `*********${phone.slice(-2)}`,
      },
    ],
    [
      'tax-officer',
      'SUPERVISION',
      {
        name,
        residentIdNumber: `9****************${residentIdNumber.at(-1)}`,
        phone: `*********${phone.slice(-2)}`,
      },
    ],
    ['market-officer', 'SUPERVISION', { name, residentIdNumber, phone }],
    ['hall-clerk', 'INQUIRY', { name: `${name.slice(0, 1)}**`, residentIdNumber: null, phone: null }],
  ] as const)('%s for %s', async (caller, purpose, payer) => {
    expect(await asks(caller, stated(purpose), 'name residentIdNumber phone')).toEqual({
      status: 200,
      payer,
    });
  });

  test.each([undefined, 'bank', 'subject'])(
    'to %s the number does not exist there, either',
    async (caller) => {
      expect((await asks(caller, 'INQUIRY', 'number residentIdNumber')).status).toBe(
        caller === 'subject' ? 200 : 400,
      );
      expect((await asks(caller, 'INQUIRY', 'name')).payer).toEqual({ name: `${name.slice(0, 1)}**` });
    },
  );
});
