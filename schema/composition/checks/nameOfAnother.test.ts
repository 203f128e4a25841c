import { expect, test } from 'vitest';
import { department, hub, subjectFields } from '../subgraphFixture.ts';
import { nameOfAnother } from './nameOfAnother.ts';

const rating = 'type Rating { grade: String @classified(as: PUBLIC) }';
const told = (holder: string, others: string, name = 'Rating') => ({
  code: 'NAME_OF_ANOTHER',
  file: `subgraphs/${holder}/schema.graphql:1`,
  coordinate: name,
  message: `${others} has a type of this name`,
  mend: `who came later gives it a name that tells whose it is; what both mean alike belongs into subgraphs/kit/types/${name}.graphql`,
});

test('two that define a type of one name are told of each other', () => {
  expect(nameOfAnother([hub, department('tax', rating), department('courts', rating)])).toEqual([
    told('tax', 'courts (subgraphs/courts/schema.graphql:1)'),
    told('courts', 'tax (subgraphs/tax/schema.graphql:1)'),
  ]);
});

test('three are told of both others', () => {
  const three = ['tax', 'courts', 'housing'].map((name) => department(name, rating));
  expect(nameOfAnother(three)[0]).toEqual(
    told(
      'tax',
      'courts (subgraphs/courts/schema.graphql:1) and housing (subgraphs/housing/schema.graphql:1)',
    ),
  );
});

test.each([
  ['an enum', 'enum State { OPEN }', 'State'],
  ['an interface', 'interface Named { name: String @classified(as: PUBLIC) }', 'Named'],
  ['a scalar', 'scalar Stamp', 'Stamp'],
])('so it is with %s', (_, sdl, name) => {
  expect(nameOfAnother([department('tax', sdl), department('courts', sdl)])).toEqual([
    told('tax', 'courts (subgraphs/courts/schema.graphql:1)', name),
    told('courts', 'tax (subgraphs/tax/schema.graphql:1)', name),
  ]);
});

test.each([
  ['what all add to', 'type Query { a: Int @classified(as: PUBLIC) }'],
  ['acts', 'type Mutation { a: Int @classified(as: PUBLIC) }'],
  ['an entity', subjectFields('')],
  ['what is shared on purpose', 'type Rating @shareable { grade: String @classified(as: PUBLIC) }'],
])('%s may be held by several', (_, sdl) => {
  expect(nameOfAnother([department('tax', sdl), department('courts', sdl)])).toEqual([]);
});

test('one that holds a name alone is told nothing', () => {
  expect(nameOfAnother([department('tax', rating), department('courts', 'scalar Stamp')])).toEqual([]);
});

test('types of what others give it, to compute from, are theirs, to any depth', () => {
  const given = `
    type MarketSubject @key(fields: "code") {
      code: UnifiedSocialCreditCode! @classified(as: PUBLIC)
      rating: Rating @external @classified(as: PUBLIC)
      advice: Int @requires(fields: "rating { by { name } }") @classified(as: PUBLIC)
    }
    type Rating { by: Body @classified(as: PUBLIC) }
    type Body { name: String @classified(as: PUBLIC) }`;
  const theirs = `type Rating { by: Body @classified(as: PUBLIC) } type Body { name: String @classified(as: PUBLIC) }`;
  expect(nameOfAnother([department('tax', theirs), department('credit-office', given)])).toEqual([]);
  const notGiven = given.replace('@external', '');
  expect(
    nameOfAnother([department('tax', theirs), department('credit-office', notGiven)]).map(
      ({ coordinate }) => coordinate,
    ),
  ).toEqual(['Rating', 'Body', 'Rating', 'Body']);
});
