/** What handling advice is decided on: the subject's record, the office's own books, and the rules as data. */
import type { FactState, ListingKind, Severity } from '@credit-hub/kit/tables';

/** One fact of the one-network record, as the hub gives it. A decisive field that is null could not be read. */
export type RecordEntry = {
  department: string;
  kind: string;
  factId: string | null;
  /** Null for what is no listing. */
  listing: ListingKind | null;
  removedOn: string | null;
  state: FactState | null;
  severity: Severity | null;
  decidedOn: string | null;
  documentNumber: string | null;
  basis: string | null;
  publishedUntil: string | null;
};

/** Something that the record lacks. */
export type RecordGap = { department: string; kind: string; reason: 'DEPARTMENT_UNAVAILABLE' | 'DENIED' };

/** The record as it reached the office: null is what could not be read, and never "nothing". */
export type CreditRecord = { entries: readonly RecordEntry[] | null; gaps: readonly RecordGap[] | null };

/** An objection that is being verified; it names the fact by its identifier, its document or both. */
export type OpenObjection = {
  department: string;
  kind: string;
  factId: string | null;
  documentNumber: string | null;
};

/** A ban from trade or industry in force. No matters named: it covers every matter. */
export type Ban = OwnFact & { matters: readonly string[] };

/** A punishment measure that was imposed on the subject and is in force. */
export type ImposedMeasure = OwnFact & { measureCode: string };

export type OwnFact = {
  id: string;
  state: FactState;
  decidedOn: string;
  documentNumber: string | null;
  basis: string | null;
};

/** What the office's own books say about the subject, whoever asks. */
export type OwnBooks = {
  objections: readonly OpenObjection[];
  bans: readonly Ban[];
  measures: readonly ImposedMeasure[];
  /** The days on which it broke a commitment that it has not made good since. */
  commitmentsBrokenOn: readonly string[];
};

/** A matter that service halls handle (办理事项). */
export type HandlingMatter = { id: string; notifiedCommitment: boolean; deferredMaterial: boolean };

export type Effect = 'BARRED' | 'RESTRICTED' | 'NORMAL' | 'GREEN_CHANNEL';

/** What an entry in force means for a matter. A condition that is null holds for every entry. */
export type HandlingRule = {
  id: string;
  matter: string | null;
  listing: ListingKind | null;
  kind: string | null;
  severity: Severity | null;
  effect: Effect;
  measureCodes: readonly string[];
  effectiveOn: string;
  expiresOn: string | null;
};

/** When a way without full papers is closed (告知承诺、容缺受理). */
export type CommitmentRule = {
  way: 'NOTIFIED_COMMITMENT' | 'DEFERRED_MATERIAL';
  /** A dishonesty in force of this severity or above closes it. */
  closedFrom: Severity;
  /** How long a broken commitment closes it; null: until it is made good. */
  brokenCommitmentDays: number | null;
  effectiveOn: string;
  expiresOn: string | null;
};

/** A measure of the catalogue (联合奖惩措施清单). */
export type CatalogueMeasure = {
  code: string;
  name: string;
  incentive: boolean;
  matters: readonly string[];
  legalBasis: string;
  executingDepartment: string;
  effectiveOn: string;
  expiresOn: string | null;
};

/** Who registers subjects whose code begins so (GB 32100-2015); `inNetwork`: whether their facts are in the record. */
export type RegisteringAuthority = { codePrefix: string; name: string; inNetwork: boolean };

export type Law = {
  rules: readonly HandlingRule[];
  commitmentRules: readonly CommitmentRule[];
  catalogue: readonly CatalogueMeasure[];
  registeringAuthorities: readonly RegisteringAuthority[];
};

/** Everything the decision knows. `matter` is null when the office has no matter of the name asked for. */
export type HandlingCase = {
  subjectCode: string;
  today: string;
  matter: HandlingMatter | null;
  record: CreditRecord;
  books: OwnBooks;
  law: Law;
};
