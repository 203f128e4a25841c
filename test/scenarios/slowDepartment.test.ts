import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { loadDepartments } from '@credit-hub/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['clean-and-red-listed'];
const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") {
  registration { name } dishonestDebtorListings { caseNumber } creditRecord { kind }
  taxArrears { documentNumber } wageArrearsListings { documentNumber } creditCommitments { documentNumber }
  handlingAdvice(matter: "construction-permit") { outcome missingDepartments }
} }`;

/** Of departments that nobody set otherwise. */
const deadline = 3_000;
let hung = '';

describe.each(loadDepartments())('without an answer of $name', ({ name }) => {
  let hub: PlantedHub;
  beforeAll(async () => {
    hub = await startPlantedHub(inject('hubs')['in-process'], {
      // It takes the request, never answers, and does not listen when it is told to stop.
      transport: (department, real) => ({
        ...real,
        exchange: (...exchange) => (department === hung ? new Promise(() => {}) : real.exchange(...exchange)),
      }),
    });
  });
  afterAll(() => hub?.stop());
  beforeEach(() => {
    hung = name;
  });

  test('it is waited for once, the answer is partial, and nobody is called clean', async () => {
    const began = performance.now();
    const { status, body } = await ask(hub, {
      caller: 'hall-clerk',
      purpose: 'HANDLING;matter="construction-permit";case="2026-1"',
      query,
    });
    // Once for itself and once for the advice were twice as long.
    expect(performance.now() - began).toBeLessThan(2 * deadline);
    expect([status, body.extensions?.completeness]).toEqual([200, 'PARTIAL']);
    expect(body.errors?.map(({ extensions }) => [extensions?.code, extensions?.department])).toEqual([
      ['DEPARTMENT_UNAVAILABLE', name],
    ]);
    expect(body.data?.marketSubject).toMatchObject({
      creditRecord: null,
      handlingAdvice:
        name === 'credit-office' ? null : { outcome: 'UNDETERMINED', missingDepartments: [name] },
    });
  });
});
