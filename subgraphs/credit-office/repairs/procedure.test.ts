import { actDue, decideAct, type PeriodLaw, type ProcedureItem } from '@credit-hub/kit/procedures';
import { actors, concerned, contradictions, everyAct, itemAt, whoMay } from '@credit-hub/kit/testing';
import { describe, expect, test } from 'vitest';
import { repair } from './procedure.ts';
import { hasStopped, publicationBounds } from './publication.ts';
import type { CreditRepairRow, RepairStage } from './tables.ts';

const today = '2026-11-20';
const period = (name: string, length: number, unit: 'WORKING_DAYS' | 'DAYS' | 'MONTHS' | 'YEARS') => ({
  ...{ id: name, name, length, unit, locality: null, says: '', source: '' },
  ...{ provision: null, verified: false, effectiveOn: '2026-04-01', expiresOn: null },
});
const law: PeriodLaw = {
  locality: null,
  rows: [
    period('repair.accept', 3, 'WORKING_DAYS'),
    period('repair.correct', 10, 'WORKING_DAYS'),
    period('repair.decide', 10, 'WORKING_DAYS'),
    period('repair.extended', 10, 'WORKING_DAYS'),
    period('repair.verify-end', 30, 'DAYS'),
    period('repair.bar', 3, 'YEARS'),
    period('repair.least-publication.MINOR', 0, 'DAYS'),
    period('repair.least-publication.ORDINARY', 3, 'MONTHS'),
    period('repair.least-publication.SERIOUS', 1, 'YEARS'),
    period('repair.most-publication.MINOR', 3, 'MONTHS'),
    period('repair.most-publication.ORDINARY', 1, 'YEARS'),
    period('repair.most-publication.SERIOUS', 3, 'YEARS'),
  ],
};

const target = {
  targetDepartment: 'market-regulation',
  targetKind: 'AdministrativePenalty',
  targetFactId: 'fact',
  targetDocumentNumber: '1号',
};
const at = (stage: RepairStage, own: Partial<CreditRepairRow> = {}) =>
  itemAt(stage, {
    ...target,
    ...{ correctionAskedOn: null, repairedOn: null, earliestOn: null, barredUntil: null },
    ...own,
  });

const given = {
  ...target,
  ...{ ways: ['COMMITMENT', 'TRAINING'], dutiesFulfilled: '罚款已缴清', commitment: '依法诚信经营' },
  ...{ determinedOn: '2026-02-01', severity: 'ORDINARY', dutiesAreFulfilled: true },
  ...{ reason: '经审查', documentNumber: '修1号' },
};

describe('every act from every stage by everybody', () => {
  const tried = everyAct({
    procedure: repair,
    itemAt: (stage) => at(stage as RepairStage, { dueOn: '2026-11-19' }),
    given: () => given,
    today,
    law,
  });

  test('is made by these alone', () => {
    const subjects = 'the subject, a hall';
    const owners = "the owner, the owner's machine";
    const open = ['FILED', 'CORRECTION_REQUIRED', 'ACCEPTED', 'EXTENDED'];
    expect(whoMay(tried)).toEqual({
      applyFor: [`nothing → FILED: ${subjects}`],
      askCorrectionOf: [`FILED → CORRECTION_REQUIRED: ${owners}`],
      correct: [`CORRECTION_REQUIRED → FILED: ${subjects}`],
      lapse: ['CORRECTION_REQUIRED → LAPSED: the calendar'],
      accept: [`FILED → ACCEPTED: ${owners}`],
      decline: [`FILED → NOT_ACCEPTED: ${owners}`],
      extend: [`ACCEPTED → EXTENDED: ${owners}`],
      approve: [`ACCEPTED → REPAIRED: ${owners}`, `EXTENDED → REPAIRED: ${owners}`],
      refuse: [`ACCEPTED → REFUSED: ${owners}`, `EXTENDED → REFUSED: ${owners}`],
      withdraw: open.map((stage) => `${stage} → WITHDRAWN_BY_SUBJECT: ${subjects}`),
      supervise: ['FILED', 'ACCEPTED', 'EXTENDED'].map((stage) => `${stage} → ${stage}: the office`),
      verifyEndOf: ['REPAIRED → END_VERIFIED: the office'],
      findFalseMaterialIn: [
        ...['FILED', 'CORRECTION_REQUIRED', 'ACCEPTED', 'EXTENDED', 'REPAIRED', 'END_VERIFIED'],
      ].map((stage) => `${stage} → FALSE_MATERIAL: ${owners}, the office`),
    });
  });

  test('is open to whoever may make it, and to nobody else', () => {
    expect(contradictions(repair, tried)).toEqual([]);
  });
});

