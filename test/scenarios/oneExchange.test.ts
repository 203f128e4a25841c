/** What a question asks of a department leaves at one time, so that a round trip is waited for once. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { loadDepartments } from '@credit-hub/schema';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

const codeOf = (scenario: keyof ReturnType<typeof scenarioSubjects>) =>
  scenarioSubjects()[scenario].unifiedSocialCreditCode;

/** Sections of each department, the record and what is computed from it. */
const selected = `registration { name } dishonestDebtorListings { caseNumber } taxArrears { documentNumber }
  wageArrearsListings { documentNumber } creditCommitments { documentNumber }
  creditRecord { kind } handlingAdvice(matter: "construction-permit") { outcome }`;

/** Of each department, the lines of the exchanges that it was sent. */
const asked = new Map<string, string[][]>();
let hub: PlantedHub;
beforeAll(async () => {
  hub = await startPlantedHub(inject('hubs')['in-process'], {
    transport: (department, real) => ({
      ...real,
      exchange: (exchange, ...rest) => {
        asked.set(department, [...(asked.get(department) ?? []), exchange.body.split('\n')]);
        return real.exchange(exchange, ...rest);
      },
    }),
  });
});
afterAll(() => hub?.stop());
beforeEach(() => asked.clear());

const isOfPersons = (line: string): boolean => line.includes('factsThroughPersons(');
const isOfAdvice = (line: string): boolean => line.includes('handlingAdvice(');

test.each([
  ['one', `marketSubject(unifiedSocialCreditCode: "${codeOf('dishonest-debtor')}") { ${selected} }`],
  [
    'two',
    `marketSubjects(unifiedSocialCreditCodes: ["${codeOf('dishonest-debtor')}", "${codeOf('clean-and-red-listed')}"]) { ${selected} }`,
  ],
])(
  'record, persons and sections of %s are asked for in one exchange with each department',
  async (_, query) => {
    const { body } = await ask(hub, {
      caller: 'hall-clerk',
      purpose: 'HANDLING;matter="construction-permit";case="2026-1"',
      query: `{ ${query} }`,
    });
    expect(body.extensions?.completeness).toBe('COMPLETE');
    for (const { name } of loadDepartments()) {
      const exchanges = asked.get(name) ?? [];
      // What is met through persons is asked for when it is known who they are, the advice when all is known.
      const first = exchanges.filter((lines) => !lines.some((line) => isOfPersons(line) || isOfAdvice(line)));
      expect([name, first.map((lines) => lines.length)]).toEqual([
        name,
        [name === 'market-regulation' ? 3 : 2],
      ]);
      expect([name, exchanges.length]).toEqual([name, name === 'credit-office' ? 3 : 2]);
    }
  },
);
