/** What the expected answers have to say, whoever wrote them down: each sentence follows from law, policy or the scenario. */
import { type ScenarioName, scenarioNames, scenarioSubjects } from '@credit-hub/kit/demonstration';
import { makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { describe, expect, inject, test } from 'vitest';
import { ask } from '../house/testHub.ts';
import { expectedAnswers } from './answers.ts';
import { callerQueries, matter } from './askers.ts';

type Advice = {
  outcome: string;
  reasons: string[];
  hits:
    | { department: string; kind: string; listing: string | null; basis: string; suspended: boolean }[]
    | null;
  measures: { code: string; legalBasis: string }[] | null;
  notifiedCommitmentOpen: boolean | null;
};
type Entry = { department: string; kind: string; state: string };
type Subject = {
  registration: {
    name: string;
    legalRepresentative: Record<string, string | null>;
    registeredAddress: string;
  } | null;
  administrativePenalties: { state: string; facts: string }[];
  constructionPenalties: { state: string }[];
  publicCreditEvaluation: { grade: string } | null;
  creditRecord: Entry[];
  creditRecordGaps: unknown[] | null;
  handlingAdvice: Advice;
  [field: string]: unknown;
};

const answer = (scenario: ScenarioName, asker: string) => {
  const expected = expectedAnswers(scenario).get(asker);
  if (expected === undefined) throw new Error(`${asker} is told nothing of ${scenario}`);
  return { told: expected.told as Subject, denied: expected.denied };
};
const told = (scenario: ScenarioName, asker: string) => answer(scenario, asker).told;

/** Who sees what is published, and no more. */
const outsiders = ['nobody', 'public', 'bank', 'association', 'credit-agency'];
const onDuty = [
  'hall-clerk',
  'market-officer',
  'tax-officer',
  'housing-officer',
  'courts-officer',
  'credit-office',
];

test('every scenario has an answer for every caller', () => {
  for (const scenario of scenarioNames)
    expect([...expectedAnswers(scenario).keys()].sort()).toEqual(
      callerQueries.map(({ asker }) => asker).sort(),
    );
});

describe('the advice to whoever is on duty', () => {
  test.each<[ScenarioName, string[]]>([
    ['clean-and-red-listed', ['GREEN_CHANNEL']],
    ['dishonest-debtor', ['BARRED', 'RESTRICTED']],
    ['wage-arrears', ['BARRED', 'RESTRICTED']],
    ['major-tax-violation', ['BARRED', 'RESTRICTED']],
    ['abnormal-operation', ['RESTRICTED']],
    ['focus-list', ['RESTRICTED']],
    ['under-objection', ['NORMAL']],
    ['repaired', ['NORMAL']],
    ['publication-expired', ['NORMAL']],
    ['sole-trader-with-old-tax-number', ['NORMAL']],
    ['name-with-rare-character', ['NORMAL']],
    ['name-with-middle-dot', ['NORMAL']],
    ['social-organization', ['NORMAL']],
    ['unknown', ['UNDETERMINED']],
  ])('on %s is one of %j', (scenario, outcomes) => {
    for (const asker of [...onDuty, 'auditor'])
      expect(outcomes).toContain(told(scenario, asker).handlingAdvice.outcome);
  });

  test.each<[ScenarioName, string, string]>([
    ['dishonest-debtor', 'courts', 'DishonestDebtorListing'],
    ['wage-arrears', 'housing', 'WageArrearsListing'],
    ['major-tax-violation', 'tax', 'MajorTaxViolation'],
    ['major-tax-violation', 'market-regulation', 'SeriousViolationListing'],
  ])(
    'on %s names the listing of %s, its basis, and the measures with theirs',
    (scenario, department, kind) => {
      for (const asker of onDuty) {
        const { hits, measures, notifiedCommitmentOpen } = told(scenario, asker).handlingAdvice;
        expect(hits).toContainEqual(
          expect.objectContaining({
            department,
            kind,
            listing: 'BLACK',
            suspended: false,
            basis: expect.stringMatching(/./),
          }),
        );
        expect(measures?.length).toBeGreaterThan(0);
        for (const { legalBasis } of measures ?? []) expect(legalBasis).toMatch(/./);
        expect(notifiedCommitmentOpen).toBe(false);
      }
    },
  );

  test('on a subject that objects suspends what follows from the penalty', () => {
    for (const asker of onDuty) {
      const { hits, measures, reasons } = told('under-objection', asker).handlingAdvice;
      expect(hits).toEqual([expect.objectContaining({ kind: 'AdministrativePenalty', suspended: true })]);
      expect(measures).toEqual([]);
      expect(reasons).toContain('OBJECTION_UNDER_VERIFICATION');
    }
  });

  test('tells nothing where it is undetermined', () => {
    for (const asker of onDuty)
      expect(told('unknown', asker).handlingAdvice).toMatchObject({
        hits: null,
        measures: null,
        notifiedCommitmentOpen: null,
      });
  });
});

describe('what is no longer to be used', () => {
  test.each<[ScenarioName, string]>([
    ['repaired', 'REPAIRED'],
    ['publication-expired', 'EXPIRED'],
  ])('%s: the penalty is with its keeper and the office, and with nobody else', (scenario, state) => {
    for (const asker of [
      ...outsiders,
      'subject',
      'hall-clerk',
      'tax-officer',
      'housing-officer',
      'courts-officer',
    ])
      expect(told(scenario, asker).administrativePenalties).toEqual([]);
    for (const asker of ['market-officer', 'credit-office', 'auditor'])
      expect(told(scenario, asker).administrativePenalties).toEqual([expect.objectContaining({ state })]);
  });

  test('repaired: the repair itself is with the subject, the owner of the penalty, the office and the auditor', () => {
    const kindsTo = (asker: string) => told('repaired', asker).creditRecord.map(({ kind }) => kind);
    for (const asker of [
      ...outsiders,
      'subject',
      'hall-clerk',
      'tax-officer',
      'housing-officer',
      'courts-officer',
    ])
      expect(kindsTo(asker)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^Credit(Repair|Commitment)$/)]),
      );
    for (const asker of ['market-officer', 'credit-office', 'auditor'])
      expect(kindsTo(asker)).toContain('CreditRepair');
  });

  test.each<ScenarioName>(['repaired', 'publication-expired'])(
    '%s: nor does a record of others hold it',
    (scenario) => {
      for (const asker of [...outsiders, 'subject', 'hall-clerk'])
        for (const { state } of told(scenario, asker).creditRecord)
          expect(['ACTIVE', 'CORRECTED']).toContain(state);
    },
  );
});

