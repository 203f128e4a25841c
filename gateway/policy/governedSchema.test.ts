import { loadPolicy, loadSupergraph } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { codeTypeName, givenCodeParsing } from '../codes/givenCodeScalar.ts';
import { fixture } from './fixture/schema.ts';
import { governedSchema } from './governedSchema.ts';

test('a coordinate without a class is internal, that is nobody’s', () => {
  expect(
    ['Subject.unclassified', 'Subject.missing', 'Query.search(missing:)'].map(fixture.classificationOf),
  ).toEqual(['INTERNAL', 'INTERNAL', 'INTERNAL']);
});

test('fields, arguments and input fields have the class their department gave them', () => {
  expect(
    ['Person.name', 'Query.search(residentIdNumber:)', 'SearchFilter.amountOver'].map(
      fixture.classificationOf,
    ),
  ).toEqual(['PERSON_NAME', 'RESIDENT_ID', 'AMOUNT']);
});

test('entities and root types open sections, value types do not', () => {
  expect(['Query', 'Mutation', 'Subject', 'Penalty', 'Person'].filter(fixture.opensSections)).toEqual([
    'Query',
    'Mutation',
    'Subject',
  ]);
});

test('the departments that resolve a field own it, and what nobody resolves is nobody’s', () => {
  expect(
    ['Subject.rating', 'Subject.code', 'Query.subject', 'Penalty.file', 'Subject.missing'].map((coordinate) =>
      [...fixture.ownersOf(coordinate)].sort(),
    ),
  ).toEqual([['tax'], ['registry', 'tax'], ['registry'], ['registry', 'tax'], []]);
});

test('a code that is given is read as the hub reads codes', () => {
  const { apiSchema } = governedSchema(loadSupergraph(), loadPolicy());
  expect(apiSchema.getType(codeTypeName)).toMatchObject(givenCodeParsing);
});

const supergraph = (types: string) => `
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
    @link(url: "https://credit-hub.example/classified/v1.0")
    @link(url: "https://credit-hub.example/tells/v1.0") { query: Query }
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  directive @join__graph(name: String!, url: String!) on ENUM_VALUE
  directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true, isInterfaceObject: Boolean! = false) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean, overrideLabel: String, contextArguments: [join__ContextArgument!]) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
  directive @classified(as: Classification!) on FIELD_DEFINITION
  directive @tells(of: Whose!) on FIELD_DEFINITION
  scalar link__Import
  scalar join__FieldSet
  scalar join__DirectiveArguments
  scalar join__FieldValue
  input join__ContextArgument { name: String! type: String! context: String! selection: join__FieldValue! }
  enum link__Purpose { SECURITY EXECUTION }
  enum join__Graph { TAX @join__graph(name: "tax", url: "") }
  enum Classification @join__type(graph: TAX) { PUBLIC PERSON_NAME }
  enum Whose @join__type(graph: TAX) { ANOTHER ITS_PEOPLE SUBJECT }
  ${types}`;

test('whose a value is is read from the supergraph, and an interface with a key opens sections as well', () => {
  const governed = governedSchema(
    supergraph(`
      interface Party @join__type(graph: TAX, key: "id") { id: ID @classified(as: PUBLIC) }
      interface Plain @join__type(graph: TAX) { id: ID @classified(as: PUBLIC) }
      type Firm implements Party & Plain @join__implements(graph: TAX, interface: "Party") @join__implements(graph: TAX, interface: "Plain") @join__type(graph: TAX, key: "id") {
        id: ID @classified(as: PUBLIC)
        owner: String @classified(as: PERSON_NAME) @tells(of: ITS_PEOPLE)
        plaintiff: String @classified(as: PERSON_NAME)
      }
      type Value @join__type(graph: TAX, resolvable: true) { id: ID @classified(as: PUBLIC) }
      type Query @join__type(graph: TAX) { firm: Party @classified(as: PUBLIC) plain: Plain @classified(as: PUBLIC) value: Value @classified(as: PUBLIC) }`),
    loadPolicy(),
  );
  expect(['Firm.owner', 'Firm.plaintiff', 'Firm.missing'].map(governed.whoseOf)).toEqual([
    'ITS_PEOPLE',
    'ANOTHER',
    'ANOTHER',
  ]);
  expect(
    ['Party', 'Plain', 'Firm', 'Value', 'Query', 'Mutation', 'Subscription', 'Whose'].filter(
      governed.opensSections,
    ),
  ).toEqual(['Party', 'Firm', 'Query']);
});

test('a type opens sections by the key that joins it, and by nothing else that is called a key', () => {
  const governed = governedSchema(
    supergraph(`
      directive @sorted(key: String!) on OBJECT | INTERFACE
      type Listed @join__type(graph: TAX) @sorted(key: "id") { id: ID @classified(as: PUBLIC) }
      type Joined @sorted(key: "id") @join__type(graph: TAX) @join__type(graph: TAX, key: "id") { id: ID @classified(as: PUBLIC) }
      type Query @join__type(graph: TAX) { listed: Listed @classified(as: PUBLIC) joined: Joined @classified(as: PUBLIC) }`),
    loadPolicy(),
  );
  expect(['Listed', 'Joined', 'Query'].filter(governed.opensSections)).toEqual(['Joined', 'Query']);
});

test('a field is known to be computed from others where its department requires them, and no other is', () => {
  const governed = governedSchema(
    supergraph(`
      directive @sorted(requires: String!) on FIELD_DEFINITION
      interface Party @join__type(graph: TAX) { grade: String @join__field(graph: TAX, requires: "id") @classified(as: PUBLIC) }
      type Firm implements Party @join__implements(graph: TAX, interface: "Party") @join__type(graph: TAX, key: "id") {
        id: ID @classified(as: PUBLIC)
        name: String @join__field(graph: TAX) @sorted(requires: "id") @classified(as: PUBLIC)
        place: String @join__field(graph: TAX, provides: "id") @classified(as: PUBLIC)
        grade: String @join__field(graph: TAX, requires: "id") @classified(as: PUBLIC)
        tier: String @join__field(graph: TAX) @join__field(graph: TAX, requires: "id name") @classified(as: PUBLIC)
        requires: String @classified(as: PUBLIC)
      }
      type Query @join__type(graph: TAX) { firm: Firm @classified(as: PUBLIC) party: Party @classified(as: PUBLIC) }`),
    loadPolicy(),
  );
  const coordinates = ['id', 'name', 'place', 'grade', 'tier', 'requires', 'missing'].map(
    (field) => `Firm.${field}`,
  );
  expect(
    [...coordinates, 'Party.grade', 'Query.firm', 'Query.party'].filter(governed.requiresOthers),
  ).toEqual(['Firm.grade', 'Firm.tier']);
});
