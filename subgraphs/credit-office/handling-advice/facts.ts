/** What handling advice is decided on: the subject's record, the office's own books, and the rules as data. */
import type { SeverityRule } from '@credit-hub/kit/law';
import type { FactState, ListingKind, Severity } from '@credit-hub/kit/tables';
import type {
  CommitmentRuleRow,
  CreditMeasureRow,
  CreditObjectionRow,
  HandlingMatterRow,
  HandlingPersonRuleRow,
  HandlingRuleRow,
  IndustryBanRow,
  MeasureCatalogueItemRow,
  RegisteringAuthorityRow,
  SuspensionRuleRow,
} from '../tables.ts';

/** The department that this is. */
export const office = 'credit-office';
/** The kind of entry by which a register tells of the subject; its grade is the state of the registration. */
export const registerKind = 'RegisterEntry';

/** One fact of the one-network record, as the hub gives it. A state that is null could not be read. */
export type RecordEntry = {
  department: string;
  kind: string;
  factId: string | null;
  /** Null for what is no listing. */
  listing: ListingKind | null;
  /** The day it was taken off the list, or the order was lifted. */
  endedOn: string | null;
  state: FactState | null;
  severity: Severity | null;
  /** What its kind grades it by: a grade, a stage, good or bad conduct; of a register's entry the registration's state. */
  grade: string | null;
  penaltyKind: string | null;
  /** Yuan and fen as decimal text. */
  fineAmount: string | null;
  decidedOn: string | null;
  documentNumber: string | null;
  basis: string | null;
  publishedUntil: string | null;
};

/** Something that the record lacks. */
export type RecordGap = { department: string; kind: string; reason: 'DEPARTMENT_UNAVAILABLE' | 'DENIED' };

/**
 * A grave fact in force of others that bears upon the subject by a person who leads it. Neither the person nor the other
 * subject is known to the office.
 */
export type FactThroughPerson = {
  role: 'LEGAL_REPRESENTATIVE' | 'ACTUAL_CONTROLLER' | 'CONTROLLING_SHAREHOLDER';
  /** It names the person itself; else it is another subject's. */
  ofPerson: boolean;
  department: string;
  kind: string;
  listing: ListingKind | null;
  severity: Severity | null;
  state: FactState;
  decidedOn: string | null;
  documentNumber: string | null;
  basis: string | null;
  penaltyKind: string | null;
  /** Matters that a ban covers; empty for all, null for what is no ban. */
  matters: readonly string[] | null;
};

/** The record as it reached the office: null is what could not be read, and never "nothing". */
export type CreditRecord = {
  entries: readonly RecordEntry[] | null;
  gaps: readonly RecordGap[] | null;
  /** Kinds of fact that were read: of these a fact that is not among the entries is not in use. */
  kinds: readonly { department: string; kind: string }[];
  /** As `readRecord` gives them; absent where nothing of persons is decided on. */
  throughPersons?: readonly FactThroughPerson[];
};

/** The fact because of which something was done, by its identifier or else by its document. */
export type Cause = {
  department: string;
  kind: string;
  factId: string | null;
  documentNumber: string | null;
};

/** A fact of the office's own books that is in force; its term runs. */
export type OwnFact = Pick<
  IndustryBanRow,
  'id' | 'state' | 'decidedOn' | 'documentNumber' | 'basis' | 'severity'
> & { cause: Cause | null };

/** An objection that is being verified; it names the fact by its identifier or else by its document. */
export type OpenObjection = Pick<
  CreditObjectionRow,
  'targetDepartment' | 'targetKind' | 'targetFactId' | 'targetDocumentNumber'
>;

/**
 * A ban from trade or industry. It covers the matters that it names, or else those of the industries that it names
 * (GB/T 4754), or else, naming neither, every matter.
 */
export type Ban = OwnFact & Pick<IndustryBanRow, 'matters' | 'industries'>;

/** A measure that was imposed on the subject, or granted to it. */
export type ImposedMeasure = OwnFact & Pick<CreditMeasureRow, 'measureCode'>;

/** What the office's own books say about the subject on the day, whoever asks. */
export type OwnBooks = {
  objections: readonly OpenObjection[];
  bans: readonly Ban[];
  /** Bans whose term is over, with what they were imposed for. */
  bansServed: readonly Ban[];
  measures: readonly ImposedMeasure[];
  /** Commitments that it was found to have broken, and has not made good since. */
  brokenCommitments: readonly (OwnFact & { assessedOn: string | null })[];
  talks: readonly (OwnFact & { talkKind: string | null })[];
  rectifications: readonly (OwnFact & { result: string | null; dueOn: string | null })[];
  /** Its newest public credit evaluation; null when it was never evaluated. */
  evaluation: (OwnFact & { grade: string | null }) | null;
  /** Why it stands on the office's focus list, by the listing's identifier. */
  focusCauses: readonly { id: string; cause: Cause }[];
};

/** The rules and catalogues that advice is decided by. */
export type Law = {
  /** Administrative division (GB/T 2260) whose own rules count beside the country's; null where none's do. */
  locality: string | null;
  matters: readonly HandlingMatterRow[];
  rules: readonly HandlingRuleRow[];
  personRules?: readonly HandlingPersonRuleRow[];
  severityRules: readonly SeverityRule[];
  suspensionRules: readonly SuspensionRuleRow[];
  commitmentRules: readonly CommitmentRuleRow[];
  catalogue: readonly MeasureCatalogueItemRow[];
  registeringAuthorities: readonly RegisteringAuthorityRow[];
};

export type Effect = HandlingRuleRow['effect'];
export type Way = CommitmentRuleRow['way'];

/** Everything the decision knows. `matter` is null when the office has no matter of the name asked for. */
export type HandlingCase = {
  subjectCode: string;
  /** Calendar day in Beijing. */
  today: string;
  matter: HandlingMatterRow | null;
  record: CreditRecord;
  books: OwnBooks;
  law: Law;
};
