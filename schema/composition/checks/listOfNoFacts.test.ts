import { expect, test } from 'vitest';
import { department, subjectFields } from '../subgraphFixture.ts';
import { listOfNoFacts } from './listOfNoFacts.ts';

const permit = '\ntype Permit { site: String @classified(as: PUBLIC) }';
const told = (type: string, line: number) => ({
  code: 'LIST_OF_NO_FACTS',
  file: `subgraphs/tax/schema.graphql:${line}`,
  coordinate: 'MarketSubject.permits',
  message: `it is a list of ${type}, which is no credit fact`,
  mend: `write \`type ${type} implements CreditFact\`, or say @notCreditFacts(because: …) behind the field`,
});

test.each([
  ['[Permit]', permit, told('Permit', 2)],
  ['[Permit!]!', permit, told('Permit', 2)],
  ['[String!]', '', told('String', 1)],
])('a list of %s is of no facts', (type, types, problem) => {
  const sdl = `${subjectFields(`permits: ${type} @classified(as: PUBLIC)`)}${types}`;
  expect(listOfNoFacts(department('tax', sdl))).toEqual([problem]);
});

const fact = permit.replace('Permit {', 'Permit implements CreditFact {');
test.each([
  ['of facts', 'permits: [Permit!] @classified(as: PUBLIC)', fact],
  ['that says why not', 'permits: [Permit!] @notCreditFacts(because: "x") @classified(as: PUBLIC)', permit],
  ['that another answers', 'permits: [Permit!] @external @classified(as: PUBLIC)', permit],
  ['that nobody can select', 'permits: [Permit!] @inaccessible @classified(as: PUBLIC)', permit],
  ['that is none', 'permit: Permit @classified(as: PUBLIC)', permit],
])('a list %s is as it should be', (_, field, types) => {
  expect(listOfNoFacts(department('tax', `${subjectFields(field)}${types}`))).toEqual([]);
});

test('lists of what is no subject, and the hub’s own, are nobody’s facts', () => {
  const ofAnother = `type Firm { permits: [Permit!] @classified(as: PUBLIC) }${permit}`;
  expect(listOfNoFacts(department('tax', ofAnother))).toEqual([]);
  const sdl = `${subjectFields('permits: [Permit!] @classified(as: PUBLIC)')}${permit}`;
  expect(listOfNoFacts(department('hub', sdl))).toEqual([]);
});
