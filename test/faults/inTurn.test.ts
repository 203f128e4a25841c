/** A hub that has no time left answers in the order in which it was asked, a few at one time, and each of them whole. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterEach, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

const { unifiedSocialCreditCode: code } = scenarioSubjects()['clean-and-red-listed'];
const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`;

let hub: PlantedHub | undefined;
afterEach(() => hub?.stop());

/** How many answers the register is asked for at one time, of six that the hub is asked for at once. */
async function mostAtOnce(utilization: number): Promise<number> {
  let [underWay, most] = [0, 0];
  hub = await startPlantedHub(inject('hubs')['in-process'], {
    protection: { pacing: { atOnce: 2, utilization: () => utilization } },
    transport: (department, real) => ({
      ...real,
      exchange: async (exchange, onAnswer, signal) => {
        if (department !== 'market-regulation') return real.exchange(exchange, onAnswer, signal);
        underWay += exchange.body.split('\n').length;
        most = Math.max(most, underWay);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await real.exchange(exchange, onAnswer, signal);
        underWay -= exchange.body.split('\n').length;
      },
    }),
  });
  const asking = hub;
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => ask(asking, { caller: 'hall-clerk', query })),
  );
  expect(answers.map(({ body }) => body.extensions?.completeness)).toEqual(Array(6).fill('COMPLETE'));
  return most;
}

test('who has no time left begins two at one time', async () => {
  expect(await mostAtOnce(1)).toBe(2);
});

test('who waits for a department has all of them under way', async () => {
  expect(await mostAtOnce(0.1)).toBe(6);
});
