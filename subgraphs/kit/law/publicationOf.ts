import { afterMonths } from './afterMonths.ts';
import { type GradedFact, isPenalty } from './gradeSeverity.ts';
import { isLawOf, type PeriodRule, type Place, type PublicationRule, publicationRules } from './rules.ts';

/** What of a penalty says whether it is published. Amounts are in yuan. */
export type ToldPenalty = {
  documentNumber: string | null;
  penaltyKind: string | null;
  content: string | null;
  facts: string | null;
  fineAmount: string | null;
  confiscatedAmount: string | null;
  revokedCertificate: string | null;
};

/** What of a fact says whether it is published; what its kind does not have is null. Its severity is as it is graded. */
type PublishedFact = GradedFact & ToldPenalty;

/** The publication of a fact, by law. */
export type Publication = {
  /** By which row it is not published; null where it is. */
  unpublished: PublicationRule | null;
  /** Its last day, published or not: behind it what is told of it must not be used. Null where no row says one. */
  until: string | null;
  /** From when it can be repaired; null where no row says. */
  repairableFrom: string | null;
  period: PeriodRule | null;
};

/**
 * @param day by the law of which it is published
 * @param locality whose own rules count beside the country's; null: nobody's
 */
export function publicationOf(
  fact: PublishedFact & { decidedOn: string },
  day: string,
  locality: string | null = null,
  { published, periods } = publicationRules,
): Publication {
  const place = { department: fact.department, locality };
  const period = periods.find((one) => fits(one, fact, day, place)) ?? null;
  return {
    unpublished: unpublishedBy(published, fact, day, place),
    until: period === null ? null : afterMonths(fact.decidedOn, period.mostMonths),
    repairableFrom: period === null ? null : afterMonths(fact.decidedOn, period.leastMonths),
    period,
  };
}

/** By which row a penalty that nobody has graded is not published; null where it is. */
export function whyUnpublished(
  penalty: ToldPenalty,
  department: string,
  day: string,
): PublicationRule | null {
  const ungraded = { kind: 'AdministrativePenalty', listing: null, severity: null, grade: null };
  const place = { department, locality: null };
  return unpublishedBy(publicationRules.published, { ...ungraded, ...penalty, department }, day, place);
}

function unpublishedBy(
  rules: readonly PublicationRule[],
  fact: PublishedFact,
  day: string,
  place: Place,
): PublicationRule | null {
  const rule = rules.find((one) => fits(one, fact, day, place));
  return rule?.published === false ? rule : null;
}

const unpublishedBegins = '不予公示：';

/** How a fact that a norm keeps from publication says so. */
export const reasonUnpublished = ({ source }: PublicationRule): string => `${unpublishedBegins}${source}`;

/** Whether a fact is kept from publication by a norm, and not by its sender. */
export const isUnpublishedByNorm = ({
  publicationReason: reason,
}: Readonly<Record<string, unknown>>): boolean =>
  typeof reason === 'string' && reason.startsWith(unpublishedBegins);

const fits = (rule: PublicationRule | PeriodRule, fact: PublishedFact, day: string, place: Place): boolean =>
  isLawOf(rule, day, place) &&
  (!rule.penalties || isPenalty(fact)) &&
  (rule.kind === null || rule.kind === fact.kind) &&
  (rule.grade === null || rule.grade === fact.grade) &&
  (rule.severity === null || rule.severity === fact.severity) &&
  (rule.nothingBut === null || isNothingBut(rule.nothingBut, fact)) &&
  (rule.procedure === null || isBySummaryProcedure(fact));

const betweenKinds = /[、，,；;/和及与并\s]+/u;
const isNothing = (amount: string | null): boolean => amount === null || Number(amount) === 0;

function isNothingBut(
  kinds: readonly string[],
  { penaltyKind, fineAmount, confiscatedAmount, revokedCertificate }: PublishedFact,
): boolean {
  const imposed = (penaltyKind ?? '').split(betweenKinds).filter((kind) => kind !== '');
  return (
    imposed.length > 0 &&
    imposed.every((kind) => kinds.includes(kind)) &&
    isNothing(fineAmount) &&
    isNothing(confiscatedAmount) &&
    revokedCertificate === null
  );
}

/** 当场处罚决定书 are numbered apart: 市监当罚, 简罚; 当场 alone says where something was found. */
const numberOfSummary = /(?:当罚|简罚|当场罚|简易|当场处罚|当场行政处罚)/u;
const saysSummary = /(?:适用|按照|依照|采用|通过|以)简易程序|当场(?:作出|做出|给予|予以)?(?:行政)?处罚/u;
const refusesSummary = /(?:[不未非]|没有|无法|不得|不宜)[能应予]?(?:适用|符合|按照|采用|当场)/u;

const isBySummaryProcedure = ({ documentNumber, content, facts }: PublishedFact): boolean =>
  numberOfSummary.test(documentNumber ?? '') ||
  [content, facts].some((text) => text !== null && saysSummary.test(text) && !refusesSummary.test(text));