describe('whoever has no duty', () => {
  const shared =
    /^(TaxArrears|TaxPreferenceUse|Complaint|FocusListing|CreditTalk|CreditRectification|CreditObjection|CreditRepair|PublicCreditEvaluation|SectorEvaluation)$/;

  test.each(scenarioNames)(
    'never finds in the record of %s what is shared between departments only',
    (scenario) => {
      // To this one a bank, an association and an agency stand in a relation that opens its evaluations.
      const strangers = scenario === 'clean-and-red-listed' ? ['nobody', 'public'] : outsiders;
      for (const asker of strangers) {
        const kinds = told(scenario, asker).creditRecord.map(({ kind }) => kind);
        expect(kinds.filter((kind) => shared.test(kind))).toEqual([]);
      }
    },
  );

  test.each(scenarioNames.filter((scenario) => scenario !== 'clean-and-red-listed'))(
    'reads no evaluation of %s without consent, membership or agreement',
    (scenario) => {
      for (const [asker, reason] of [
        ['bank', 'CONSENT_REQUIRED'],
        ['association', 'MEMBERSHIP_REQUIRED'],
        ['credit-agency', 'AGREEMENT_REQUIRED'],
      ] as const) {
        const { told: subject, denied } = answer(scenario, asker);
        expect([subject.publicCreditEvaluation, denied.publicCreditEvaluation]).toEqual([null, reason]);
      }
    },
  );

  test('reads the evaluation of a subject that consented, is a member and agreed', () => {
    for (const asker of ['bank', 'association', 'credit-agency']) {
      const { told: subject, denied } = answer('clean-and-red-listed', asker);
      expect([subject.publicCreditEvaluation?.grade, denied]).toEqual(['EXCELLENT', {}]);
    }
  });

  test.each<[ScenarioName, string]>([
    ['dishonest-debtor', '麻**'],
    ['name-with-rare-character', '𠮷**'],
    ['name-with-middle-dot', '阿**'],
    ['abnormal-operation', '诸葛**'],
  ])(
    'reads of the representative of %s the surname only, and of the address the district',
    (scenario, name) => {
      for (const asker of [...outsiders, 'subject', 'auditor']) {
        const { registration } = told(scenario, asker);
        expect(registration?.legalRepresentative.name).toBe(name);
        expect(registration?.registeredAddress).toMatch(/^云州市..[区县]\*\*\*\*$/u);
      }
    },
  );

  test.each(scenarioNames)('is told no number, phone or account in anything of %s', (scenario) => {
    for (const asker of [...outsiders, 'auditor'])
      expect(JSON.stringify(told(scenario, asker))).not.toMatch(/990000\d{8}|154\d{8}|629999\d/);
    if (scenario !== 'clean-and-red-listed')
      expect(JSON.stringify(told(scenario, 'subject'))).not.toMatch(/990000\d{8}|154\d{8}|629999\d/);
  });
});

