import type { SeverityRule } from '@credit-hub/kit/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitmentRuleRow, HandlingMatterRow, HandlingRuleRow } from '../tables.ts';
import { decideHandling } from './decideHandling.ts';
import type { Ban, HandlingCase, Law, OwnBooks, RecordEntry, RecordGap } from './facts.ts';

const today = '2026-06-30';
const code = '91000000MX0000007K';
const inForce = {
  ...{ source: '出处', provision: '第一条', verified: true, effectiveOn: '2020-01-01', expiresOn: null },
};
const said = { says: '规则', saysInEnglish: 'rule' };

const fact: RecordEntry = {
  department: 'courts',
  kind: 'SpotCheck',
  factId: 'f',
  listing: null,
  endedOn: null,
  state: 'ACTIVE',
  severity: null,
  grade: null,
  penaltyKind: null,
  fineAmount: null,
  decidedOn: '2026-01-10',
  documentNumber: '〔2026〕1号',
  basis: '依据',
  publishedUntil: null,
};
const registered = { ...fact, department: 'market-regulation', kind: 'RegistrationAct', factId: 'r' };
const black: RecordEntry = { ...fact, kind: 'DishonestDebtorListing', listing: 'BLACK', severity: 'SERIOUS' };
const focus: RecordEntry = { ...fact, kind: 'FocusListing', listing: 'FOCUS', severity: 'ORDINARY' };
const red: RecordEntry = { ...fact, department: 'tax', kind: 'TaxRedListing', listing: 'RED' };
const penalty: RecordEntry = { ...fact, kind: 'AdministrativePenalty', severity: 'ORDINARY' };
const minorPenalty: RecordEntry = { ...penalty, severity: 'MINOR' };

const bidding: HandlingMatterRow = {
  ...{ id: 'bidding', name: '投标', nameInEnglish: 'tendering', industries: [], greenChannel: false },
  ...{ notifiedCommitment: false, deferredMaterial: false, source: null, provision: null, verified: false },
};
const licence: HandlingMatterRow = {
  ...{ ...bidding, id: 'food-licence', name: '食品经营许可', nameInEnglish: 'food licence' },
  ...{ industries: ['H62', 'F51'], greenChannel: true, notifiedCommitment: true, deferredMaterial: true },
};

const rule = (told: Partial<HandlingRuleRow> & Pick<HandlingRuleRow, 'effect'>): HandlingRuleRow => ({
  id: 'rule',
  matter: null,
  listing: null,
  kind: null,
  severity: null,
  ...{ grade: null, penaltyKind: null, fineFrom: null, yearsBack: null, newestOnly: false, locality: null },
  ...{ industry: null, curedBy: [], endedByServedBan: false, measureCodes: [] },
  ...said,
  ...inForce,
  ...told,
});
const severityRule = (
  told: Pick<SeverityRule, 'id' | 'kind' | 'severity'> & Partial<SeverityRule>,
): SeverityRule => ({
  ...{ grade: null, penaltyKind: null, fineFrom: null, department: null, locality: null },
  ...said,
  ...inForce,
  ...told,
});
const commitmentRule = (
  told: Pick<CommitmentRuleRow, 'id' | 'way' | 'closedFrom'> & Partial<CommitmentRuleRow>,
): CommitmentRuleRow => ({
  ...{ locality: null, closedByHits: false, leastGrade: null, brokenCommitmentDays: null },
  ...said,
  ...inForce,
  ...told,
});
const measure = (measureCode: string, incentive: boolean, matters: string[] = []) => ({
  code: measureCode,
  name: measureCode,
  kind: 'ADMINISTRATIVE' as const,
  incentive,
  matters,
  legalBasis: '依据',
  executingDepartment: '部门',
  way: null,
  ...inForce,
});

