import { decideAct, type PeriodLaw, type ProcedureItem, type Standing } from '@credit-hub/kit/procedures';
import { actors, concerned, contradictions, everyAct, itemAt, whoMay } from '@credit-hub/kit/testing';
import { describe, expect, test } from 'vitest';
import { objection } from './procedure.ts';
import type { CreditObjectionRow } from './tables.ts';

const today = '2026-11-20';
const period = (name: string, length: number) => ({
  ...{ id: name, name, length, unit: 'WORKING_DAYS' as const, locality: null, says: '', source: '' },
  ...{ provision: null, verified: false, effectiveOn: '2020-01-01', expiresOn: null },
});
const law: PeriodLaw = {
  locality: null,
  rows: [period('objection.accept', 2), period('objection.verify', 10), period('objection.supervised', 3)],
};

const target = {
  targetDepartment: 'market-regulation',
  targetKind: 'AdministrativePenalty',
  targetFactId: 'fact',
  targetDocumentNumber: '1号',
};
const at = (stage: string, own: Partial<CreditObjectionRow> = {}) =>
  itemAt(stage, { ...target, suspends: true, remindedOn: null, ...own });

const given = {
  ...target,
  ...{
    grounds: 'WRONG',
    content: '所述不实',
    reason: '经核实',
    documentNumber: '异1号',
    remedy: 'WITHDRAWN',
  },
};

describe('every act from every stage by everybody', () => {
  const tried = everyAct({
    procedure: objection,
    itemAt: (stage) => at(stage, { dueOn: '2026-11-19' }),
    given: () => given,
    today,
    law,
  });

  test('is made by these alone', () => {
    const subjects = 'the subject, a hall';
    const owners = "the owner, the owner's machine";
    expect(whoMay(tried)).toEqual({
      file: [`nothing → FILED: ${subjects}`],
      accept: ['FILED → VERIFIED_BY_OWNER: the office'],
      refuse: ['FILED → NOT_ACCEPTED: the office'],
      uphold: [`VERIFIED_BY_OWNER → UPHELD: ${owners}`, `ESCALATED → UPHELD: ${owners}`],
      reject: [`VERIFIED_BY_OWNER → REJECTED: ${owners}`, `ESCALATED → REJECTED: ${owners}`],
      withdraw: [
        `FILED → WITHDRAWN_BY_SUBJECT: ${subjects}`,
        `VERIFIED_BY_OWNER → WITHDRAWN_BY_SUBJECT: ${subjects}`,
        `ESCALATED → WITHDRAWN_BY_SUBJECT: ${subjects}`,
      ],
      remindOf: [
        `FILED → FILED: ${subjects}`,
        `VERIFIED_BY_OWNER → VERIFIED_BY_OWNER: ${subjects}`,
        `ESCALATED → ESCALATED: ${subjects}`,
      ],
      escalate: ['VERIFIED_BY_OWNER → ESCALATED: the calendar'],
      supervise: ['ESCALATED → ESCALATED: the office'],
    });
  });

  test('is open to whoever may make it, and to nobody else', () => {
    expect(contradictions(objection, tried)).toEqual([]);
  });
});

type Tried = {
  item?: ProcedureItem | null;
  by?: keyof typeof actors;
  more?: object;
  others?: Standing['others'];
};
function decide(act: string, { item = null, by = 'the subject', more = {}, others = [] }: Tried) {
  const begun = { subjectCode: concerned.subjectCode, id: 'item' };
  const standing = { item, begun, others, proposed: null };
  const decided = decideAct(objection, act, standing, {
    ...{ actor: actors[by], today, law, auditIndex: 7 },
    given: { ...given, ...more },
  });
  if (decided.outcome !== 'DONE') return decided;
  const effects = decided.messages.map(
    ({ to, kind, body }) => `${kind} ${body.effect ?? body.textKey} ${to}`,
  );
  return { ...decided, effects };
}
const effectsOf = (...asked: Parameters<typeof decide>) => {
  const decided = decide(...asked);
  return 'effects' in decided ? decided.effects : decided;
};
const codesOf = (...asked: Parameters<typeof decide>) => {
  const decided = decide(...asked);
  return decided.outcome === 'REFUSED' ? decided.problems.map(({ code, field }) => `${code} ${field}`) : [];
};

