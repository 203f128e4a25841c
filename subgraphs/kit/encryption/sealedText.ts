/** The column type of what must not stand in a database in clear; drizzle-kit reads it, so nothing here reaches further. */
import { customType, type PgColumn } from 'drizzle-orm/pg-core';
import { Envelope } from './envelope.ts';

/** Clear when it is written into a row to be sealed; a function that opens it in a row that was read. */
export type SealedText = string | (() => string);

/** A column of sealed text. The database has text; what is not sealed cannot be written, what is not opened not answered. */
export const sealedText = customType<{ data: SealedText; driverData: string }>({
  dataType: () => 'text',
  fromDriver: (text) => new Envelope(text) as never,
  toDriver: (value: unknown) => {
    if (value instanceof Envelope) return value.text;
    throw new Error('UNSEALED_VALUE: a sealed column takes what sealRow has sealed');
  },
});

export function isSealed(column: PgColumn): boolean {
  return column.mapFromDriverValue('') instanceof Envelope;
}

/** The text of a value of a row that was read, for code that needs it; an answer opens it by itself. @throws SealedValueError */
export function opened(value: SealedText | null): string | null {
  return typeof value === 'function' ? value() : value;
}
