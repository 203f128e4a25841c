/** What weighs on a person takes two (二人复核), and the person finds it in its access log at once. */
import { scenarioSubjects, subjectAt } from '@credit-hub/kit/demonstration';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { callers } from '../constellation/callers.ts';
import { ask, type HubAnswer, type TestHub } from '../house/testHub.ts';
import { changeConsent, recordConsent, recorded, reviewConsent, subjectKey, termsFor } from './books.ts';
import { startTwoHubs, type TwoHubs } from './twoHubs.ts';

let both: TwoHubs;
/** The first officer asks at one gateway, the second at the other. */
let hub: TestHub;
let secondHub: TestHub;
beforeAll(async () => {
  both = await startTwoHubs(inject('postgresUrl'));
  [hub, secondHub] = both.hubs;
});
afterAll(() => both?.stop());

const bank = callers.bank?.organization as string;
const own = scenarioSubjects()['clean-and-red-listed'].unifiedSocialCreditCode;
const ordinary = (index: number) => subjectAt(index).unifiedSocialCreditCode;
const codesIn = ({ body }: HubAnswer) => body.errors?.map(({ extensions }) => extensions?.code);

const subjectIn = <Subject>(body: HubAnswer['body']) => (body.data?.marketSubject ?? {}) as Subject;

const grade = `query ($code: UnifiedSocialCreditCode!) {
  marketSubject(unifiedSocialCreditCode: $code) { publicCreditEvaluation { grade } }
}`;
const reads = async (caller: 'bank' | 'association' | 'credit-agency', code: string) => {
  const purpose = { bank: 'CREDIT_GRANTING', association: 'MEMBERSHIP', 'credit-agency': 'REPORT' }[caller];
  const { body } = await ask(hub, { caller, purpose, query: grade, variables: { code } });
  const subject = body.data?.marketSubject as { publicCreditEvaluation: unknown } | undefined;
  return subject !== undefined && subject.publicCreditEvaluation !== null;
};

/** Records a consent on paper, by the first officer alone. */
const proposed = async (code: string, documentNumber: string): Promise<string> => {
  const { body } = await recordConsent(hub, code, termsFor(bank), documentNumber);
  const consent = body.data?.recordDataUseConsent as { id: string; state: string; awaiting: string };
  expect(consent).toMatchObject({ state: 'PENDING', awaiting: 'REGISTRATION' });
  return consent.id;
};

describe('a consent on paper', () => {
  test('opens nothing by one officer’s word, however often it is recorded, and opens by two', async () => {
    const code = ordinary(40);
    const consent = await proposed(code, '云授-一人');
    expect(await proposed(code, '云授-一人')).toBe(consent);
    expect(await reads('bank', code)).toBe(false);
    expect(codesIn(await reviewConsent(hub, code, consent, 'CONFIRM', 'hall-clerk'))).toEqual([
      'SECOND_OFFICER_REQUIRED',
    ]);
    expect(await reads('bank', code)).toBe(false);
    const { body } = await reviewConsent(secondHub, code, consent);
    expect(body.data).toEqual({ reviewDataUseConsent: { state: 'ACTIVE', awaiting: null } });
    expect(await reads('bank', code)).toBe(true);
  });

  test('that waits is not confirmed by recording it again as someone else', async () => {
    const code = ordinary(41);
    const consent = await proposed(code, '云授-再');
    const { body } = await ask(hub, {
      ...{ caller: 'second-clerk', purpose: 'HANDLING;matter="consent";case="2026-C-1"' },
      query: `mutation ($code: UnifiedSocialCreditCode!, $terms: DataUseConsentTerms!) {
        recordDataUseConsent(unifiedSocialCreditCode: $code, terms: $terms, documentNumber: "云授-再") { id state }
      }`,
      variables: { code, terms: termsFor(bank) },
    });
    expect(body.data?.recordDataUseConsent).toEqual({ id: consent, state: 'PENDING' });
    expect(await reads('bank', code)).toBe(false);
  });

  test('that is refused opens nothing until it is proposed and confirmed anew', async () => {
    const code = ordinary(42);
    const consent = await proposed(code, '云授-拒');
    const { body } = await reviewConsent(hub, code, consent, 'REFUSE');
    expect(body.data).toEqual({ reviewDataUseConsent: { state: 'REFUSED', awaiting: null } });
    expect(codesIn(await reviewConsent(hub, code, consent))).toEqual(['NOTHING_TO_REVIEW']);
    expect(await reads('bank', code)).toBe(false);
    expect(await proposed(code, '云授-拒')).toBe(consent);
    expect(await reads('bank', code)).toBe(false);
    await reviewConsent(hub, code, consent);
    expect(await reads('bank', code)).toBe(true);
  });

  test('is confirmed by one of two who decide at once', async () => {
    const code = ordinary(43);
    const consent = await proposed(code, '云授-争');
    const answers = await Promise.all(
      (['CONFIRM', 'REFUSE', 'CONFIRM', 'REFUSE'] as const).map((decision, at) =>
        reviewConsent(at % 2 ? hub : secondHub, code, consent, decision),
      ),
    );
    expect(answers.flatMap((answer) => codesIn(answer) ?? [])).toEqual(Array(3).fill('NOTHING_TO_REVIEW'));
  });

  test('of which nobody heard is not reviewed, nor is one of another subject', async () => {
    const consent = await proposed(ordinary(44), '云授-他');
    expect(codesIn(await reviewConsent(hub, ordinary(45), consent))).toEqual(['NO_SUCH_RELATION']);
    expect(codesIn(await reviewConsent(hub, ordinary(45), 'none'))).toEqual(['NO_SUCH_RELATION']);
  });
});

