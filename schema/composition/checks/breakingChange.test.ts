import { expect, test } from 'vitest';
import { composeSupergraph } from '../composeSupergraph.ts';
import { department, hub, subjectFields } from '../subgraphFixture.ts';
import { breakingChanges } from './breakingChange.ts';
import { supergraphDrift } from './supergraphDrift.ts';

const supergraph = (fields: string) =>
  composeSupergraph([hub, department('tax', subjectFields(fields))]).supergraphSdl as string;

const before = supergraph('grade(year: Int @classified(as: PUBLIC)): String @classified(as: SHARED)');

test.each([
  ['a field is taken away', 'note: String @classified(as: SHARED)', 'MarketSubject.grade'],
  [
    'a type changes',
    'grade(year: Int @classified(as: PUBLIC)): Int @classified(as: SHARED)',
    'MarketSubject.grade',
  ],
  [
    'an argument becomes obligatory',
    'grade(year: Int! @classified(as: PUBLIC)): String @classified(as: SHARED)',
    'MarketSubject.grade.year',
  ],
])('%s: callers break, and the check says where', async (_, fields, coordinate) => {
  expect(await breakingChanges(before, supergraph(fields), [])).toMatchObject([
    { code: 'BREAKING_CHANGE', coordinate },
  ]);
});

test('a field that is added breaks nobody, and is drift until the file is written anew', async () => {
  const after = supergraph(
    'grade(year: Int @classified(as: PUBLIC)): String @classified(as: SHARED) note: String @classified(as: SHARED)',
  );
  expect(await breakingChanges(before, after, [])).toEqual([]);
  expect(supergraphDrift(before, after)).toMatchObject([{ code: 'SUPERGRAPH_DRIFT' }]);
  expect(supergraphDrift(null, after)).toMatchObject([{ code: 'SUPERGRAPH_DRIFT' }]);
  expect(supergraphDrift(after, after)).toEqual([]);
});