const law: Law = {
  locality: null,
  matters: [bidding, licence],
  rules: [
    rule({
      id: 'black-bidding',
      matter: 'bidding',
      listing: 'BLACK',
      effect: 'BARRED',
      measureCodes: ['P1'],
    }),
    rule({ id: 'black', listing: 'BLACK', effect: 'RESTRICTED', measureCodes: ['P2', 'P3'] }),
    rule({ id: 'red', listing: 'RED', effect: 'GREEN_CHANNEL', measureCodes: ['I1', 'I2'] }),
    rule({ id: 'ban', kind: 'IndustryBan', effect: 'BARRED', measureCodes: ['P1'] }),
    rule({ id: 'imposed', kind: 'CreditMeasure', effect: 'RESTRICTED' }),
    rule({ id: 'old', listing: 'FOCUS', effect: 'BARRED', expiresOn: '2025-12-31' }),
    rule({ id: 'coming', listing: 'FOCUS', effect: 'BARRED', effectiveOn: '2027-01-01' }),
  ],
  severityRules: [
    severityRule({ id: 'penalty', kind: 'AdministrativePenalty', severity: 'ORDINARY' }),
    severityRule({ id: 'warning', kind: 'AdministrativePenalty', penaltyKind: '警告', severity: 'MINOR' }),
    severityRule({ id: 'fine', kind: 'AdministrativePenalty', fineFrom: 2_000_000, severity: 'SERIOUS' }),
    severityRule({ id: 'broken', kind: 'CreditCommitment', grade: 'BROKEN', severity: 'ORDINARY' }),
  ],
  suspensionRules: [{ id: 's', locality: null, ...said, ...inForce }],
  commitmentRules: [
    commitmentRule({ id: 'n', way: 'NOTIFIED_COMMITMENT', closedFrom: 'SERIOUS' }),
    commitmentRule({
      ...{ id: 'd', way: 'DEFERRED_MATERIAL', closedFrom: 'ORDINARY', closedByHits: true },
      ...{ leastGrade: 'GOOD', brokenCommitmentDays: 365 },
    }),
  ],
  catalogue: [
    measure('P1', false, ['bidding']),
    measure('P2', false, ['food-licence']),
    measure('P3', false),
    measure('I1', true, ['food-licence']),
    { ...measure('I2', true, ['food-licence']), way: 'DEFERRED_MATERIAL' as const },
  ],
  registeringAuthorities: [
    { codePrefix: '9', name: '市场监督管理', inNetwork: true, ...inForce },
    { codePrefix: '5', name: '民政', inNetwork: false, ...inForce },
  ],
};
const noBooks: OwnBooks = {
  ...{ objections: [], bans: [], bansServed: [], measures: [], brokenCommitments: [], talks: [] },
  ...{ rectifications: [], focusCauses: [] },
  evaluation: {
    ...{ id: 'e', state: 'ACTIVE', decidedOn: '2026-05-01', documentNumber: '评1号', basis: '依据' },
    ...{ severity: null, cause: null, grade: 'GOOD' },
  },
};
const ban = {
  ...{ cause: null, industries: [] },
  id: 'b',
  state: 'ACTIVE',
  decidedOn: '2026-02-01',
  documentNumber: '禁1号',
  basis: '依据',
  severity: 'SERIOUS',
} as const;
const objection = {
  targetDepartment: 'courts',
  targetKind: black.kind,
  targetFactId: 'f',
  targetDocumentNumber: null,
};

const handling = (entries: RecordEntry[], told: Partial<HandlingCase> = {}): HandlingCase => ({
  subjectCode: code,
  today,
  matter: licence,
  record: { entries: [registered, ...entries], gaps: [], kinds: [] },
  books: noBooks,
  law,
  ...told,
});

