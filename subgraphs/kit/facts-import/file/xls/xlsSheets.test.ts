import { expect, test } from 'vitest';
import { readFacts } from '../../testing/readFacts.ts';
import { penalty, type TestRecord } from '../../testing/records.ts';
import { type XlsCell, xlsBook } from '../../testing/xlsBook.ts';

const one = penalty(1);
const fields = Object.keys(one);
const cells = (record: TestRecord, changes: Readonly<Record<string, XlsCell>> = {}): XlsCell[] =>
  fields.map((field) => changes[field] ?? (record[field] || null));
const penalties = (...rows: XlsCell[][]) => ({ name: '行政处罚', rows: [['行政处罚信息'], fields, ...rows] });
const fact = { documentNumber: '云市监罚字〔2026〕1号', decidedOn: '2026-03-31', validUntil: '2027-03-31' };

// 2026-03-31 and 2027-03-31 are 46112 and 46477 days behind 1899-12-30, and 1462 less behind 1904-01-01.
test.for<[string, boolean, Readonly<Record<string, XlsCell>>]>([
  ['text', false, {}],
  ['text, where a text holds the bytes of the record of 1904', false, { BZ: null, CF_SY: '"\u0002\u0001' }],
  ['dates', false, { CF_JDRQ: { day: 46_112 }, CF_YXQ: { day: 46_477 } }],
  ['a date and a plain number', false, { CF_JDRQ: { day: 46_112 }, CF_YXQ: 46_477 }],
  ['dates from 1904', true, { CF_JDRQ: { day: 44_650 }, CF_YXQ: { day: 45_015 } }],
  ['a date and a plain number from 1904', true, { CF_JDRQ: { day: 44_650 }, CF_YXQ: 45_015 }],
])('an old spreadsheet with days as %s', async ([kind, date1904, changes]) => {
  const book = xlsBook({ sheets: [penalties(cells(one, changes))], date1904 });
  const read = readFacts(book);
  if (kind.startsWith('text,')) await expect(read).rejects.toThrow(/^XLS_NOT_READ: .*1904/);
  else expect(await read).toMatchObject({ facts: [fact], problems: [], warnings: [] });
});

test('one that may count from 1904, and has no date to tell by, is refused', async () => {
  const book = xlsBook({ sheets: [penalties(cells(one, { CF_JDRQ: 44_650 }))], date1904: true });
  await expect(readFacts(book)).rejects.toThrow(/^XLS_NOT_READ: .*1904/);
});

test('a merged cell, two sheets with records, and what is no workbook are told', async () => {
  const at = fields.indexOf('CF_CFJG');
  const rows = [cells(one), cells(penalty(2, { CF_CFJG: '' }))];
  const merged = xlsBook({ sheets: [{ ...penalties(...rows), merged: [[2, 3, at, at]] }] });
  expect(await readFacts(merged)).toMatchObject({
    facts: [fact],
    problems: [{ row: 4, field: 'CF_CFJG', code: 'CELL_MERGED' }],
  });
  const two = xlsBook({ sheets: [penalties(cells(one)), { ...penalties(cells(penalty(2))), name: '二' }] });
  await expect(readFacts(two)).rejects.toThrow(/^SHEETS_SEVERAL: .*“行政处罚”, “二”/);
  await expect(readFacts(merged.subarray(0, 1_000))).rejects.toThrow('XLS_NOT_READ');
});
