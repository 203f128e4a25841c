import { randomUUID } from 'node:crypto';
import { mostFactsInAct } from '@credit-hub/schema/acts';
import type { Database } from '../database/database.ts';
import { departmentError } from '../errors.ts';
import { type ActName, type Actor, done, type FactActResult, type FactActs } from './act.ts';
import { doAct } from './deeds.ts';
import type { ActSection } from './layouts.ts';
import { once } from './once.ts';

/** Acts of one section, as a request asks for them. */
export type AskedActs = {
  act: ActName;
  items: readonly unknown[];
  idempotencyKey: string;
  partial: boolean;
};

export type ActBook = { do(section: ActSection, asked: AskedActs): Promise<FactActs> };

/** What cannot be done wholly is not done: the transaction that it was tried in is rolled back. */
class NotWhollyDone extends Error {
  readonly results: readonly FactActResult[];
  constructor(results: readonly FactActResult[]) {
    super('NOT_WHOLLY_DONE');
    this.results = results;
  }
}

/** The acts of one actor on a department's facts. */
export function openActs(database: Database, department: string, actor: Actor): ActBook {
  return {
    async do(section, { act, items, idempotencyKey, partial }) {
      if (items.length === 0 || items.length > mostFactsInAct) throw departmentError('TOO_MANY_FACTS');
      try {
        return await database.transaction(async (transaction) => {
          const writing = { transaction, vault: database.vault, actor, department, batch: randomUUID() };
          const request = { act, section: section.section, idempotencyKey, asked: [items, partial] };
          return once(writing, request, async () => {
            const results = await doAct(writing, section, act, items);
            const outcome = outcomeOf(results);
            if (outcome === 'REFUSED' || (outcome === 'DONE_IN_PART' && !partial))
              throw new NotWhollyDone(results);
            return { outcome, results };
          });
        });
      } catch (error) {
        if (!(error instanceof NotWhollyDone)) throw error;
        return {
          outcome: 'REFUSED',
          results: error.results.map(({ problems }) => ({ ...done('REFUSED', {}), problems })),
        };
      }
    },
  };
}

function outcomeOf(results: readonly FactActResult[]): FactActs['outcome'] {
  const bad = results.filter(({ outcome }) => outcome === 'REFUSED').length;
  if (bad === 0) return 'DONE';
  return bad === results.length ? 'REFUSED' : 'DONE_IN_PART';
}