describe('a whole picture decides', () => {
  test.for<[string, HandlingCase, string]>([
    ['nothing on record', handling([]), 'NORMAL'],
    ['facts that are no dishonesty', handling([fact]), 'NORMAL'],
    ['a minor penalty', handling([minorPenalty]), 'NORMAL'],
    ['an ordinary penalty', handling([penalty]), 'NORMAL'],
    ['a black listing, where no rule of the matter speaks', handling([black]), 'RESTRICTED'],
    ['a black listing, where the matter bars it', handling([black], { matter: bidding }), 'BARRED'],
    ['a black listing and no rule at all', handling([black], { law: { ...law, rules: [] } }), 'RESTRICTED'],
    ['a focus listing', handling([focus]), 'RESTRICTED'],
    [
      'a focus listing, whose barring rules are past or to come',
      handling([focus], { matter: bidding }),
      'RESTRICTED',
    ],
    ['a red listing', handling([red]), 'GREEN_CHANNEL'],
    ['a red listing and a minor penalty', handling([red, minorPenalty]), 'GREEN_CHANNEL'],
    ['a red listing and an ordinary penalty', handling([red, penalty]), 'NORMAL'],
    ['a red and a black listing', handling([red, black]), 'RESTRICTED'],
    ['a red listing and no rule for it', handling([red], { law: { ...law, rules: [] } }), 'NORMAL'],
    ['a black and a focus listing: the strictest', handling([focus, black], { matter: bidding }), 'BARRED'],
    ['a corrected black listing', handling([{ ...black, state: 'CORRECTED' }]), 'RESTRICTED'],
    ['a repaired one', handling([{ ...black, state: 'REPAIRED' }]), 'NORMAL'],
    ['a withdrawn one', handling([{ ...black, state: 'WITHDRAWN' }]), 'NORMAL'],
    ['an expired one', handling([{ ...black, state: 'EXPIRED' }]), 'NORMAL'],
    ['one past its publication', handling([{ ...black, publishedUntil: '2026-06-29' }]), 'NORMAL'],
    ['one on its last day of publication', handling([{ ...black, publishedUntil: today }]), 'RESTRICTED'],
    ['one taken off the list today', handling([{ ...black, endedOn: today }]), 'NORMAL'],
    ['one to be taken off tomorrow', handling([{ ...black, endedOn: '2026-07-01' }]), 'RESTRICTED'],
    ['one that its department verifies', handling([{ ...black, state: 'UNDER_OBJECTION' }]), 'NORMAL'],
    [
      'one objected to at the office',
      handling([black], { books: { ...noBooks, objections: [objection] } }),
      'NORMAL',
    ],
    [
      'one objected to by its document',
      handling([black], {
        books: {
          ...noBooks,
          objections: [{ ...objection, targetFactId: null, targetDocumentNumber: '〔2026〕1号' }],
        },
      }),
      'NORMAL',
    ],
    [
      'an objection to another fact',
      handling([black], { books: { ...noBooks, objections: [{ ...objection, targetFactId: 'other' }] } }),
      'RESTRICTED',
    ],
    [
      'an objection that names no fact',
      handling([{ ...black, documentNumber: null }], {
        books: { ...noBooks, objections: [{ ...objection, targetFactId: null }] },
      }),
      'RESTRICTED',
    ],
    [
      'an objection to a fact of the same name elsewhere',
      handling([black], { books: { ...noBooks, objections: [{ ...objection, targetDepartment: 'tax' }] } }),
      'RESTRICTED',
    ],
    [
      'a suspended black listing and a red one',
      handling([red, { ...black, state: 'UNDER_OBJECTION' }]),
      'NORMAL',
    ],
    [
      'a suspended red listing and a sound one',
      handling([red, { ...red, state: 'UNDER_OBJECTION' }]),
      'GREEN_CHANNEL',
    ],
    ['a suspended red listing alone', handling([{ ...red, state: 'UNDER_OBJECTION' }]), 'NORMAL'],
    [
      'a ban from the matter',
      handling([], { books: { ...noBooks, bans: [{ ...ban, matters: [licence.id] }] } }),
      'BARRED',
    ],
    [
      'a ban from everything',
      handling([red], { books: { ...noBooks, bans: [{ ...ban, matters: [] }] } }),
      'BARRED',
    ],
    [
      'a ban from another matter',
      handling([], { books: { ...noBooks, bans: [{ ...ban, matters: ['x'] }] } }),
      'NORMAL',
    ],
    [
      'a ban under objection',
      handling([], { books: { ...noBooks, bans: [{ ...ban, matters: [], state: 'UNDER_OBJECTION' }] } }),
      'NORMAL',
    ],
    [
      'a measure imposed that covers the matter',
      handling([], { matter: bidding, books: { ...noBooks, measures: [{ ...ban, measureCode: 'P1' }] } }),
      'RESTRICTED',
    ],
    [
      'a red listing and a ban from another matter',
      handling([red], { books: { ...noBooks, bans: [{ ...ban, matters: ['x'] }] } }),
      'NORMAL',
    ],
    [
      'a red listing and a punishment that covers another matter',
      handling([red], { books: { ...noBooks, measures: [{ ...ban, measureCode: 'P1' }] } }),
      'NORMAL',
    ],
    [
      'a red listing and the incentive it was granted',
      handling([red], { books: { ...noBooks, measures: [{ ...ban, measureCode: 'I1' }] } }),
      'GREEN_CHANNEL',
    ],
    [
      'a measure imposed that covers another matter',
      handling([], { books: { ...noBooks, measures: [{ ...ban, measureCode: 'P1' }] } }),
      'NORMAL',
    ],
    [
      'the office’s ban as the record tells it: its own books decide',
      handling([{ ...fact, department: 'credit-office', kind: 'IndustryBan', severity: 'SERIOUS' }]),
      'NORMAL',
    ],
    [
      'a rule that would open the green channel to a penalty',
      handling([penalty], {
        law: { ...law, rules: [rule({ severity: 'ORDINARY', effect: 'GREEN_CHANNEL' })] },
      }),
      'NORMAL',
    ],
    [
      'a code registered outside the network',
      { ...handling([]), subjectCode: '51000000MX000000DT', record: { entries: [red], gaps: [], kinds: [] } },
      'NORMAL',
    ],
  ])('%s', ([, given, outcome]) => {
    expect(decideHandling(given).outcome).toBe(outcome);
  });
});

