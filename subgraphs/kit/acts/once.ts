import { and, eq } from 'drizzle-orm';
import { departmentError } from '../errors.ts';
import type { FactActs, Writing } from './act.ts';
import { factActs } from './tables.ts';

/** A request to change facts, as its sender may send it again. */
export type ActRequest = Pick<typeof factActs.$inferSelect, 'act' | 'section' | 'idempotencyKey'> & {
  /** What is asked, whole. */
  asked: unknown;
};

const keyShape = /^[\x21-\x7e]{1,100}$/;

/**
 * Does what is asked once: a request that comes again is answered as it was. One that is refused keeps its key free.
 *
 * @throws GraphQLError IDEMPOTENCY_KEY_INVALID, or IDEMPOTENCY_KEY_REUSED where the key came with something else before
 */
export async function once(
  writing: Writing,
  { act, section, idempotencyKey, asked }: ActRequest,
  deed: () => Promise<FactActs>,
): Promise<FactActs> {
  if (!keyShape.test(idempotencyKey)) throw departmentError('IDEMPOTENCY_KEY_INVALID');
  const { transaction, vault, actor, batch } = writing;
  const { role, organization, department } = actor.viewer;
  const key = { sender: JSON.stringify([role, organization, department]), idempotencyKey };
  const digest = vault.blindIndex('fact_acts.digest', JSON.stringify([act, section, asked]));
  // Whoever sends it at the same time waits here until this is done.
  const claimed = await transaction
    .insert(factActs)
    .values({
      ...{ ...key, id: batch, act, section, digest, outcome: null },
      ...{ auditIndex: actor.auditIndex, doneAt: actor.now.toISOString() },
    })
    .onConflictDoNothing()
    .returning({ id: factActs.id });
  const isKey = and(eq(factActs.sender, key.sender), eq(factActs.idempotencyKey, idempotencyKey));
  if (claimed.length === 0) {
    const [earlier] = await transaction.select().from(factActs).where(isKey);
    if (earlier?.digest !== digest || earlier.outcome === null)
      throw departmentError('IDEMPOTENCY_KEY_REUSED');
    return earlier.outcome;
  }
  const outcome = await deed();
  await transaction.update(factActs).set({ outcome }).where(isKey);
  return outcome;
}
