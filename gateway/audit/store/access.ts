import type { Classification, PurposeKind, Role } from '@credit-hub/schema';
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

/** What the leaf of a request tells. */
export type RequestLeaf = Pick<
  Access,
  'time' | 'role' | 'organization' | 'department' | 'person' | 'purpose' | 'matter' | 'policyVersion'
> & {
  acts?: string[];
  /** Further handlings that the request served. */
  further?: { matter: string | null }[];
  subjects: { count: number };
  refusal?: string;
};
export type OutcomeLeaf = {
  completeness: 'COMPLETE' | 'PARTIAL';
  refusal: string | null;
  parts: {
    /** Name of the text that lists them. */
    coordinates: string;
    disclosed: { classification: Classification; form: Disclosure['form']; by: string | null }[];
    subjects: { count: number };
  }[];
};

/** A request as it was found, in the database or in the archive. */
export type FoundAccess = {
  /** Index of the leaf by which it was found. */
  readonly position: number;
  readonly askedIndex: number;
  readonly asked: RequestLeaf;
  readonly outcome: OutcomeLeaf | null;
  /** Where the subject stands among those of the outcome, counted from 1. */
  readonly places: readonly number[] | null;
};

export const accessOf = ({ askedIndex, asked, outcome, places }: FoundAccess): Access => {
  const refusal = asked.refusal ?? outcome?.refusal ?? null;
  return {
    auditIndex: askedIndex,
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
export const partOf = (
  { parts }: OutcomeLeaf,
  places: readonly number[] | null,
): OutcomeLeaf['parts'][number] => {
  const owners = parts.flatMap((part) => Array<typeof part>(part.subjects.count).fill(part));
  return (owners[(places?.at(-1) ?? 0) - 1] ?? parts[0]) as OutcomeLeaf['parts'][number];
};
