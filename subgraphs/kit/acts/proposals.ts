/** What waits for a second officer. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { rowOpener, sealRow } from '../encryption/sealedRows.ts';
import { opened } from '../encryption/sealedText.ts';
import { type ActName, done, type FactActResult, refused, type Writing } from './act.ts';
import { accountOf } from './lifeOfFacts.ts';
import { actProblem } from './problems.ts';
import { factProposals } from './tables.ts';

export type ProposalRow = Omit<typeof factProposals.$inferSelect, 'item'> & { item: string };

export type Proposed = {
  subjectCode: string;
  section: string;
  act: ActName;
  item: unknown;
  factId: string | null;
  documentNumber: string | null;
};

/** Leaves acts to a second officer; in the order given. */
export async function propose(writing: Writing, proposals: readonly Proposed[]): Promise<FactActResult[]> {
  const { transaction, vault, actor, batch } = writing;
  const { person, organization } = actor.viewer;
  if (person === null) return proposals.map(() => refused(actProblem('OFFICER_UNKNOWN')));
  const rows = proposals.map(({ item, ...proposed }) => ({
    ...proposed,
    id: randomUUID(),
    item: JSON.stringify(item),
    batch,
    organization,
    proposedBy: accountOf(vault, person),
    proposedAt: actor.now.toISOString(),
  }));
  if (rows.length > 0)
    await transaction.insert(factProposals).values(rows.map((row) => sealRow(vault, factProposals, row)));
  return rows.map(({ id, factId }) => done('PROPOSED', { proposal: id, fact: factId }));
}

/** Proposals by their identifiers, locked until the transaction ends. */
export async function lockedProposals(
  { transaction, vault }: Writing,
  section: string,
  keys: readonly { subjectCode: string; id: string }[],
): Promise<Map<string, ProposalRow>> {
  const open = rowOpener<typeof factProposals.$inferSelect>(vault, factProposals);
  const found = new Map<string, ProposalRow>();
  // One by one and in one order: rows of several subjects lie on several nodes of a sharded database.
  const inOrder = keys.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  for (const { subjectCode, id } of inOrder) {
    const [row] = await transaction
      .select()
      .from(factProposals)
      .where(
        sql`${factProposals.subjectCode} = ${subjectCode} and ${factProposals.id} = ${id}
          and ${factProposals.section} = ${section}`,
      )
      .for('update');
    if (row) found.set(id, { ...open(row), item: opened(open(row).item) as string });
  }
  return found;
}

/** Keeps what the second officer decided. */
export async function decide(
  { transaction, vault, actor }: Writing,
  { subjectCode, id }: ProposalRow,
  decision: 'CONFIRM' | 'REFUSE',
): Promise<void> {
  const reviewedBy = accountOf(vault, actor.viewer.person as string);
  await transaction
    .update(factProposals)
    .set({ decision, reviewedBy, reviewedAt: actor.now.toISOString() })
    .where(sql`${factProposals.subjectCode} = ${subjectCode} and ${factProposals.id} = ${id}`);
}