describe('what the office keeps itself bears upon the advice', () => {
  const own = { ...ban, severity: null };
  const withBooks = (books: Partial<OwnBooks>, entries: RecordEntry[] = [red]) =>
    decideHandling(handling(entries, { books: { ...noBooks, ...books } }));
  const overdue = (dueOn: string) => ({ rectifications: [{ ...own, result: 'OPEN', dueOn }] });
  const rules = [
    ...law.rules,
    rule({ id: 'talk', kind: 'CreditTalk', grade: 'WARNING', yearsBack: 3, effect: 'NORMAL' }),
    rule({ id: 'overdue', kind: 'CreditRectification', grade: 'OVERDUE', effect: 'NORMAL' }),
    rule({ id: 'poor', kind: 'PublicCreditEvaluation', grade: 'POOR', newestOnly: true, effect: 'NORMAL' }),
    rule({ id: 'd', kind: 'TaxCreditRating', grade: 'D', newestOnly: true, effect: 'NORMAL' }),
  ];
  const ruled = (books: Partial<OwnBooks>, entries: RecordEntry[] = [red]) =>
    decideHandling(handling(entries, { books: { ...noBooks, ...books }, law: { ...law, rules } }));

  test('a broken commitment is a hit with a severity, and its reason is told', () => {
    const told = withBooks({ brokenCommitments: [{ ...own, assessedOn: '2026-04-01' }] });
    expect([told.outcome, told.reasons]).toEqual(['NORMAL', ['COMMITMENT_BROKEN', 'ADVERSE_RECORD']]);
    expect(told.hits?.[1]).toMatchObject({
      ...{ department: 'credit-office', kind: 'CreditCommitment', grade: 'BROKEN' },
      ...{ severity: 'ORDINARY', decidedOn: '2026-04-01' },
    });
  });

  test('an objection to it opens the ways again', () => {
    const objected = withBooks({
      brokenCommitments: [{ ...own, state: 'UNDER_OBJECTION', assessedOn: null }],
    });
    expect([objected.notifiedCommitmentOpen, objected.deferredMaterialOpen]).toEqual([true, true]);
    expect(objected.reasons).toEqual(['OBJECTION_UNDER_VERIFICATION']);
  });

  test.each([
    ['a warning talk', { talks: [{ ...own, talkKind: 'WARNING' }] }, 'NORMAL'],
    ['a prompting talk', { talks: [{ ...own, talkKind: 'PROMPT' }] }, 'GREEN_CHANNEL'],
    ['a rectification due yesterday', overdue('2026-06-29'), 'NORMAL'],
    ['a rectification due today', overdue(today), 'GREEN_CHANNEL'],
    ['one without a day', { rectifications: [{ ...own, result: 'OPEN', dueOn: null }] }, 'GREEN_CHANNEL'],
    [
      'one done late',
      { rectifications: [{ ...own, result: 'COMPLETED', dueOn: '2026-01-01' }] },
      'GREEN_CHANNEL',
    ],
    ['a poor evaluation', { evaluation: { ...own, grade: 'POOR' } }, 'NORMAL'],
  ])('%s and a red listing', (_, books, outcome) => {
    expect(ruled(books).outcome).toBe(outcome);
  });

  test.each<[string, [string, string][], number]>([
    ['the newest', [['D', '2026-04-01']], 1],
    [
      'an older one behind a better',
      [
        ['D', '2025-04-01'],
        ['B', '2026-04-01'],
      ],
      0,
    ],
    [
      'a newer one behind a better',
      [
        ['B', '2025-04-01'],
        ['D', '2026-04-01'],
      ],
      1,
    ],
    [
      'one of the same day as a better',
      [
        ['B', '2026-04-01'],
        ['D', '2026-04-01'],
      ],
      1,
    ],
  ])('of gradings the newest counts: %s', (_, ratings, hits) => {
    const entries = ratings.map(([grade, decidedOn]) => ({
      ...fact,
      kind: 'TaxCreditRating',
      grade,
      decidedOn,
    }));
    expect(ruled({}, entries).hits).toHaveLength(hits);
  });

  test('a measure, a ban and a focus listing end with the fact that they were for', () => {
    const because = { department: 'courts', kind: black.kind, factId: 'f', documentNumber: null };
    const outcome = (state: RecordEntry['state']) =>
      decideHandling(
        handling(
          [
            { ...black, state },
            { ...focus, department: 'credit-office', factId: 'o' },
          ],
          {
            matter: bidding,
            books: {
              ...noBooks,
              measures: [{ ...own, id: 'm', measureCode: 'P1', cause: because }],
              bans: [{ ...ban, matters: [bidding.id], cause: because }],
              focusCauses: [{ id: 'o', cause: because }],
            },
          },
        ),
      );
    expect(outcome('ACTIVE')).toMatchObject({ outcome: 'BARRED' });
    expect(outcome('REPAIRED')).toMatchObject({ outcome: 'NORMAL', hits: [], reasons: ['NOTHING_ADVERSE'] });
    const suspended = outcome('UNDER_OBJECTION');
    expect([suspended.outcome, suspended.reasons, suspended.measures]).toEqual([
      'NORMAL',
      ['OBJECTION_UNDER_VERIFICATION'],
      [],
    ]);
  });
});

