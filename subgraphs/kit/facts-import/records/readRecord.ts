/** From a row of the file to a record of the standard: each field read for itself, then the rules between fields. */
import { type Cell, type FileRow, isBlank, kindOfCell } from '../cell.ts';
import type { Layout } from '../fields/layout.ts';
import type { Column } from '../fields/matchHeadings.ts';
import {
  type Finding,
  type Problem,
  type ProblemCode,
  problemMessages,
  type SetAside,
  setAsideMessages,
  type Warning,
  warningMessages,
} from '../problem.ts';
import type { ReadingContext, Wrong } from '../values/reading.ts';
import { checkAmountsInText } from './amountsInText.ts';
import { checkParty, completePartyKind, naturalPersonOf, partyCodes } from './checkParty.ts';
import { checkPeriods } from './checkPeriods.ts';
import { checkPersons } from './checkPersons.ts';
import type { Breach, RecordValues } from './recordValues.ts';

export type RecordReading =
  | { values: RecordValues; warnings: readonly Warning[] }
  | { problems: readonly Problem[]; warnings: readonly Warning[] }
  | { setAside: SetAside };

/** @param today calendar day in Beijing. Pure. */
export function readRecord(layout: Layout, row: FileRow, today: string): RecordReading {
  const { kind, required, published, columns } = layout;
  if (hasSlipped(layout, row)) return slipped(row);
  const { values, wrong } = readColumns(columns, row, layout.context);
  const prefix = kind === 'licences' ? 'XK' : 'CF';
  completePartyKind(prefix, values, wrong);
  const elsewhere = naturalPersonOf(prefix, values);
  if (elsewhere) {
    const { field, code } = elsewhere;
    return { setAside: { ...place(layout, row, field), code, message: setAsideMessages[code] } };
  }
  for (const code of required)
    if (!values.has(code) && !wrong.has(code)) wrong.set(code, { wrong: 'REQUIRED_FIELD_EMPTY' });
  const partyIsRead = !wrong.has(partyCodes[prefix].XDR_LB) && !wrong.has(partyCodes[prefix].XDR_SHXYM);
  if (partyIsRead) add(wrong, checkParty(prefix, values));
  add(wrong, checkPeriods(kind, values, today));
  add(wrong, checkPersons(prefix, published, values, layout.namesChecked));
  const doubts = checkAmountsInText(kind, values).map(({ field, code }) => ({
    ...place(layout, row, field),
    code,
    message: warningMessages[code],
  }));
  const warnings = row.hidden ? [...doubts, ...hiddenRow(row)] : doubts;
  return wrong.size > 0 ? { problems: problemsOf(layout, row, wrong), warnings } : { values, warnings };
}

/** Of what is wrong with a field the first is told. */
function add(wrong: Wrongs, breaches: readonly Breach[]): void {
  for (const { field, code } of breaches) if (!wrong.has(field)) wrong.set(field, { wrong: code });
}

const identity = ['subjectCode', 'documentNumber', 'authority', 'licenceNumber'];

/** Of a row that withdraws only what tells its act from others: what else it says need not be right. Pure. */
export function readIdentity(layout: Layout, row: FileRow): RecordReading {
  if (hasSlipped(layout, row)) return slipped(row);
  const columns = layout.columns.filter(
    ({ field }) => field.column !== null && identity.includes(field.column),
  );
  const { values, wrong } = readColumns(columns, row, layout.context);
  for (const { column, code } of layout.fields) {
    const licenceServes = column === 'documentNumber' && values.has('XK_XKBH');
    if (column === null || column === 'licenceNumber' || !identity.includes(column) || licenceServes)
      continue;
    if (!values.has(code) && !wrong.has(code)) wrong.set(code, { wrong: 'REQUIRED_FIELD_EMPTY' });
  }
  return wrong.size > 0
    ? { problems: problemsOf(layout, row, wrong), warnings: hiddenRow(row) }
    : { values, warnings: hiddenRow(row) };
}

function hasSlipped({ width }: Layout, { cells }: FileRow): boolean {
  if (cells.length < width) return true;
  for (let index = width; index < cells.length; index++) if (!isBlank(cells[index])) return true;
  return false;
}

/** Who filtered a table may have meant its hidden rows to be left out, or forgotten them. */
const hiddenRow = ({ number, hidden }: FileRow): readonly Warning[] =>
  hidden
    ? [
        {
          ...{ row: number, field: null, fieldName: null, value: 'text' },
          code: 'ROW_HIDDEN',
          message: warningMessages.ROW_HIDDEN,
        },
      ]
    : [];

type Wrongs = Map<string, Wrong>;

function readColumns(
  columns: readonly Column[],
  row: FileRow,
  context: ReadingContext,
): { values: RecordValues; wrong: Wrongs } {
  const values: RecordValues = new Map();
  const wrong: Wrongs = new Map();
  for (const column of columns) readInto(values, wrong, column, row.cells[column.index] ?? null, context);
  return { values, wrong };
}

const problemsOf = (layout: Layout, row: FileRow, wrong: Wrongs): Problem[] =>
  [...wrong].map(([field, { wrong: code, most }]) => ({
    ...place(layout, row, field),
    code,
    message: messageOf(code, most),
  }));

function readInto(
  values: RecordValues,
  wrong: Wrongs,
  { field, implies }: Column,
  cell: Cell,
  context: ReadingContext,
): void {
  const reading = field.read(cell, context);
  if ('wrong' in reading) {
    wrong.set(field.code, reading);
    return;
  }
  const { value } = reading;
  if (value === null) return;
  const before = values.get(field.code);
  if (before !== value) values.set(field.code, before === undefined ? value : `${before}；${value}`);
  if (implies && !values.has(implies.field)) values.set(implies.field, implies.value);
}

/** Where something is found: field and row, and the kind of the value, never the value. */
function place(
  { fields, columns }: Layout,
  { number, cells }: FileRow,
  code: string,
): Omit<Finding<string>, 'code' | 'message'> {
  const column = columns.find(({ field }) => field.code === code);
  return {
    row: number,
    field: code,
    fieldName: fields.find((field) => field.code === code)?.name ?? null,
    value: kindOfCell(column ? (cells[column.index] ?? null) : null),
  };
}

function messageOf(code: ProblemCode, most: number | undefined): string {
  return code === 'TEXT_TOO_LONG' && most !== undefined
    ? `the text is longer than the ${most} characters that this field holds`
    : problemMessages[code];
}

/** A row of another length than the header: nothing in it stands where it should. */
const slipped = ({ number }: FileRow): RecordReading => ({
  problems: [
    {
      ...{ row: number, field: null, fieldName: null, value: 'text' },
      code: 'COLUMN_COUNT_WRONG',
      message: problemMessages.COLUMN_COUNT_WRONG,
    },
  ],
  warnings: [],
});

/** What is found of a field when its row is no longer at hand. */
export function fieldFinding<Code extends string>(
  { fields }: Layout,
  row: number,
  field: string,
  { code, message }: { code: Code; message: string },
): Finding<Code> {
  const fieldName = fields.find((known) => known.code === field)?.name ?? null;
  return { row, field, fieldName, value: 'text', code, message };
}
