import type { Reader } from '../values/reading.ts';

/** The two kinds of record that departments publish within seven working days (双公示). */
export type RecordKind = 'licences' | 'penalties';

/** A name of the tables of 2015, and what a value under it says besides. */
export type FormerName = { name: string; implies?: { field: string; value: string } };

/** A field of the double-publicity standard: how it is called, read and kept. */
export type Field = {
  /** Its code in the standard of 2018, e.g. `XK_JDRQ`. */
  code: string;
  /** Its Chinese name, which may head a column in place of the code. */
  name: string;
  /** Other Chinese headings seen for it. */
  headings?: readonly string[];
  formerNames?: readonly FormerName[];
  /** Property of the fact's row; null: checked, and not kept. */
  column: string | null;
  /** `CURRENT`: the tables of 2015 did not have it. */
  required?: 'ALWAYS' | 'CURRENT';
  read: Reader;
};