describe('the subject', () => {
  test('reads its own record whole', () => {
    const { told: subject, denied } = answer('clean-and-red-listed', 'subject');
    const { name, residentIdNumber, phone } = scenarioSubjects()['clean-and-red-listed'].legalRepresentative;
    expect(denied).toEqual({});
    expect(subject.registration?.legalRepresentative).toEqual({ name, residentIdNumber, phone });
    expect(subject.creditRecordGaps).toEqual([]);
    expect(subject.handlingAdvice.outcome).toBe('GREEN_CHANNEL');
  });

  test.each(scenarioNames.filter((scenario) => scenario !== 'clean-and-red-listed'))(
    'is told of %s what the public is told',
    (scenario) => {
      const { told: subject, denied } = answer(scenario, 'subject');
      const published = told(scenario, 'public');
      expect(subject.creditRecord).toEqual(published.creditRecord);
      expect(subject.registration?.legalRepresentative.name).toBe(
        published.registration?.legalRepresentative.name,
      );
      expect(subject.publicCreditEvaluation).toBeNull();
      expect(new Set(Object.values(denied))).toEqual(new Set(['OWN_RECORD_REQUIRED']));
    },
  );
});

describe('identity numbers', () => {
  const numberOf = (scenario: ScenarioName, asker: string) =>
    told(scenario, asker).registration?.legalRepresentative.residentIdNumber;
  test.each<ScenarioName>(['dishonest-debtor', 'sole-trader-with-old-tax-number'])(
    '%s: whole for their keeper, masked for others',
    (scenario) => {
      const { residentIdNumber } = scenarioSubjects()[scenario].legalRepresentative;
      expect(numberOf(scenario, 'market-officer')).toBe(residentIdNumber);
      for (const asker of onDuty.filter((each) => each !== 'market-officer'))
        expect(numberOf(scenario, asker)).toBe(`9****************${residentIdNumber.at(-1)}`);
      expect(numberOf(scenario, 'auditor')).toBe('PSN-');
    },
  );

  test('within an old tax number they are hidden whole', () => {
    const { residentIdNumber } = scenarioSubjects()['sole-trader-with-old-tax-number'].legalRepresentative;
    const oldNumber = (asker: string) =>
      (told('sole-trader-with-old-tax-number', asker).registration as Record<string, unknown> | null)
        ?.previousTaxpayerNumber;
    expect(oldNumber('market-officer')).toBe(`${residentIdNumber}01`);
    for (const asker of onDuty.filter((each) => each !== 'market-officer'))
      expect(oldNumber(asker)).toBe('*'.repeat(18));
  });
});

describe('a code that nobody in the network knows is never clean', () => {
  test.each(['91000000', '92000000', '51000000', '11000000', '93000000'])(
    'beginning with %s',
    async (prefix) => {
      const { body } = await ask(inject('hubs')['in-process'], {
        caller: 'hall-clerk',
        purpose: `HANDLING;matter="${matter}";case="2026-1"`,
        query: `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) {
        creditRecord { kind } handlingAdvice(matter: "${matter}") { outcome notifiedCommitmentOpen deferredMaterialOpen }
      } }`,
        variables: { code: makeUnifiedSocialCreditCode(prefix, 'WW999999') },
      });
      expect(body.data?.marketSubject).toEqual({
        creditRecord: [],
        handlingAdvice: { outcome: 'UNDETERMINED', notifiedCommitmentOpen: null, deferredMaterialOpen: null },
      });
    },
  );
});
