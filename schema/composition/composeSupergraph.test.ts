import { expect, test } from 'vitest';
import { composeSupergraph } from './composeSupergraph.ts';
import { readClassifications } from './readClassifications.ts';
import { department, hub, own, subjectFields } from './subgraphFixture.ts';

const shop = (name: string, sign: string, branch: string) =>
  department(
    name,
    `type MarketSubject @key(fields: "code") { code: UnifiedSocialCreditCode! @classified(as: PUBLIC) ${name}Shop: Shop @classified(as: PUBLIC) }
     type Shop @shareable { sign(long: Boolean @classified(as: ${branch})): String @classified(as: ${sign}) }`,
  );

test.each([
  ['first', [shop('tax', 'PUBLIC', 'SHARED'), shop('courts', 'RESTRICTED', 'PUBLIC')]],
  ['last', [shop('courts', 'RESTRICTED', 'PUBLIC'), shop('tax', 'PUBLIC', 'SHARED')]],
])(
  'the strictest class of two subgraphs stands in the supergraph, though the looser comes %s',
  (_, subgraphs) => {
    const { supergraphSdl } = composeSupergraph([hub, ...subgraphs]);
    const { classes } = readClassifications(supergraphSdl as string);
    expect(classes.get('Shop.sign')).toBe('RESTRICTED');
    expect(classes.get('Shop.sign(long:)')).toBe('SHARED');
  },
);

test('subgraphs that do not compose give no supergraph, and the check says why and in which file', () => {
  const contradiction = department(
    'tax',
    'type MarketSubject @key(fields: "missing") { a: Int @classified(as: PUBLIC) }',
  );
  const { supergraphSdl, problems } = composeSupergraph([hub, contradiction]);
  expect(supergraphSdl).toBeNull();
  expect(problems).toMatchObject([
    {
      code: 'KEY_OF_NO_FIELD',
      file: 'subgraphs/tax/schema.graphql:1',
      message: expect.stringContaining('missing'),
    },
  ]);
});

test('each subgraph stands in the supergraph by its name, at an address that nothing answers', () => {
  const { supergraphSdl } = composeSupergraph([
    hub,
    department('tax', subjectFields('a: Int @classified(as: PUBLIC)')),
  ]);
  expect(supergraphSdl).toContain('@join__graph(name: "hub", url: "http://hub.invalid/graphql")');
  expect(supergraphSdl).toContain('@join__graph(name: "tax", url: "http://tax.invalid/graphql")');
  expect(supergraphSdl?.endsWith('\n')).toBe(true);
});

test('subgraphs that do not compose are told with what is wrong by themselves', () => {
  const contradiction = department('tax', 'type MarketSubject @key(fields: "missing") { a: Int }');
  expect(composeSupergraph([hub, contradiction]).problems.map(({ code }) => code)).toEqual([
    'KEY_OF_NO_FIELD',
    'UNCLASSIFIED',
  ]);
});

test('what stands in no file of a department is told of the list of departments', () => {
  const empty = department('tax', 'type Alone { a: Int @classified(as: PUBLIC) }');
  const [problem] = composeSupergraph([empty]).problems;
  expect(problem).toMatchObject({
    code: 'COMPOSITION_FAILED',
    file: 'schema/departments.yaml',
    coordinate: null,
  });
  expect(problem?.message).toMatch(/query/i);
  expect(problem?.mend).toMatch(/^see [A-Z_]+ in the federation error reference$/);
});

test('of two that say whose a value is the supergraph bears who is protected most, and nothing where that is another', () => {
  const named = (name: string, tells: string) =>
    department(
      name,
      `${subjectFields(`${name}Party: Party @classified(as: PUBLIC)`)}
       type Party @shareable { name: String @classified(as: PERSON_NAME) ${tells} kind(of: Int @classified(as: SHARED)): String @classified(as: PUBLIC) }`,
    );
  const borne = (...tells: string[]) => {
    const subgraphs = tells.map((each, at) => named(['tax', 'courts', 'housing'][at] as string, each));
    const { supergraphSdl } = composeSupergraph([hub, ...subgraphs]);
    const { whose, classes } = readClassifications(supergraphSdl as string);
    expect([...classes].filter(([coordinate]) => coordinate.startsWith('Party.'))).toEqual([
      ['Party.name', 'PERSON_NAME'],
      ['Party.kind', 'PUBLIC'],
      ['Party.kind(of:)', 'SHARED'],
    ]);
    return whose.get('Party.name');
  };
  const [subject, people] = ['@tells(of: SUBJECT)', '@tells(of: ITS_PEOPLE)'] as const;
  expect(borne(subject, subject)).toBe('SUBJECT');
  expect(borne(subject, people)).toBe('ITS_PEOPLE');
  expect(borne(people, subject)).toBe('ITS_PEOPLE');
  expect([borne(subject, ''), borne('', subject)]).toEqual([undefined, undefined]);
  expect(borne(subject, subject, people)).toBe('ITS_PEOPLE');
});

test('other directives of a field stay as composition has them, under whatever name the class is linked', () => {
  const subgraph = own(
    'tax',
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@composeDirective", "@inaccessible"])
       @link(url: "https://credit-hub.example/classified/v1.0", as: "geheim") @composeDirective(name: "@geheim")
     directive @geheim(as: Classification!) on FIELD_DEFINITION
     enum Classification { PUBLIC SHARED }
     type Query { a: Int @deprecated(reason: "old") @geheim(as: SHARED) b: Int @inaccessible @geheim(as: PUBLIC) }`,
  );
  const { supergraphSdl, problems } = composeSupergraph([subgraph]);
  expect(problems).toEqual([]);
  expect(supergraphSdl).toMatch(/a: Int @deprecated\(reason: "old"\) @geheim\(as: SHARED\)/);
  expect(supergraphSdl).toMatch(/b: Int @inaccessible @geheim\(as: PUBLIC\)/);
});
