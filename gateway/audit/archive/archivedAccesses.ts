/** The accesses that the archive holds, newest first, as the database tells of its own. */
import type { Pool } from 'pg';
import { type BlindIndex, blindIndexOfBytes } from '../commitments.ts';
import { AccessLogError } from '../errors.ts';
import type { AccessSearch, FoundAccess, OutcomeLeaf, RequestLeaf } from '../store/access.ts';
import type { Archive, ArchiveAt } from './archive.ts';
import { type LeafMembers, membersOf } from './leafMembers.ts';
import { isFilledIn } from './leafTemplate.ts';
import type { RecordedSegment } from './segmentReader.ts';
import { type SearchedMember, termOf, termOfOpenIntent, termOfSubject } from './terms.ts';

/** Where is looked: in the archive as it was recorded at a moment, for outcomes in the database and what was archived since. */
type Places = { readonly pool: Pool; readonly archive: Archive; readonly archived: ArchiveAt };

/** Milliseconds for which segments are searched, as long as the database is. */
const patience = 5_000;

/** What was asked by an archived leaf, and the subjects that it named. */
export const archivedRequest = async (
  archived: ArchiveAt,
  index: number,
): Promise<{ request: RequestLeaf; subjects: readonly BlindIndex[] }> => {
  const { text, subjects } = await archived.leaf(index);
  return { request: requestOf(membersOf(text), index), subjects };
};

const requestOf = (members: LeafMembers, index: number): RequestLeaf => {
  if (members.kind === 'OUTCOME')
    throw new AccessLogError('AUDIT_LOG_REWRITTEN', `leaf ${index} is concluded and no intent`);
  return members;
};

/** Requests that asked about the subject or told of it, found by leaves below an index. */
export async function* archivedAbout(
  places: Places,
  subject: BlindIndex,
  below: number,
): AsyncGenerator<FoundAccess> {
  const { archived } = places;
  const inTime = deadline();
  for (const segment of newestFirst(archived, below)) {
    const { blocksWith } = await archived.open(segment);
    for (const nth of (await blocksWith(termOfSubject(subject))).toReversed()) {
      inTime();
      const block = await archived.block(segment, nth);
      for (let index = Math.min(block.to, below) - 1; index >= block.from; index--) {
        const subjects = block.subjectsOf(index);
        if (!subjects.includes(subject)) continue;
        const members = membersOf(block.textOf(index));
        if (members.kind !== 'OUTCOME') yield await accessAsked(places, members, index, subject);
        else {
          const asked = await archivedRequest(archived, members.intent);
          // Then the intent is the one to count.
          if (asked.subjects.includes(subject)) continue;
          const found = { position: index, askedIndex: members.intent, asked: asked.request };
          yield { ...found, outcome: members, places: placesOf(subjects, subject) };
        }
      }
    }
  }
}

/** Requests that fit all of what is searched by, below an index. */
export async function* archivedThatFit(
  places: Places,
  search: AccessSearch,
  below: number,
): AsyncGenerator<FoundAccess> {
  const { archived } = places;
  const inTime = deadline();
  for (const segment of newestFirst(archived, below)) {
    if (!overlaps((await archived.open(segment)).footer, search)) continue;
    for (const nth of await blocksThatMayFit(archived, segment, search)) {
      inTime();
      const block = await archived.block(segment, nth);
      for (let index = Math.min(block.to, below) - 1; index >= block.from; index--) {
        if (!mayFit(block.shapeOf(index), search)) continue;
        const members = membersOf(block.textOf(index));
        if (members.kind === 'OUTCOME' || !requestFits(members, search)) continue;
        const access = await accessAsked(places, members, index, null);
        const refusal = access.asked.refusal ?? access.outcome?.refusal;
        if (search.refusal === undefined || search.refusal === refusal) yield access;
      }
    }
  }
}

const newestFirst = ({ segments }: ArchiveAt, below: number): RecordedSegment[] =>
  segments.filter(({ from }) => from < below).toReversed();

const accessAsked = async (
  places: Places,
  asked: Exclude<LeafMembers, { kind: 'OUTCOME' }>,
  index: number,
  subject: BlindIndex | null,
): Promise<FoundAccess> => {
  const concluded = asked.kind === 'INTENT' ? await outcomeOf(places, index) : null;
  return {
    position: index,
    askedIndex: index,
    asked,
    outcome: concluded?.outcome ?? null,
    places: concluded === null || subject === null ? null : placesOf(concluded.subjects, subject),
  };
};

