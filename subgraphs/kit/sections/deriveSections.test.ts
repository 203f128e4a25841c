import { loadSubgraph } from '@credit-hub/schema';
import { integer, text } from 'drizzle-orm/pg-core';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { factTable } from '../facts/tables.ts';
import { everyone } from '../permissions.ts';
import { deriveSections, type Said } from './deriveSections.ts';
import { DepartmentDoesNotFit } from './misfit.ts';

const shared = loadSubgraph('tax').document;
const typesOfFacts = new Set(['FactRevision', 'Provenance']);

const schemaOf = (own: string) => ({
  ...shared,
  definitions: [
    ...shared.definitions.filter(
      (definition) => 'name' in definition && typesOfFacts.has(definition.name?.value ?? ''),
    ),
    ...parse(own).definitions,
  ],
});

const fields = `
  id: ID! kind: String! cursor: String! decidedOn: Date documentNumber: String authority: String basis: String
  severity: Severity state: FactState publishedFrom: Date publishedUntil: Date publicationReason: String
  provenance: Provenance revisions: [FactRevision!]`;

const plain = schemaOf(`
  type MarketSubject { unifiedSocialCreditCode: ID! emissionPermits(first: Int, after: String): [EmissionPermit!] }
  type EmissionPermit implements CreditFact { ${fields} substance: String }
`);
const emissionPermits = factTable('emission_permits', { substance: text() });

const said: Said = {
  department: 'ecology',
  schema: plain,
  tables: { emissionPermits },
  resolvers: {},
  permissions: { MarketSubject: { emissionPermits: everyone } },
};

function misfitsOf(told: Partial<Said>): string[] {
  try {
    deriveSections({ ...said, ...told });
    return [];
  } catch (error) {
    if (!(error instanceof DepartmentDoesNotFit)) throw error;
    return error.problems.map(({ file, coordinate, mend }) => `${file} ${coordinate}: ${mend}`);
  }
}

test('a schema and its tables are a department', () => {
  const { sections, resolvers } = deriveSections(said);
  expect([...sections.keys()]).toEqual(['emissionPermits']);
  expect(Object.keys(resolvers.MarketSubject ?? {})).toEqual(['__resolveReference', 'emissionPermits']);
  expect(Object.keys(resolvers.EmissionPermit ?? {})).toEqual([
    ...['kind', 'cursor', 'state', 'provenance', 'revisions'],
  ]);
});

test('what is written takes the place of what is derived, by its name', () => {
  const ownState = () => 'ACTIVE';
  const { resolvers } = deriveSections({ ...said, resolvers: { EmissionPermit: { state: ownState } } });
  expect(resolvers.EmissionPermit?.state).toBe(ownState);
});

test.each<[string, Partial<Said>, string[]]>([
  [
    'a section without a table',
    { tables: {} },
    [
      "subgraphs/ecology/schema.graphql MarketSubject.emissionPermits: write `export const emissionPermits = factTable('emission_permits', { … })` in tables.ts with a column for each field of EmissionPermit, or a resolver MarketSubject.emissionPermits",
    ],
  ],
  [
    'a table that is called otherwise than its field',
    { tables: { emissionPermits, permits: factTable('permits', {}) } },
    [
      'subgraphs/ecology/tables.ts permits: write the field MarketSubject.permits in schema.graphql, or call the table like its field',
    ],
  ],
  [
    'a field without a column',
    { tables: { emissionPermits: factTable('emission_permits', { tonnes: integer() }) } },
    [
      'subgraphs/ecology/tables.ts EmissionPermit.substance: add a column `substance` there and run drizzle-kit generate, or write a resolver EmissionPermit.substance',
    ],
  ],
  [
    'a resolver of no field',
    { resolvers: { EmissionPermit: { substanse: () => null }, EmisionPermit: { substance: () => null } } },
    ['EmissionPermit.substanse', 'EmisionPermit.substance'].map(
      (coordinate) =>
        `subgraphs/ecology/index.ts ${coordinate}: write the field in schema.graphql, or take the resolver away`,
    ),
  ],
])('%s is told with its file, its coordinate and what to write', (_, told, misfits) => {
  expect(misfitsOf(told)).toEqual(misfits);
});
