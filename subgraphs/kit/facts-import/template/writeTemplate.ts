import { writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import type { RecordKind } from '../fields/field.ts';
import { ImportRefused } from '../refusal.ts';
import { type ImportingDepartment, tableOf } from '../tables.ts';
import { type TemplateField, templateFields, templateNotes } from './templateRows.ts';

export type TemplateFormat = 'xlsx' | 'csv';

const titles: Record<RecordKind, string> = { licences: '行政许可', penalties: '行政处罚' };

/**
 * Writes a table to fill: a row of names and a row of codes, and how each column is filled. No file is written over.
 *
 * @throws ImportRefused `DEPARTMENT_HOLDS_NONE` or `TEMPLATE_UNWRITABLE`
 */
export async function writeTemplate(
  department: ImportingDepartment,
  kind: RecordKind,
  { format, target }: { format: TemplateFormat; target: string },
): Promise<void> {
  tableOf(department, kind);
  const fields = templateFields(kind);
  const content = format === 'xlsx' ? await spreadsheet(kind, fields) : csv(fields);
  try {
    await writeFile(target, content, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportRefused('TEMPLATE_UNWRITABLE', `the template cannot be written (${code})`, {
      cause: error,
    });
  }
}

const headings = (fields: readonly TemplateField[]): string[][] => [
  fields.map(({ name, required }) => (required ? `${name}*` : name)),
  fields.map(({ code }) => code),
];

/** Every cell is text: what looks like a number or a day is not to be changed by the program that it is filled in. */
function spreadsheet(kind: RecordKind, fields: readonly TemplateField[]): Promise<Uint8Array> {
  const columns = fields.map(() => ({ width: 24, numFmt: '@' }));
  const explained = fields.map(({ code, name, required, filling }) => [
    `${name}（${code}）`,
    required ? '必填' : '选填',
    filling,
  ]);
  return writeXlsx({
    sheets: [
      { name: titles[kind], rows: headings(fields), columns },
      {
        name: '填报说明',
        rows: [...templateNotes.map((note) => [note]), [], ...explained],
        columns: [{ width: 48 }, { width: 8 }, { width: 96 }],
      },
    ],
  });
}

/** The notes stand above the header, a cell in each row. The mark lets a spreadsheet program read it as UTF-8. */
function csv(fields: readonly TemplateField[]): string {
  const notes = [
    ...templateNotes,
    ...fields.map(
      ({ code, name, required, filling }) => `${name}（${code}）${required ? '必填' : '选填'}：${filling}`,
    ),
  ];
  const rows = [...notes.map((note) => [note]), ...headings(fields)];
  return `\uFEFF${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
