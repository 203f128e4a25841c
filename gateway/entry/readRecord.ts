import type { Fault } from '../execution/gathering.ts';
import {
  type DeniedSections,
  isDenied,
  type RecordPlan,
  type RecordSection,
  recordPageSize,
} from './recordPlan.ts';

export type CreditRecordEntry = {
  department: string;
  kind: string;
  factId: string | null;
  listing: string | null;
  removedOn: string | null;
  state: string | null;
  severity: string | null;
  decidedOn: string | null;
  documentNumber: string | null;
  authority: string | null;
  basis: string | null;
  publishedFrom: string | null;
  publishedUntil: string | null;
};

export type CreditRecordGap = {
  department: string;
  kind: string;
  reason: 'DEPARTMENT_UNAVAILABLE' | 'DENIED';
};

/** The record of one subject: what was read, and what is missing from it. */
export type CreditRecord = { entries: CreditRecordEntry[]; gaps: CreditRecordGap[] };

/** Asks the hub again as the same caller; the answer has gone the way of any request. */
export type AskAgain = (
  variables: Record<string, unknown>,
) => Promise<{ data: Record<string, unknown> | null; faults: readonly Fault[]; denied: DeniedSections }>;

type Fact = Record<string, string | null> & { id: string; cursor?: string };
type Subject = Record<string, Fact | Fact[] | string | null> | null;

const entryOf = ({ department, kind }: RecordSection, fact: Fact): CreditRecordEntry => ({
  department,
  kind: fact.kind ?? kind,
  factId: fact.id ?? null,
  listing: fact.listing ?? null,
  removedOn: fact.removedOn ?? null,
  state: fact.state ?? null,
  severity: fact.severity ?? null,
  decidedOn: fact.decidedOn ?? null,
  documentNumber: fact.documentNumber ?? null,
  authority: fact.authority ?? null,
  basis: fact.basis ?? null,
  publishedFrom: fact.publishedFrom ?? null,
  publishedUntil: fact.publishedUntil ?? null,
});

const newestFirst = (one: CreditRecordEntry, other: CreditRecordEntry): number =>
  (other.decidedOn ?? '').localeCompare(one.decidedOn ?? '');

/** A fact that two fields answer with (the latest, and the list it is in) stands in the record once. */
const withoutRepeats = (entries: CreditRecordEntry[]): CreditRecordEntry[] => {
  const seen = new Set<string>();
  return entries.filter(({ department, kind, factId }) => {
    const name = JSON.stringify([department, kind, factId]);
    return !seen.has(name) && seen.add(name);
  });
};

/** The kinds of fact that are read; null for all of them. */
export type Kinds = ReadonlySet<string> | null;

/**
 * Reads the records of these subjects, page by page until each list has ended. A section that a department could not
 * give, or that the caller may not see, is a gap of every subject: it is never taken for "nothing". A department
 * without any fact of these kinds is not asked, and cannot be missing.
 */
export const readRecords = async (
  codes: readonly string[],
  plan: RecordPlan,
  askAgain: AskAgain,
  kinds: Kinds = null,
): Promise<Map<string, CreditRecord>> => {
  const isAsked = ({ kind }: { kind: string }): boolean => kinds === null || kinds.has(kind);
  const hidden = plan.hidden.filter(isAsked);
  const records = new Map<string, CreditRecord>(
    codes.map((code) => [
      code,
      {
        entries: [],
        gaps: hidden.map(({ department, kind }) => ({ department, kind, reason: 'DENIED' })),
      },
    ]),
  );
  const askedSections = plan.sections.filter(isAsked);
  if (askedSections.length === 0) return records;

  /** @param after where each section is read on; null where no section's page is known to have another behind it */
  const read = async (
    asked: readonly string[],
    sections: readonly RecordSection[],
    after: Record<string, string> | null,
  ) => {
    const wanted = new Set(sections.map(({ key }) => key));
    const departments = new Set(sections.map(({ from }) => from));
    const { data, faults, denied } = await askAgain({
      codes: asked,
      ...Object.fromEntries(plan.sections.map(({ from }) => [from, departments.has(from)])),
      ...Object.fromEntries(plan.sections.map(({ key }) => [`with_${key}`, wanted.has(key)])),
      ...(after && { cursors: true }),
      ...Object.fromEntries(Object.entries(after ?? {}).map(([key, cursor]) => [`after_${key}`, cursor])),
    });
    const missing = new Set(faults.map(({ department }) => department));
    // The hub itself could not make an answer of what the departments gave: nobody knows what it lost.
    const unmerged = missing.has('hub');
    const subjects = (data?.marketSubjects ?? []) as Subject[];
    const further: Promise<void>[] = [];
    asked.forEach((code, index) => {
      const record = records.get(code);
      const subject = subjects[index];
      if (record === undefined) return;
      for (const section of sections) {
        const { key, department, kind, paged } = section;
        const facts = subject?.[key];
        if (isDenied(denied, key, index)) record.gaps.push({ department, kind, reason: 'DENIED' });
        else if (!subject || missing.has(department) || unmerged || (paged && !Array.isArray(facts)))
          record.gaps.push({ department, kind, reason: 'DEPARTMENT_UNAVAILABLE' });
        else {
          const list = (Array.isArray(facts) ? facts : facts ? [facts] : []) as Fact[];
          for (const fact of list) record.entries.push(entryOf(section, fact));
          if (!paged || list.length < recordPageSize) continue;
          const cursor = list.at(-1)?.cursor;
          // Few lists are longer than a page: that page is read again, for its cursor.
          if (after === null) further.push(read([code], [section], {}));
          else if (cursor) further.push(read([code], [section], { [key]: cursor }));
          else record.gaps.push({ department, kind, reason: 'DEPARTMENT_UNAVAILABLE' });
        }
      }
    });
    await Promise.all(further);
  };

  await read(codes, askedSections, null);
  for (const record of records.values()) record.entries = withoutRepeats(record.entries).sort(newestFirst);
  return records;
};
