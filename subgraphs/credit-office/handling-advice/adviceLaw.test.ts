/** The law in the tables, as the migrations leave it: each row by a fact that is judged otherwise without it. */
import { openDatabase } from '@credit-hub/kit';
import { openVault } from '@credit-hub/kit/encryption';
import { gradeSeverity } from '@credit-hub/kit/law';
import { openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { department } from '../index.ts';
import { localities } from '../settings.ts';
import type { HandlingMatterRow, HandlingRuleRow } from '../tables.ts';
import { decideHandling } from './decideHandling.ts';
import type { Effect, HandlingCase, Law } from './facts.ts';
import { readLaw } from './lawRepository.ts';
import { cleanBooks, factFitting, handlingOf, ownFact, plainFact } from './testing/handlingCase.ts';

let office: TestDepartment;
let law: Law;
beforeAll(async () => {
  office = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 1,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
  const database = openDatabase({ url: office.databaseUrl, vault: openVault(office.fieldKeys) });
  law = await readLaw(database, null);
  await database.$client.end();
});
afterAll(() => office?.close());

const matterOf = (id: string): HandlingMatterRow => {
  const matter = law.matters.find((candidate) => candidate.id === id);
  if (!matter) throw new Error(`there is no matter ${id}`);
  return matter;
};
const ruleOf = (id: string): HandlingRuleRow => {
  const rule = law.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return rule;
};
const without = (id: string): Law => ({ ...law, rules: law.rules.filter((rule) => rule.id !== id) });

/** Which rules bar, written by hand from what the law says; whatever else bars is a mistake. */
const barring: Record<string, string> = {
  'ban-any': '行政许可法 第七十八条、第七十九条;国办发〔2019〕35号 第(十一)项',
  'ban-bidding': '招标投标法 第五十三条、第五十四条',
  'ban-procurement': '政府采购法 第七十七条',
  'procurement-business-stopped': '政府采购法实施条例 第十九条第一款;政府采购法 第二十二条第一款第(五)项',
  'procurement-dishonest-debtor': '财库〔2016〕125号',
  'procurement-large-fine': '财库〔2022〕3号',
  'procurement-licence-revoked': '政府采购法实施条例 第十九条第一款;政府采购法 第二十二条第一款第(五)项',
  'procurement-major-tax-violation': '财库〔2016〕125号',
  'procurement-serious-penalty': '政府采购法 第二十二条第一款第(五)项;政府采购法实施条例 第十九条',
};

test('only these rows bar, and this is their law', () => {
  const bars = law.rules.filter(({ effect }) => effect === 'BARRED');
  expect(
    Object.fromEntries(
      bars.map(({ id, source, provision }) => [id, [source, provision].filter(Boolean).join(' ')]),
    ),
  ).toEqual(barring);
});

test('of those, what is a reading or only remembered says so', () => {
  const unread = law.rules.filter(({ effect, verified }) => effect === 'BARRED' && !verified);
  expect(unread.map(({ id }) => id)).toEqual(['ban-procurement', 'procurement-serious-penalty']);
});

test('what follows from a row that bars does more than have papers checked', () => {
  const bars = law.rules.filter(({ effect }) => effect === 'BARRED');
  expect(bars.filter(({ measureCodes }) => measureCodes.includes('P-A-08'))).toEqual([]);
  expect(bars.filter(({ measureCodes }) => measureCodes.length === 0)).toEqual([]);
});

/** A matter in which the rule speaks. */
const matterFor = (rule: HandlingRuleRow): HandlingMatterRow => {
  if (rule.matter !== null) return matterOf(rule.matter);
  return matterOf(rule.industry === null ? 'food-licence' : 'construction-permit');
};
const caseFor = (rule: HandlingRuleRow, by: Law, told: Partial<HandlingCase> = {}): HandlingCase =>
  handlingOf({ ...by, locality: rule.locality }, matterFor(rule), { ...factFitting(rule), ...told });
const ruledBy = (handling: HandlingCase) =>
  (decideHandling(handling).hits ?? []).flatMap(({ rules }) => rules.map(({ id }) => id));

const ids = [
  ...['abnormal-operation', 'ban-any', 'ban-bidding', 'ban-procurement', 'bankruptcy-accepted'],
  ...['bankruptcy-declared', 'bankruptcy-plan', 'bidding-abnormal-operation', 'bidding-accident'],
  ...['bidding-black', 'bidding-dishonest-debtor', 'bidding-serious-violation', 'black-any'],
  ...['broken-commitment', 'construction-accident', 'consumption-restriction'],
  ...['dishonest-debtor-consumption', 'dishonest-debtor-credit', 'false-litigation'],
  ...['fiscal-subsidy-black', 'focus-any', 'measure-imposed', 'poor-evaluation'],
  ...['procurement-abnormal-operation', 'procurement-black', 'procurement-business-stopped'],
  ...['procurement-dishonest-debtor', 'procurement-large-fine', 'procurement-licence-revoked'],
  ...['procurement-major-tax-violation', 'procurement-serious', 'procurement-serious-penalty'],
  ...['rectification-failed', 'rectification-overdue', 'red-approval', 'registration-revoked'],
  ...['tax-grade-d', 'tax-preference-black', 'trading-black', 'wage-arrears-access'],
  ...['wage-arrears-bidding', 'wage-arrears-fiscal-subsidy', 'wage-arrears-procurement'],
  ...['wage-arrears-tax-preference', 'warning-talk'],
];
const strictness: Effect[] = ['GREEN_CHANNEL', 'NORMAL', 'RESTRICTED', 'BARRED'];

test('these are the rules', () => {
  expect(law.rules.map(({ id }) => id).sort()).toEqual([...ids].sort());
});

describe.each(ids)('the rule %s', (id) => {
  test('speaks of a fact that fits it, and is missed where it is taken away', () => {
    const rule = ruleOf(id);
    expect(ruledBy(caseFor(rule, law))).toContain(id);
    expect(ruledBy(caseFor(rule, without(id)))).not.toContain(id);
    const { outcome } = decideHandling(caseFor(rule, law));
    expect(strictness.indexOf(outcome as Effect)).toBeGreaterThanOrEqual(strictness.indexOf(rule.effect));
  });

  test('speaks from its first day on, and not the day before', () => {
    const rule = ruleOf(id);
    const dayBefore = new Date(Date.parse(rule.effectiveOn) - 86_400_000).toISOString().slice(0, 10);
    const open = {
      ...law,
      registeringAuthorities: law.registeringAuthorities.map((row) => ({
        ...row,
        effectiveOn: '1990-01-01',
      })),
    };
    const onDay = (today: string) => ruledBy(caseFor(rule, open, { today, ...factFitting(rule, today) }));
    expect(onDay(rule.effectiveOn)).toContain(id);
    expect(onDay(dayBefore)).not.toContain(id);
  });

  test('speaks of no fact that lacks one of its conditions', () => {
    const rule = ruleOf(id);
    const otherwise: Partial<HandlingRuleRow>[] = [
      ...(rule.kind === null ? [] : [{ kind: 'AnotherKind' }]),
      ...(rule.listing === null ? [] : [{ listing: rule.listing === 'BLACK' ? 'RED' : 'BLACK' } as const]),
      ...(rule.severity === null ? [] : [{ severity: 'ORDINARY' } as const]),
      ...(rule.grade === null ? [] : [{ grade: 'ANOTHER' }]),
      ...(rule.penaltyKind === null ? [] : [{ penaltyKind: '罚款' }]),
      ...(rule.fineFrom === null ? [] : [{ fineFrom: rule.fineFrom - 1 }]),
    ];
    for (const lacking of otherwise)
      expect(ruledBy(caseFor(rule, law, factFitting({ ...rule, ...lacking })))).not.toContain(id);
    if (rule.yearsBack !== null) {
      const lastDay = `${2026 - rule.yearsBack}-06-30`;
      const dayBefore = `${2026 - rule.yearsBack}-06-29`;
      expect(ruledBy(caseFor(rule, law, factFitting(rule, lastDay)))).toContain(id);
      expect(ruledBy(caseFor(rule, law, factFitting(rule, dayBefore)))).not.toContain(id);
    }
    if (rule.matter !== null)
      expect(ruledBy({ ...caseFor(rule, law), matter: matterOf('registration-change') })).not.toContain(id);
    if (rule.industry !== null)
      expect(ruledBy({ ...caseFor(rule, law), matter: matterOf('food-licence') })).not.toContain(id);
    if (rule.locality !== null) {
      const elsewhere = localities.find((place) => place !== rule.locality) ?? null;
      for (const locality of [null, elsewhere])
        expect(ruledBy({ ...caseFor(rule, law), law: { ...law, locality } })).not.toContain(id);
    }
  });
});

describe('a major violation of a supplier', () => {
  const penalty = { ...plainFact, kind: 'AdministrativePenalty', severity: 'SERIOUS' as const };
  const procurement = (told: Parameters<typeof handlingOf>[2]) =>
    decideHandling(handlingOf(law, matterOf('government-procurement'), told)).outcome;
  const ban = { ...ownFact, matters: ['government-procurement'], industries: [] };
  const cause = { department: 'courts', kind: 'AdministrativePenalty', factId: 'f', documentNumber: null };

  test('bars it for three years, and its ordinary ones do not', () => {
    expect(procurement({ entries: [penalty] })).toBe('BARRED');
    expect(procurement({ entries: [{ ...penalty, severity: 'ORDINARY' }] })).toBe('NORMAL');
  });

  test('bars it no more where a ban from procurement for it is served', () => {
    const served = (told: object) => ({ ...cleanBooks, bansServed: [{ ...ban, cause, ...told }] });
    expect(procurement({ entries: [penalty], books: served({}) })).toBe('RESTRICTED');
    expect(procurement({ entries: [penalty], books: served({ matters: ['bidding'] }) })).toBe('BARRED');
    expect(procurement({ entries: [penalty], books: served({ cause: { ...cause, factId: 'g' } }) })).toBe(
      'BARRED',
    );
  });
});

const severityIds = [
  ...['accident-extraordinary', 'accident-larger', 'accident-major', 'accident-ordinary', 'agency-conduct'],
  ...['ban', 'broken-commitment', 'construction-conduct', 'consumption-restriction', 'dishonest-debtor'],
  ...['false-litigation', 'major-tax-violation', 'penalty-business-stopped', 'penalty-closed'],
  ...['penalty-criticism', 'penalty-large-fine', 'penalty-profession', 'penalty-revocation'],
  ...['penalty-warning', 'presale-conduct', 'registration-revoked', 'serious-violation', 'tax-arrears'],
  ...['tax-grade-d', 'wage-arrears'],
];

test('these are the rules of severity', () => {
  expect(law.severityRules.map(({ id }) => id).sort()).toEqual(severityIds);
});

test.each(severityIds)('severity by the rule %s, and not without it', (id) => {
  const rule = law.severityRules.find((row) => row.id === id);
  if (!rule) throw new Error(id);
  const entry = {
    ...plainFact,
    ...{ kind: rule.kind, grade: rule.grade, penaltyKind: rule.penaltyKind },
    fineAmount: rule.fineFrom === null ? null : `${rule.fineFrom}.00`,
  };
  const fewer = law.severityRules.filter((row) => row !== rule);
  expect(gradeSeverity(law.severityRules, entry, '2026-06-30', null)).toBe(rule.severity);
  expect(gradeSeverity(fewer, entry, '2026-06-30', null)).not.toBe(rule.severity);
  if (rule.fineFrom !== null)
    expect(
      gradeSeverity(
        law.severityRules,
        { ...entry, fineAmount: `${rule.fineFrom - 1}.99` },
        '2026-06-30',
        null,
      ),
    ).toBe('ORDINARY');
});

describe('ways without full papers', () => {
  const ways = (told: Parameters<typeof handlingOf>[2], locality: string | null = null) => {
    const advice = decideHandling(handlingOf({ ...law, locality }, matterOf('food-licence'), told));
    return [advice.notifiedCommitmentOpen, advice.deferredMaterialOpen];
  };
  const penalty = (severity: 'MINOR' | 'ORDINARY' | 'SERIOUS') => ({
    entries: [{ ...plainFact, kind: 'AdministrativePenalty', severity }],
  });
  const focus = { entries: [{ ...plainFact, kind: 'FocusListing', listing: 'FOCUS' as const }] };
  const graded = (grade: string | null) => ({
    books: { ...cleanBooks, evaluation: grade === null ? null : { ...ownFact, grade } },
  });

  test.each<[string, Parameters<typeof handlingOf>[2], boolean[], boolean[]]>([
    ['nothing', {}, [true, true], [true, true]],
    ['a minor penalty', penalty('MINOR'), [true, true], [false, true]],
    ['an ordinary penalty', penalty('ORDINARY'), [true, false], [false, false]],
    ['a serious penalty', penalty('SERIOUS'), [false, false], [false, false]],
    ['a focus listing', focus, [true, false], [false, false]],
    [
      'a red listing',
      { entries: [{ ...plainFact, kind: 'TaxRedListing', listing: 'RED' as const }] },
      [true, true],
      [true, true],
    ],
    [
      'a broken commitment',
      { books: { ...cleanBooks, brokenCommitments: [{ ...ownFact, assessedOn: '2020-01-01' }] } },
      [false, false],
      [false, false],
    ],
    ['an excellent evaluation', graded('EXCELLENT'), [true, true], [true, true]],
    ['a fair evaluation', graded('FAIR'), [true, false], [true, false]],
    ['a poor evaluation', graded('POOR'), [true, false], [false, false]],
    ['no evaluation', graded(null), [true, false], [true, false]],
    ['an evaluation of an unknown grade', graded('A+'), [true, false], [true, false]],
  ])('after %s', (_, told, national, inTheCounty) => {
    expect(ways(told)).toEqual(national);
    expect(ways(told, '350526')).toEqual(inTheCounty);
  });
});

test('what is under objection is suspended by the row that says so, and by nothing else', () => {
  const entries = [
    {
      ...plainFact,
      kind: 'DishonestDebtorListing',
      listing: 'BLACK' as const,
      state: 'UNDER_OBJECTION' as const,
    },
  ];
  const outcome = (by: Law) => decideHandling(handlingOf(by, matterOf('bidding'), { entries })).outcome;
  expect(outcome(law)).toBe('NORMAL');
  expect(outcome({ ...law, suspensionRules: [] })).toBe('RESTRICTED');
  const day = law.suspensionRules[0]?.effectiveOn ?? '';
  expect(day).toBe('2020-07-27');
});

test.each([
  ['government-procurement', 'NORMAL', []],
  ['bidding', 'NORMAL', []],
  ['public-resource-trading', 'NORMAL', []],
  ['fiscal-subsidy', 'NORMAL', []],
  ['tax-preference', 'NORMAL', []],
  ['qualification-approval', 'GREEN_CHANNEL', ['I-A-01', 'I-A-02']],
  ['construction-permit', 'GREEN_CHANNEL', ['I-A-01', 'I-A-02']],
  ['food-licence', 'GREEN_CHANNEL', ['I-A-01', 'I-A-02']],
  ['registration-change', 'GREEN_CHANNEL', ['I-A-01', 'I-A-02']],
] as const)('in %s the red-listed meet %s, by these measures', (id, outcome, codes) => {
  const red = [{ ...plainFact, kind: 'TaxRedListing', listing: 'RED' as const }];
  const told = decideHandling(handlingOf(law, matterOf(id), { entries: red }));
  expect([told.outcome, told.measures?.map(({ code }) => code)]).toEqual([outcome, codes]);
});

test('deferred material is told as an incentive only where it is open', () => {
  const red = [{ ...plainFact, kind: 'TaxRedListing', listing: 'RED' as const }];
  const books = { ...cleanBooks, evaluation: null };
  const told = decideHandling(handlingOf(law, matterOf('food-licence'), { entries: red, books }));
  expect([told.outcome, told.deferredMaterialOpen, told.measures?.map(({ code }) => code)]).toEqual([
    'GREEN_CHANNEL',
    false,
    ['I-A-01'],
  ]);
});

test('a listing as abnormal does not restrict the change of registration that mends it', () => {
  const entries = [
    {
      ...plainFact,
      kind: 'AbnormalOperationListing',
      listing: 'FOCUS' as const,
      severity: 'ORDINARY' as const,
    },
  ];
  const outcomes = law.matters.map(({ id }) => [
    id,
    decideHandling(handlingOf(law, matterOf(id), { entries })).outcome,
  ]);
  expect(Object.fromEntries(outcomes)).toEqual({
    ...Object.fromEntries(law.matters.map(({ id }) => [id, 'RESTRICTED'])),
    'registration-change': 'NORMAL',
  });
});

test('a ban covers the matters of its industries', () => {
  const barred = (industries: string[], matters: string[] = []) =>
    law.matters
      .filter(({ id }) => {
        const bans = [{ ...ownFact, industries, matters }];
        const told = handlingOf(law, matterOf(id), { books: { ...cleanBooks, bans } });
        return decideHandling(told).outcome === 'BARRED';
      })
      .map(({ id }) => id);
  expect(barred(['E4710'])).toEqual(['construction-permit', 'qualification-approval']);
  expect(barred(['4710'])).toEqual(['construction-permit', 'qualification-approval']);
  expect(barred(['H'])).toEqual(['food-licence']);
  expect(barred(['C3411'])).toEqual([]);
  expect(barred(['E'], ['bidding'])).toEqual(['bidding']);
  expect(barred([])).toEqual(law.matters.map(({ id }) => id));
});

describe('every row of law', () => {
  const rows = () => [
    ...law.rules.map((row) => ({ ...row, table: 'handling_rules' })),
    ...law.severityRules.map((row) => ({ ...row, table: 'severity.yaml' })),
    ...law.suspensionRules.map((row) => ({ ...row, table: 'suspension_rules' })),
    ...law.commitmentRules.map((row) => ({ ...row, table: 'commitment_rules' })),
  ];

  test('says what it means in both languages, and where it stands', () => {
    expect(rows().filter(({ says, saysInEnglish, source }) => !says || !saysInEnglish || !source)).toEqual(
      [],
    );
  });

  test('cites items of GBF [2019] 35 as items, which it has, and not as articles', () => {
    const cited = [
      ...rows().map(({ source, provision }) => `${source} ${provision}`),
      ...law.catalogue.flatMap(({ source, provision, legalBasis }) => [`${source} ${provision}`, legalBasis]),
    ].filter((text) => text.includes('国办发〔2019〕35号'));
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter((text) => /35号\s第[一二三四五六七八九十]+条/.test(text))).toEqual([]);
  });

  test('of a place is of one that the setting knows, and each place has one', () => {
    const places = rows().flatMap((row) => ('locality' in row && row.locality ? [row.locality] : []));
    expect([...new Set(places)].sort()).toEqual([...localities]);
  });

  test('of the catalogue is of known matters, and each that a rule names is there', () => {
    const matters = new Set(law.matters.map(({ id }) => id));
    const codes = new Set(law.catalogue.map(({ code }) => code));
    expect(law.catalogue.flatMap((item) => item.matters).filter((id) => !matters.has(id))).toEqual([]);
    expect(law.rules.flatMap((rule) => rule.measureCodes).filter((code) => !codes.has(code))).toEqual([]);
    const bases = law.catalogue.filter(({ legalBasis, source }) => !legalBasis.startsWith(source));
    expect(bases).toEqual([]);
  });
});

test.each(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'N', 'Y'])(
  'subjects whose code begins with %s: only market regulation was asked whether they are registered',
  (prefix) => {
    const subjectCode = `${prefix}1000000MX0000007K`;
    const told = decideHandling(handlingOf(law, matterOf('food-licence'), { subjectCode }));
    const asked = prefix === '9';
    expect([told.outcome, told.reasons, told.notifiedCommitmentOpen, told.deferredMaterialOpen]).toEqual([
      'NORMAL',
      [asked ? 'NOTHING_ADVERSE' : 'REGISTRATION_NOT_IN_NETWORK'],
      asked,
      asked,
    ]);
  },
);