type Concluded = { readonly outcome: OutcomeLeaf; readonly subjects: readonly BlindIndex[] };

/** Of an archived intent: in the archive, in the database, or in what was archived while it was looked for. */
const outcomeOf = async ({ pool, archive, archived }: Places, intent: number): Promise<Concluded | null> => {
  const found = (await archivedOutcome(archived, intent)) ?? (await storedOutcome(pool, intent));
  if (found !== null) return found;
  const now = await archive.now(pool);
  return now.size === archived.size ? null : archivedOutcome(now, intent);
};

const archivedOutcome = async (archived: ArchiveAt, intent: number): Promise<Concluded | null> => {
  const index = await archived.outcomeOf(intent);
  if (index === null) return null;
  const { text, subjects } = await archived.leaf(index);
  const members = membersOf(text);
  return members.kind === 'OUTCOME' ? { outcome: members, subjects } : null;
};

const storedOutcome = async (pool: Pool, intent: number): Promise<Concluded | null> => {
  const { rows } = await pool.query<{ leaf: string; subjects: Buffer[] | null }>({
    name: 'audit-outcome-of-archived',
    text: 'select leaf, subjects from audit_leaves where intent_index = $1',
    values: [intent],
  });
  const [row] = rows;
  return row
    ? { outcome: JSON.parse(row.leaf), subjects: (row.subjects ?? []).map(blindIndexOfBytes) }
    : null;
};

/** Counted from 1, as PostgreSQL does; null where it is not among them. */
const placesOf = (subjects: readonly BlindIndex[], subject: BlindIndex): number[] =>
  subjects.flatMap((each, at) => (each === subject ? [at + 1] : []));

const members = [
  'organization',
  'person',
  'role',
  'department',
  'purpose',
  'refusal',
] as const satisfies SearchedMember[];

/** Newest first. */
const blocksThatMayFit = async (
  archived: ArchiveAt,
  segment: RecordedSegment,
  search: AccessSearch,
): Promise<number[]> => {
  const { blocks, blocksWith } = await archived.open(segment);
  const withTerms = await Promise.all(
    members.flatMap((member) => {
      const value = search[member];
      if (value === undefined) return [];
      // The refusal of an intent whose outcome stands elsewhere is nothing that this segment knows of.
      const terms =
        member === 'refusal' ? [termOf(member, value), termOfOpenIntent] : [termOf(member, value)];
      return [Promise.all(terms.map(blocksWith)).then((found) => new Set(found.flat()))];
    }),
  );
  return (await blocks())
    .flatMap((entry, nth) =>
      overlaps(entry, search) && withTerms.every((held) => held.has(nth)) ? [nth] : [],
    )
    .toReversed();
};

/** Whether leaves of these times may fit. */
const overlaps = (
  { firstTime, lastTime }: { readonly firstTime: string; readonly lastTime: string },
  { from, until }: AccessSearch,
): boolean => (from === undefined || lastTime >= from) && (until === undefined || firstTime < until);

/** By what many leaves say alike: to put each together takes longer than all else. */
const mayFit = (shape: unknown, search: AccessSearch): boolean => {
  if (shape === null) return true;
  const told = shape as Partial<Record<SearchedMember | 'kind', unknown>>;
  return (
    told.kind !== 'OUTCOME' &&
    members.every(
      (member) =>
        member === 'refusal' ||
        search[member] === undefined ||
        isFilledIn(told[member]) ||
        told[member] === search[member],
    )
  );
};

/** In all but the refusal, which the outcome may tell. */
const requestFits = (asked: RequestLeaf, search: AccessSearch): boolean =>
  overlaps({ firstTime: asked.time, lastTime: asked.time }, search) &&
  members.every(
    (member) => member === 'refusal' || search[member] === undefined || asked[member] === search[member],
  );

const deadline = (): (() => void) => {
  const end = performance.now() + patience;
  return () => {
    if (performance.now() > end)
      throw new AccessLogError(
        'AUDIT_UNAVAILABLE',
        'the archive could not be searched in time: ask for fewer',
      );
  };
};
