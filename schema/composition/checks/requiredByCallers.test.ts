import { printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { loadSupergraph } from '../../supergraph.ts';
import { apiSchemaOf } from '../apiSchema.ts';
import { composeSupergraph } from '../composeSupergraph.ts';
import { department, hub, subjectFields } from '../subgraphFixture.ts';

const holder = department(
  'tax',
  `${subjectFields(`
    grade: String @classified(as: PUBLISHED_FACT)
    hidden: String @inaccessible @classified(as: PUBLISHED_FACT)
    filtered(since: Date @classified(as: PUBLIC)): String @inaccessible @classified(as: PUBLISHED_FACT)
    whole: Whole @inaccessible @classified(as: PUBLISHED_FACT)
  `)}
  type Whole @inaccessible {
    entry: String @classified(as: PUBLISHED_FACT)
    entries(kind: String @classified(as: PUBLIC)): String @classified(as: PUBLISHED_FACT)
  }`,
);
const problemsOf = (external: string, required: string, types = '') =>
  composeSupergraph([
    hub,
    holder,
    department(
      'credit-office',
      `${subjectFields(`${external} advice: String @requires(fields: "${required}") @classified(as: SHARED)`)} ${types}`,
    ),
  ]).problems;

const whole = 'whole: Whole @external';
const entry = 'type Whole @inaccessible { entry: String @external }';
const entries = `type Whole @inaccessible {
  entry: String @external entries(kind: String @classified(as: PUBLIC)): String @external
}`;

test.each<[string, string, string, string, string?]>([
  ['what callers can select', 'grade: String @external', 'grade', 'MarketSubject.grade, which callers'],
  [
    'what takes arguments, though no caller can select it',
    'filtered(since: Date @classified(as: PUBLIC)): String @external',
    'filtered',
    'MarketSubject.filtered, which takes arguments',
  ],
  [
    'what takes arguments deeper down',
    whole,
    'whole { entry entries }',
    'Whole.entries, which takes',
    entries,
  ],
  [
    'what callers can select, beside what they cannot',
    'hidden: String @external grade: String @external',
    'hidden ... on MarketSubject { grade }',
    'MarketSubject.grade, which callers',
  ],
])('a field computed from %s is refused', (_, external, required, message, types = '') => {
  const [problem, ...others] = problemsOf(external, required, types);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: 'REQUIRED_BY_CALLERS',
    coordinate: 'MarketSubject.advice',
    file: expect.stringContaining('subgraphs/credit-office/schema.graphql:'),
    message: expect.stringContaining(message),
    mend: expect.stringContaining('@inaccessible'),
  });
});

test.each<[string, string, string?]>([
  ['hidden: String @external', 'hidden'],
  [whole, 'whole { entry }', entry],
])(
  'a field computed from what no caller can select and nobody can ask otherwise is served: %s',
  (external, required, types = '') => {
    expect(problemsOf(external, required, types)).toEqual([]);
  },
);

test('what derived fields of the network require is not in the schema that callers ask against', () => {
  const supergraphSdl = loadSupergraph();
  expect(supergraphSdl).toContain('wholeRecord: WholeRecord');
  expect(printSchema(apiSchemaOf(supergraphSdl))).not.toMatch(/wholeRecord/i);
});
