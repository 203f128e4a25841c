import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  baselineFileName,
  loadApprovals,
  loadBaseline,
  parseApprovals,
  saveBaseline,
  wideningsWithoutApproval,
} from './approvals.ts';
import type { Classification } from './classification.ts';
import { differencesBetween } from './differences.ts';
import { loadPolicy } from './loadPolicy.ts';
import { policyOf, regardlessOfDay } from './policy.ts';
import type { Cell, WritingCell } from './policyTable.ts';
import { readSnapshot, type Snapshot, versionOfSnapshot, writeSnapshot } from './snapshot.ts';
import type { Whose } from './whose.ts';

const bank = { classification: 'PHONE', role: 'BANK', purpose: 'INQUIRY' } as const;
const masked = { id: 'masked', form: { form: 'MASKED', by: 'phone' }, relation: null, basis: [] } as const;
const clear = { id: 'clear', form: { form: 'CLEAR' }, relation: null, basis: [] } as const;
const clearWithConsent = { ...clear, id: 'clear-with-consent', relation: 'CONSENT' } as const;
const written = { id: 'written', relation: null, basis: [] } as const;
const writtenWithConsent = { ...written, id: 'written-with-consent', relation: 'CONSENT' } as const;
const maskedWithAgreement = { ...masked, id: 'masked-with-agreement', relation: 'AGREEMENT' } as const;

