import { describe, expect, test } from 'vitest';
import { factTable, procedureColumns } from '../tables.ts';
import { actsOpenTo } from './actsOpenTo.ts';
import { actDue, deadlineNow, overdue } from './calendar.ts';
import { decideAct, type Standing } from './decideAct.ts';
import { documentNumber, type Given, problem, reason } from './fields.ts';
import type { PeriodLaw } from './periods.ts';
import { type Act, defineProcedure, type ProcedureItem, unchanged } from './procedure.ts';
import { actors, concerned, itemAt } from './testing/actors.ts';
import {
  type Actor,
  bodyOf,
  hallWithPaper,
  owningDepartment,
  theCalendar,
  theOffice,
  theSubjectItself,
} from './who.ts';

type Stage = 'ASKED' | 'GRANTED' | 'ENDED' | 'LATE';
const requests = factTable('requests', procedureColumns<Stage>());

const acts: Record<string, Act<Stage, typeof requests.$inferSelect & ProcedureItem>> = {
  ask: {
    ...{ chineseName: '申请', says: 'Asks', from: null, to: 'ASKED', within: 'request.answer' },
    by: [theSubjectItself, hallWithPaper],
    takes: { reason: reason(), documentNumber: documentNumber('ON_PAPER') },
    refuses: ({ others }) => (others.length > 0 ? problem('ONE_AT_A_TIME') : null),
    tells: [() => ({ recipientKind: 'DEPARTMENT', recipientName: 'credit-office' })],
  },
  grant: {
    ...{ chineseName: '准予', says: 'Grants', from: ['ASKED', 'LATE'], to: 'GRANTED' },
    by: [owningDepartment],
    takes: { documentNumber: documentNumber('ALWAYS') },
    does: [
      ({ item, given }) => ({
        ...{ to: item.targetDepartment ?? '', subjectCode: item.subjectCode, kind: 'GRANTED' },
        body: { stage: item.stage, documentNumber: given.documentNumber },
      }),
      () => null,
    ],
  },
  end: {
    ...{ chineseName: '终止', says: 'Ends', from: 'GRANTED', to: 'ENDED', by: [theOffice], takesTwo: true },
    takes: { reason: reason() },
    writes: ({ given }) => ({ basis: given.reason as string }),
  },
  remind: { chineseName: '催办', says: 'Reminds', from: 'ASKED', to: unchanged, by: [theSubjectItself] },
  pass: {
    ...{
      chineseName: '逾期',
      says: 'Was late',
      from: 'ASKED',
      to: 'LATE',
      by: [theCalendar],
      only: [overdue],
    },
  },
};
const request = {
  ...{ name: 'request', chineseName: '申请', itemType: 'Request', table: requests, basis: '规定' },
  states: { ASKED: '已申请', GRANTED: '已准予', ENDED: '已终止', LATE: '已逾期' },
  acts,
};
const procedure = defineProcedure<typeof requests>(request);

const law: PeriodLaw = {
  locality: null,
  rows: [
    {
      ...{ id: 'a', name: 'request.answer', length: 2, unit: 'WORKING_DAYS', locality: null, says: '' },
      ...{ source: '规定', provision: null, verified: true, effectiveOn: '2026-01-01', expiresOn: null },
    },
  ],
};
const today = '2026-11-20';

type Tried = { item?: ProcedureItem; given?: Given; day?: string; more?: Partial<Standing> };
const decide = (act: string, actor: Actor, { item, given = {}, day = today, more }: Tried = {}) =>
  decideAct(
    procedure,
    act,
    { item: item ?? null, begun: { ...concerned, id: 'item' }, others: [], proposed: null, ...more },
    { given, actor, today: day, law, auditIndex: null },
  );
const codes = (...told: Parameters<typeof decide>): string[] => {
  const decided = decide(...told);
  return decided.outcome === 'REFUSED' ? decided.problems.map(({ code }) => code) : [decided.outcome];
};
const asked = itemAt('ASKED', {});

