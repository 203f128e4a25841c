import { expect, test } from 'vitest';
import { readSubgraphs } from './readSubgraphs.ts';

const files = (text: string) => [
  { name: 'subgraphs/kit/types/Shared.graphql', text: 'type Shared { a: Int }' },
  { name: 'subgraphs/tax/schema.graphql', text },
];
const sound = { name: 'courts', files: files('type Judgment { a: Int }') };
const mend =
  'look at this line and the one before: a bracket, quotation mark or colon is missing or too many';

test.each([
  ['type A {\n  a: }\n', 2, '"}" stands where a name is expected'],
  ['type A {\n  a Int\n}', 2, '"Int" stands where ":" is expected'],
  ['type A {\n  a: Int', 2, 'the end of the file stands where a name is expected'],
  ['type A { a: Int }\n}', 2, '"}" stands where nothing of the kind may'],
  ['type A { a: Int }\ntypo B { b: Int }', 2, '"typo" stands where nothing of the kind may'],
  ['type A {\n  "a', 2, 'Unterminated string.'],
])('%j is told with its line: %i', (text, line, message) => {
  const read = readSubgraphs([{ name: 'tax', files: files(text) }, sound]);
  expect(read.problems).toEqual([
    {
      code: 'SYNTAX_ERROR',
      file: expect.stringMatching(new RegExp(`^subgraphs/tax/schema\\.graphql:${line}$`)),
      coordinate: null,
      message,
      mend,
    },
  ]);
  expect(read.subgraphs.map(({ name }) => name)).toEqual(['courts']);
});

test('what is no mistake of a text is thrown', () => {
  const broken = { name: 'tax', files: [{ name: 'schema.graphql', text: undefined as unknown as string }] };
  expect(() => readSubgraphs([broken])).toThrow('Body must be a string');
});
