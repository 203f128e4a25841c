import type { Fault } from '../execution/fetchContext.ts';
import {
  type DeniedSections,
  isDenied,
  type RecordPlan,
  type RecordSection,
  type RegisterSection,
  recordPageSize,
  registerEntry,
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

/** What a whole record tells of a fact beyond that. */
export type WholeRecordEntry = CreditRecordEntry & {
  endedOn: string | null;
  grade: string | null;
  penaltyKind: string | null;
  fineAmount: string | null;
};

export type CreditRecordGap = {
  department: string;
  kind: string;
  reason: 'DEPARTMENT_UNAVAILABLE' | 'DENIED';
};

/** The record of one subject: what was read, and what is missing from it. */
export type CreditRecord = {
  entries: WholeRecordEntry[];
  gaps: CreditRecordGap[];
  /** What registers tell of the subject; read for a whole record alone. */
  registers: WholeRecordEntry[];
  /** What a whole record lacks beyond the gaps: what decides about a fact, or a register. */
  undecided: CreditRecordGap[];
  /** Every kind of fact that was read to its end. */
  kinds: { department: string; kind: string }[];
};

/** What is asked of the records: of these kinds alone, or all; and whether it is asked for a whole record. */
export type AskedRecord = { kinds: Kinds; whole: boolean };

/** Asks the hub again as the same caller; the answer has gone the way of any request. */
export type AskAgain = (variables: Record<string, unknown>) => Promise<{
  data: Record<string, unknown> | null;
  faults: readonly Fault[];
  denied: DeniedSections;
  undecided: DeniedSections;
}>;

type Fact = Record<string, string | null> & { id: string; cursor?: string };
type Subject = Record<string, Fact | Fact[] | string | null> | null;

const entryOf = ({ department, kind, gradedBy }: RecordSection, fact: Fact): WholeRecordEntry => ({
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
  endedOn: fact.removedOn ?? fact.liftedOn ?? null,
  grade: (gradedBy && fact[gradedBy]) ?? null,
  penaltyKind: fact.penaltyKind ?? null,
  fineAmount: fact.fineAmount ?? null,
});

/** A register's entry stands as long as the register tells it; its state is what it grades the subject by. */
const registerEntryOf = ({ department }: RegisterSection, state: string): WholeRecordEntry => ({
  department,
  kind: registerEntry,
  factId: null,
  listing: null,
  removedOn: null,
  state: 'ACTIVE',
  severity: null,
  decidedOn: null,
  documentNumber: null,
  authority: null,
  basis: null,
  publishedFrom: null,
  publishedUntil: null,
  endedOn: null,
  grade: state,
  penaltyKind: null,
  fineAmount: null,
});

const newestFirst = (one: CreditRecordEntry, other: CreditRecordEntry): number =>
  (other.decidedOn ?? '').localeCompare(one.decidedOn ?? '');

/** A fact that two fields answer with (the latest, and the list it is in) stands in the record once. */
const withoutRepeats = (entries: WholeRecordEntry[]): WholeRecordEntry[] => {
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
 *
 * @param noteFault told of what is missing although no answer told of it: where the record has a gap the answer has one
 */
export const readRecords = async (
  codes: readonly string[],
  plan: RecordPlan,
  askAgain: AskAgain,
  { kinds, whole }: AskedRecord,
  noteFault: (fault: Fault) => void = () => {},
): Promise<Map<string, CreditRecord>> => {
  const isAsked = ({ kind }: { kind: string }): boolean => kinds === null || kinds.has(kind);
  const hidden = plan.hidden.filter(isAsked);
  const registers = whole ? plan.registers : [];
  const records = new Map<string, CreditRecord>(
    codes.map((code) => [
      code,
      {
        entries: [],
        gaps: hidden.map(deniedGap),
        registers: [],
        undecided: whole ? plan.hiddenRegisters.map(deniedGap) : [],
        kinds: [],
      },
    ]),
  );
  const askedSections = plan.sections.filter(isAsked);
  if (askedSections.length === 0 && registers.length === 0) return records;

  /** @param after where each section is read on; null where no section's page is known to have another behind it */
  const read = async (
    asked: readonly string[],
    sections: readonly RecordSection[],
    after: Record<string, string> | null,
  ) => {
    const wanted = new Set(sections.map(({ key }) => key));
    const askedRegisters = after === null ? registers : [];
    const departments = new Set([...sections, ...askedRegisters].map(({ from }) => from));
    const { data, faults, denied, undecided } = await askAgain({
      codes: asked,
      ...Object.fromEntries(
        [...plan.sections, ...plan.registers].map(({ from }) => [from, departments.has(from)]),
      ),
      ...Object.fromEntries(plan.sections.map(({ key }) => [`with_${key}`, wanted.has(key)])),
      ...(whole && { whole }),
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
      const isMissing = (department: string): boolean => !subject || missing.has(department) || unmerged;
      const unavailable = (section: Missing): CreditRecordGap => {
        if (!isMissing(section.department))
          noteFault({ department: section.department, code: 'DEPARTMENT_FAILED' });
        else if (faults.length === 0) noteFault({ department: 'hub', code: 'DEPARTMENT_FAILED' });
        return unavailableGap(section);
      };
      for (const section of sections) {
        const { key, department, kind, paged } = section;
        const facts = subject?.[key];
        if (isDenied(denied, key, index)) record.gaps.push(deniedGap(section));
        else if (isMissing(department) || (paged && !Array.isArray(facts)))
          record.gaps.push(unavailable(section));
        else {
          const list = (Array.isArray(facts) ? facts : facts ? [facts] : []) as Fact[];
          for (const fact of list) record.entries.push(entryOf(section, fact));
          if (whole && (section.undecided || isDenied(undecided, key, index)))
            record.undecided.push(deniedGap(section));
          if (!paged || list.length < recordPageSize) {
            record.kinds.push({ department, kind });
            continue;
          }
          const cursor = list.at(-1)?.cursor;
          // Few lists are longer than a page: that page is read again, for its cursor.
          if (after === null) further.push(read([code], [section], {}));
          else if (cursor) further.push(read([code], [section], { [key]: cursor }));
          else record.gaps.push(unavailable(section));
        }
      }
      for (const section of askedRegisters) {
        const told = subject?.[section.key] as { state?: string | null } | null | undefined;
        if (isDenied(denied, section.key, index)) record.undecided.push(deniedGap(section));
        else if (isMissing(section.department)) record.undecided.push(unavailable(section));
        else if (told?.state) record.registers.push(registerEntryOf(section, told.state));
        // A register that knows the subject and does not tell how it stands has not answered.
        else if (told) record.undecided.push(unavailable(section));
      }
    });
    await Promise.all(further);
  };

  await read(codes, askedSections, null);
  for (const record of records.values()) record.entries = withoutRepeats(record.entries).sort(newestFirst);
  return records;
};

type Missing = { department: string; kind: string };

const deniedGap = ({ department, kind }: Missing): CreditRecordGap => ({
  department,
  kind,
  reason: 'DENIED',
});

const unavailableGap = ({ department, kind }: Missing): CreditRecordGap => ({
  department,
  kind,
  reason: 'DEPARTMENT_UNAVAILABLE',
});
