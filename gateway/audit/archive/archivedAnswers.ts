import type { RequestLeaf } from '../store/access.ts';
import type { ArchiveAt } from './archive.ts';
import { archivedRequest } from './archivedAccesses.ts';
import { membersOf } from './leafMembers.ts';

/** An answer that the archive holds: who asked, and when it left. */
export type ArchivedAnswer = { readonly asked: RequestLeaf; readonly time: string };

/**
 * Answers since a time that refer to one of these texts, by name; newest segment first. Rejects with AUDIT_SEGMENT_MISSING or
 * AUDIT_SEGMENT_CHANGED where a segment that may hold some cannot be read.
 *
 * @param since ISO 8601, UTC; inclusive
 */
export async function* archivedAnswers(
  archived: ArchiveAt,
  names: ReadonlySet<string>,
  since: string,
): AsyncGenerator<ArchivedAnswer> {
  for (const segment of archived.segments.toReversed()) {
    const { footer, blocks } = await archived.open(segment);
    // Segments follow one another in time.
    if (footer.lastTime < since) return;
    for (const [nth, entry] of (await blocks()).entries()) {
      if (entry.lastTime < since) continue;
      const block = await archived.block(segment, nth);
      for (let index = block.from; index < block.to; index++) {
        const members = membersOf(block.textOf(index));
        if (members.kind !== 'OUTCOME' || members.time < since) continue;
        if (!members.parts.some(({ coordinates }) => names.has(coordinates))) continue;
        const { request } = await archivedRequest(archived, members.intent);
        yield { asked: request, time: members.time };
      }
    }
  }
}
