/** What advice reads: the law, and the office's own books. */
import { type Database, departmentError, rowsOfSubjects } from '@credit-hub/kit';
import { LRUCache } from 'lru-cache';
import {
  creditCommitments,
  creditMeasures,
  creditObjections,
  creditRectifications,
  creditTalks,
  focusListings,
  industryBans,
  publicCreditEvaluations,
} from '../tables.ts';
import { type CauseRow, causeOf } from './causeOf.ts';
import type { Cause, Law, OwnBooks } from './facts.ts';
import { readLaw } from './lawRepository.ts';

/** Law comes by migrations, days before it is in force; each row says from which day on it counts. */
const lawKeptInMilliseconds = 5_000;

/** @param locality administrative division whose own rules count beside the country's; null where none's do */
export function createAdviceRepository(database: Database, locality: string | null) {
  const booksOf = booksOfOffice(database);
  const law = new LRUCache<'law', Law>({
    max: 1,
    ttl: lawKeptInMilliseconds,
    fetchMethod: () => readLaw(database, locality),
  });

  return {
    /** The rules and catalogues, whatever their day. */
    async law(): Promise<Law> {
      const read = await law.fetch('law');
      if (read === undefined) throw departmentError('DEPARTMENT_FAILED');
      return read;
    },

    /** What the office's books say about each subject on the day, whoever asks; each code has an entry. */
    async ownBooks(subjects: readonly string[], day: string): Promise<Map<string, OwnBooks>> {
      const books = await booksOf(subjects, day);
      return new Map(subjects.map((code) => [code, ownBooksOf(books, code, day)]));
    },
  };
}

/** In force, and within its publication. */
const inUse = `state in ('ACTIVE', 'UNDER_OBJECTION', 'CORRECTED') and (published_until is null or published_until >= $2)`;
const oldestFirst = 'decided_on, id';

const ownColumns = ['id', 'state', 'decidedOn', 'documentNumber', 'basis', 'severity'] as const;
const causeColumns = ['causeDepartment', 'causeKind', 'causeFactId', 'causeDocumentNumber'] as const;

/** What advice reads of the office's own tables. */
const booksOfOffice = (database: Database) =>
  rowsOfSubjects(database, 'own_books', {
    objections: {
      table: creditObjections,
      columns: ['targetDepartment', 'targetKind', 'targetFactId', 'targetDocumentNumber'],
      where: `suspends and stage in ('FILED', 'VERIFIED_BY_OWNER', 'ESCALATED') and state in ('ACTIVE', 'CORRECTED')`,
      order: oldestFirst,
    },
    // Of those whose term is over, too: law may still look back on them.
    bans: {
      table: industryBans,
      columns: [...ownColumns, ...causeColumns, 'matters', 'industries', 'effectiveUntil'],
      where: `${inUse} and effective_from <= $2`,
      order: oldestFirst,
    },
    measures: {
      table: creditMeasures,
      columns: [...ownColumns, ...causeColumns, 'measureCode'],
      where: `${inUse} and effective_from <= $2 and (effective_until is null or effective_until >= $2)`,
      order: oldestFirst,
    },
    brokenCommitments: {
      table: creditCommitments,
      columns: [...ownColumns, 'assessedOn'],
      where: `performance = 'BROKEN' and ${inUse}`,
      order: oldestFirst,
    },
    talks: {
      table: creditTalks,
      columns: [...ownColumns, ...causeColumns, 'talkKind'],
      where: inUse,
      order: oldestFirst,
    },
    rectifications: {
      table: creditRectifications,
      columns: [...ownColumns, ...causeColumns, 'result', 'dueOn'],
      where: inUse,
      order: oldestFirst,
    },
    evaluations: {
      table: publicCreditEvaluations,
      columns: [...ownColumns, 'grade'],
      where: inUse,
      order: 'decided_on desc, id desc',
      firstOnly: true,
    },
    focus: {
      table: focusListings,
      columns: ['id', ...causeColumns],
      where: 'cause_kind is not null',
      order: oldestFirst,
    },
  });
type Books = Awaited<ReturnType<ReturnType<typeof booksOfOffice>>>;

function ownBooksOf(books: Books, code: string, day: string): OwnBooks {
  const isOver = ({ effectiveUntil }: { effectiveUntil: string | null }) =>
    effectiveUntil !== null && effectiveUntil < day;
  const bans = books.bans(code).map(withCause);
  const [evaluation] = books.evaluations(code);
  return {
    objections: books.objections(code),
    bans: bans.filter((ban) => !isOver(ban)),
    bansServed: bans.filter(isOver),
    measures: books.measures(code).map(withCause),
    brokenCommitments: books.brokenCommitments(code).map((row) => ({ ...row, cause: null })),
    talks: books.talks(code).map(withCause),
    rectifications: books.rectifications(code).map(withCause),
    evaluation: evaluation ? { ...evaluation, cause: null } : null,
    focusCauses: books
      .focus(code)
      .map(withCause)
      .flatMap(({ id, cause }) => (cause ? { id, cause } : [])),
  };
}

const withCause = <Row extends CauseRow>(row: Row): Row & { cause: Cause | null } => ({
  ...row,
  cause: causeOf(row),
});
