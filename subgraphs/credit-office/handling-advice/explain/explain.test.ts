import { describe, expect, test } from 'vitest';
import type { Decided } from '../decideHandling.ts';
import type { Effect } from '../facts.ts';
import type { Finding, Hit } from '../hit.ts';
import {
  commitmentRule,
  handlingOf,
  handlingRule,
  matter,
  personRule,
  plainFact,
  silentLaw,
  suspensionRule,
} from '../testing/handlingCase.ts';
import { explain } from './explain.ts';
import {
  changeThroughPerson,
  closings,
  coversOther,
  cured,
  grounds,
  noneNeeded,
  obstacles,
  withoutRule,
} from './general.ts';
import { changeOf, words } from './words.ts';

const handling = handlingOf(silentLaw, matter);
const found: Finding = { ...plainFact, suspended: false };
const hit = (told: Partial<Hit> = {}): Hit => ({
  ...found,
  effect: 'RESTRICTED',
  rules: [],
  cures: false,
  measureCodes: [],
  ...told,
});
const decided = (told: Partial<Decided>): Decided => ({
  outcome: 'NORMAL',
  reasons: [],
  hits: [],
  closings: { notifiedCommitment: [], deferredMaterial: [] },
  ...told,
});
const explained = (told: Partial<Decided>, given = handling) => explain(given, decided(told));
/** How one hit is explained that restricts. */
const ofHit = (told: Partial<Hit>) => explained({ reasons: ['RESTRICTED_BY_RULE'], hits: [hit(told)] })[0];

describe('a fact is told by who holds it, what it is, its grade, its document and its day', () => {
  test.each<[string, Partial<Hit>, string, string]>([
    [
      'all of it',
      { kind: 'TaxCreditRating', department: 'tax', grade: 'D' },
      '税务：纳税缴费信用级别·D级（〔2026〕1号，2026-01-10认定）',
      'tax credit rating, grade D, held by the tax authorities (〔2026〕1号, decided on 2026-01-10)',
    ],
    [
      'without a grade',
      { kind: 'TaxArrears', department: 'tax' },
      '税务：欠税（〔2026〕1号，2026-01-10认定）',
      'tax arrears, held by the tax authorities (〔2026〕1号, decided on 2026-01-10)',
    ],
    [
      'without a document',
      { kind: 'TaxArrears', department: 'tax', documentNumber: null },
      '税务：欠税（2026-01-10认定）',
      'tax arrears, held by the tax authorities (decided on 2026-01-10)',
    ],
    [
      'without a day',
      { kind: 'TaxArrears', department: 'tax', decidedOn: null },
      '税务：欠税（〔2026〕1号）',
      'tax arrears, held by the tax authorities (〔2026〕1号)',
    ],
    [
      'without either',
      { kind: 'TaxArrears', department: 'tax', decidedOn: null, documentNumber: null },
      '税务：欠税',
      'tax arrears, held by the tax authorities',
    ],
  ])('%s', (_, told, chinese, english) => {
    expect(ofHit(told)?.fact).toEqual({ chinese, english });
  });
});