describe('the register says how the subject stands', () => {
  const register = (grade: string) => ({
    ...fact,
    department: 'market-regulation',
    kind: 'RegisterEntry',
    grade,
  });

  test.each<[string, RecordEntry[], string, string[]]>([
    ['in business', [registered, register('IN_BUSINESS')], 'NORMAL', ['NOTHING_ADVERSE']],
    ['dormant', [registered, register('SUSPENDED')], 'NORMAL', ['NOTHING_ADVERSE']],
    ['deregistered', [register('DEREGISTERED')], 'UNDETERMINED', ['SUBJECT_DEREGISTERED']],
    [
      'deregistered, its act still there',
      [registered, register('DEREGISTERED')],
      'UNDETERMINED',
      ['SUBJECT_DEREGISTERED'],
    ],
    [
      'revoked',
      [registered, register('REVOKED'), red],
      'RESTRICTED',
      ['RESTRICTED_BY_RULE', 'SUBJECT_REVOKED'],
    ],
    ['revoked, its act gone', [register('REVOKED')], 'RESTRICTED', ['RESTRICTED_BY_RULE', 'SUBJECT_REVOKED']],
  ])('%s', (_, entries, outcome, reasons) => {
    const rules = [...law.rules, rule({ kind: 'RegisterEntry', grade: 'REVOKED', effect: 'RESTRICTED' })];
    const told = decideHandling(
      handling([], { record: { entries, gaps: [], kinds: [] }, law: { ...law, rules } }),
    );
    expect([told.outcome, told.reasons]).toEqual([outcome, reasons]);
    expect(told.explanations.map(({ about }) => about)).toEqual(expect.arrayContaining(reasons));
  });
});

describe('from a picture that is not whole, nothing is told', () => {
  const gap = (department: string, reason: RecordGap['reason']) => ({ department, kind: 'Any', reason });

  test.for<[string, HandlingCase, string[], string[]]>([
    [
      'no record',
      handling([], { record: { entries: null, gaps: [], kinds: [] } }),
      ['RECORD_UNAVAILABLE'],
      [],
    ],
    [
      'no list of gaps',
      handling([], { record: { entries: [registered], gaps: null, kinds: [] } }),
      ['RECORD_UNAVAILABLE'],
      [],
    ],
    [
      'a department that did not answer',
      handling([], { record: { entries: null, gaps: [gap('tax', 'DEPARTMENT_UNAVAILABLE')], kinds: [] } }),
      ['RECORD_UNAVAILABLE', 'DEPARTMENT_UNAVAILABLE'],
      ['tax'],
    ],
    [
      'a gap in a record that was given all the same',
      handling([red], {
        record: {
          entries: [registered, red],
          gaps: [gap('tax', 'DEPARTMENT_UNAVAILABLE'), gap('courts', 'DENIED')],
          kinds: [],
        },
      }),
      ['DEPARTMENT_UNAVAILABLE', 'RECORD_DENIED'],
      ['courts', 'tax'],
    ],
    [
      'two kinds missing from one department',
      handling([], {
        record: {
          entries: [registered],
          gaps: [gap('courts', 'DENIED'), gap('courts', 'DENIED')],
          kinds: [],
        },
      }),
      ['RECORD_DENIED'],
      ['courts'],
    ],
    ['an entry whose state is hidden', handling([{ ...black, state: null }]), ['ENTRY_UNREADABLE'], []],
    ['a matter that nobody knows', handling([black], { matter: null }), ['UNKNOWN_MATTER'], []],
    [
      'a subject whose registration has ended',
      handling([], {
        record: { entries: [{ ...registered, publishedUntil: '2026-06-29' }], gaps: [], kinds: [] },
      }),
      ['SUBJECT_NOT_REGISTERED'],
      [],
    ],
    [
      'a code registered outside the network that nobody in it knows',
      { ...handling([]), subjectCode: '51000000MX000000DT', record: { entries: [], gaps: [], kinds: [] } },
      ['SUBJECT_NOT_REGISTERED'],
      [],
    ],
    [
      'a subject that its register does not know',
      handling([], { record: { entries: [red], gaps: [], kinds: [] } }),
      ['SUBJECT_NOT_REGISTERED'],
      [],
    ],
  ])('%s', ([, given, reasons, missing]) => {
    const { explanations, ...decided } = decideHandling(given);
    expect(decided).toEqual({
      outcome: 'UNDETERMINED',
      reasons,
      missingDepartments: missing,
      hits: null,
      measures: null,
      otherMeasures: null,
      notifiedCommitmentOpen: null,
      deferredMaterialOpen: null,
    });
    expect(explanations.map(({ about }) => about)).toEqual(reasons);
  });
});

