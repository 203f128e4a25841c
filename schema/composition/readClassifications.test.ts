import { isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { apiSchemaOf } from './apiSchema.ts';
import { composeSupergraph } from './composeSupergraph.ts';
import { readClassifications } from './readClassifications.ts';
import { department, hub, own, subjectFields } from './subgraphFixture.ts';

const federation =
  '@link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@shareable", "@composeDirective"])';

test.each([
  ['imported under another name', 'import: [{ name: "@classified", as: "@geheim" }]', 'geheim'],
  ['not imported', 'import: []', 'classified'],
  ['linked under another name', 'as: "geheim"', 'geheim'],
])('the class is read where the directive is %s', (_, link, name) => {
  const subgraph = own(
    'tax',
    `extend schema ${federation} @link(url: "https://credit-hub.example/classified/v1.0", ${link})
       @composeDirective(name: "@${name}")
     directive @${name}(as: Classification!) on FIELD_DEFINITION | ARGUMENT_DEFINITION
     enum Classification { PUBLIC SHARED }
     type Query { grade(year: Int @${name}(as: PUBLIC)): String @${name}(as: SHARED) }`,
  );
  const { supergraphSdl, problems } = composeSupergraph([subgraph]);
  expect(problems).toEqual([]);
  expect(Object.fromEntries(readClassifications(supergraphSdl as string).classes)).toEqual({
    'Query.grade': 'SHARED',
    'Query.grade(year:)': 'PUBLIC',
  });
});

const tax = department(
  'tax',
  `${subjectFields('arrears: [Arrears!] @classified(as: PUBLISHED_FACT) notes: [Note!] @classified(as: SHARED)')}
   interface Note { text: String @classified(as: PUBLIC) }
   type Open implements Note { text: String @classified(as: PUBLIC) }
   type Closed implements Note { text: String @classified(as: RESTRICTED) }
   type Arrears implements CreditFact { authority: String @classified(as: RESTRICTED) }`,
);
const { supergraphSdl } = composeSupergraph([hub, tax]);
const index = readClassifications(supergraphSdl as string);

test.each([
  ['CreditFact.authority', 'PUBLISHED_FACT', 'RESTRICTED'],
  ['CreditFact.basis', 'PUBLISHED_FACT', 'PUBLISHED_FACT'],
  ['Arrears.authority', 'RESTRICTED', 'RESTRICTED'],
  ['Note.text', 'PUBLIC', 'RESTRICTED'],
  ['Open.text', 'PUBLIC', 'PUBLIC'],
])(
  'through an interface the strictest implementation decides: %s is %s, and %s decides',
  (coordinate, own, decides) => {
    expect(index.classes.get(coordinate)).toBe(own);
    expect(index.deciding.get(coordinate)).toBe(decides);
  },
);

test.each([
  ['MarketSubject.code', ['hub', 'tax']],
  ['MarketSubject.arrears', ['tax']],
  ['Query.marketSubject', ['hub']],
  ['Arrears.authority', ['tax']],
])('the subgraphs that answer %s are %j', (coordinate, owners) => {
  expect(index.owners.get(coordinate)).toEqual(owners);
});

test('a subgraph that only requires a field does not answer it', () => {
  const holder = department(
    'tax',
    `${subjectFields('arrears: [Arrears!] @inaccessible @classified(as: SHARED)')}
     type Arrears { id: ID! @classified(as: PUBLIC) }`,
  );
  const office = department(
    'credit-office',
    subjectFields(
      'arrears: [Arrears!] @external advice: Int @requires(fields: "arrears { id }") @classified(as: SHARED)',
    ).concat(' type Arrears { id: ID! @external }'),
  );
  const composed = composeSupergraph([hub, holder, office]);
  expect(composed.problems).toEqual([]);
  expect(readClassifications(composed.supergraphSdl as string).owners.get('MarketSubject.arrears')).toEqual([
    'tax',
  ]);
});

test('every field and argument of the API schema has a class, and nothing else has', () => {
  const apiSchema = apiSchemaOf(supergraphSdl as string);
  const coordinates = Object.values(apiSchema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => [
        `${type.name}.${field.name}`,
        ...field.args.map(({ name }) => `${type.name}.${field.name}(${name}:)`),
      ]),
    );
  expect([...index.classes.keys()].sort()).toEqual(coordinates.sort());
});

test('a bad code is refused by the API schema itself', () => {
  const scalar = apiSchemaOf(supergraphSdl as string).getType('UnifiedSocialCreditCode');
  expect(() => scalar && 'parseValue' in scalar && scalar.parseValue('91350100M000100Y44')).toThrow(
    /check characters/,
  );
});
