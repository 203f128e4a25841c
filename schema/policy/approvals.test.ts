import { expect, test } from 'vitest';
import { wideningsWithoutApproval } from './approvals.ts';
import type { Classification } from './classification.ts';
import { differencesBetween } from './differences.ts';
import { loadPolicy } from './loadPolicy.ts';
import { policyOf, regardlessOfDay } from './policy.ts';
import type { Cell } from './policyTable.ts';
import { readSnapshot, type Snapshot, versionOfSnapshot, writeSnapshot } from './snapshot.ts';
import type { Whose } from './whose.ts';

const bank = { classification: 'PHONE', role: 'BANK', purpose: 'INQUIRY' } as const;
const masked = { id: 'masked', form: { form: 'MASKED', by: 'phone' }, relation: null, basis: [] } as const;
const clear = { id: 'clear', form: { form: 'CLEAR' }, relation: null, basis: [] } as const;
const clearWithConsent = { ...clear, id: 'clear-with-consent', relation: 'CONSENT' } as const;

function snapshot(
  cells: Cell[],
  classes: Record<string, Classification> = {},
  whose: Record<string, Whose> = {},
): Snapshot {
  return {
    policy: policyOf({ legalBases: {}, classes: {}, cells }),
    classes: new Map(Object.entries(classes)),
    whose: new Map(Object.entries(whose)),
  };
}

const closed = snapshot([]);
const open = snapshot([{ ...bank, rules: [clear] }]);

test.each<[string, Snapshot, Snapshot, string[]]>([
  ['what opens', closed, open, ['WIDENS PHONE × BANK × INQUIRY: DENIED → CLEAR']],
  ['what closes', open, closed, ['PHONE × BANK × INQUIRY: CLEAR → DENIED']],
  [
    'what opens with a relation only',
    snapshot([{ ...bank, rules: [masked] }]),
    snapshot([{ ...bank, rules: [masked, clearWithConsent] }]),
    ['WIDENS PHONE × BANK × INQUIRY with CONSENT: MASKED by phone → CLEAR'],
  ],
  [
    'a mask that becomes another: it tells something else',
    snapshot([{ ...bank, rules: [masked] }]),
    snapshot([{ ...bank, rules: [{ ...masked, form: { form: 'PSEUDONYM' } }] }]),
    ['WIDENS PHONE × BANK × INQUIRY: MASKED by phone → PSEUDONYM'],
  ],
  [
    'a field whose class loosens',
    snapshot([{ ...bank, rules: [clear] }], { 'A.b': 'AMOUNT' }),
    snapshot([{ ...bank, rules: [clear] }], { 'A.b': 'PHONE' }),
    ['WIDENS A.b: AMOUNT → PHONE'],
  ],
  [
    'a field whose class tightens, one that is new and one that is gone',
    snapshot([{ ...bank, rules: [clear] }], { 'A.b': 'PHONE', 'A.old': 'PHONE' }),
    snapshot([{ ...bank, rules: [clear] }], { 'A.b': 'AMOUNT', 'A.new': 'PHONE' }),
    ['A.b: PHONE → AMOUNT', 'A.new: new → PHONE', 'A.old: PHONE → gone'],
  ],
  [
    'a field that becomes of a person whom more opens, and one whom less does',
    snapshot([], { 'A.b': 'PHONE', 'A.c': 'PHONE' }, { 'A.c': 'SUBJECT' }),
    snapshot([], { 'A.b': 'PHONE', 'A.c': 'PHONE' }, { 'A.b': 'ITS_PEOPLE', 'A.c': 'ITS_PEOPLE' }),
    ['WIDENS A.b: of ANOTHER → of ITS_PEOPLE', 'A.c: of SUBJECT → of ITS_PEOPLE'],
  ],
  [
    'no persons where they were not told apart before: every relation opened all',
    { ...snapshot([], { 'A.b': 'PHONE' }), whose: null },
    snapshot([], { 'A.b': 'PHONE' }, { 'A.b': 'SUBJECT' }),
    [],
  ],
  [
    'no widening where a class that nothing bore is opened, and a field that it shows more of',
    snapshot([{ ...bank, rules: [masked] }], { 'A.b': 'PHONE', 'A.c': 'AMOUNT' }),
    snapshot(
      [
        { ...bank, rules: [masked] },
        { ...bank, classification: 'ADDRESS', rules: [masked] },
      ],
      { 'A.b': 'ADDRESS', 'A.c': 'ADDRESS' },
    ),
    [
      'ADDRESS × BANK × INQUIRY: DENIED → MASKED by phone',
      'A.b: PHONE → ADDRESS',
      'WIDENS A.c: AMOUNT → ADDRESS',
    ],
  ],
  ['nothing', open, open, []],
])('the difference tells %s', (_, before, after, lines) => {
  const told = differencesBetween(before, after).map(({ name, widens }) =>
    widens ? `WIDENS ${name}` : name,
  );
  expect(told).toEqual(lines);
});

const approval = {
  baseline: versionOfSnapshot(closed),
  widenings: ['PHONE × BANK × INQUIRY: DENIED → CLEAR'],
  reason: 'a trial',
  decidedBy: 'the credit office',
  decidedOn: '2026-03-31',
};

test.each([
  ['without an entry', [], 1],
  ['with an entry', [approval], 0],
  [
    'with an entry about something else',
    [{ ...approval, widenings: ['PHONE × BANK × SELF: DENIED → CLEAR'] }],
    1,
  ],
  ['with an entry about an earlier baseline', [{ ...approval, baseline: '000000000000' }], 1],
])('a widening %s leaves %#', (_, approvals, left) => {
  expect(wideningsWithoutApproval(closed, open, approvals)).toHaveLength(left);
});

test('a narrowing needs no approval', () => {
  expect(wideningsWithoutApproval(open, closed, [])).toEqual([]);
});

test('the baseline read back decides as the table it was written from', () => {
  const now = {
    policy: regardlessOfDay(loadPolicy()),
    classes: new Map([['A.b', 'PHONE'] as const]),
    whose: new Map([['A.b', 'SUBJECT'] as const]),
  };
  const text = writeSnapshot(now);
  const read = readSnapshot(text);
  expect(differencesBetween(now, read)).toEqual([]);
  expect(writeSnapshot(read)).toBe(text);
});

test.each([
  ['a cell', { 'PHONE × BANKER × INQUIRY': 'CLEAR' }],
  ['a form', { 'PHONE × BANK × INQUIRY': 'BLURRED' }],
  ['a relation', { 'PHONE × BANK × INQUIRY': 'CLEAR with FRIENDSHIP' }],
])('a baseline with %s that does not exist is refused', (_, cells) => {
  expect(() => readSnapshot(JSON.stringify({ cells, coordinates: {} }))).toThrow(/policy snapshot/);
});
