import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['clean-and-red-listed'];
const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") {
  registration { name } dishonestDebtorListings { caseNumber } creditRecord { kind }
  handlingAdvice(matter: "construction-permit") { outcome missingDepartments }
} }`;

let hub: PlantedHub;
beforeAll(async () => {
  hub = await startPlantedHub(inject('hubs')['in-process'], {
    // It takes the request, never answers, and does not listen when it is told to stop.
    transport: (department, real) =>
      department === 'courts' ? { ...real, exchange: () => new Promise(() => {}) } : real,
  });
});
afterAll(() => hub?.stop());

test('a department that never answers is not waited for: the answer is partial, and nobody is called clean', async () => {
  const { status, body } = await ask(hub, {
    caller: 'hall-clerk',
    purpose: 'HANDLING;matter="construction-permit";case="2026-1"',
    query,
  });
  expect([status, body.extensions?.completeness]).toEqual([200, 'PARTIAL']);
  expect(body.errors?.map(({ extensions }) => [extensions?.code, extensions?.department])).toEqual([
    ['DEPARTMENT_UNAVAILABLE', 'courts'],
  ]);
  expect(body.data?.marketSubject).toMatchObject({
    registration: { name: expect.any(String) },
    dishonestDebtorListings: null,
    creditRecord: null,
    handlingAdvice: { outcome: 'UNDETERMINED', missingDepartments: ['courts'] },
  });
});
