import { describe, expect, test } from 'vitest';
import type { HandlingPersonRuleRow } from '../tables.ts';
import type { FactThroughPerson } from './facts.ts';
import { personHits } from './personHits.ts';
import { handlingOf, matter, personRule, silentLaw } from './testing/handlingCase.ts';

const met: FactThroughPerson = {
  role: 'ACTUAL_CONTROLLER',
  ofPerson: true,
  department: 'courts',
  kind: 'SpotCheck',
  listing: null,
  severity: null,
  state: 'ACTIVE',
  decidedOn: '2026-01-10',
  documentNumber: '〔2026〕1号',
  basis: '依据',
  penaltyKind: null,
  matters: null,
};
const handling = (
  facts: readonly FactThroughPerson[] | undefined,
  ...personRules: HandlingPersonRuleRow[]
) => {
  const given = handlingOf({ ...silentLaw, personRules }, matter);
  return facts === undefined ? given : { ...given, record: { ...given.record, throughPersons: facts } };
};
const effects = (told: Partial<FactThroughPerson>, ...rules: HandlingPersonRuleRow[]) =>
  personHits(handling([{ ...met, ...told }], ...rules)).map(({ effect }) => effect);

describe('a rule speaks of a fact that meets each of its conditions', () => {
  test.each<[string, Partial<HandlingPersonRuleRow>, Partial<FactThroughPerson>, Partial<FactThroughPerson>]>(
    [
      ['kind', {}, {}, { kind: 'Licence' }],
      ['of the person', { ofPerson: true }, {}, { ofPerson: false }],
      ['of another subject', { ofPerson: false }, { ofPerson: false }, {}],
      ['kind of penalty', { penaltyKind: '吊销' }, { penaltyKind: '吊销许可证件' }, { penaltyKind: '罚款' }],
      [
        'kind of penalty, which is not told',
        { penaltyKind: '吊销' },
        { penaltyKind: '吊销' },
        { penaltyKind: null },
      ],
      ['basis', { basis: '食品安全法' }, { basis: '《食品安全法》第135条' }, { basis: '民法典' }],
      ['basis, which is not told', { basis: '食品安全法' }, { basis: '食品安全法' }, { basis: null }],
      ['years', { yearsBack: 5 }, { decidedOn: '2021-06-30' }, { decidedOn: '2021-06-29' }],
      [
        'years, where nobody knows the day',
        { yearsBack: 5 },
        { decidedOn: null },
        { decidedOn: '2000-01-01' },
      ],
      ['matters of a ban', {}, { matters: ['x', 'food-licence'] }, { matters: ['bidding'] }],
      ['a ban of all matters', {}, { matters: [] }, { matters: ['bidding'] }],
    ],
  )('%s', (_, conditions, meets, fails) => {
    const rule = personRule({ effect: 'BARRED', ...conditions });
    expect(effects(meets, rule)).toEqual(['BARRED']);
    // A ban is told in whatever matter.
    expect(effects(fails, rule)).toEqual(fails.matters ? ['NORMAL'] : []);
  });

  test.each<[string, Partial<HandlingPersonRuleRow>, boolean]>([
    ['of the matter', { matter: 'food-licence' }, true],
    ['of another', { matter: 'bidding' }, false],
    ['to come', { effectiveOn: '2026-07-01' }, false],
    ['past', { expiresOn: '2026-06-29' }, false],
  ])('and is %s', (_, conditions, speaks) => {
    expect(effects({}, personRule(conditions))).toEqual(speaks ? ['RESTRICTED'] : []);
  });

  test('a ban of matters bears upon none, where nobody knows the matter', () => {
    const of = (matters: string[]) =>
      personHits({ ...handling([{ ...met, matters }], personRule()), matter: null }).map(
        ({ effect }) => effect,
      );
    expect([of([]), of(['food-licence']), of([''])]).toEqual([['RESTRICTED'], ['NORMAL'], ['NORMAL']]);
  });
});

test.each<[string, Partial<FactThroughPerson>, boolean]>([
  ['a ban', { matters: ['bidding'] }, true],
  ['a black listing', { listing: 'BLACK' }, true],
  ['a focus listing', { listing: 'FOCUS' }, true],
  ['a serious dishonesty', { severity: 'SERIOUS' }, true],
  ['an ordinary one', { severity: 'ORDINARY' }, false],
  ['what is none', {}, false],
])('without a rule, what is grave is told and ends incentives: %s', (_, told, grave) => {
  expect(effects(told)).toEqual(grave ? ['NORMAL'] : []);
});

test('the strictest of what rules say counts, and no rule prefers anybody', () => {
  const rule = (effect: HandlingPersonRuleRow['effect']) => personRule({ id: effect, effect });
  expect(effects({}, rule('RESTRICTED'), rule('BARRED'), rule('NORMAL'))).toEqual(['BARRED']);
  expect(effects({}, rule('GREEN_CHANNEL'))).toEqual(['NORMAL']);
});

test('a fact is graded as the subject’s own are', () => {
  const given = handling([{ ...met, kind: 'AdministrativePenalty', penaltyKind: '吊销许可证件' }]);
  const severityRule = {
    ...personRule(),
    kind: 'AdministrativePenalty',
    grade: null,
    penaltyKind: '吊销',
    fineFrom: null,
    department: null,
    locality: null,
    severity: 'SERIOUS' as const,
  };
  const told = personHits({ ...given, law: { ...given.law, severityRules: [severityRule] } });
  expect(told).toMatchObject([{ severity: 'SERIOUS', effect: 'NORMAL' }]);
});

test('a hit tells what the fact tells, and by which part of whom it is met', () => {
  const rule = personRule();
  const { role: _, matters: __, ...fact } = met;
  expect(
    personHits(handling([met, { ...met, kind: 'Licence' }, { ...met, state: 'UNDER_OBJECTION' }], rule)),
  ).toEqual([
    {
      ...fact,
      factId: null,
      endedOn: null,
      grade: null,
      fineAmount: null,
      publishedUntil: null,
      suspended: false,
      effect: 'RESTRICTED',
      rules: [],
      through: 'ACTUAL_CONTROLLER',
      ofPerson: true,
      personRules: [rule],
      cures: false,
      measureCodes: [],
    },
    expect.objectContaining({ suspended: true, state: 'UNDER_OBJECTION' }),
  ]);
});

test('where nothing of persons is decided on, nothing is met', () => {
  expect(personHits(handling(undefined, personRule()))).toEqual([]);
  const { law, ...given } = handling([{ ...met, listing: 'BLACK' }]);
  const { personRules: _, ...without } = law;
  expect(personHits({ ...given, law: without })).toMatchObject([{ effect: 'NORMAL', personRules: [] }]);
});