describe('the advice explains itself', () => {
  const reasonsOf = (given: HandlingCase) => decideHandling(given).reasons;
  const measuresOf = (given: HandlingCase) => decideHandling(given).measures?.map((item) => item.code);

  test.for<[string, HandlingCase, string[]]>([
    ['nothing adverse', handling([minorPenalty]), ['NOTHING_ADVERSE']],
    ['red-listed', handling([red]), ['RED_LISTED', 'NOTHING_ADVERSE']],
    ['an adverse record', handling([red, penalty]), ['ADVERSE_RECORD']],
    ['barred', handling([black], { matter: bidding }), ['BARRED_BY_RULE']],
    [
      'restricted, one of two suspended',
      handling([focus, { ...black, state: 'UNDER_OBJECTION' }]),
      ['RESTRICTED_BY_RULE', 'OBJECTION_UNDER_VERIFICATION'],
    ],
    [
      'registered elsewhere',
      { ...handling([]), subjectCode: '51000000MX000000DT' },
      ['REGISTRATION_NOT_IN_NETWORK'],
    ],
  ])('reasons: %s', ([, given, reasons]) => {
    expect(reasonsOf(given)).toEqual(reasons);
  });

  test.for<[string, HandlingCase, string[]]>([
    ['of every rule that speaks, in this matter', handling([black], { matter: bidding }), ['P1']],
    ['of this matter alone', handling([black]), ['P2']],
    ['none of a suspended listing', handling([{ ...black, state: 'UNDER_OBJECTION' }]), []],
    ['incentives in a green channel', handling([red]), ['I1', 'I2']],
    [
      'no way of handling that is closed',
      handling([red], { matter: { ...licence, deferredMaterial: false } }),
      ['I1'],
    ],
    ['no incentive beside a restriction', handling([red, black]), ['P2']],
    ['none that the catalogue does not name', handling([black], { law: { ...law, catalogue: [] } }), []],
    [
      'none that the catalogue names no more',
      handling([black], {
        law: { ...law, catalogue: law.catalogue.map((item) => ({ ...item, expiresOn: '2026-06-29' })) },
      }),
      [],
    ],
    [
      'the measure that was imposed',
      handling([], { matter: bidding, books: { ...noBooks, measures: [{ ...ban, measureCode: 'P1' }] } }),
      ['P1'],
    ],
  ])('measures: %s', ([, given, codes]) => {
    expect(measuresOf(given)).toEqual(codes);
  });

  test('a hit names department, list, basis and document, and whether it is suspended', () => {
    const { hits } = decideHandling(handling([black], { books: { ...noBooks, objections: [objection] } }));
    expect(hits).toMatchObject([
      {
        department: 'courts',
        kind: 'DishonestDebtorListing',
        listing: 'BLACK',
        severity: 'SERIOUS',
        basis: '依据',
        decidedOn: '2026-01-10',
        documentNumber: '〔2026〕1号',
        suspended: true,
        effect: 'RESTRICTED',
        rules: [{ id: 'black' }],
        measureCodes: ['P2', 'P3'],
      },
    ]);
  });

  test('measures of other matters stand apart', () => {
    const { measures, otherMeasures } = decideHandling(handling([black], { matter: bidding }));
    expect([measures, otherMeasures].map((items) => items?.map((item) => item.code))).toEqual([
      ['P1'],
      ['P2', 'P3'],
    ]);
  });
});

describe('notified commitment and deferred material are open', () => {
  const broken = (assessedOn: string) => ({
    ...noBooks,
    brokenCommitments: [{ ...ban, severity: null, assessedOn }],
  });

  const periodAlone = law.commitmentRules.map((row) => ({
    ...row,
    closedFrom: 'SERIOUS' as const,
    closedByHits: false,
  }));

  test.for<[string, HandlingCase, boolean, boolean]>([
    ['to a clean subject', handling([]), true, true],
    ['not in a matter that knows neither', handling([], { matter: bidding }), false, false],
    ['by the severity each rule names', handling([penalty]), true, false],
    ['to nobody with a serious dishonesty', handling([{ ...penalty, severity: 'SERIOUS' }]), false, false],
    [
      'not to the black-listed, whatever the severity',
      handling([{ ...black, severity: null }]),
      false,
      false,
    ],
    ['again while an objection is verified', handling([{ ...black, state: 'UNDER_OBJECTION' }]), true, true],
    ['not after a broken commitment', handling([], { books: broken('2026-05-01') }), false, false],
    [
      'as far as the rule’s period has passed',
      handling([], { books: broken('2025-06-29'), law: { ...law, commitmentRules: periodAlone } }),
      false,
      true,
    ],
    [
      'not on the last day of that period',
      handling([], { books: broken('2025-06-30'), law: { ...law, commitmentRules: periodAlone } }),
      false,
      false,
    ],
    [
      'not to the banned',
      handling([], { books: { ...noBooks, bans: [{ ...ban, matters: [] }] } }),
      false,
      false,
    ],
    [
      'to nobody where no rule opens them',
      handling([], { law: { ...law, commitmentRules: [] } }),
      false,
      false,
    ],
  ])('%s', ([, given, notified, deferred]) => {
    const { notifiedCommitmentOpen, deferredMaterialOpen } = decideHandling(given);
    expect([notifiedCommitmentOpen, deferredMaterialOpen]).toEqual([notified, deferred]);
  });
});

