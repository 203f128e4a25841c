import { answerInHand } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { departments } from '../constellation/departments.ts';
import { plantCanaries } from './canaries/plantCanaries.ts';
import { plantedSubjects } from './canaries/plantedSubjects.ts';
import { send, stated } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

/** What departments answered, before the gateway has masked anything. */
const told = new Map<string, string>();
let hub: PlantedHub;
beforeAll(async () => {
  hub = await startPlantedHub(inject('hubs')['in-process'], {
    transport: (department, real) => ({
      ...real,
      exchange: (exchange, onAnswer, signal) =>
        real.exchange(
          exchange,
          (line, unread) => {
            const answer = unread.read();
            told.set(department, (told.get(department) ?? '') + JSON.stringify(answer));
            onAnswer(line, answerInHand(answer as object));
          },
          signal,
        ),
    }),
  });
  await plantCanaries(hub);
});
afterAll(() => hub?.stop());

/** Letters to those whom the row names stand at the head of each text that was planted; organizations are public. */
const letters = /致([^；"]+)函/g;
const organization = /(?:公司|经营部)$/;
const addressees = (text: string): string[] =>
  [...text.matchAll(letters)]
    .map(([, person]) => person as string)
    .filter((person) => !organization.test(person));

const query = `query ($codes: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $codes) {
  administrativePenalties { facts content remark } administrativeLicences { content remark } taxPenalties { facts }
  majorTaxViolations { facts reason } constructionPenalties { facts } safetyAccidents { finding }
  wageArrearsListings { reason } realEstateAgencyConductRecords { description }
  dishonestDebtorListings { duty performedPart reason } consumptionRestrictions { content } judgments { summary }
  falseLitigationFindings { finding } } }`;
const withPersons = departments.map(({ name }) => name).filter((name) => name !== 'credit-office');

async function lettersToldTo(caller: string | undefined, purpose: string): Promise<Record<string, string[]>> {
  told.clear();
  const variables = { codes: Object.values(plantedSubjects) };
  const { status } = await send(hub, { caller, purpose, body: { query, variables } });
  expect(status).toBe(200);
  return Object.fromEntries(withPersons.map((name) => [name, addressees(told.get(name) ?? '')]));
}

test('no department gives the gateway a text of a row with its persons in it for a reader who reads no names', async () => {
  for (const [caller, purpose] of [
    [undefined, stated('INQUIRY')],
    ['hall-clerk', stated('INQUIRY')],
    ['bank', stated('CREDIT_GRANTING')],
    ['subject', stated('SELF')],
    ['auditor', stated('AUDIT')],
  ] as const) {
    const letterTo = await lettersToldTo(caller, purpose);
    for (const name of withPersons)
      expect(new Set(letterTo[name]), `${name} to ${caller}`).toEqual(new Set(['[姓名]']));
  }
});

test('and for one who reads them for a duty the text is whole', async () => {
  const letterTo = await lettersToldTo('hall-clerk', stated('HANDLING'));
  for (const name of withPersons) {
    expect(letterTo[name]?.length, name).toBeGreaterThan(0);
    expect(letterTo[name], name).not.toContain('[姓名]');
  }
});
