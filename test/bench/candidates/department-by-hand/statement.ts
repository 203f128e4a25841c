/** One statement for all lines of an exchange: each part is a select, its columns are text, and a union holds them. */
import { hash } from 'node:crypto';

export type Parameter = 'codes' | 'persons' | 'today';
/** A value's place in the statement, of the line that the part belongs to. */
export type Place = (parameter: Parameter) => string;

export type Select = { columns: readonly string[]; from: string };
export type Part = {
  selects: (place: Place) => readonly Select[];
  /** What stands before them, by the name that they call it. */
  known?: (place: Place) => { name: string; text: string };
};

export type Statement = {
  name: string;
  text: string;
  /** Line and name of each value. */
  values: readonly (readonly [line: number, parameter: Parameter])[];
};

const types: Readonly<Record<Parameter, string>> = { codes: 'text[]', persons: 'text[]', today: 'date' };

/** @param lines parts of each */
export function statementOf(lines: readonly (readonly Part[])[]): Statement {
  const values: [number, Parameter][] = [];
  const placeOf =
    (line: number): Place =>
    (parameter) => {
      const known = values.findIndex(([of, name]) => name === parameter && (of === line || name === 'today'));
      return `$${known === -1 ? values.push([line, parameter]) : known + 1}::${types[parameter]}`;
    };
  const parts = lines.flatMap((all, line) => all.map((part) => ({ part, place: placeOf(line) })));
  const known = parts.flatMap(({ part, place }) => part.known?.(place) ?? []);
  const selects = parts.map(({ part, place }) => part.selects(place));
  const width = Math.max(...selects.flat().map(({ columns }) => columns.length));
  const unions = selects.flatMap((all, part) =>
    all.map(({ columns, from }) => {
      const padded = [
        ...columns.map((column) => `${column}::text`),
        ...Array(width - columns.length).fill('null'),
      ];
      return `(select ${part}, ${padded.join(', ')} from ${from})`;
    }),
  );
  const before = known.map(({ name, text }) => `${name} as materialized (${text})`).join(', ');
  const text = `${before && `with ${before} `}${unions.join(' union all ')}`;
  return { name: hash('sha256', text, 'base64url'), text, values };
}
