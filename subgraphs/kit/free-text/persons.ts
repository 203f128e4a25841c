/** Whom a row names, and the free text of rows as it is told to whoever does not read names. */
import type { OpensText, ReaderOfText } from '../encryption/sealedText.ts';
import { redactNames } from './redactNames.ts';

type Persons = () => readonly (string | null)[];

/** Opened only when a text is asked for by someone who does not read names. */
const personsOfRows = new WeakMap<object, Persons>();

export function namesPersons(row: object, persons: Persons): void {
  personsOfRows.set(row, persons);
}

/**
 * The row tells of the fact, so its texts may name whom the fact names. Of a fact that was read several times, each time as
 * far as was asked, whom any of them names.
 */
export function namesPersonsOf(row: object, fact: object): void {
  const persons = personsOfRows.get(fact);
  const known = personsOfRows.get(row);
  if (persons === undefined || persons === known) return;
  personsOfRows.set(row, known === undefined ? persons : () => [...known(), ...persons()]);
}

/** Names that a row knows; none of what was not read from a table. Opens them: 7 µs each. */
export function personsOfRow(row: unknown): string[] {
  const persons = typeof row === 'object' && row !== null ? (personsOfRows.get(row)?.() ?? []) : [];
  return persons.filter((name) => name !== null);
}

/** Opens a text of the row: whole for code, and for who asks as that one reads it. */
export function opensWithoutNames(open: () => string, row: object): OpensText {
  return ((field?: unknown, reader?: ReaderOfText) => {
    const isCode = field === undefined && reader === undefined;
    if (isCode || reader?.readsNamesInText) return open();
    const text = open();
    const inRow = personsOfRows.get(row)?.() ?? [];
    if (!reader?.personsOf) return withoutNames(text, inRow);
    return reader
      .personsOf((row as { subjectCode: string }).subjectCode)
      .then((others) => withoutNames(text, [...inRow, ...others]));
  }) as OpensText;
}

const withoutNames = (text: string, names: readonly (string | null)[]): string =>
  redactNames(
    text,
    names.filter((name) => name !== null),
  );
