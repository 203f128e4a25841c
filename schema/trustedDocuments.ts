import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type PurposeKind, purposeKinds, type Role, roles } from './viewer.ts';

/** A document that was registered beforehand: it may be asked by its identifier, also by GET. */
export type TrustedDocument = {
  /** SHA-256 of its text, hexadecimal. */
  id: string;
  /** Its file in trusted-documents, without `.graphql`. */
  name: string;
  /** The roles it serves; to others it does not exist. */
  roles: readonly Role[];
  /** The purposes it is asked for. */
  purposes: readonly PurposeKind[];
  text: string;
};

const folder = new URL('trusted-documents/', import.meta.url);
const extension = '.graphql';

/**
 * The trusted documents, by identifier.
 *
 * @throws Error naming the file whose header does not say whom it serves
 */
export function loadTrustedDocuments(): ReadonlyMap<string, TrustedDocument> {
  const documents = readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) =>
      trustedDocument(file.slice(0, -extension.length), readFileSync(new URL(file, folder), 'utf8')),
    );
  return new Map(documents.map((document) => [document.id, document]));
}

/**
 * A document from its text. Comment lines at its head say whom it serves: `# roles: HALL, CREDIT_OFFICE` and
 * `# purposes: HANDLING`.
 *
 * @throws Error when a line is missing or names a role or purpose that does not exist
 */
export function trustedDocument(name: string, text: string): TrustedDocument {
  return {
    id: createHash('sha256').update(text).digest('hex'),
    name,
    roles: headerLine(name, text, 'roles', roles),
    purposes: headerLine(name, text, 'purposes', purposeKinds),
    text,
  };
}

function headerLine<T extends string>(name: string, text: string, key: string, known: readonly T[]): T[] {
  const line = new RegExp(`^# ${key}: *(.+)$`, 'm').exec(text)?.[1];
  const words = z
    .array(z.enum(known))
    .min(1)
    .safeParse(line?.split(',').map((word) => word.trim()));
  if (words.success) return words.data;
  throw new Error(`trusted document ${name} needs a line "# ${key}: …" of ${known.join(', ')}`);
}
