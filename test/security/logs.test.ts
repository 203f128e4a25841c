import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { answeringEach } from '../house/answeringEach.ts';
import { tokenOf } from '../house/testHub.ts';
import { askers } from './askers.ts';
import { canariesIn } from './canaries/canaries.ts';
import { plantCanaries } from './canaries/plantCanaries.ts';
import { plantedSubjects } from './canaries/plantedSubjects.ts';
import { send, stated } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

const { legalRepresentative } = scenarioSubjects()['dishonest-debtor'];
const { name, residentIdNumber, phone } = legalRepresentative;

let hub: PlantedHub;
beforeAll(async () => {
  // What a department answers wrongly is logged; what it answered is not.
  const malformed = answeringEach(async () => ({
    data: { _entities: [{ name, phone }], [residentIdNumber]: phone },
  }));
  hub = await startPlantedHub(inject('hubs')['in-process'], {
    transport: (department, real) => (department === 'housing' ? { ...real, exchange: malformed } : real),
  });
  await plantCanaries(hub);
});
afterAll(() => hub?.stop());

test('at its most talkative the hub logs no name, number, phone, token or document of anyone', async () => {
  const everything = `query ($codes: [UnifiedSocialCreditCode!]!) { marketSubjects(unifiedSocialCreditCodes: $codes) {
    registration { name legalRepresentative { name } registeredAddress } administrativePenalties { content facts }
    dishonestDebtorListings { duty name } creditRecord { kind } constructionPenalties { facts } judgments(first: 2) { summary } } }`;
  const mistakes = [
    { query: everything, variables: { codes: Object.values(plantedSubjects) } },
    { query: everything, variables: { codes: [residentIdNumber] } },
    { query: everything.replace('first: 2', `after: "${residentIdNumber}"`), variables: { codes: [] } },
    { query: `{ searchMarketSubjects(name: "${name}") { marketSubjects { registration { name } } } }` },
    { query: `{ marketSubject(unifiedSocialCreditCode: "${phone}") { registration { name } } }` },
    { query: `{ me(x: "${residentIdNumber}") { role } ` },
    { documentId: residentIdNumber },
    `{"query": "${phone}`,
  ];
  for (const asker of askers)
    for (const body of mistakes)
      await send(hub, { caller: asker.name, purpose: stated(asker.purpose), body });
  const forgeries: Record<string, string>[] = [
    { authorization: `Bearer ${residentIdNumber}` },
    { 'credit-purpose': `INQUIRY;case="${phone}` },
  ];
  for (const headers of forgeries) await send(hub, { headers, body: { query: '{ me { role } }' } });

  const log = hub.logged.join('\n');
  expect(hub.logged.length).toBeGreaterThan(10);
  expect(hub.logged.flatMap((line) => canariesIn(line))).toEqual([]);
  expect(log).not.toContain(await tokenOf(hub, 'hall-clerk'));
  expect(log).not.toMatch(/eyJ[\w-]+\.eyJ|postgres:\/\/|searchMarketSubjects|stack/);
});
