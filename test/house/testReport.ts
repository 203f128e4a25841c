/** `node test/house/testReport.ts REPORT` prints the counts of a test run, from the runner's own JSON report. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const reportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  success: z.boolean(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

export type TestCounts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/**
 * Counts the tests of vitest's JSON report. A file that failed before it had tests counts as one failure, and so
 * does a run that calls itself failed without naming what failed: it must not read as passed.
 */
export function countTests(report: unknown): TestCounts {
  const run = reportSchema.parse(report);
  const broken = run.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = run.numFailedTests + broken;
  return {
    passed: run.numPassedTests,
    failed: failed === 0 && !run.success ? 1 : failed,
    skipped: run.numPendingTests + run.numTodoTests,
  };
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  const { passed, failed, skipped } = countTests(JSON.parse(readFileSync(file ?? '', 'utf8')));
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
}
