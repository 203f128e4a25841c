import { isDeepStrictEqual } from 'node:util';
import { type ScenarioName, scenarioNames, scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { callers, furtherCallers } from '../constellation/callers.ts';
import { ask, type TestHub } from '../house/testHub.ts';
import { expectedAnswers, type Told, writeAnswers } from './answers.ts';
import { callerQueries, variablesOf } from './askers.ts';

/** `HUB_WRITE_ANSWERS=1` writes what is answered in place of expecting it. */
const writing = process.env.HUB_WRITE_ANSWERS === '1';
const hubs = inject('hubs');
const subjects = scenarioSubjects();

async function answer(
  hub: TestHub,
  scenario: ScenarioName,
  { asker, purpose, query }: (typeof callerQueries)[number],
) {
  const { status, body } = await ask(hub, {
    caller: asker === 'nobody' ? undefined : asker,
    purpose,
    query,
    variables: variablesOf(query, subjects[scenario].unifiedSocialCreditCode),
  });
  const decisions = (body.extensions?.decisions ?? []) as {
    path: string[];
    form: string;
    reason: string | null;
  }[];
  const denied = decisions
    .filter(({ form }) => form === 'DENIED')
    .map(({ path, reason }) => [path.slice(1).join('.'), reason]);
  return {
    status,
    errors: body.errors,
    completeness: body.extensions?.completeness,
    answered: withoutPseudonyms({ told: body.data?.marketSubject, denied: Object.fromEntries(denied) }),
  };
}

/** Pseudonyms are keyed by a secret that each tested hub makes for itself. */
const withoutPseudonyms = (answered: unknown): Told =>
  JSON.parse(JSON.stringify(answered).replaceAll(/PSN-[0-9a-f]{32}/g, 'PSN-'));

test('every demonstration caller asks but a second officer of the same body, and whoever shows no token; what the callers of a department that joined read is told in its folder', () => {
  const bodies = Object.values(callers);
  const firstOfBody = Object.keys(callers).filter(
    (name, at) =>
      bodies.findIndex((other) => isDeepStrictEqual(other, callers[name])) === at &&
      !furtherCallers.some(([caller]) => caller === name),
  );
  expect(callerQueries.map(({ asker }) => asker).sort()).toEqual(['nobody', ...firstOfBody].sort());
});

describe.each(['in-process', 'processes'] as const)('departments run %s', (run) => {
  describe.each(scenarioNames)('%s', (scenario) => {
    const expected = expectedAnswers(scenario);
    const answers = new Map<string, Told>();

    test.each(callerQueries)('$asker is told what is written down', async (callerQuery) => {
      const { status, errors, completeness, answered } = await answer(hubs[run], scenario, callerQuery);
      expect({ status, errors, completeness }).toEqual({ status: 200, completeness: 'COMPLETE' });
      answers.set(callerQuery.asker, answered);
      if (!writing) expect(answered).toEqual(expected.get(callerQuery.asker));
    });

    if (writing) afterAll(() => writeAnswers(scenario, answers));
  });
});
