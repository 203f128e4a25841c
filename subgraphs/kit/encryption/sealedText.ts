/** The column type of what must not stand in a database in clear; drizzle-kit reads it, so nothing here reaches further. */
import { customType, type PgColumn, text } from 'drizzle-orm/pg-core';
import { Envelope } from './envelope.ts';

/** Who asks, as far as free text goes: the context that GraphQL gives to every field. */
export type ReaderOfText = {
  readonly readsNamesInText: boolean;
  /** The subject's persons whom the department knows beside those of the row. */
  readonly personsOf?: ((subjectCode: string) => Promise<readonly string[]>) | undefined;
};

/** Code gets the whole text; GraphQL, which calls with the arguments of the field and with who asks, what that one reads. */
export type OpensText = {
  (): string;
  (field: unknown, reader: ReaderOfText): string | Promise<string>;
};

/** Clear when it is written into a row to be sealed; a function that opens it in a row that was read. */
export type SealedText = string | OpensText;

/** What is sealed: names of persons, text in which they may be named, or something else. */
export type SealedKind = 'NAME' | 'FREE_TEXT' | 'OTHER';

class EnvelopeOfName extends Envelope {}
class EnvelopeOfFreeText extends Envelope {}

const column = (kind: typeof Envelope) =>
  customType<{ data: SealedText; driverData: string }>({
    dataType: () => 'text',
    fromDriver: (text) => new kind(text) as never,
    toDriver: (value: unknown) => {
      if (value instanceof Envelope) return value.text;
      throw new Error('UNSEALED_VALUE: a sealed column takes what sealRow has sealed');
    },
  });

/** A column of sealed text. The database has text; what is not sealed cannot be written, what is not opened not answered. */
export const sealedText = column(Envelope);
/** The same, for the name of a person: it is looked for in the free text of its row. */
export const sealedName = column(EnvelopeOfName);
/** The same, for free text: whoever does not read names gets it without those of its row. */
export const sealedFreeText = column(EnvelopeOfFreeText);

/**
 * The network's index of an identity number that is sealed in the same row, in the column of the same name without
 * `Index`: filled where the row is sealed. By it a person is known again in another department, and shown to nobody.
 */
export const personIndex = () => text();

/** Null for a column that is not sealed. */
export function sealedKind(of: PgColumn): SealedKind | null {
  const value: unknown = of.mapFromDriverValue('');
  if (value instanceof EnvelopeOfName) return 'NAME';
  if (value instanceof EnvelopeOfFreeText) return 'FREE_TEXT';
  return value instanceof Envelope ? 'OTHER' : null;
}

/** The text of a value of a row that was read, for code that needs it; an answer opens it by itself. @throws SealedValueError */
export function opened(value: SealedText | null): string | null {
  return typeof value === 'function' ? value() : value;
}
