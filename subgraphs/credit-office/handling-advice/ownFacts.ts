/** What the office keeps itself it reads in its own books, which say more of it than the record can. */
import type { HandlingMatterRow } from '../tables.ts';
import type { Caused } from './causes.ts';
import { type Ban, type HandlingCase, type OwnFact, office, type RecordEntry } from './facts.ts';
import { industriesMeet } from './industries.ts';
import { isLawInForce } from './inForce.ts';

/** A fact that may bear upon the matter. One that covers other matters alone ends incentives all the same. */
export type Candidate = Caused & {
  covers: boolean;
  /** What follows from it whatever the rules say. */
  measureCodes: readonly string[];
};

const ownKinds = new Set([
  'IndustryBan',
  'CreditMeasure',
  'CreditCommitment',
  'CreditTalk',
  'CreditRectification',
  'PublicCreditEvaluation',
]);

/** Whether an entry of the record is one that the office's own books tell. */
export function isOwn({ department, kind }: RecordEntry): boolean {
  return department === office && ownKinds.has(kind);
}

/** What the books tell of the subject, as entries like those of the record. */
export function ownFacts({ matter, books, law, today }: HandlingCase): Candidate[] {
  const punishments = new Map(
    law.catalogue
      .filter((item) => !item.incentive && isLawInForce(today, item))
      .map((item) => [item.code, item.matters]),
  );
  return [
    ...books.bans.map((ban) => candidate('IndustryBan', ban, null, banCovers(ban, matter))),
    ...books.measures.flatMap((measure) => {
      const matters = punishments.get(measure.measureCode);
      if (matters === undefined) return [];
      const covers = matter !== null && matters.includes(matter.id);
      return candidate('CreditMeasure', measure, null, covers, [measure.measureCode]);
    }),
    ...books.brokenCommitments.map(({ assessedOn, ...commitment }) =>
      candidate(
        'CreditCommitment',
        { ...commitment, decidedOn: assessedOn ?? commitment.decidedOn },
        'BROKEN',
      ),
    ),
    ...books.talks.map((talk) => candidate('CreditTalk', talk, talk.talkKind)),
    ...books.rectifications.map((order) => {
      const overdue = order.result === 'OPEN' && order.dueOn !== null && order.dueOn < today;
      return candidate('CreditRectification', order, overdue ? 'OVERDUE' : order.result);
    }),
    ...(books.evaluation === null
      ? []
      : [candidate('PublicCreditEvaluation', books.evaluation, books.evaluation.grade)]),
  ];
}

/** By the matters that it names, or else by their industries; one that names neither is from everything. */
export function banCovers(
  { matters, industries }: Pick<Ban, 'matters' | 'industries'>,
  matter: HandlingMatterRow | null,
): boolean {
  if (matters.length === 0 && industries.length === 0) return true;
  if (matter === null) return false;
  if (matters.length > 0) return matters.includes(matter.id);
  return industries.some((banned) => matter.industries.some((own) => industriesMeet(banned, own)));
}

function candidate(
  kind: string,
  { id, state, severity, basis, decidedOn, documentNumber, cause }: OwnFact,
  grade: string | null,
  covers = true,
  measureCodes: readonly string[] = [],
): Candidate {
  const entry: RecordEntry = {
    department: office,
    kind,
    factId: id,
    listing: null,
    endedOn: null,
    state,
    severity,
    grade,
    penaltyKind: null,
    fineAmount: null,
    decidedOn,
    documentNumber,
    basis,
    publishedUntil: null,
  };
  return { entry, cause, covers, measureCodes };
}