describe('what the subject paused', () => {
  const asSubject = async (consent: string, change: string) => {
    const { body } = await ask(hub, {
      ...{ caller: 'subject', purpose: 'SELF' },
      query: `mutation ($code: UnifiedSocialCreditCode!, $consent: ID!, $change: ConsentChange!) {
        changeDataUseConsent(unifiedSocialCreditCode: $code, consent: $consent, change: $change) { state awaiting }
      }`,
      variables: { code: own, consent, change },
    });
    return body.data?.changeDataUseConsent;
  };
  /** What the demonstration gave the bank is revoked first, so that this consent alone decides. */
  let consent: string;
  beforeAll(async () => {
    const { body } = await ask(hub, {
      ...{ caller: 'subject', purpose: 'SELF' },
      query: `query ($code: UnifiedSocialCreditCode!) {
        marketSubject(unifiedSocialCreditCode: $code) { dataUseConsents { id state } }
      }`,
      variables: { code: own },
    });
    const given = subjectIn<{ dataUseConsents: { id: string; state: string }[] }>(body).dataUseConsents;
    // Yesterday's consents are in force without a second officer.
    expect(given.map(({ state }) => state)).toEqual(['ACTIVE']);
    expect(await reads('bank', own)).toBe(true);
    for (const { id } of given) await asSubject(id, 'REVOKE');
    expect(await reads('bank', own)).toBe(false);
    consent = await recorded(hub, own, termsFor(bank), '云授-停');
    expect(await reads('bank', own)).toBe(true);
  });

  test('is not resumed by one officer, but by two', async () => {
    await asSubject(consent, 'PAUSE');
    const { body } = await changeConsent(hub, own, consent, 'RESUME');
    expect(body.data?.changeDataUseConsent).toMatchObject({ state: 'PAUSED', awaiting: 'RESUMPTION' });
    expect(await reads('bank', own)).toBe(false);
    expect(codesIn(await reviewConsent(hub, own, consent, 'CONFIRM', 'hall-clerk'))).toEqual([
      'SECOND_OFFICER_REQUIRED',
    ]);
    await reviewConsent(secondHub, own, consent);
    expect(await reads('bank', own)).toBe(true);
  });

  test('and pauses again while a resumption waits, stays paused', async () => {
    await asSubject(consent, 'PAUSE');
    await changeConsent(hub, own, consent, 'RESUME');
    expect(await asSubject(consent, 'PAUSE')).toEqual({ state: 'PAUSED', awaiting: null });
    expect(codesIn(await reviewConsent(hub, own, consent))).toEqual(['NOTHING_TO_REVIEW']);
    expect(await reads('bank', own)).toBe(false);
    expect(await asSubject(consent, 'RESUME')).toEqual({ state: 'ACTIVE', awaiting: null });
    expect(await reads('bank', own)).toBe(true);
  });

  test('and then revoked, is not brought back by a resumption that waits', async () => {
    await asSubject(consent, 'PAUSE');
    await changeConsent(hub, own, consent, 'RESUME');
    await asSubject(consent, 'REVOKE');
    expect(codesIn(await reviewConsent(hub, own, consent))).toEqual(['RELATION_ENDED']);
    expect(await reads('bank', own)).toBe(false);
  });

  test('a pause or a revocation, which open nothing, take one officer', async () => {
    const other = await recorded(hub, own, termsFor(bank), '云授-撤');
    await changeConsent(hub, own, other, 'PAUSE');
    expect(await reads('bank', own)).toBe(false);
    await changeConsent(hub, own, other, 'REVOKE');
    expect(await reads('bank', own)).toBe(false);
  });

  test('is told to the subject in its access log, the recording and the confirmation alike', async () => {
    const paper = await proposed(own, '云授-知');
    await reviewConsent(hub, own, paper);
    const { body } = await ask(hub, {
      ...{ caller: 'subject', purpose: 'SELF' },
      query: `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) {
        accessLog(first: 5) { accesses { role organization purpose matter acts } }
      } }`,
      variables: { code: own },
    });
    const { accesses } = subjectIn<{ accessLog: { accesses: object[] } }>(body).accessLog;
    const hall = callers['hall-clerk']?.organization;
    const byHall = { role: 'HALL', organization: hall, purpose: 'HANDLING', matter: 'consent' };
    expect(accesses.slice(0, 5)).toEqual([
      { role: 'SUBJECT', organization: own, purpose: 'SELF', matter: null, acts: [] },
      { ...byHall, acts: ['reviewDataUseConsent'] },
      { ...byHall, acts: ['openCase'] },
      { ...byHall, acts: ['recordDataUseConsent'] },
      { ...byHall, acts: ['openCase'] },
    ]);
  });
});

