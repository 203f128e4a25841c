import { writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import type { FileKind } from '../fields/kind.ts';
import { kindNamed } from '../kindsOf.ts';
import { ImportRefused } from '../refusal.ts';
import { type ImportingDepartment, tableOf } from '../tables.ts';
import { type TemplateField, templateFields, templateNotes } from './templateRows.ts';

export type TemplateFormat = 'xlsx' | 'csv';

/**
 * Writes a table to fill: a row of names and a row of codes, and how each column is filled. No file is written over.
 *
 * @param asked `licences`, `penalties`, or a section by its name, its type or its Chinese name
 * @throws ImportRefused `KIND_UNKNOWN`, `DEPARTMENT_HOLDS_NONE` or `TEMPLATE_UNWRITABLE`
 */
export async function writeTemplate(
  department: ImportingDepartment,
  asked: string,
  { format, target }: { format: TemplateFormat; target: string },
): Promise<void> {
  const kind = await kindNamed(department, asked, false);
  tableOf(department, kind);
  const fields = templateFields(kind);
  const content = format === 'xlsx' ? await spreadsheet(kind, fields) : csv(kind, fields);
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

/** A spreadsheet takes 31 characters, and not every one. */
const sheetNameOf = ({ chineseName }: FileKind): string =>
  chineseName.replaceAll(/[[\]:*?/\\]/g, '').slice(0, 31);

/** Every cell is text: what looks like a number or a day is not to be changed by the program that it is filled in. */
function spreadsheet(kind: FileKind, fields: readonly TemplateField[]): Promise<Uint8Array> {
  const columns = fields.map(() => ({ width: 24, numFmt: '@' }));
  const explained = fields.map(({ code, name, required, filling }) => [
    `${name}（${code}）`,
    required ? '必填' : '选填',
    filling,
  ]);
  return writeXlsx({
    sheets: [
      { name: sheetNameOf(kind), rows: headings(fields), columns },
      {
        name: '填报说明',
        rows: [...templateNotes(kind).map((note) => [note]), [], ...explained],
        columns: [{ width: 48 }, { width: 8 }, { width: 96 }],
      },
    ],
  });
}

/** The notes stand above the header, a cell in each row. The mark lets a spreadsheet program read it as UTF-8. */
function csv(kind: FileKind, fields: readonly TemplateField[]): string {
  const notes = [
    ...templateNotes(kind),
    ...fields.map(
      ({ code, name, required, filling }) => `${name}（${code}）${required ? '必填' : '选填'}：${filling}`,
    ),
  ];
  const rows = [...notes.map((note) => [note]), ...headings(fields)];
  return `\uFEFF${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
