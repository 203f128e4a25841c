/** From a row of the file to a record of the standard: each field read for itself, then the rules between fields. */
import { type Cell, type FileRow, isBlank, kindOfCell } from '../cell.ts';
import type { Field } from '../fields/field.ts';
import { type Column, isRequired, type Layout } from '../fields/layout.ts';
import { type Problem, type ProblemCode, problemMessages } from '../problem.ts';
import type { Standard } from '../values/reading.ts';
import { checkParty } from './checkParty.ts';
import { checkPeriods } from './checkPeriods.ts';
import type { Finding, RecordValues } from './recordValues.ts';

export type RecordReading = { values: RecordValues } | { problems: readonly Problem[] };

/** @param today calendar day in Beijing. Pure. */
export function readRecord(layout: Layout, row: FileRow, today: string): RecordReading {
  const { kind, standard, fields } = layout;
  const extra = row.cells.slice(layout.width).some((cell) => !isBlank(cell));
  if (row.cells.length < layout.width || extra) {
    return { problems: [problem(row.number, null, 'text', 'COLUMN_COUNT_WRONG')] };
  }
  const values: RecordValues = new Map();
  const wrong = new Map<string, ProblemCode>();
  for (const column of layout.columns)
    readInto(values, wrong, column, row.cells[column.index] ?? null, standard);

  for (const field of fields) {
    if (isRequired(field, standard) && !values.has(field.code) && !wrong.has(field.code)) {
      wrong.set(field.code, 'REQUIRED_FIELD_EMPTY');
    }
  }
  const prefix = kind === 'licences' ? 'XK' : 'CF';
  const findings: Finding[] = [...checkParty(prefix, values, wrong), ...checkPeriods(kind, values, today)];
  for (const { field, code } of findings) if (!wrong.has(field)) wrong.set(field, code);
  if (wrong.size === 0) return { values };

  const cellOf = (code: string) => {
    const column = layout.columns.find(({ field }) => field.code === code);
    return column ? (row.cells[column.index] ?? null) : null;
  };
  return {
    problems: [...wrong].map(([code, wrongCode]) =>
      problem(
        row.number,
        fields.find((field) => field.code === code) ?? null,
        kindOfCell(cellOf(code)),
        wrongCode,
      ),
    ),
  };
}

function readInto(
  values: RecordValues,
  wrong: Map<string, ProblemCode>,
  { field, implies }: Column,
  cell: Cell,
  standard: Standard,
): void {
  const reading = field.read(cell, standard);
  if ('wrong' in reading) {
    wrong.set(field.code, reading.wrong);
    return;
  }
  if (reading.value === null) return;
  const before = values.get(field.code);
  values.set(field.code, before === undefined ? reading.value : `${before}；${reading.value}`);
  if (implies && !values.has(implies.field)) values.set(implies.field, implies.value);
}

export function problem(row: number, field: Field | null, value: string, code: ProblemCode): Problem {
  return {
    row,
    field: field?.code ?? null,
    fieldName: field?.name ?? null,
    value,
    code,
    message: problemMessages[code],
  };
}
