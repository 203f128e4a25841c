/** What handling advice is decided on: the subject's record, the office's own books, and the rules as data. */
import type { FactState, ListingKind, Severity } from '@credit-hub/kit/tables';
import type {
  CommitmentRuleRow,
  CreditMeasureRow,
  CreditObjectionRow,
  HandlingMatterRow,
  HandlingRuleRow,
  IndustryBanRow,
  MeasureCatalogueItemRow,
  RegisteringAuthorityRow,
} from '../../tables.ts';

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

/** The record as it reached the office: null is what could not be read, and never "nothing". */
export type CreditRecord = {
  entries: readonly RecordEntry[] | null;
  gaps: readonly RecordGap[] | null;
  /** Kinds of fact that were read: of these a fact that is not among the entries is not in use. */
  kinds: readonly { department: string; kind: string }[];
};

export type OwnFact = Pick<
  IndustryBanRow,
  'id' | 'state' | 'decidedOn' | 'documentNumber' | 'basis' | 'severity'
>;

/** An objection that is being verified; it names the fact by its identifier or else by its document. */
export type OpenObjection = Pick<
  CreditObjectionRow,
  'targetDepartment' | 'targetKind' | 'targetFactId' | 'targetDocumentNumber'
>;

/** A ban from trade or industry in force. No matters named: it covers every matter. */
export type Ban = OwnFact & Pick<IndustryBanRow, 'matters'>;

/** A measure that was imposed on the subject, or granted to it, and is in force. */
export type ImposedMeasure = OwnFact & Pick<CreditMeasureRow, 'measureCode'>;

/** What the office's own books say about the subject, whoever asks. */
export type OwnBooks = {
  objections: readonly OpenObjection[];
  bans: readonly Ban[];
  measures: readonly ImposedMeasure[];
  /** The days on which it was found to have broken a commitment that it has not made good since. */
  commitmentsBrokenOn: readonly string[];
};

/** The rules and catalogues that advice is decided by. */
export type Law = {
  matters: readonly HandlingMatterRow[];
  rules: readonly HandlingRuleRow[];
  commitmentRules: readonly CommitmentRuleRow[];
  catalogue: readonly MeasureCatalogueItemRow[];
  registeringAuthorities: readonly RegisteringAuthorityRow[];
};

export type Effect = HandlingRuleRow['effect'];

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