describe('an act', () => {
  test('leads to its state, with the deadline of that state, and tells whom it has to', () => {
    expect(decide('ask', actors['the subject'], { given: { reason: '因' } })).toEqual({
      outcome: 'DONE',
      stage: 'ASKED',
      columns: {
        ...{ stage: 'ASKED', enteredOn: today, duePeriod: 'request.answer', dueOn: '2026-11-24' },
        ...{ deadlineUnknown: null, awaitingAct: null, proposingBody: null, proposedBy: null },
      },
      given: { reason: '因' },
      messages: [],
      notices: [{ recipientKind: 'DEPARTMENT', recipientName: 'credit-office', textKey: 'request.ask' }],
    });
  });

  test('says that its deadline is unknown where the calendar is, and is made all the same', () => {
    const decided = decide('ask', actors['the subject'], { given: { reason: '因' }, day: '2026-12-31' });
    expect(decided).toMatchObject({
      columns: { duePeriod: 'request.answer', dueOn: null, deadlineUnknown: 'CALENDAR_UNKNOWN' },
    });
  });

  test('asks of facts what its table says, of the item as it stands behind it', () => {
    const decided = decide('grant', actors['the owner'], { item: asked, given: { documentNumber: '1号' } });
    expect(decided).toMatchObject({
      messages: [
        { to: 'market-regulation', kind: 'GRANTED', body: { stage: 'GRANTED', documentNumber: '1号' } },
      ],
    });
  });

  test('that leaves the item in its state leaves its deadline, and what waits for a second officer', () => {
    const decided = decide('remind', actors['the subject'], { item: { ...asked, dueOn: '2026-11-24' } });
    expect(decided).toMatchObject({ outcome: 'DONE', stage: 'ASKED', columns: { stage: 'ASKED' } });
    expect(decided.outcome === 'DONE' && Object.keys(decided.columns)).toEqual(['stage']);
  });

  test.for<[string, string, Actor, Tried, string[]]>([
    ['by who may not', 'grant', actors['another department'], { item: asked }, ['FORBIDDEN']],
    ['by who may not, of what is not there', 'grant', actors['a bank'], {}, ['FORBIDDEN']],
    ['by who may not, from another state', 'end', actors['the owner'], { item: asked }, ['FORBIDDEN']],
    ['of another subject', 'ask', actors['another subject'], {}, ['FORBIDDEN']],
    ['of what is not there', 'end', actors['the office'], {}, ['NO_SUCH_ITEM']],
    ['from another state', 'end', actors['the office'], { item: asked }, ['ACT_NOT_OPEN']],
    ['that begins what is there', 'ask', actors['the subject'], { item: asked }, ['ACT_NOT_OPEN']],
    ['that no table has', 'burn', actors['the office'], { item: asked }, ['ACT_NOT_OPEN']],
    ['before its condition holds', 'pass', actors['the calendar'], { item: asked }, ['NOT_OVERDUE']],
    ['without what it needs', 'ask', actors['the subject'], {}, ['FIELD_REQUIRED']],
    ['of a hall without its paper', 'ask', actors['a hall'], { given: { reason: '因' } }, ['FIELD_REQUIRED']],
    [
      'with a text that is too long',
      'ask',
      actors['the subject'],
      { given: { reason: '因'.repeat(4_001) } },
      ['FIELD_TOO_LONG'],
    ],
    [
      'beside another that its table refuses',
      'ask',
      actors['the subject'],
      { given: { reason: '因' }, more: { others: [asked] } },
      ['ONE_AT_A_TIME'],
    ],
  ])('is refused %s', ([, act, actor, tried, expected]) => {
    expect(codes(act, actor, tried)).toEqual(expected);
  });
});