type Tried = {
  item?: ProcedureItem | null;
  by?: keyof typeof actors;
  more?: object;
  others?: readonly ProcedureItem[];
  day?: string;
};
function decide(
  act: string,
  { item = null, by = 'the subject', more = {}, others = [], day = today }: Tried,
) {
  const standing = {
    item,
    begun: { subjectCode: concerned.subjectCode, id: 'item' },
    others,
    proposed: null,
  };
  const all = Object.entries({ ...given, ...more }).filter(([, value]) => value !== null);
  return decideAct(repair, act, standing, {
    ...{ actor: actors[by], today: day, law, auditIndex: null },
    given: Object.fromEntries(all),
  });
}
const problemsOf = (...asked: Parameters<typeof decide>) => {
  const decided = decide(...asked);
  return decided.outcome === 'REFUSED'
    ? decided.problems.map(({ code, field, day }) => [code, field ?? day])
    : [];
};

describe('an application', () => {
  const before = (stage: RepairStage, own: Partial<CreditRepairRow> = {}) => ({
    ...at(stage, own),
    id: 'before',
  });
  test.for<[string, Tried, unknown[]]>([
    ['without its commitment', { more: { commitment: null } }, [['FIELD_REQUIRED', 'commitment']]],
    ['without a way', { more: { ways: null } }, [['FIELD_REQUIRED', 'ways']]],
    [
      'of a hall without a paper',
      { by: 'a hall', more: { documentNumber: null } },
      [['FIELD_REQUIRED', 'documentNumber']],
    ],
    [
      'of what is no department',
      { more: { targetDepartment: 'customs' } },
      [['TARGET_UNKNOWN', 'targetDepartment']],
    ],
    ['beside one of the fact', { others: [before('ACCEPTED')] }, [['ALREADY_UNDER_WAY', 'targetFactId']]],
    ['of what is repaired', { others: [before('END_VERIFIED')] }, [['ALREADY_REPAIRED', 'targetFactId']]],
    [
      'before the earliest day that its department told',
      { others: [before('NOT_ACCEPTED', { earliestOn: '2026-11-21' })] },
      [['REPAIR_TOO_EARLY', '2026-11-21']],
    ],
    [
      'on the day before its bar is over',
      { others: [before('FALSE_MATERIAL', { barredUntil: '2026-11-21', targetFactId: 'other' })] },
      [['REPAIR_BARRED', '2026-11-21']],
    ],
    [
      'under a bar of which nobody knows the end',
      { others: [before('FALSE_MATERIAL', { targetFactId: 'other' })] },
      [['REPAIR_BARRED', null]],
    ],
  ])('%s is not taken', ([, asked, expected]) => {
    expect(problemsOf('applyFor', asked)).toEqual(expected);
  });

  test.for<[string, Tried]>([
    ['on its earliest day', { others: [before('NOT_ACCEPTED', { earliestOn: today })] }],
    ['on the day on which its bar is over', { others: [before('FALSE_MATERIAL', { barredUntil: today })] }],
    [
      'of another fact than the one that is repaired',
      { others: [before('REPAIRED', { targetFactId: 'other' })] },
    ],
    ['of a fact of which nobody has told the earliest day', {}],
  ])('%s is taken', ([, asked]) => {
    expect(decide('applyFor', asked)).toMatchObject({ outcome: 'DONE', stage: 'FILED' });
  });
});

describe('acceptance', () => {
  const by = 'the owner' as const;
  const item = at('FILED');
  test.for<[string, object, unknown[]]>([
    ['of what is too early', { severity: 'SERIOUS' }, [['REPAIR_TOO_EARLY', '2027-02-01']]],
    ['of what was determined tomorrow', { determinedOn: '2026-11-21' }, [['DAY_IN_FUTURE', 'determinedOn']]],
    [
      'of whoever has duties left',
      { dutiesAreFulfilled: false },
      [['DUTIES_UNFULFILLED', 'dutiesAreFulfilled']],
    ],
    ['without how grave it is', { severity: null }, [['FIELD_REQUIRED', 'severity']]],
  ])('%s is refused', ([, more, expected]) => {
    expect(problemsOf('accept', { item, by, more })).toEqual(expected);
  });

  test('tells between which days the fact is repaired, from the day on which it was determined', () => {
    expect(decide('accept', { item, by })).toMatchObject({
      columns: {
        earliestOn: '2026-05-01',
        latestOn: '2027-02-01',
        targetSeverity: 'ORDINARY',
        dueOn: '2026-12-04',
      },
    });
  });

  test('of what no norm in force bounds is refused', () => {
    expect(problemsOf('accept', { item, by, day: '2026-03-31' })).toEqual([['PERIOD_UNKNOWN', 'severity']]);
  });

  test('that is declined as too early tells from when on it is not', () => {
    expect(decide('decline', { item, by, more: { severity: 'SERIOUS' } })).toMatchObject({
      stage: 'NOT_ACCEPTED',
      columns: { earliestOn: '2027-02-01', answer: '经审查' },
    });
    expect(decide('decline', { item, by, more: { severity: null } })).toMatchObject({
      columns: { answer: '经审查' },
    });
  });
});

