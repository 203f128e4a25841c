import { longestPage } from '@credit-hub/schema';
import type { Pool } from 'pg';
import type { Archive } from '../archive/archive.ts';
import { archivedAbout, archivedRequest, archivedThatFit } from '../archive/archivedAccesses.ts';
import { blindIndexOfBytes } from '../commitments.ts';
import {
  type AccessPage,
  type AccessSearch,
  accessOf,
  type FoundAccess,
  type OutcomeLeaf,
  type Page,
  type RequestLeaf,
} from './access.ts';

export type { Access, AccessPage, AccessSearch, Page } from './access.ts';

type Row = {
  position: string;
  asked_index: string;
  /** Null where the archive has it. */
  asked: RequestLeaf | null;
  outcome: OutcomeLeaf | null;
  places: number[] | null;
};

/** Every request that asked about the subject or told of it. */
export const readAccessesOf = (
  pool: Pool,
  archive: Archive,
  blindIndex: Buffer,
  page: Page,
): Promise<AccessPage> =>
  pageOf(accessesAbout(pool, archive, blindIndex, { limit: rowsOf(page), from: beforeOf(page) }), page);

/** @param reading newest first from below an index, so many rows a statement */
export async function* accessesAbout(
  pool: Pool,
  archive: Archive,
  blindIndex: Buffer,
  { limit, from }: { limit: number; from: number },
): AsyncGenerator<FoundAccess> {
  const subject = blindIndexOfBytes(blindIndex);
  for (let before = from; ; ) {
    const rows = await storedAbout(pool, blindIndex, before, limit);
    const archived = await archive.now(pool);
    for (const row of rows) {
      before = Number(row.position);
      if (before < archived.size) break;
      const asked = Number(row.asked_index);
      if (row.asked !== null && asked >= archived.size) yield foundIn(row, row.asked);
      else {
        const { request, subjects } = await archivedRequest(archived, asked);
        if (!subjects.includes(subject)) yield foundIn(row, request);
      }
    }
    if (rows.length === limit && before >= archived.size) continue;
    yield* archivedAbout({ pool, archive, archived }, subject, Math.min(from, archived.size));
    return;
  }
}

/**
 * Materialized: else the planner may walk the whole log backwards for a subject that is hardly in it. An outcome tells
 * of subjects that its intent named where something else was disclosed of them; then the intent is the one to count.
 */
const storedAbout = async (
  pool: Pool,
  blindIndex: Buffer,
  before: number,
  limit: number,
): Promise<readonly Row[]> => {
  const { rows } = await pool.query<Row>({
    name: 'audit-accesses-of-subject',
    text: `with found as materialized (
        select leaf_index, coalesce(intent_index, leaf_index) as asked_index, intent_index
        from audit_leaves where subjects @> array[$1::bytea]
      )
      select found.leaf_index as position, found.asked_index, asked.leaf::json as asked,
        outcome.leaf::json as outcome, array_positions(outcome.subjects, $1::bytea) as places
      from found
      left join audit_leaves asked on asked.leaf_index = found.asked_index
      left join audit_leaves outcome on outcome.intent_index = found.asked_index
      where found.leaf_index < $2
        and (found.intent_index is null or (asked.subjects @> array[$1::bytea]) is not true)
      order by found.leaf_index desc limit $3`,
    values: [blindIndex, before, limit],
  });
  return rows;
};

/** Every request that fits all of what is searched by. */
export const searchAccesses = (
  pool: Pool,
  archive: Archive,
  search: AccessSearch,
  page: Page,
): Promise<AccessPage> => pageOf(accessesThatFit(pool, archive, search, page), page);

async function* accessesThatFit(
  pool: Pool,
  archive: Archive,
  search: AccessSearch,
  page: Page,
): AsyncGenerator<FoundAccess> {
  const rows = await storedThatFit(pool, search, page);
  const archived = await archive.now(pool);
  for (const row of rows)
    if (row.asked !== null && Number(row.position) >= archived.size) yield foundIn(row, row.asked);
  yield* archivedThatFit({ pool, archive, archived }, search, Math.min(beforeOf(page), archived.size));
}

const storedThatFit = async (pool: Pool, search: AccessSearch, page: Page): Promise<readonly Row[]> => {
  const { conditions, values } = criteriaOf(search);
  const { rows } = await pool.query<Row>({
    text: `select asked.leaf_index as position, asked.leaf_index as asked_index, asked.leaf::json as asked,
        outcome.leaf::json as outcome, null as places
      from audit_leaves asked
      left join audit_leaves outcome on outcome.intent_index = asked.leaf_index
      where asked.intent_index is null and asked.leaf_index < $1 ${conditions.join(' ')}
      order by asked.leaf_index desc limit $2`,
    values: [beforeOf(page), rowsOf(page), ...values],
  });
  return rows;
};

/** What each criterion is held against; only those that are given are asked for, so that their index is used. */
const searched: Readonly<Record<keyof AccessSearch, string>> = {
  organization: 'asked.organization =',
  person: 'asked.person =',
  role: "asked.leaf::json->>'role' =",
  department: "asked.leaf::json->>'department' =",
  purpose: "asked.leaf::json->>'purpose' =",
  refusal: "coalesce(asked.leaf::json->>'refusal', outcome.leaf::json->>'refusal') =",
  from: 'asked.recorded_at >=',
  until: 'asked.recorded_at <',
};

const criteriaOf = (search: AccessSearch): { conditions: string[]; values: string[] } => {
  const given = (Object.keys(searched) as (keyof AccessSearch)[]).flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [{ comparison: searched[name], value }];
  });
  return {
    conditions: given.map(({ comparison }, index) => `and ${comparison} $${index + 3}`),
    values: given.map(({ value }) => value),
  };
};

const rowsOf = ({ first }: Page): number => Math.min(Math.max(first, 1), longestPage);
const beforeOf = ({ before }: Page): number => before ?? Number.MAX_SAFE_INTEGER;

const foundIn = ({ position, asked_index, outcome, places }: Row, asked: RequestLeaf): FoundAccess => ({
  position: Number(position),
  askedIndex: Number(asked_index),
  asked,
  outcome,
  places,
});

const pageOf = async (found: AsyncIterable<FoundAccess>, page: Page): Promise<AccessPage> => {
  const rows: FoundAccess[] = [];
  for await (const each of found) if (rows.push(each) === rowsOf(page)) break;
  return {
    accesses: rows.map(accessOf),
    cursor: rows.length < rowsOf(page) ? null : (rows.at(-1) as FoundAccess).position,
  };
};
