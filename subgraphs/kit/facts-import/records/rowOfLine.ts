import { leavesOf } from '../../acts/readFact.ts';
import { type Cell, type FileRow, nestedValue } from '../cell.ts';
import type { Layout } from '../fields/layout.ts';
import { type Problem, type ProblemCode, problemMessages } from '../problem.ts';

/** A line of JSON as a row of the kind's fields, in their order. Pure. */
export function rowOfLine(
  { kind: { fields } }: Layout,
  { number, cells: [text] }: FileRow,
): FileRow | { problems: readonly Problem[] } {
  const told = inputIn(text);
  if (told === null) return { problems: [problemOf(number, null, 'JSON_INVALID')] };
  const leaves = leavesOf(told);
  const isField = (path: string, value: unknown) =>
    fields.some(({ code }) => code === path || (value === null && code.startsWith(`${path}.`)));
  const unknown = [...leaves].filter(([path, value]) => !isField(path, value)).map(([path]) => path);
  if (unknown.length > 0)
    return { problems: unknown.map((path) => problemOf(number, path, 'FIELD_UNKNOWN')) };
  return { number, cells: fields.map(({ code }) => cellOf(leaves.get(code))) };
}

function inputIn(text: Cell | undefined): object | null {
  try {
    const told: unknown = JSON.parse(String(text));
    return typeof told === 'object' && told !== null && !Array.isArray(told) ? told : null;
  } catch {
    return null;
  }
}

function cellOf(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(cellOf) : nestedValue;
}

const nameOfField = /^[A-Za-z]{1,40}(?:\.[A-Za-z]{1,40})?$/;

/** Where a field should stand there may be anything: only what may be the name of one is told. */
const problemOf = (row: number, path: string | null, code: ProblemCode): Problem => ({
  ...{ row, field: path !== null && nameOfField.test(path) ? path : null, fieldName: null },
  ...{ value: 'text', code, message: problemMessages[code] },
});
