import { isInterfaceType, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { apiSchemaOf } from './apiSchema.ts';
import { composeSupergraph } from './composeSupergraph.ts';
import { classesOf, readClassifications, whoseOf } from './readClassifications.ts';
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
  expect(() => scalar && 'parseValue' in scalar && scalar.parseValue('91350100M000100Y4')).toThrow(
    /check characters/,
  );
});

const links = `extend schema @link(url: "https://credit-hub.example/classified/v1.0")
  @link(url: "https://credit-hub.example/tells/v1.0")`;

test('what bears no class, or none that is, has none, and whose a value is is told where it is not another’s', () => {
  const document = parse(`${links} type A {
    a(b: Int @classified(as: SHARED), c: Int): String @classified(as: PHONE) @tells(of: SUBJECT)
    d: String @classified(as: PHONES) @tells(of: ANOTHER)
    e: String @tells(of: ITS_PEOPLE)
    f: String
  }`);
  expect([...classesOf(document)]).toEqual([
    ['A.a', 'PHONE'],
    ['A.a(b:)', 'SHARED'],
  ]);
  expect([...whoseOf(document)]).toEqual([
    ['A.a', 'SUBJECT'],
    ['A.e', 'ITS_PEOPLE'],
  ]);
});

test('an interface is decided by all that implement it, interfaces among them, each argument by itself', () => {
  const { deciding } = readClassifications(`${links}
    interface Fact { a(b: Int @classified(as: PUBLIC)): Int @classified(as: PUBLIC) c: Int @classified(as: PUBLIC) }
    interface Listing implements Fact { a(b: Int @classified(as: SHARED)): Int @classified(as: PUBLIC) c: Int }
    type One implements Fact & Listing { a(b: Int @classified(as: PUBLIC)): Int @classified(as: RESTRICTED) c: Int @classified(as: PUBLIC) }
    type Other { a: Int @classified(as: INTERNAL) }`);
  expect([...deciding]).toEqual([
    ['Fact.a', 'RESTRICTED'],
    ['Fact.a(b:)', 'SHARED'],
    // One that implements it says nothing of it: nobody reads it.
    ['Fact.c', 'INTERNAL'],
    ['Listing.a', 'RESTRICTED'],
    ['Listing.a(b:)', 'SHARED'],
    ['One.a', 'RESTRICTED'],
    ['One.a(b:)', 'PUBLIC'],
    ['One.c', 'PUBLIC'],
    ['Other.a', 'INTERNAL'],
  ]);
});

test('who answers a field is read as composition writes it', () => {
  const { owners } = readClassifications(`
    enum join__Graph { TAX @join__graph(name: "tax-office", url: "") COURTS @join__graph(name: "courts", url: "") NAMELESS @join__graph OTHER }
    enum Another { TAX @join__graph(name: "another", url: "") }
    type A @join__type(graph: TAX, key: "a") @join__type(graph: COURTS) @join__type(graph: COURTS, key: "b") @other(graph: OTHER) {
      everyone: Int
      one: Int @join__field(graph: TAX) @other(graph: COURTS)
      both: Int @join__field(graph: COURTS) @join__field(graph: TAX)
      external: Int @join__field(graph: TAX) @join__field(graph: COURTS, external: true)
      resolved: Int @join__field(graph: TAX) @join__field(graph: COURTS, external: false)
      nobody: Int @join__field(graph: TAX, external: true)
      unnamed: Int @join__field(graph: NAMELESS)
      graphless: Int @join__field(graph: "TAX")
    }
    interface B @join__type(graph: COURTS) { a: Int }
    type C { a: Int }
    input I @join__type(graph: TAX) { a: Int }`);
  expect(Object.fromEntries(owners)).toEqual({
    'A.everyone': ['tax-office', 'courts'],
    'A.one': ['tax-office'],
    'A.both': ['courts', 'tax-office'],
    'A.external': ['tax-office'],
    'A.resolved': ['tax-office', 'courts'],
    'A.nobody': [],
    'A.unnamed': ['NAMELESS'],
    'A.graphless': [],
    'B.a': ['courts'],
    'C.a': [],
  });
  const { owners: unnamed } = readClassifications('type A @join__type(graph: TAX) { a: Int }');
  expect([...unnamed]).toEqual([['A.a', ['TAX']]]);
});