describe('whatever the record', () => {
  // In force more often than not, or all that follows would speak of empty records.
  const state = fc.oneof(
    { weight: 3, arbitrary: fc.constant('ACTIVE' as const) },
    fc.constantFrom('UNDER_OBJECTION', 'CORRECTED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED'),
  );
  const day = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.constantFrom('2026-06-29', today, '2026-07-01'),
  );
  const anyEntry: fc.Arbitrary<RecordEntry> = fc.record({
    department: fc.constantFrom('courts', 'tax', 'credit-office'),
    kind: fc.constantFrom('DishonestDebtorListing', 'AdministrativePenalty', 'IndustryBan'),
    factId: fc.constantFrom('f', 'g', null),
    listing: fc.constantFrom('BLACK', 'FOCUS', 'RED', null),
    endedOn: day,
    state,
    severity: fc.constantFrom('MINOR', 'ORDINARY', 'SERIOUS', null),
    grade: fc.constant(null),
    penaltyKind: fc.constant(null),
    fineAmount: fc.constant(null),
    decidedOn: fc.constant('2026-01-10'),
    documentNumber: fc.constantFrom('〔2026〕1号', null),
    basis: fc.constant('依据'),
    publishedUntil: day,
  });
  const anyRule: fc.Arbitrary<HandlingRuleRow> = fc.record({
    id: fc.constant('rule'),
    matter: fc.constantFrom(bidding.id, licence.id, null),
    listing: fc.constantFrom('BLACK', 'FOCUS', 'RED', null),
    kind: fc.constantFrom('DishonestDebtorListing', 'AdministrativePenalty', null),
    severity: fc.constantFrom('MINOR', 'ORDINARY', 'SERIOUS', null),
    ...{ grade: fc.constant(null), penaltyKind: fc.constant(null), fineFrom: fc.constant(null) },
    yearsBack: fc.constantFrom(3, null),
    ...{ newestOnly: fc.constant(false), endedByServedBan: fc.constant(false) },
    locality: fc.constantFrom(null, '350526'),
    industry: fc.constantFrom(null, 'H', 'E'),
    curedBy: fc.constant([]),
    ...{ says: fc.constant('规则'), saysInEnglish: fc.constant('rule') },
    ...{ provision: fc.constant(null), verified: fc.constant(false) },
    effect: fc.constantFrom('BARRED', 'RESTRICTED', 'NORMAL', 'GREEN_CHANNEL'),
    measureCodes: fc.subarray(['P1', 'P2', 'P3', 'I1', 'I2', 'none']),
    source: fc.constant('出处'),
    effectiveOn: fc.constantFrom('2020-01-01', '2026-07-01'),
    expiresOn: fc.constantFrom('2026-06-29', today, null),
  });
  const mixed = fc
    .record({
      entries: fc.array(anyEntry, { maxLength: 4 }),
      matter: fc.constantFrom(bidding, licence),
      rules: fc.array(anyRule, { maxLength: 3 }),
      objections: fc.array(fc.constantFrom(objection, { ...objection, targetKind: penalty.kind }), {
        maxLength: 2,
      }),
      bans: fc.array(fc.constantFrom<Ban[]>({ ...ban, matters: [bidding.id] }, { ...ban, matters: [] }), {
        maxLength: 1,
      }),
      brokenCommitments: fc.array(
        fc
          .constantFrom('2026-05-01', '2020-01-01')
          .map((assessedOn) => ({ ...ban, severity: null, assessedOn })),
        { maxLength: 1 },
      ),
    })
    .map(({ entries, matter, rules, ...books }) =>
      handling(entries, {
        matter,
        books: { ...noBooks, ...books },
        law: { ...law, rules: [...law.rules, ...rules] },
      }),
    );
  // Of mixed records hardly one is preferred: who is praised for something has a share of its own.
  const praised = fc
    .tuple(fc.array(anyEntry, { maxLength: 1 }), fc.constantFrom(bidding, licence))
    .map(([entries, matter]) => handling([red, ...entries], { matter }));
  const anyCase = fc.oneof({ weight: 4, arbitrary: mixed }, { weight: 1, arbitrary: praised });
  const adverse = fc.constantFrom(black, focus, penalty, { ...penalty, severity: 'SERIOUS' as const });

  // From the worst to the best; what is undetermined opens nothing.
  const worth = (given: HandlingCase) =>
    ['UNDETERMINED', 'BARRED', 'RESTRICTED', 'NORMAL', 'GREEN_CHANNEL'].indexOf(
      decideHandling(given).outcome,
    );
  const openWays = (given: HandlingCase) => {
    const { notifiedCommitmentOpen, deferredMaterialOpen } = decideHandling(given);
    return Number(notifiedCommitmentOpen) + Number(deferredMaterialOpen);
  };
  const withEntries = (given: HandlingCase, entries: RecordEntry[] | null): HandlingCase => ({
    ...given,
    record: { ...given.record, entries },
  });
  const entriesOf = ({ record }: HandlingCase) => [...(record.entries ?? [])];

  test('another adverse fact in force never makes the advice better', () => {
    fc.assert(
      fc.property(anyCase, adverse, (given, entry) => {
        const worse = withEntries(given, [...entriesOf(given), entry]);
        expect(worth(worse)).toBeLessThanOrEqual(worth(given));
        expect(openWays(worse)).toBeLessThanOrEqual(openWays(given));
      }),
    );
  });

  test('any gap makes it undetermined and is named', () => {
    const anyGap = fc.record({
      department: fc.constantFrom('courts', 'tax', 'housing'),
      kind: fc.constant('Any'),
      reason: fc.constantFrom('DEPARTMENT_UNAVAILABLE' as const, 'DENIED' as const),
    });
    fc.assert(
      fc.property(anyCase, fc.array(anyGap, { minLength: 1 }), (given, gaps) => {
        const decision = decideHandling({ ...given, record: { ...given.record, gaps } });
        expect(decision).toMatchObject({ outcome: 'UNDETERMINED', hits: null, measures: null });
        expect(decision.missingDepartments).toEqual(
          [...new Set(gaps.map(({ department }) => department))].sort(),
        );
      }),
    );
  });

  test('knowing less never makes it better', () => {
    const lessKnown = [
      (given: HandlingCase) => withEntries(given, null),
      (given: HandlingCase) => withEntries(given, entriesOf(given).slice(1)),
      (given: HandlingCase) =>
        withEntries(
          given,
          entriesOf(given).map((entry) => ({ ...entry, state: null })),
        ),
      (given: HandlingCase) => ({ ...given, record: { ...given.record, gaps: null } }),
      (given: HandlingCase) => ({ ...given, matter: null }),
    ];
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...lessKnown), (given, forget) => {
        expect(worth(forget(given))).toBeLessThanOrEqual(worth(given));
        expect(openWays(forget(given))).toBeLessThanOrEqual(openWays(given));
      }),
    );
  });

  test('nobody is preferred over anything adverse, and nobody barred without a rule that bars', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { outcome, hits, reasons, measures } = decideHandling(given);
        const standing = (hits ?? []).filter(({ suspended }) => !suspended);
        if (outcome === 'GREEN_CHANNEL') {
          expect((hits ?? []).filter(({ effect }) => effect !== 'GREEN_CHANNEL')).toEqual([]);
          expect(given.matter?.greenChannel).toBe(true);
        }
        if (outcome === 'BARRED')
          expect(standing.flatMap(({ rules }) => rules).map(({ effect }) => effect)).toContain('BARRED');
        if (reasons.includes('NOTHING_ADVERSE' as never))
          expect((hits ?? []).every(({ effect }) => effect === 'GREEN_CHANNEL')).toBe(true);
        for (const { incentive, matters } of measures ?? [])
          expect([incentive, matters.includes(given.matter?.id ?? '')]).toEqual([
            outcome === 'GREEN_CHANNEL',
            true,
          ]);
      }),
    );
  });

  test('each reason and each closed way is explained, in both languages', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { reasons, explanations, notifiedCommitmentOpen, deferredMaterialOpen } = decideHandling(given);
        const about = new Set<string>(explanations.map((explanation) => explanation.about));
        for (const reason of reasons) expect(about).toContain(reason);
        expect(about.has('NOTIFIED_COMMITMENT_CLOSED')).toBe(notifiedCommitmentOpen === false);
        expect(about.has('DEFERRED_MATERIAL_CLOSED')).toBe(deferredMaterialOpen === false);
        for (const { fact: found, rule: said, change, law: basis, lawVerified } of explanations) {
          for (const { chinese, english } of [found, said, change]) {
            expect(chinese).toMatch(/\p{Script=Han}/u);
            expect(english).toMatch(/[a-z]/);
          }
          expect(said.english + change.english).not.toMatch(/\p{Script=Han}|[A-Z]{2,}_/u);
          expect(lawVerified === null).toBe(basis === null);
        }
      }),
    );
  });

  test('every outcome is reached by more than a few of these cases', () => {
    const counts = { BARRED: 0, GREEN_CHANNEL: 0, NORMAL: 0, RESTRICTED: 0, UNDETERMINED: 0 };
    for (const given of fc.sample(anyCase, 2_000)) counts[decideHandling(given).outcome] += 1;
    const { UNDETERMINED, ...determined } = counts;
    expect(UNDETERMINED).toBe(0);
    expect(Math.min(...Object.values(determined))).toBeGreaterThan(40);
  });
});
