import { hash } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import type { SharedText } from '../leaf.ts';

/** The texts that leaves name, each read once. */
export const createSharedTexts = (client: ClientBase | Pool) => {
  const known = new Map<string, SharedText>();
  return {
    /** Null where one of them is not there, or not the one of its name. */
    named: async (names: readonly string[]): Promise<readonly SharedText[] | null> => {
      const missing = names.filter((name) => !known.has(name));
      if (missing.length > 0) {
        const { rows } = await client.query<{ text: string }>(
          'select text from audit_texts where hash = any($1)',
          [missing.map((name) => Buffer.from(name, 'base64url'))],
        );
        for (const { text } of rows) {
          const name = hash('sha256', text, 'base64url');
          known.set(name, { name, text });
        }
      }
      const found = names.flatMap((name) => known.get(name) ?? []);
      return found.length === names.length ? found : null;
    },
  };
};