describe('of the rules that say what it means', () => {
  const row = (id: string, told: Parameters<typeof handlingRule>[0] = {}) =>
    handlingRule({ id, says: id, saysInEnglish: `${id} in English`, source: id, ...told });
  const says = (...rules: ReturnType<typeof row>[]) => ofHit({ rules })?.rule.chinese;

  test.each([
    ['matter', { matter: 'x' }],
    ['kind', { kind: 'x' }],
    ['severity', { severity: 'MINOR' as const }],
    ['grade', { grade: 'x' }],
    ['penaltyKind', { penaltyKind: 'x' }],
    ['fineFrom', { fineFrom: 1 }],
  ])('the one that says most of the fact is told: its %s', (_, condition) => {
    expect([
      says(row('plain'), row('special', condition)),
      says(row('special', condition), row('plain')),
    ]).toEqual(['special', 'special']);
  });

  test('of the effect alone that counts', () => {
    expect(says(row('other', { kind: 'x', effect: 'BARRED' }), row('plain'))).toBe('plain');
    expect(says(row('first'), row('second'))).toBe('first');
  });

  test.each([
    ['某法', '第一条', true, '某法 第一条'],
    ['某法', null, false, '某法'],
  ])('with its law', (source, provision, verified, law) => {
    const rules = [row('plain', { source, provision, verified })];
    expect(ofHit({ rules })).toMatchObject({
      about: 'RESTRICTED_BY_RULE',
      rule: words('plain', 'plain in English'),
      law,
      lawVerified: verified,
      change: changeOf(plainFact),
    });
  });

  test.each<[string, Partial<Hit>, object]>([
    ['on a black list', { listing: 'BLACK' }, withoutRule.LISTED],
    ['on a focus list', { listing: 'FOCUS' }, withoutRule.LISTED],
    ['on a red list', { listing: 'RED' }, withoutRule.ADVERSE],
    ['on none', {}, withoutRule.ADVERSE],
    ['a ban from other matters', { kind: 'IndustryBan' }, coversOther],
    ['a measure of other matters', { kind: 'CreditMeasure', listing: 'BLACK' }, coversOther],
    ['one that the matter cures', { cures: true, kind: 'IndustryBan' }, cured],
  ])('where there is none, what goes without: %s', (_, told, rule) => {
    expect(ofHit(told)).toMatchObject({ rule, law: null, lawVerified: null });
  });
});

describe('what is met by a person is told by the part alone', () => {
  const rule = personRule({ says: '人', saysInEnglish: 'person', effect: 'RESTRICTED' });
  const through = {
    through: 'ACTUAL_CONTROLLER' as const,
    kind: 'TaxArrears',
    department: 'tax',
    documentNumber: null,
    decidedOn: null,
  };

  test('of the person itself, or of another subject', () => {
    expect(ofHit({ ...through, ofPerson: true })?.fact).toEqual(
      words(
        '实际控制人本人：税务：欠税',
        'Of its actual controller: tax arrears, held by the tax authorities',
      ),
    );
    expect(ofHit({ ...through, ofPerson: false })?.fact).toEqual(
      words(
        '实际控制人的其他市场主体：税务：欠税',
        'Of another subject that its actual controller leads: tax arrears, held by the tax authorities',
      ),
    );
  });

  test('with the rule that says what it means, or without', () => {
    const other = personRule({ effect: 'BARRED', says: '另', source: '另法' });
    expect(ofHit({ ...through, personRules: [other, rule] })).toMatchObject({
      rule: words('人', 'person'),
      law: '某法 第一条',
      change: changeThroughPerson,
    });
    for (const personRules of [[other], undefined])
      expect(ofHit({ ...through, ...(personRules && { personRules }) })).toMatchObject({
        rule: withoutRule.THROUGH_PERSON,
        law: null,
        change: changeThroughPerson,
      });
  });
});

