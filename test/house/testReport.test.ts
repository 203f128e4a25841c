import { expect, test } from 'vitest';
import { countTests } from './testReport.ts';

const clean = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: [{}, {}, {}, {}, {}] }],
};

test.for([
  ['a clean run', {}, { passed: 3, failed: 0, skipped: 2 }],
  ['a failed test', { success: false, numFailedTests: 1 }, { passed: 3, failed: 1, skipped: 2 }],
  [
    'a file that failed before its first test',
    { success: false, testResults: [...clean.testResults, { status: 'failed', assertionResults: [] }] },
    { passed: 3, failed: 1, skipped: 2 },
  ],
  ['a run that failed outside its tests', { success: false }, { passed: 3, failed: 1, skipped: 2 }],
] as const)('the counts tell of %s', ([, change, counts]) => {
  expect(countTests({ ...clean, ...change })).toEqual(counts);
});

test('a report that is not the runner’s own is refused', () => {
  expect(() => countTests({})).toThrow();
});
