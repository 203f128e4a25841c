/** Before the hub listens it may answer questions of nobody: nothing of anyone is read by it, and nothing written down. */
import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { afterEach, expect, inject, test } from 'vitest';
import { rehearsal } from '../constellation/rehearsal.ts';
import { ask } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

const nobody = makeUnifiedSocialCreditCode('91000000', 'RH000001');
const inProcess = inject('hubs')['in-process'];

let hub: PlantedHub | undefined;
afterEach(() => hub?.stop());

test('every department is asked of nobody’s code alone, as often as was said, and no access is recorded', async () => {
  const { questions } = rehearsal();
  hub = await startPlantedHub(inProcess, { rehearsal: { questions, times: 7, atOnce: 3 } });
  const advised = hub.received.filter(({ query }) => query.includes('handlingAdvice('));
  expect(advised).toHaveLength(7);
  expect(new Set(hub.received.map(({ department }) => department)).size).toBe(5);
  const codes = JSON.stringify(hub.received.map(({ variables }) => variables)).match(/"9\w{17}"/g);
  expect(new Set(codes)).toEqual(new Set([`"${nobody}"`]));

  const query = `{ marketSubject(unifiedSocialCreditCode: "${nobody}") { accessLog { accesses { purpose } } } }`;
  const { body } = await ask(hub, { caller: 'auditor', purpose: 'AUDIT', query });
  expect(body.data?.marketSubject).toEqual({ accessLog: { accesses: [{ purpose: 'AUDIT' }] } });
});

test('where a department does not answer it ends, and the hub listens', async () => {
  const { questions } = rehearsal();
  let asked = 0;
  hub = await startPlantedHub(inProcess, {
    rehearsal: { questions, times: 30, atOnce: 2 },
    transport: (department, real) => ({
      ...real,
      exchange: (...exchange) => {
        if (department !== 'tax') return real.exchange(...exchange);
        asked++;
        return Promise.reject(new Error('it is away'));
      },
    }),
  });
  expect(asked).toBeLessThanOrEqual(2);
  const { status } = await ask(hub, { query: '{ me { role } }' });
  expect(status).toBe(200);
});
