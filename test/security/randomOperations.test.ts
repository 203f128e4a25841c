import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import type { Classification } from '@credit-hub/schema';
import fc from 'fast-check';
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { beforeAll, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { type Asker, askers, readerFor } from './askers.ts';
import { canariesIn, findLeaks } from './canaries/findLeaks.ts';
import { networkSchema } from './canaries/mayReadInClear.ts';
import { type GeneratedOperation, operationsOver } from './canaries/operations.ts';
import { plantCanaries } from './canaries/plantCanaries.ts';
import { plantedSubjects } from './canaries/plantedSubjects.ts';
import { send, stated } from './hub.ts';

/** How many operations are tried; more of them find more. */
const operations = Number(process.env.HUB_CANARY_OPERATIONS ?? 1_500);
const seed = process.env.HUB_CANARY_SEED;
const hub = inject('hubs')['in-process'];

const scenarios = scenarioSubjects();
const material = {
  codes: [
    ...Object.values(plantedSubjects),
    ...Object.values(plantedSubjects),
    ...Object.values(scenarios).map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode),
  ],
  names: ['云州', '有限公司', '经营部', scenarios['dishonest-debtor'].legalRepresentative.name],
  secrets: ['990000198801011234', '15498765432', '6299990123456789012', '甄玥珩', '示范路7号'],
};

const shown = new Map<Asker, GraphQLSchema>();
beforeAll(async () => {
  await plantCanaries(hub);
  for (const asker of askers) {
    const { body } = await ask(hub, { caller: asker.name, query: getIntrospectionQuery() });
    shown.set(asker, buildClientSchema(body.data as unknown as IntrospectionQuery));
  }
});

type Asked = { asker: Asker; operation: GeneratedOperation };
/** Mostly over what the caller is shown, else over the whole network: most of that does not exist for the caller. */
const asked: fc.Arbitrary<Asked> = fc
  .tuple(fc.constantFrom(...askers), fc.integer({ min: 0, max: 9 }))
  .chain(([asker, kind]) => {
    const view = kind === 0 ? networkSchema : (shown.get(asker) as GraphQLSchema);
    return operationsOver(view, material, kind < 2 ? 10 : 0).map((operation) => ({ asker, operation }));
  });

test(
  `of ${operations} operations by callers of every kind none tells more than the policy allows`,
  async () => {
    const answered = new Map<number, number>();
    const clear = new Set<Classification>();
    await fc.assert(
      fc.asyncProperty(asked, async ({ asker, operation }) => {
        const { status, headers, text } = await send(hub, {
          caller: asker.name,
          purpose: stated(asker.purpose),
          body: operation,
        });
        answered.set(status, (answered.get(status) ?? 0) + 1);
        expect(status).toBeLessThan(500);
        expect(text).not.toContain('HUB_FAILED');
        expect(canariesIn(headers)).toEqual([]);
        const found = findLeaks(operation, JSON.parse(text), readerFor(asker));
        expect(found.leaks).toEqual([]);
        for (const classification of found.clear) clear.add(classification);
      }),
      { numRuns: operations, timeout: 20_000, ...(seed !== undefined && { seed: Number(seed) }) },
    );
    // A search that is refused everything, or meets nothing personal, would prove nothing.
    expect(answered.get(200)).toBeGreaterThan(operations / 2);
    // That every kind of it is met, everyPersonalField.test.ts makes sure of.
    if (operations >= 1_000) expect(clear).toContain('PERSON_NAME');
  },
  Math.max(900_000, operations * 100),
);