test('correction is asked for once, and gives something', () => {
  const asked = at('FILED', { correctionAskedOn: '2026-11-01' });
  expect(problemsOf('askCorrectionOf', { item: asked, by: 'the owner' })).toEqual([
    ['CORRECTION_ASKED_BEFORE', null],
  ]);
  const nothing = { ways: null, dutiesFulfilled: null, commitment: null };
  expect(problemsOf('correct', { item: at('CORRECTION_REQUIRED'), more: nothing })).toEqual([
    ['FIELD_REQUIRED', 'dutiesFulfilled'],
  ]);
});

test('what is not corrected in time lapses by the calendar', () => {
  expect(actDue(repair, at('CORRECTION_REQUIRED', { dueOn: '2026-11-19' }), today)).toBe('lapse');
  expect(actDue(repair, at('CORRECTION_REQUIRED', { dueOn: today }), today)).toBeNull();
  expect(actDue(repair, at('ACCEPTED', { dueOn: '2026-11-19' }), today)).toBeNull();
});

test('a repair ends the fact at its department, tells all who read it, and is looked at again', () => {
  expect(decide('approve', { item: at('ACCEPTED'), by: 'the owner' })).toMatchObject({
    stage: 'REPAIRED',
    columns: { repairedOn: today, duePeriod: 'repair.verify-end', dueOn: '2026-12-20' },
    messages: [
      { to: 'market-regulation', kind: 'FACT_EFFECT', body: { effect: 'REPAIR', factId: 'fact' } },
      { to: 'hub', kind: 'TELL_READERS', body: { textKey: 'fact.repaired', raisedOn: today } },
    ],
    notices: [{ recipientKind: 'SUBJECT' }, { recipientKind: 'DEPARTMENT', recipientName: 'credit-office' }],
  });
});

describe('false material', () => {
  const found = { awaitingAct: 'findFalseMaterialIn', proposedBy: 'the first of two' };
  const proposed = (item: ProcedureItem) => ({
    ...item,
    ...found,
    proposingBody: JSON.stringify(['CREDIT_OFFICE', 'CREDIT_OFFICE organization', 'credit-office']),
  });

  test('is found by two officers: of one it waits', () => {
    expect(decide('findFalseMaterialIn', { item: at('REPAIRED'), by: 'the office' }).outcome).toBe(
      'PROPOSED',
    );
  });

  test('undoes a repair and bars for years', () => {
    const item = proposed(at('REPAIRED', { repairedOn: '2026-10-01' }));
    expect(decide('findFalseMaterialIn', { item, by: 'the office' })).toMatchObject({
      stage: 'FALSE_MATERIAL',
      columns: { barredUntil: '2029-11-20' },
      messages: [{ body: { effect: 'RESTORE' } }, { to: 'hub', body: { textKey: 'fact.restored' } }],
    });
  });

  test('of what was not repaired changes no fact', () => {
    const item = proposed(at('ACCEPTED'));
    expect(decide('findFalseMaterialIn', { item, by: 'the office' })).toMatchObject({ messages: [] });
  });
});

describe('publication', () => {
  const endOf = (name: string) => ({
    day: name.endsWith('.MINOR') ? '2026-11-19' : null,
  });
  test('of a minor fact stops by itself behind the most that law allows; of what law does not bound it does not', () => {
    const bounds = publicationBounds('MINOR', '2026-08-19', endOf);
    expect(bounds).toEqual({ earliestOn: '2026-11-19', latestOn: '2026-11-19' });
    expect(hasStopped(bounds, '2026-11-20')).toBe(true);
    expect(hasStopped(bounds, '2026-11-19')).toBe(false);
    expect(hasStopped(publicationBounds('SERIOUS', '2020-01-01', endOf), '2026-11-20')).toBe(false);
  });
});