function snapshot(
  cells: Cell[],
  classes: Record<string, Classification> = {},
  whose: Record<string, Whose> = {},
  writing: WritingCell[] = [],
): Snapshot {
  return {
    policy: policyOf({ legalBases: {}, classes: {}, cells, writing }),
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
  [
    'a widening where a class that nothing bore, but a rule spoke of, is opened further',
    snapshot([{ ...bank, rules: [masked] }], { 'A.c': 'AMOUNT' }),
    snapshot([{ ...bank, rules: [masked, clearWithConsent] }], { 'A.c': 'AMOUNT' }),
    ['WIDENS PHONE × BANK × INQUIRY with CONSENT: MASKED by phone → CLEAR'],
  ],
  [
    'of several relations the fewest that change something, and no more of them that change it alike',
    closed,
    snapshot([{ ...bank, rules: [clearWithConsent, maskedWithAgreement] }]),
    [
      'WIDENS PHONE × BANK × INQUIRY with CONSENT: DENIED → CLEAR',
      'WIDENS PHONE × BANK × INQUIRY with AGREEMENT: DENIED → MASKED by phone',
    ],
  ],
  [
    'of several relations each that changes something, though they change it alike',
    closed,
    snapshot([{ ...bank, rules: [clearWithConsent, { ...clearWithConsent, relation: 'AGREEMENT' }] }]),
    [
      'WIDENS PHONE × BANK × INQUIRY with CONSENT: DENIED → CLEAR',
      'WIDENS PHONE × BANK × INQUIRY with AGREEMENT: DENIED → CLEAR',
    ],
  ],
  [
    'who may write, of a class that nothing bore, too',
    snapshot([{ ...bank, rules: [clear] }], { 'A.b': 'PHONE' }),
    snapshot([{ ...bank, rules: [clear] }], { 'A.b': 'PHONE' }, {}, [
      { ...bank, rules: [written] },
      { ...bank, classification: 'ADDRESS', rules: [writtenWithConsent] },
    ]),
    [
      'WIDENS writing PHONE × BANK × INQUIRY: DENIED → WRITTEN',
      'WIDENS writing ADDRESS × BANK × INQUIRY with CONSENT: DENIED → WRITTEN',
    ],
  ],
  [
    'who may write no longer, or only with a relation',
    snapshot([], {}, {}, [{ ...bank, rules: [written] }]),
    snapshot([], {}, {}, [{ ...bank, rules: [writtenWithConsent] }]),
    ['writing PHONE × BANK × INQUIRY: WRITTEN → DENIED'],
  ],
  [
    'a field whose class becomes one that more may write',
    snapshot([], { 'A.b': 'AMOUNT' }, {}, [{ ...bank, rules: [written] }]),
    snapshot([], { 'A.b': 'PHONE' }, {}, [{ ...bank, rules: [written] }]),
    ['WIDENS A.b: AMOUNT → PHONE'],
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

const nothingDerived = () => null;

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
  expect(wideningsWithoutApproval(closed, open, approvals, nothingDerived)).toHaveLength(left);
});

test('who approves another class of a field approves it of the inputs that follow from the field', () => {
  const [narrow, wide] = (['AMOUNT', 'PHONE'] as const).map((classification) =>
    snapshot([{ ...bank, rules: [clear] }], {
      'TaxArrears.dueOn': classification,
      'TaxArrearsInput.dueOn': classification,
      'TaxReminderInput.dueOn': classification,
    }),
  ) as [Snapshot, Snapshot];
  const ofField = {
    ...approval,
    baseline: versionOfSnapshot(narrow),
    widenings: ['TaxArrears.dueOn: AMOUNT → PHONE'],
  };
  const left = wideningsWithoutApproval(narrow, wide, [ofField], (coordinate) =>
    coordinate === 'TaxArrearsInput.dueOn' ? { coordinate: 'TaxArrears.dueOn', within: [] } : null,
  );
  expect(left.map(({ name }) => name)).toEqual(['TaxReminderInput.dueOn: AMOUNT → PHONE']);
});

test('a narrowing needs no approval', () => {
  expect(wideningsWithoutApproval(open, closed, [], nothingDerived)).toEqual([]);
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

test('a baseline is read rule by rule, and one of before persons were told apart tells nobody apart', () => {
  const cells = { 'PHONE × BANK × INQUIRY': 'CLEAR with CONSENT; MASKED by phone' };
  const coordinates = { 'A.b': 'PHONE', 'A.a': 'PUBLIC' };
  const read = readSnapshot(JSON.stringify({ cells, coordinates }));
  expect(read.policy.table.cells).toEqual([
    {
      ...bank,
      rules: [
        { ...clearWithConsent, id: 'CLEAR with CONSENT' },
        { ...masked, id: 'MASKED by phone' },
      ],
    },
  ]);
  expect([...read.classes]).toEqual(Object.entries(coordinates));
  expect(read.whose).toBeNull();
  expect(Object.keys(JSON.parse(writeSnapshot(read)))).toEqual(['cells', 'coordinates']);
  const told = readSnapshot(JSON.stringify({ cells, coordinates, whose: { 'A.b': 'SUBJECT' } }));
  expect([...(told.whose ?? [])]).toEqual([['A.b', 'SUBJECT']]);
});

test('a baseline tells who may write, and is read back so', () => {
  const writing = [
    { ...bank, rules: [writtenWithConsent] },
    { ...bank, purpose: 'AUDIT' as const, rules: [written] },
  ];
  const text = writeSnapshot(snapshot([], {}, {}, writing));
  expect(JSON.parse(text).writing).toEqual({
    'PHONE × BANK × AUDIT': 'WRITTEN',
    'PHONE × BANK × INQUIRY': 'WRITTEN with CONSENT',
  });
  const read = readSnapshot(text);
  expect(writeSnapshot(read)).toBe(text);
  expect(differencesBetween(snapshot([], {}, {}, writing), read)).toEqual([]);
  expect(versionOfSnapshot(read)).not.toBe(versionOfSnapshot(snapshot([])));
  for (const rule of ['CLEAR', 'WRITTEN with FRIENDSHIP', '']) {
    const unsound = { cells: {}, writing: { 'PHONE × BANK × AUDIT': rule }, coordinates: {} };
    expect(() => readSnapshot(JSON.stringify(unsound))).toThrow(`policy snapshot: "${rule}" is no rule`);
  }
});

test('a baseline of before a role was told apart by department speaks of both', () => {
  const cells = { 'PHONE × DEPARTMENT_SYSTEM × INQUIRY': 'CLEAR' };
  const { policy } = readSnapshot(JSON.stringify({ cells, coordinates: {} }));
  expect(policy.table.cells.map(({ role }) => role)).toEqual([
    'DEPARTMENT_SYSTEM_OWN_DEPARTMENT',
    'DEPARTMENT_SYSTEM_OTHER_DEPARTMENT',
  ]);
});

test('a baseline is written in one order, and its version is that of what is written', () => {
  const cell = (purpose: 'INQUIRY' | 'AUDIT', rules: Cell['rules']): Cell => ({ ...bank, purpose, rules });
  const cells = [cell('INQUIRY', [masked, clearWithConsent]), cell('AUDIT', [clear])];
  const one = snapshot(cells, { 'A.b': 'PHONE', 'A.a': 'PUBLIC' }, { 'A.b': 'SUBJECT', 'A.a': 'ITS_PEOPLE' });
  const turned = snapshot(
    [cell('AUDIT', [clear]), cell('INQUIRY', [clearWithConsent, masked])],
    { 'A.a': 'PUBLIC', 'A.b': 'PHONE' },
    { 'A.a': 'ITS_PEOPLE', 'A.b': 'SUBJECT' },
  );
  const text = `{
  "cells": {
    "PHONE × BANK × AUDIT": "CLEAR",
    "PHONE × BANK × INQUIRY": "CLEAR with CONSENT; MASKED by phone"
  },
  "coordinates": {
    "A.a": "PUBLIC",
    "A.b": "PHONE"
  },
  "whose": {
    "A.a": "ITS_PEOPLE",
    "A.b": "SUBJECT"
  }
}
`;
  expect([writeSnapshot(one), writeSnapshot(turned)]).toEqual([text, text]);
  // printf of the text above | sha256sum | cut -c 1-12
  expect(versionOfSnapshot(one)).toBe('8c78cedda132');
  expect(versionOfSnapshot(snapshot(cells))).not.toBe(versionOfSnapshot(one));
});

test.each([
  ['a class', { 'PHONES × BANK × INQUIRY': 'CLEAR' }],
  ['a role', { 'PHONE × BANKER × INQUIRY': 'CLEAR' }],
  ['a purpose', { 'PHONE × BANK × CURIOSITY': 'CLEAR' }],
  ['a cell', { PHONE: 'CLEAR' }],
  ['a form', { 'PHONE × BANK × INQUIRY': 'BLURRED' }],
  ['no form', { 'PHONE × BANK × INQUIRY': '' }],
  ['a relation', { 'PHONE × BANK × INQUIRY': 'CLEAR with FRIENDSHIP' }],
  ['a second rule', { 'PHONE × BANK × INQUIRY': 'CLEAR; BLURRED' }],
])('a baseline with %s that does not exist is refused', (_, cells) => {
  const [text] = Object.entries(cells)
    .flat()
    .filter((part) => !/^(CLEAR|PHONE × BANK × INQUIRY)$/.test(part));
  const named = text?.split('; ').at(-1);
  expect(() => readSnapshot(JSON.stringify({ cells, coordinates: {} }))).toThrow(
    `policy snapshot: "${named}" is no`,
  );
});

test.each([
  ['its coordinates are missing', { cells: {} }],
  ['a class is none', { cells: {}, coordinates: { 'A.b': 'PHONES' } }],
  ['a person is none', { cells: {}, coordinates: {}, whose: { 'A.b': 'MINE' } }],
  ['it holds something else', { cells: {}, coordinates: {}, version: 1 }],
])('a baseline is refused where %s', (_, written) => {
  expect(() => readSnapshot(JSON.stringify(written))).toThrow();
});

describe('the baseline in its file', () => {
  test('is there, and reads as the table does that it was written from', () => {
    expect(baselineFileName).toBe('schema/policy/baseline.json');
    const text = readFileSync(new URL('baseline.json', import.meta.url), 'utf8');
    const baseline = loadBaseline();
    expect(baseline && writeSnapshot(baseline)).toBe(text);
  });

  test('is read as it was saved, and null before that', () => {
    const file = pathToFileURL(join(mkdtempSync(join(tmpdir(), 'credit-hub-baseline-')), 'baseline.json'));
    expect(loadBaseline(file)).toBeNull();
    saveBaseline(open, file);
    expect(readFileSync(file, 'utf8')).toBe(writeSnapshot(open));
    expect(differencesBetween(open, loadBaseline(file) as Snapshot)).toEqual([]);
  });
});

describe('the approvals', () => {
  test('of the house are sound', () => {
    for (const { decidedBy, widenings } of loadApprovals())
      expect([decidedBy.length > 0, widenings.length > 0]).toEqual([true, true]);
  });

  test('are read as they are written', () => {
    expect(parseApprovals(JSON.stringify({ approvals: [approval] }))).toEqual([approval]);
    expect(parseApprovals('approvals: []')).toEqual([]);
  });

  test.each([
    ['names no baseline', { baseline: undefined }],
    ['names one by too short a version', { baseline: '0123456789a' }],
    ['names one by too long a version', { baseline: '0123456789abc' }],
    ['names one by no version', { baseline: '0123456789aG' }],
    ['approves nothing', { widenings: [] }],
    ['gives no reason', { reason: '' }],
    ['is nobody’s', { decidedBy: '' }],
    ['is of no day', { decidedOn: 'last spring' }],
    ['says more than an approval does', { until: '2026-12-31' }],
  ])('are refused where one %s', (_, part) => {
    expect(() => parseApprovals(JSON.stringify({ approvals: [{ ...approval, ...part }] }))).toThrow();
  });

  test('are refused where the file holds something else', () => {
    expect(() => parseApprovals(JSON.stringify({ approvals: [], refusals: [] }))).toThrow();
    expect(() => parseApprovals('')).toThrow();
  });
});
