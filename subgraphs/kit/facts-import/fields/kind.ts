/** What a file may hold: how its columns are headed, and whose rules its rows are read by. */
import type { ActSection } from '../../acts/layouts.ts';
import type { Field, RecordKind } from './field.ts';
import { licenceFields } from './licenceFields.ts';
import { penaltyFields } from './penaltyFields.ts';

/** Licences or penalties, as the standard of their publication has them (双公示). */
export type StandardKind = {
  name: RecordKind;
  chineseName: string;
  fields: readonly Field[];
  section: null;
};

/** Facts of a section, as acts record them. */
export type SectionKind = Omit<StandardKind, 'name' | 'section'> & {
  /** Name of the section. */
  name: string;
  section: ActSection;
};

export type FileKind = StandardKind | SectionKind;

export const standardKinds = {
  licences: { name: 'licences', chineseName: '行政许可', fields: licenceFields, section: null },
  penalties: { name: 'penalties', chineseName: '行政处罚', fields: penaltyFields, section: null },
} as const satisfies Record<RecordKind, StandardKind>;

/** Code of the field that fills a column of the fact's table; null where the kind has none. */
export const codeOf = ({ fields }: Pick<FileKind, 'fields'>, column: string): string | null =>
  fields.find((field) => field.column === column)?.code ?? null;
