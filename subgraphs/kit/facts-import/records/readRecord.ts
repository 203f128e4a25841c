/** From a row of the file to a record of the standard: each field read for itself, then the rules between fields. */
import type { Cell, FileRow } from '../cell.ts';
import type { Layout } from '../fields/layout.ts';
import type { Column } from '../fields/matchHeadings.ts';
import { type Problem, type SetAside, setAsideMessages, type Warning, warningMessages } from '../problem.ts';
import type { ReadingContext, Wrong } from '../values/reading.ts';
import { checkAmountsInText } from './amountsInText.ts';
import { checkParty, completePartyKind, naturalPersonOf, partyCodes } from './checkParty.ts';
import { checkPeriods } from './checkPeriods.ts';
import { checkPersons } from './checkPersons.ts';
import type { Breach, RecordValues } from './recordValues.ts';
import { hasSlipped, hiddenRow, messageOf, place, slipped } from './rowFindings.ts';

export type RecordReading =
  | { values: RecordValues; warnings: readonly Warning[] }
  | { problems: readonly Problem[]; warnings: readonly Warning[] }
  | { setAside: SetAside };

/** @param today calendar day in Beijing. Pure. */
export function readRecord(layout: Layout, row: FileRow, today: string): RecordReading {
  const { kind, required, published, columns } = layout;
  if (hasSlipped(layout, row)) return slipped(row);
  const { values, wrong } = readColumns(columns, row, layout.context);
  const standard = kind.name === 'licences' ? 'licences' : 'penalties';
  const prefix = standard === 'licences' ? 'XK' : 'CF';
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
  add(wrong, checkPeriods(standard, values, today));
  add(wrong, checkPersons(prefix, published, values, layout.namesChecked));
  const doubts = checkAmountsInText(standard, values).map(({ field, code }) => ({
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
  for (const { column, code } of layout.kind.fields) {
    const licenceServes = column === 'documentNumber' && values.has('XK_XKBH');
    if (column === null || column === 'licenceNumber' || !identity.includes(column) || licenceServes)
      continue;
    if (!values.has(code) && !wrong.has(code)) wrong.set(code, { wrong: 'REQUIRED_FIELD_EMPTY' });
  }
  return wrong.size > 0
    ? { problems: problemsOf(layout, row, wrong), warnings: hiddenRow(row) }
    : { values, warnings: hiddenRow(row) };
}

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
