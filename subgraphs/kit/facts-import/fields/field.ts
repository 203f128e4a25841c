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
  /** Whether another column may feed the field as well; values are joined. */
  joins?: boolean;
  /** How the cells under this name are read, where it is another way than the field's own. */
  read?: Reader;
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
  /**
   * What it is, where it is answered to everyone as it stands: then nothing of a person may stand in it. A number is
   * looked through for numbers, the name of an organization and a text for names, too.
   */
  published?: 'NUMBER' | 'ORGANIZATION' | 'TEXT';
  read: Reader;
  /** What to write into it, for the template: in Chinese, as the standard says it. */
  filling?: string;
};

/** Chinese headings seen for a field. */
export const also = (...names: string[]): OtherName[] => names.map((name) => ({ name, former: false }));

/** Names and headings of 2015. */
export const formerly = (...names: string[]): OtherName[] => names.map((name) => ({ name, former: true }));

/** Names of which several may head columns of one file: what stands under them is joined. */
export const joined = (...names: string[]): OtherName[] =>
  names.map((name) => ({ name, former: true, joins: true }));