describe('what takes two officers', () => {
  const office = actors['the office'];
  const granted = itemAt('GRANTED', {});
  const waiting = {
    ...granted,
    ...{ awaitingAct: 'end', proposingBody: bodyOf(office), proposedBy: office.account },
  };
  const second = { ...office, account: 'another account' };

  test('is proposed by the first, and changes nothing', () => {
    expect(decide('end', office, { item: granted, given: { reason: '因' } })).toEqual({
      outcome: 'PROPOSED',
      stage: 'GRANTED',
      columns: { awaitingAct: 'end', proposingBody: bodyOf(office), proposedBy: office.account },
      given: { reason: '因' },
    });
  });

  test('is made by the second as the first proposed it, whatever the second gives', () => {
    const decided = decide('end', second, {
      item: waiting,
      given: { reason: '他因' },
      more: { proposed: { reason: '因' } },
    });
    expect(decided).toMatchObject({
      outcome: 'DONE',
      stage: 'ENDED',
      columns: { basis: '因', awaitingAct: null, proposedBy: null },
    });
  });

  test.for<[string, Actor, string[]]>([
    ['the first again', office, ['SECOND_OFFICER_REQUIRED']],
    ['an account without a name', { ...office, account: null }, ['FORBIDDEN']],
    ['an officer of another body, who proposes it anew', { ...second, organization: 'other' }, ['PROPOSED']],
  ])('is not made by %s', ([, actor, expected]) => {
    expect(codes('end', actor, { item: waiting, given: { reason: '因' } })).toEqual(expected);
  });

  test('is open to the second and not to the first', () => {
    expect(actsOpenTo(procedure, granted, office, today)).toEqual(['end']);
    expect(actsOpenTo(procedure, waiting, office, today)).toEqual([]);
    expect(actsOpenTo(procedure, waiting, second, today)).toEqual(['end']);
    expect(actsOpenTo(procedure, waiting, { ...second, account: null }, today)).toEqual([]);
  });
});

describe('the calendar', () => {
  test.for<[string, Partial<ProcedureItem>, string | null]>([
    ['acts on the day behind the last one in time', { dueOn: '2026-11-19' }, 'pass'],
    ['does not act on that day', { dueOn: today }, null],
    ['does not act where nobody knows the day', { dueOn: null }, null],
    ['does not act from another state', { dueOn: '2026-11-19', stage: 'GRANTED' }, null],
  ])('%s', ([, own, expected]) => {
    expect(actDue(procedure, { ...asked, ...own }, today)).toBe(expected);
  });

  test('is nobody who asks: what it does is open to no one', () => {
    const late = { ...asked, dueOn: '2026-11-19' };
    for (const actor of Object.values(actors))
      expect(actsOpenTo(procedure, late, actor, today)).not.toContain('pass');
  });

  test('tells a deadline that was unknown when it has been announced', () => {
    const item = { duePeriod: 'request.answer', enteredOn: '2026-11-20' };
    expect(deadlineNow(item, law)).toEqual({ day: '2026-11-24', unknown: null });
    expect(deadlineNow({ ...item, enteredOn: null }, law)).toBeNull();
  });
});

test.for<[string, Record<string, Partial<Act<Stage, never>>>, string]>([
  ['by nobody', { grant: { by: [] } }, 'request.grant may be made by nobody'],
  ['that begins in no state', { ask: { to: unchanged } }, 'request.ask begins an item in no state'],
  ['by two that begins', { ask: { takesTwo: true } }, 'request.ask begins an item, of which nothing stands'],
  ['with a deadline of no state', { remind: { within: 'x' } }, 'request.remind sets a deadline for a state'],
  [
    'of the calendar and others',
    { pass: { by: [theCalendar, theOffice] } },
    'request.pass is made by the calendar',
  ],
  ['that nothing leads from', { end: { to: 'GRANTED' } }, 'request: no act leads to ENDED'],
])('a table with an act %s is refused', ([, change, message]) => {
  const [[name, own]] = Object.entries(change) as [[string, object]];
  const changed = {
    ...request,
    acts: { ...acts, [name]: { ...acts[name], ...own } as (typeof acts)[string] },
  };
  expect(() => defineProcedure<typeof requests>(changed)).toThrow(message);
});
