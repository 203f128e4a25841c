import type { Reader } from '../values/reading.ts';

/** The two kinds of record that departments publish within seven working days (双公示). */
export type RecordKind = 'licences' | 'penalties';

/** Another name of a field: a Chinese heading seen for it, or its name in the tables of 2015. */
export type OtherName = {
  name: string;
  /** Of the tables of 2015: it tells a file of theirs. */
  former: boolean;
  /** What a value under this name says besides. */
  implies?: { field: string; value: string };
};

/** A field of the double-publicity standard: how it is called, read and kept. */
export type Field = {
  /** Its code in the standard of 2018, e.g. `XK_JDRQ`. */
  code: string;
  /** Its Chinese name, which may head a column in place of the code. */
  name: string;
  otherNames?: readonly OtherName[];
  /** Property of the fact's row; null: checked, and not kept. */
  column: string | null;
  /** `CURRENT`: the tables of 2015 did not have it. */
  required?: 'ALWAYS' | 'CURRENT';
  read: Reader;
};

/** Chinese headings seen for a field. */
export const also = (...names: string[]): OtherName[] => names.map((name) => ({ name, former: false }));

/** Names and headings of 2015. */
export const formerly = (...names: string[]): OtherName[] => names.map((name) => ({ name, former: true }));
