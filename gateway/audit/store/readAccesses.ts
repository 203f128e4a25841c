import { type Classification, longestPage, type PurposeKind, type Role } from '@credit-hub/schema';
import type { Pool } from 'pg';
import type { Disclosure } from '../entries.ts';

/** One request as the log tells of it. */
export type Access = {
  /** Index of the intent's leaf, or of the refusal's. */
  readonly auditIndex: number;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly role: Role | null;
  readonly organization: string | null;
  readonly department: string | null;
  /** Keyed commitment: the same person in the same role has the same one. */
  readonly person: string | null;
  readonly purpose: PurposeKind | null;
  /** Several are joined by `、`. */
  readonly matter: string | null;
  readonly matters: readonly string[];
  /** Mutations that were asked for, by the names of their fields. */
  readonly acts: readonly string[];
  readonly policyVersion: string;
  /** UNKNOWN: nothing was recorded after the intent; the hub broke off before an answer left. */
  readonly outcome: 'ANSWERED' | 'REFUSED' | 'UNKNOWN';
  readonly refusal: string | null;
  readonly completeness: 'COMPLETE' | 'PARTIAL' | null;
  /** Which classes in which form; of the one subject where accesses to a subject are asked for. */
  readonly disclosed: readonly Omit<Disclosure, 'coordinates'>[];
  /** Subjects that were asked about. */
  readonly subjectCount: number;
};

export type AccessSearch = {
  readonly organization?: string;
  readonly person?: string;
  readonly role?: Role;
  readonly department?: string;
  readonly purpose?: PurposeKind;
  readonly refusal?: string;
  /** ISO 8601, UTC; inclusive. */
  readonly from?: string;
  /** ISO 8601, UTC; exclusive. */
  readonly until?: string;
};

/** Newest first; `before` is the cursor of the page before. */
export type Page = { readonly first: number; readonly before: number | null };
export type AccessPage = { readonly accesses: readonly Access[]; readonly cursor: number | null };

type Row = {
  position: string;
  asked_index: string;
  asked: RequestLeaf;
  outcome: OutcomeLeaf | null;
  /** Where the subject stands among those of the outcome, counted from 1. */
  places: number[] | null;
};

type RequestLeaf = Pick<
  Access,
  'time' | 'role' | 'organization' | 'department' | 'person' | 'purpose' | 'matter' | 'policyVersion'
> & {
  acts?: string[];
  /** Further handlings that the request served. */
  further?: { matter: string | null }[];
  subjects: { count: number };
  refusal?: string;
};
type OutcomeLeaf = {
  completeness: 'COMPLETE' | 'PARTIAL';
  refusal: string | null;
  parts: {
    disclosed: { classification: Classification; form: Disclosure['form']; by: string | null }[];
    subjects: { count: number };
  }[];
};

/** Every request that asked about the subject or told of it. */
export const readAccessesOf = async (pool: Pool, blindIndex: Buffer, page: Page): Promise<AccessPage> => {
  // Materialized: else the planner may walk the whole log backwards for a subject that is hardly in it. An outcome tells
  // of subjects that its intent named where something else was disclosed of them; then the intent is the one to count.
  const { rows } = await pool.query<Row>({
    name: 'audit-accesses-of-subject',
    text: `with found as materialized (
        select leaf_index, intent_index from audit_leaves where subjects @> array[$1::bytea]
      )
      select found.leaf_index as position, asked.leaf_index as asked_index, asked.leaf::json as asked,
        outcome.leaf::json as outcome, array_positions(outcome.subjects, $1::bytea) as places
      from found
      join audit_leaves asked on asked.leaf_index = coalesce(found.intent_index, found.leaf_index)
      left join audit_leaves outcome on outcome.intent_index = asked.leaf_index
      where found.leaf_index < $2
        and (found.intent_index is null or (asked.subjects @> array[$1::bytea]) is not true)
      order by found.leaf_index desc limit $3`,
    values: [blindIndex, ...boundsOf(page)],
  });
  return pageOf(rows, page);
};

/** Every request that fits all of what is searched by. */
export const searchAccesses = async (pool: Pool, search: AccessSearch, page: Page): Promise<AccessPage> => {
  const { conditions, values } = criteriaOf(search);
  const { rows } = await pool.query<Row>({
    text: `select asked.leaf_index as position, asked.leaf_index as asked_index, asked.leaf::json as asked,
        outcome.leaf::json as outcome, null as places
      from audit_leaves asked
      left join audit_leaves outcome on outcome.intent_index = asked.leaf_index
      where asked.intent_index is null and asked.leaf_index < $1 ${conditions.join(' ')}
      order by asked.leaf_index desc limit $2`,
    values: [...boundsOf(page), ...values],
  });
  return pageOf(rows, page);
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

const boundsOf = (page: Page) => [page.before ?? Number.MAX_SAFE_INTEGER, rowsOf(page)];

const pageOf = (rows: readonly Row[], page: Page): AccessPage => ({
  accesses: rows.map(accessOf),
  cursor: rows.length < rowsOf(page) ? null : Number(rows.at(-1)?.position),
});

const accessOf = ({ asked_index, asked, outcome, places }: Row): Access => {
  const refusal = asked.refusal ?? outcome?.refusal ?? null;
  return {
    auditIndex: Number(asked_index),
    time: asked.time,
    role: asked.role,
    organization: asked.organization,
    department: asked.department,
    person: asked.person,
    purpose: asked.purpose,
    ...mattersOf(asked),
    acts: asked.acts ?? [],
    policyVersion: asked.policyVersion,
    outcome: refusal !== null ? 'REFUSED' : outcome ? 'ANSWERED' : 'UNKNOWN',
    refusal,
    completeness: outcome?.completeness ?? null,
    disclosed: refusal !== null || outcome === null ? [] : partOf(outcome, places).disclosed,
    subjectCount: asked.subjects.count,
  };
};

const mattersOf = ({ matter, further = [] }: RequestLeaf): Pick<Access, 'matter' | 'matters'> => {
  const matters = [matter, ...further.map((each) => each.matter)].filter((each) => each !== null);
  return { matter: matters.length === 0 ? null : matters.join('、'), matters };
};

/** Which part of an outcome speaks of a subject: that of its last place, for a later part is the exception to the first. */
const partOf = ({ parts }: OutcomeLeaf, places: readonly number[] | null): OutcomeLeaf['parts'][number] => {
  const owners = parts.flatMap((part) => Array<typeof part>(part.subjects.count).fill(part));
  return (owners[(places?.at(-1) ?? 0) - 1] ?? parts[0]) as OutcomeLeaf['parts'][number];
};