describe('the office’s registers take two of its officers', () => {
  const office = (caller: string, query: string, variables: object) =>
    ask(hub, { caller, purpose: 'SUPERVISION', query, variables: { ...variables } });
  const registers = {
    membership: {
      code: ordinary(46),
      opens: () => reads('association', ordinary(46)),
      register: `mutation ($code: UnifiedSocialCreditCode!, $of: UnifiedSocialCreditCode!) {
        entry: registerAssociationMembership(unifiedSocialCreditCode: $code, association: $of,
          associationName: "云州示范行业协会", documentNumber: "云会-9") { id awaiting } }`,
      of: callers.association?.organization,
      review: 'reviewAssociationMembership',
      name: 'membership',
    },
    agreement: {
      code: ordinary(47),
      opens: () => reads('credit-agency', ordinary(47)),
      register: `mutation ($code: UnifiedSocialCreditCode!, $of: UnifiedSocialCreditCode!) {
        entry: registerCreditAgencyAgreement(unifiedSocialCreditCode: $code, documentNumber: "云协-9",
          terms: { agency: $of, validFrom: "2026-01-01", validUntil: "2027-01-01" }) { id awaiting } }`,
      of: callers['credit-agency']?.organization,
      review: 'reviewCreditAgencyAgreement',
      name: 'agreement',
    },
  };

  test.each(Object.values(registers))('$name', async ({ code, opens, register, of, review, name }) => {
    const { body } = await office('credit-office', register, { code, of });
    const { id, awaiting } = (body.data?.entry ?? {}) as { id: string; awaiting: string };
    expect(awaiting).toBe('REGISTRATION');
    const decide = (caller: string) =>
      office(
        caller,
        `mutation ($code: UnifiedSocialCreditCode!, $id: ID!) {
          ${review}(unifiedSocialCreditCode: $code, ${name}: $id, decision: CONFIRM) { awaiting }
        }`,
        { code, id },
      );
    const seen = [await opens()];
    expect(codesIn(await decide('credit-office'))).toEqual(['SECOND_OFFICER_REQUIRED']);
    seen.push(await opens());
    await decide('second-officer');
    seen.push(await opens());
    expect(seen).toEqual([false, false, true]);
  });

  test('a key, by which nothing is given until then', async () => {
    const { publicKey, sign } = await subjectKey();
    const { body } = await office(
      'credit-office',
      `mutation ($code: UnifiedSocialCreditCode!, $publicKey: String!) {
        registerSubjectKey(unifiedSocialCreditCode: $code, publicKey: $publicKey, documentNumber: "云钥-9") { id awaiting }
      }`,
      { code: own, publicKey },
    );
    const { id, awaiting } = (body.data?.registerSubjectKey ?? {}) as { id: string; awaiting: string };
    expect(awaiting).toBe('REGISTRATION');
    const artefact = await sign({ subject: own, ...termsFor(bank) });
    const give = () =>
      ask(hub, {
        ...{ caller: 'subject', purpose: 'SELF', variables: { code: own, artefact } },
        query: `mutation ($code: UnifiedSocialCreditCode!, $artefact: String!) {
          giveDataUseConsent(unifiedSocialCreditCode: $code, artefact: $artefact) { state }
        }`,
      });
    expect(codesIn(await give())).toEqual(['ARTEFACT_REFUSED']);
    await office(
      'second-officer',
      `mutation ($code: UnifiedSocialCreditCode!, $id: ID!) {
        reviewSubjectKey(unifiedSocialCreditCode: $code, key: $id, decision: CONFIRM) { awaiting }
      }`,
      { code: own, id },
    );
    expect((await give()).body.data).toEqual({ giveDataUseConsent: { state: 'ACTIVE' } });
  });
});
