import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { areaOf } from './areas.ts';
import { type Change, nameOf, sampleOf } from './mutants.ts';
import { outcomesIn } from './runStryker.ts';
import { percentOf, scoresOf } from './score.ts';
import { importsIn, testsNear } from './testsNear.ts';

const change = (file: string, line: number): Change => ({
  file,
  from: { line, column: 1 },
  to: { line, column: 9 },
  mutator: 'BooleanLiteral',
  replacement: 'true',
});
const changes = [1, 2, 3, 4, 5, 6].map((line) => change('gateway/policy/permit.ts', line));
const outcomes = (...statuses: string[]) =>
  new Map(statuses.map((status, index) => [nameOf(changes[index] as Change), status]));

test('what survives or is reached by no test is unnoticed, what cannot be run counts for nothing', () => {
  const [score, ...others] = scoresOf(
    changes,
    outcomes('Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'),
    ['gateway/policy', 'gateway/audit'],
  );
  expect(others).toEqual([]);
  expect(score).toMatchObject({ area: 'gateway/policy', noticed: 2, made: 4 });
  expect(score?.unnoticed.map(({ from }) => from.line)).toEqual([3, 4]);
  expect(percentOf({ noticed: 2, made: 3 })).toBe(66);
});

test('a file counts for the innermost folder that was named', () => {
  const folders = ['gateway', 'gateway/policy'];
  expect(areaOf('gateway/policy/permit.ts', folders)).toBe('gateway/policy');
  expect(areaOf('gateway/policyX/permit.ts', folders)).toBe('gateway');
});

test('a seed picks the same changes in whatever order they stand, another picks others', () => {
  const many = Array.from({ length: 100 }, (_, line) => change('gateway/policy/permit.ts', line));
  const lines = (sample: readonly Change[]) => sample.map(({ from }) => from.line);
  expect(lines(sampleOf([...many].reverse(), 10, '7'))).toEqual(lines(sampleOf(many, 10, '7')));
  expect(lines(sampleOf(many, 10, '8'))).not.toEqual(lines(sampleOf(many, 10, '7')));
  expect(sampleOf(many, 10, '7')).toHaveLength(10);
});

test('outcomes are found under the name of their change', () => {
  const [first] = changes as [Change];
  const report = {
    files: {
      [first.file]: {
        mutants: [
          {
            mutatorName: first.mutator,
            replacement: first.replacement,
            status: 'Killed',
            location: { start: first.from, end: first.to },
          },
        ],
      },
    },
  };
  expect(outcomesIn(JSON.stringify(report)).get(nameOf(first))).toBe('Killed');
});

test('the tests near a file are those beside it and beside what imports it', () => {
  const root = resolve(import.meta.dirname, '../..');
  expect(testsNear(root, ['gateway/relations/held.ts'])).toEqual(['gateway/relations/*.test.ts']);
  expect(testsNear(root, ['gateway/policy/forms.ts'])).toEqual(
    expect.arrayContaining(['gateway/desensitization/*.test.ts', 'gateway/policy/*.test.ts']),
  );
  expect(testsNear(root, ['schema/policy/form.ts'])).not.toContain('subgraphs/tax/*.test.ts');
});

test('what is imported is found by its path, and packages are none of it', () => {
  const text = `import { a } from './a.ts';
    import type { b } from '../b/b.ts';
    export { c } from './deep/c.ts';
    import d from 'd';
    import { e } from '@credit-hub/schema';`;
  expect([...importsIn('gateway/policy/x.ts', text)]).toEqual([
    'gateway/policy/a.ts',
    'gateway/b/b.ts',
    'gateway/policy/deep/c.ts',
  ]);
});
