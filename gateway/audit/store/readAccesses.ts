import type { Classification, PurposeKind, Role } from '@credit-hub/schema';
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
  readonly matter: string | null;
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

const longestPage = 500;

type Row = {
  position: string;
  asked_index: string;
  asked: RequestLeaf;
  outcome: OutcomeLeaf | null;
  part: number | null;
};

type RequestLeaf = Pick<
  Access,
  'time' | 'role' | 'organization' | 'department' | 'person' | 'purpose' | 'matter' | 'policyVersion'
> & {
  subjects: { count: number };
  refusal?: string;
};
type OutcomeLeaf = {
  completeness: 'COMPLETE' | 'PARTIAL';
  refusal: string | null;
  parts: { disclosed: { classification: Classification; form: Disclosure['form']; by: string | null }[] }[];
};

/** Every request that asked about the subject or told of it. */
export const readAccessesOf = async (pool: Pool, blindIndex: Buffer, page: Page): Promise<AccessPage> => {
  // A row of part 0 says that the leaf speaks of the subject; one of another part, that this part is what it says.
  const { rows } = await pool.query<Row>({
    name: 'audit-accesses-of-subject',
    text: `select spoken.leaf_index as position, asked.leaf_index as asked_index, asked.leaf as asked,
        outcome.leaf as outcome, exception.part
      from audit_subjects spoken
      join audit_leaves found on found.leaf_index = spoken.leaf_index
      join audit_leaves asked on asked.leaf_index = coalesce(found.intent_index, found.leaf_index)
      left join audit_leaves outcome on outcome.intent_index = asked.leaf_index
      left join audit_subjects exception on exception.blind_index = spoken.blind_index
        and exception.leaf_index = outcome.leaf_index and exception.part > 0
      where spoken.blind_index = $1 and spoken.part = 0 and spoken.leaf_index < $2
      order by spoken.leaf_index desc limit $3`,
    values: [blindIndex, ...boundsOf(page)],
  });
  return pageOf(rows, page);
};

/** Every request that fits all of what is searched by. */
export const searchAccesses = async (pool: Pool, search: AccessSearch, page: Page): Promise<AccessPage> => {
  const { conditions, values } = criteriaOf(search);
  const { rows } = await pool.query<Row>({
    text: `select asked.leaf_index as position, asked.leaf_index as asked_index, asked.leaf as asked,
        outcome.leaf as outcome, null as part
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
  role: "asked.leaf->>'role' =",
  department: "asked.leaf->>'department' =",
  purpose: "asked.leaf->>'purpose' =",
  refusal: "coalesce(asked.leaf->>'refusal', outcome.leaf->>'refusal') =",
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

const boundsOf = ({ first, before }: Page) => [
  before ?? Number.MAX_SAFE_INTEGER,
  Math.min(Math.max(first, 1), longestPage),
];

const pageOf = (rows: readonly Row[], { first }: Page): AccessPage => ({
  accesses: rows.map(accessOf),
  cursor: rows.length < Math.min(Math.max(first, 1), longestPage) ? null : Number(rows.at(-1)?.position),
});

const accessOf = ({ asked_index, asked, outcome, part }: Row): Access => {
  const refusal = asked.refusal ?? outcome?.refusal ?? null;
  return {
    auditIndex: Number(asked_index),
    time: asked.time,
    role: asked.role,
    organization: asked.organization,
    department: asked.department,
    person: asked.person,
    purpose: asked.purpose,
    matter: asked.matter,
    policyVersion: asked.policyVersion,
    outcome: refusal !== null ? 'REFUSED' : outcome ? 'ANSWERED' : 'UNKNOWN',
    refusal,
    completeness: outcome?.completeness ?? null,
    disclosed: refusal !== null ? [] : (outcome?.parts[part ?? 0]?.disclosed ?? []),
    subjectCount: asked.subjects.count,
  };
};