describe('the fact', () => {
  const under = at('VERIFIED_BY_OWNER');
  const marked = 'FACT_EFFECT SUSPEND market-regulation';
  const resumed = 'FACT_EFFECT RESUME market-regulation';

  test.for<[string, string, Tried, string[]]>([
    ['is marked when the objection is filed', 'file', {}, [marked]],
    [
      'is not marked at once when it was answered before',
      'file',
      { others: [{ ...at('REJECTED'), id: 'other' }] },
      [],
    ],
    [
      'is not marked at once when the objection before was withdrawn',
      'file',
      { others: [{ ...at('WITHDRAWN_BY_SUBJECT'), id: 'other' }] },
      [],
    ],
    [
      'is marked when the objection is accepted',
      'accept',
      { item: at('FILED', { suspends: false }), by: 'the office' },
      [marked],
    ],
    ['counts again when it is not accepted', 'refuse', { item: at('FILED'), by: 'the office' }, [resumed]],
    [
      'is left when it is not accepted and was not marked',
      'refuse',
      { item: at('FILED', { suspends: false }), by: 'the office' },
      [],
    ],
    ['counts again when it is found right', 'reject', { item: under, by: 'the owner' }, [resumed]],
    ['counts again when the objection is withdrawn', 'withdraw', { item: under }, [resumed]],
    [
      'is withdrawn when it is found wrong',
      'uphold',
      { item: under, by: 'the owner' },
      ['FACT_EFFECT WITHDRAW market-regulation', 'TELL_READERS fact.withdrawn hub'],
    ],
    [
      'is corrected when something of it is found wrong',
      'uphold',
      {
        item: under,
        by: "the owner's machine",
        more: { remedy: 'CORRECTED', corrections: [{ field: 'fineAmount', value: '100.00' }] },
      },
      ['FACT_EFFECT CORRECT market-regulation', 'TELL_READERS fact.corrected hub'],
    ],
    [
      'is as it was when an answer is overdue',
      'escalate',
      { item: at('VERIFIED_BY_OWNER', { dueOn: '2026-11-19' }), by: 'the calendar' },
      [],
    ],
  ])('%s', ([, act, asked, effects]) => {
    expect(effectsOf(act, asked)).toEqual(effects);
  });

  test('is named to its department with what is to be done, why, on what document, and by which request', () => {
    const decided = decide('uphold', {
      item: under,
      by: 'the owner',
      more: { remedy: 'CORRECTED', corrections: [{ field: 'fineAmount', value: '100.00' }] },
    });
    expect(decided).toMatchObject({
      messages: [
        {
          to: 'market-regulation',
          subjectCode: concerned.subjectCode,
          body: {
            effect: 'CORRECT',
            ...{ kind: 'AdministrativePenalty', factId: 'fact', documentNumber: '1号' },
            ...{ reason: '经核实', basisDocumentNumber: '异1号', auditIndex: 7 },
            corrections: [{ field: 'fineAmount', value: '100.00' }],
          },
        },
        { kind: 'TELL_READERS' },
      ],
    });
  });
});

test.for<[string, string, Tried, string[]]>([
  [
    'to a department that there is none of',
    'file',
    { more: { targetDepartment: 'customs' } },
    ['TARGET_UNKNOWN targetDepartment'],
  ],
  ['to what is no fact', 'file', { more: { targetKind: 'CreditObjection' } }, ['TARGET_UNKNOWN targetKind']],
  [
    'to a fact that one is under way to',
    'file',
    { others: [at('FILED')] },
    ['ALREADY_UNDER_WAY targetFactId'],
  ],
  ['without what is objected to', 'file', { more: { content: ' ' } }, ['FIELD_REQUIRED content']],
  [
    'of a hall without a paper',
    'file',
    { by: 'a hall', more: { documentNumber: null } },
    ['FIELD_REQUIRED documentNumber'],
  ],
])('an objection %s is not taken', ([, act, asked, expected]) => {
  const empty = Object.entries({ ...given, ...asked.more }).filter(
    ([, value]) => value !== null && value !== ' ',
  );
  const begun = { subjectCode: concerned.subjectCode, id: 'item' };
  const decided = decideAct(
    objection,
    act,
    { item: null, begun, others: asked.others ?? [], proposed: null },
    {
      given: Object.fromEntries(empty),
      actor: actors[asked.by ?? 'the subject'],
      today,
      law,
      auditIndex: null,
    },
  );
  expect(
    decided.outcome === 'REFUSED' && decided.problems.map(({ code, field }) => `${code} ${field}`),
  ).toEqual(expected);
});

test.for<[string, object]>([
  ['that is corrected without corrections', { remedy: 'CORRECTED' }],
  ['that is withdrawn with corrections', { corrections: [{ field: 'fineAmount', value: null }] }],
])('a fact %s is not decided on', ([, more]) => {
  expect(codesOf('uphold', { item: at('VERIFIED_BY_OWNER'), by: 'the owner', more })).toEqual([
    'CORRECTIONS_DO_NOT_FIT corrections',
  ]);
});

test('an answer is asked for once a day', () => {
  expect(codesOf('remindOf', { item: at('FILED', { remindedOn: today }) })).toEqual(['REMINDED_TODAY null']);
  expect(codesOf('remindOf', { item: at('FILED', { remindedOn: '2026-11-19' }) })).toEqual([]);
});

test('all who read a wrong fact are to be told, by the access log, once it is put right', () => {
  const decided = decide('uphold', { item: at('VERIFIED_BY_OWNER'), by: 'the owner' });
  expect(decided).toMatchObject({
    messages: [
      { to: 'market-regulation', kind: 'FACT_EFFECT' },
      {
        ...{ to: 'hub', subjectCode: concerned.subjectCode, kind: 'TELL_READERS' },
        body: { textKey: 'fact.withdrawn', targetDepartment: 'market-regulation', raisedOn: today },
      },
    ],
    notices: [
      { recipientKind: 'SUBJECT', recipientName: concerned.subjectCode, textKey: 'objection.uphold' },
      { recipientKind: 'DEPARTMENT', recipientName: 'credit-office' },
    ],
  });
});
