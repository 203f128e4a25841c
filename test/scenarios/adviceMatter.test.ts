/** Advice is given for the matter that the purpose names, however it is asked for; several are named, and recorded. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { describe, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';

const hubs = inject('hubs');
const code = scenarioSubjects()['clean-and-red-listed'].unifiedSocialCreditCode;
const handling = (matter: string) => `HANDLING;matter="${matter}";case="2026-M-1"`;
const both = `${handling('construction-permit')}, ${handling('bidding')}`;

type Advice = { outcome: string } | null;
const documents: [string, string, Record<string, unknown>?][] = [
  [
    'as it is',
    'query { one: marketSubject(unifiedSocialCreditCode: "CODE") { handlingAdvice(matter: "bidding") { outcome } } }',
  ],
  [
    'by a variable',
    'query ($matter: ID!) { one: marketSubject(unifiedSocialCreditCode: "CODE") { handlingAdvice(matter: $matter) { outcome } } }',
    { matter: 'bidding' },
  ],
  [
    'by the default of one',
    'query ($matter: ID! = "bidding") { one: marketSubject(unifiedSocialCreditCode: "CODE") { handlingAdvice(matter: $matter) { outcome } } }',
  ],
  [
    'in a fragment',
    'query { one: marketSubject(unifiedSocialCreditCode: "CODE") { ...A } } fragment A on MarketSubject { handlingAdvice(matter: "bidding") { outcome } }',
  ],
  [
    'under another root field',
    'query { marketSubjects(unifiedSocialCreditCodes: ["CODE"]) { handlingAdvice(matter: "bidding") { outcome } } }',
  ],
];

/** What the answer tells by its advice, wherever it stands, and the codes of its errors. */
async function told(run: keyof typeof hubs, purpose: string, query: string, variables?: object) {
  const { body } = await ask(hubs[run], {
    ...{ caller: 'hall-clerk', purpose, query: query.replaceAll('CODE', code) },
    ...(variables && { variables: { ...variables } }),
  });
  const subjects = Object.values(body.data ?? {}).flat() as { handlingAdvice: Advice }[];
  return {
    outcomes: subjects.map((subject) => subject?.handlingAdvice?.outcome ?? null),
    codes: body.errors?.map(({ extensions }) => extensions?.code),
  };
}

describe.each(['in-process', 'processes'] as const)('departments run %s', (run) => {
  test.each(documents)('asked %s', async (_, query, variables) => {
    expect(await told(run, handling('construction-permit'), query, variables)).toEqual({
      outcomes: [null],
      codes: ['MATTER_MISMATCH'],
    });
    const [outcome] = (await told(run, handling('bidding'), query, variables)).outcomes;
    expect(outcome).toMatch(/^(GREEN_CHANNEL|NORMAL)$/);
    expect((await told(run, both, query, variables)).outcomes).toEqual([outcome]);
  });

  test('of several aliases each is held against the purpose by itself', async () => {
    const query = `query ($other: ID!) { marketSubject(unifiedSocialCreditCode: "${code}") {
      own: handlingAdvice(matter: "construction-permit") { outcome }
      other: handlingAdvice(matter: $other) { outcome }
    } }`;
    const answer = async (purpose: string, other: string) => {
      const { body } = await ask(hubs[run], { caller: 'hall-clerk', purpose, query, variables: { other } });
      const { own, other: second } = (body.data?.marketSubject ?? {}) as Record<string, Advice>;
      return [own !== null, second !== null, body.errors?.map(({ path }) => path)];
    };
    const permit = handling('construction-permit');
    const refusedThere = [['marketSubject', 'other']];
    expect(await answer(permit, 'construction-permit')).toEqual([true, true, undefined]);
    expect(await answer(permit, 'bidding')).toEqual([true, false, refusedThere]);
    expect(await answer(both, 'bidding')).toEqual([true, true, undefined]);
    expect(await answer(both, 'food-licence')).toEqual([true, false, refusedThere]);
  });
});

test('every matter that a purpose names stands in the access log', async () => {
  const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { registration { name } } }`;
  await ask(hubs['in-process'], { caller: 'hall-clerk', purpose: both, query });
  const { body } = await ask(hubs['in-process'], {
    ...{ caller: 'auditor', purpose: 'AUDIT' },
    query: '{ searchAccessLog(role: "HALL", purpose: "HANDLING", first: 1) { accesses { matter matters } } }',
  });
  expect(body.data?.searchAccessLog).toEqual({
    accesses: [{ matter: 'construction-permit、bidding', matters: ['construction-permit', 'bidding'] }],
  });
});

test('whoever supervises names no matter, and is answered about any; but where one is named, about that alone', async () => {
  const query = `{ marketSubject(unifiedSocialCreditCode: "${code}") { handlingAdvice(matter: "bidding") { outcome } } }`;
  const answers = async (purpose: string) => {
    const { body } = await ask(hubs['in-process'], { caller: 'tax-officer', purpose, query });
    const subject = body.data?.marketSubject as { handlingAdvice: Advice } | undefined;
    return subject !== undefined && subject.handlingAdvice !== null;
  };
  expect([await answers('SUPERVISION'), await answers('SUPERVISION;matter="food-licence"')]).toEqual([
    true,
    false,
  ]);
});
