import { describe, expect, test } from 'vitest';
import { readRecord } from './readRecord.ts';

const entry = {
  department: 'courts',
  kind: 'SpotCheck',
  factId: 'f',
  listing: 'BLACK',
  endedOn: '2026-01-01',
  state: 'ACTIVE',
  severity: 'MINOR',
  grade: 'D',
  penaltyKind: '罚款',
  fineAmount: '1.00',
  decidedOn: '2026-01-01',
  documentNumber: '1号',
  basis: '依据',
  publishedUntil: '2026-01-01',
};
const met = {
  role: 'ACTUAL_CONTROLLER',
  ofPerson: true,
  department: 'courts',
  kind: 'SpotCheck',
  listing: 'FOCUS',
  severity: 'SERIOUS',
  state: 'ACTIVE',
  decidedOn: '2026-01-01',
  documentNumber: '1号',
  basis: '依据',
  penaltyKind: '罚款',
  matters: ['bidding'],
};
const gap = { department: 'tax', kind: 'Any', reason: 'DENIED' };
const kind = { department: 'tax', kind: 'Any' };
const whole = { entries: [entry], gaps: [gap], kinds: [kind], throughPersons: [met] };
const read = (told: object) => readRecord({ wholeRecord: { ...whole, ...told } });

test('a record that reads as it was agreed is read whole', () => {
  expect(read({})).toEqual(whole);
  expect(read({ entries: [], gaps: [], kinds: [], throughPersons: [] })).toEqual({
    entries: [],
    gaps: [],
    kinds: [],
    throughPersons: [],
  });
});

describe('what is not told of a fact is null', () => {
  const required = ['department', 'kind'];
  test.each(Object.keys(entry).filter((key) => !required.includes(key)))('its %s', (key) => {
    expect(read({ entries: [{ ...entry, [key]: null }] }).entries).toEqual([{ ...entry, [key]: null }]);
  });

  test.each(['listing', 'severity', 'decidedOn', 'documentNumber', 'basis', 'penaltyKind', 'matters'])(
    'its %s, where a person brings it',
    (key) => {
      expect(read({ throughPersons: [{ ...met, [key]: null }] }).throughPersons).toEqual([
        { ...met, [key]: null },
      ]);
    },
  );
});

test.each([
  ['listing', ['BLACK', 'FOCUS', 'RED']],
  ['state', ['ACTIVE', 'UNDER_OBJECTION', 'CORRECTED', 'WITHDRAWN', 'REPAIRED', 'EXPIRED']],
  ['severity', ['MINOR', 'ORDINARY', 'SERIOUS']],
])('every %s is read', (key, values) => {
  for (const value of values) expect(read({ entries: [{ ...entry, [key]: value }] }).entries).not.toBeNull();
});

test('every part in which a person leads a subject, and every reason of a gap, is read', () => {
  for (const role of ['LEGAL_REPRESENTATIVE', 'ACTUAL_CONTROLLER', 'CONTROLLING_SHAREHOLDER'])
    expect(read({ throughPersons: [{ ...met, role }] }).entries).not.toBeNull();
  for (const reason of ['DENIED', 'DEPARTMENT_UNAVAILABLE'])
    expect(read({ gaps: [{ ...gap, reason }] }).gaps).not.toBeNull();
});

describe('a part of a record is no record', () => {
  test.each(Object.keys(entry))('where an entry lacks its %s, or it is none', (key) => {
    const { [key]: _, ...less } = entry as Record<string, unknown>;
    expect(read({ entries: [entry, less] })).toEqual({ ...whole, entries: null });
    expect(read({ entries: [{ ...entry, [key]: 7 }] }).entries).toBeNull();
  });

  test.each(Object.keys(met))('where what a person brings lacks its %s, or it is none', (key) => {
    const { [key]: _, ...less } = met as Record<string, unknown>;
    for (const throughPersons of [[met, less], [{ ...met, [key]: 7 }]])
      expect(read({ throughPersons })).toEqual({ ...whole, entries: null, throughPersons: [] });
  });

  test.each(['role', 'ofPerson', 'department', 'kind', 'state'])(
    'where what a person brings has null for its %s',
    (key) => {
      expect(read({ throughPersons: [{ ...met, [key]: null }] }).entries).toBeNull();
    },
  );

  test.each(Object.keys(gap))('where a gap lacks its %s', (key) => {
    const { [key]: _, ...less } = gap as Record<string, unknown>;
    expect(read({ gaps: [less] })).toEqual({ ...whole, gaps: null });
  });

  test.each(Object.keys(kind))('where a kind lacks its %s, no kind was read', (key) => {
    const { [key]: _, ...less } = kind as Record<string, unknown>;
    expect(read({ kinds: [kind, less] })).toEqual({ ...whole, kinds: [] });
  });

  test.each([
    ['entries', null],
    ['gaps', null],
    ['throughPersons', null],
  ])('where its %s are null', (key, value) => {
    const told = read({ [key]: value });
    expect(told[key === 'gaps' ? 'gaps' : 'entries']).toBeNull();
  });

  test.each([{}, { wholeRecord: null }, { wholeRecord: 'x' }])('where it is %j', (reference) => {
    expect(readRecord(reference)).toEqual({ entries: null, gaps: null, kinds: [], throughPersons: [] });
  });
});
