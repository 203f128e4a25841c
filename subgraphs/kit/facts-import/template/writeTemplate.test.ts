import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { licenceTable, penaltyTable } from '../../double-publicity/tables.ts';
import { standardKinds } from '../fields/kind.ts';
import { isHeader } from '../fields/matchHeadings.ts';
import { inspectFile } from '../file/inspectFile.ts';
import { openFile } from '../file/openFile.ts';
import { readHeader, rowsBeforeHeader } from '../readHeader.ts';
import { readRecord } from '../records/readRecord.ts';
import { licence, penalty } from '../testing/records.ts';
import { templateFields } from './templateRows.ts';
import { writeTemplate } from './writeTemplate.ts';

const folder = await mkdtemp(join(tmpdir(), 'credit-hub-template-'));
afterAll(() => rm(folder, { recursive: true }));
const department = {
  name: 'test',
  factTables: [licenceTable('test_licences'), penaltyTable('test_penalties')],
  acts: [],
};
const records = { licences: licence(1), penalties: penalty(1) };

test.for([
  ['licences', 'xlsx'],
  ['licences', 'csv'],
  ['penalties', 'xlsx'],
  ['penalties', 'csv'],
] as const)(
  'the template of %s as %s is read when it is filled, every column of it',
  async ([kind, format]) => {
    const target = join(folder, `${kind}.${format}`);
    await writeTemplate(department, kind, { format, target });
    const cells = templateFields(standardKinds[kind]).map(({ code }) => records[kind][code] ?? '');
    if (format === 'csv') {
      await writeFile(target, `${await readFile(target, 'utf8')}${cells.join(',')}\r\n`);
    } else {
      const workbook = await readXlsx(await readFile(target));
      workbook.sheets[0]?.rows.push(cells);
      const sheets = workbook.sheets.map(({ name, rows }) => ({ name, rows }));
      await writeFile(target, await writeXlsx({ sheets }));
    }
    const opened = await openFile(target, await inspectFile(target, null), {
      ...{ isHeader, rowsBeforeHeader, sheet: null },
    });
    const rows = opened.rows();
    try {
      const { layout, first } = await readHeader(rows);
      expect(layout).toMatchObject({ kind: { name: kind }, context: { standard: 2018 }, unknownColumns: [] });
      expect(layout.columns).toHaveLength(templateFields(standardKinds[kind]).length);
      const row = first[0] ?? (await rows.next()).value?.[0];
      const reading = readRecord(layout, row, '2026-04-08');
      expect(reading).toHaveProperty('values');
    } finally {
      await rows.return(undefined);
      opened.close();
    }
  },
);

test('every column says how it is filled, texts with their limit, published ones that no person may stand in them', () => {
  for (const kind of Object.values(standardKinds)) {
    for (const { code, filling } of templateFields(kind)) {
      expect(filling, code).not.toMatch(/undefined|^$/);
      if (filling.startsWith('文字')) expect(filling, code).toMatch(/最多 \d+ 字/);
    }
  }
  const authority = templateFields(standardKinds.penalties).find(({ code }) => code === 'CF_CFJG');
  expect(authority?.filling).toBe('文字，最多 200 字；公开字段，不得含有个人姓名、证件号码、电话和账号');
});

test('no file is written over, and a department without the table has no template', async () => {
  const target = join(folder, 'there.csv');
  await writeFile(target, 'mine');
  const options = { format: 'csv', target } as const;
  await expect(writeTemplate(department, 'licences', options)).rejects.toThrow('TEMPLATE_UNWRITABLE');
  expect(await readFile(target, 'utf8')).toBe('mine');
  const none = { name: 'none', factTables: [], acts: [] };
  await expect(writeTemplate(none, 'licences', options)).rejects.toThrow('DEPARTMENT_HOLDS_NONE');
});
