/**
 * What a department answers compiled is what graphql-js answers, to the byte and with every error: generated operations
 * upon each department, for every kind of viewer, several of them in one exchange.
 */
import { departmentSchema } from '@credit-hub/kit';
import { scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import { answersToAll, answerTo, openTestDepartment, representationsOf } from '@credit-hub/kit/testing';
import { loadDepartments, roles, type Viewer } from '@credit-hub/schema';
import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { departmentOf } from '../constellation/departments.ts';
import { operationsOn } from './operations.ts';

const population = 60;
const codes = [
  ...Object.values(scenarioSubjects()),
  ...Array.from({ length: population }, (_, index) => subjectAt(index)),
].map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode);

const code = fc.oneof(
  { weight: 100, arbitrary: fc.constantFrom(...codes) },
  { weight: 1, arbitrary: fc.constantFrom('91000000MX', '', 'no code') },
);
const viewer = (department: string): fc.Arbitrary<Partial<Viewer>> =>
  fc.record({
    role: fc.constantFrom(...roles),
    organization: fc.constantFrom(null, ...codes.slice(0, 3)),
    department: fc.constantFrom(null, department, 'housing'),
  });
const exchanges = 120;

test.each(loadDepartments().map(({ name }) => name))(
  '%s answers compiled what graphql-js answers',
  async (name) => {
    const department = departmentOf(name);
    await using stack = new AsyncDisposableStack();
    const tested = await openTestDepartment(department, {
      postgresUrl: inject('postgresUrl'),
      subjects: population,
      clock: () => new Date('2026-11-20T04:00:00Z'),
    });
    stack.defer(() => tested.close());
    const executed = { COMPILED: 0, GRAPHQL_JS: 0 };
    const compiled = await tested.serve({ onExecuted: (by) => executed[by]++ });
    stack.defer(() => compiled.close());
    const interpreted = await tested.serve({ compiles: false });
    stack.defer(() => interpreted.close());

    const counted = { withErrors: 0, withFacts: 0, operations: 0 };
    const question = fc.record({
      query: operationsOn(departmentSchema(department)),
      subjects: fc.array(code, { minLength: 1, maxLength: 5 }),
      first: fc.constantFrom(undefined, null, 3),
    });
    const viewers = fc.array(viewer(name), { minLength: 1, maxLength: 4 });
    // What several viewers ask alike, and what each asks by itself.
    const exchange = fc.oneof(
      fc.tuple(question, viewers).map(([same, all]) => all.map((of) => ({ ...same, of }))),
      fc.array(
        fc.tuple(question, viewer(name)).map(([own, of]) => ({ ...own, of })),
        { minLength: 1, maxLength: 4 },
      ),
    );
    await fc.assert(
      fc.asyncProperty(exchange, async (operations) => {
        const asked = operations.map(({ query, subjects, of, first }) => {
          const variables = { ...representationsOf(subjects), yes: true, no: false, first };
          return [of, { query, variables }] as const;
        });
        const answers = await answersToAll(compiled, await tested.exchangeOfAll(asked));
        expect(answers).toHaveLength(asked.length);
        for (const [index, [of, request]] of asked.entries()) {
          const expected = await answerTo(interpreted, await tested.exchangeOf(of, request));
          const { data, errors } = answers[index] as typeof expected;
          expect(JSON.stringify(data)).toBe(JSON.stringify(expected.data));
          expect(inOrder(errors)).toEqual(inOrder(expected.errors));
          counted.operations++;
          if (expected.errors) counted.withErrors++;
          else if (/"k\d+":\[?\{/.test(JSON.stringify(expected.data))) counted.withFacts++;
        }
      }),
      { numRuns: exchanges },
    );
    expect(executed.COMPILED).toBeGreaterThan(counted.operations / 5);
    expect(executed.GRAPHQL_JS).toBeGreaterThan(counted.operations / 20);
    expect(counted.withFacts).toBeGreaterThan(counted.operations / 10);
    expect(counted.withErrors).toBeGreaterThan(0);
  },
);

/** Fields of one level fail in whichever order their work ends. */
const inOrder = (errors: readonly object[] = []): string[] =>
  errors.map((error) => JSON.stringify(error)).toSorted();