describe('each ground is explained by its hits', () => {
  const hits = [
    ...(['BARRED', 'RESTRICTED', 'NORMAL', 'GREEN_CHANNEL'] as Effect[]).flatMap((effect) => [
      hit({ effect, documentNumber: effect }),
      hit({ effect, documentNumber: `${effect} suspended`, suspended: true }),
    ]),
    hit({ effect: 'NORMAL', kind: 'CreditCommitment', grade: 'BROKEN', documentNumber: 'broken' }),
  ];
  const documents = (...reasons: Decided['reasons']) =>
    explained({ reasons, hits }).map(({ about, fact }) => [about, /（(.+?)，/.exec(fact.chinese)?.[1]]);

  test.each<[Decided['reasons'][number], string[]]>([
    ['BARRED_BY_RULE', ['BARRED']],
    ['RESTRICTED_BY_RULE', ['RESTRICTED']],
    ['ADVERSE_RECORD', ['NORMAL', 'broken']],
    ['COMMITMENT_BROKEN', ['broken']],
    ['RED_LISTED', ['GREEN_CHANNEL']],
    [
      'OBJECTION_UNDER_VERIFICATION',
      ['BARRED', 'RESTRICTED', 'NORMAL', 'GREEN_CHANNEL'].map((effect) => `${effect} suspended`),
    ],
  ])('%s', (ground, told) => {
    expect(documents(ground)).toEqual(told.map((document) => [ground, document]));
  });

  test('nothing changes what is preferred', () => {
    expect(explained({ reasons: ['RED_LISTED'], hits }).map(({ change }) => change)).toEqual([noneNeeded]);
  });

  test.each(['SUBJECT_REVOKED', 'NOTHING_ADVERSE', 'REGISTRATION_NOT_IN_NETWORK'] as const)(
    '%s, by none',
    (ground) => {
      expect(explained({ reasons: [ground], hits })).toEqual([
        { about: ground, ...grounds[ground], law: null, lawVerified: null },
      ]);
    },
  );

  test('one after the other', () => {
    expect(documents('BARRED_BY_RULE', 'RESTRICTED_BY_RULE')).toEqual([
      ['BARRED_BY_RULE', 'BARRED'],
      ['RESTRICTED_BY_RULE', 'RESTRICTED'],
    ]);
  });
});

test('an objection is explained by the rule of the day and the place that suspends', () => {
  const past = { ...suspensionRule, says: '旧', expiresOn: '2026-06-29' };
  const ruled = handlingOf(
    { ...silentLaw, suspensionRules: [past, { ...suspensionRule, says: '今' }] },
    matter,
  );
  const told = { reasons: ['OBJECTION_UNDER_VERIFICATION' as const], hits: [hit({ suspended: true })] };
  expect(explained(told, ruled)).toMatchObject([
    { rule: words('今', 'rule'), law: '某法 第一条', lawVerified: true },
  ]);
  expect(explained(told)).toMatchObject([{ rule: withoutRule.ADVERSE, law: null }]);
  expect(explained(told)[0]?.change.chinese).toContain('核实完毕');
});

describe('a way that is closed is explained', () => {
  const rule = commitmentRule({ says: '承诺', saysInEnglish: 'commitment' });
  const said = { rule: words('承诺', 'commitment'), law: '某法 第一条', lawVerified: true };
  test.each(['NOT_IN_THIS_MATTER', 'NO_RULE', 'REGISTER_NOT_ASKED'] as const)('by no row: %s', (why) => {
    const closing = { why, rule: null, by: null };
    expect(explained({ closings: { notifiedCommitment: [closing], deferredMaterial: [closing] } })).toEqual([
      { about: 'NOTIFIED_COMMITMENT_CLOSED', ...closings[why], law: null, lawVerified: null },
      { about: 'DEFERRED_MATERIAL_CLOSED', ...closings[why], law: null, lawVerified: null },
    ]);
  });

  test('by a fact, or by a grade', () => {
    const deferredMaterial = [
      { why: 'FACT' as const, rule, by: { ...found, kind: 'CreditCommitment' } },
      { why: 'GRADE' as const, rule, by: null },
    ];
    expect(explained({ closings: { notifiedCommitment: [], deferredMaterial } })).toEqual([
      {
        about: 'DEFERRED_MATERIAL_CLOSED',
        fact: expect.objectContaining({ chinese: expect.stringContaining('信用承诺') }),
        ...said,
        change: changeOf({ kind: 'CreditCommitment', listing: null }),
      },
      {
        about: 'DEFERRED_MATERIAL_CLOSED',
        fact: closings.GRADE.fact,
        ...said,
        change: closings.GRADE.change,
      },
    ]);
  });
});

test('where nothing is told, each obstacle is explained', () => {
  expect(explain(handling, ['UNKNOWN_MATTER', 'RECORD_DENIED'])).toEqual([
    { about: 'UNKNOWN_MATTER', ...obstacles.UNKNOWN_MATTER, law: null, lawVerified: null },
    { about: 'RECORD_DENIED', ...obstacles.RECORD_DENIED, law: null, lawVerified: null },
  ]);
});
