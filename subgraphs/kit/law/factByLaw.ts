/** What the rules make of a fact that acts or files tell of: its grade, its publication, its term. Pure. */
import type { ListingKind, Severity } from '../facts/vocabulary.ts';
import { dayAfter } from './afterMonths.ts';
import { gradeSeverity } from './gradeSeverity.ts';
import { isUnpublishedByNorm, publicationOf, reasonUnpublished } from './publicationOf.ts';
import { severityRules } from './rules.ts';
import { type Term, termOf } from './termOf.ts';

/** Values of the columns of a fact by their properties, in clear. */
type Values = Readonly<Record<string, unknown>>;

/** Of what section a fact is, and by the law of which day it is judged: that on which it was received. */
export type Under = {
  department: string;
  /** Name of its type. */
  type: string;
  /** Whether its section publishes anything. */
  publishes: boolean;
  day: string;
};

export type ByLaw = {
  severity: Severity | null;
  publishedFrom: string | null;
  publishedUntil: string | null;
  publicationReason: string | null;
};

const publishedByLaw = '依法公示';

/** The law of a fact that is recorded on the day: what its department says of its grade and its last day stands. */
export function factByLaw(under: Under, values: Values): ByLaw {
  const severity = severityByLaw(under, values);
  const { until, unpublished } = periodByLaw(under, { ...values, severity });
  const publishedUntil = textOf(values.publishedUntil) ?? until;
  if (!under.publishes) return { severity, publishedFrom: null, publishedUntil, publicationReason: null };
  return unpublished === null
    ? { severity, publishedFrom: under.day, publishedUntil, publicationReason: publishedByLaw }
    : { severity, publishedFrom: null, publishedUntil, publicationReason: unpublished };
}

/** What a correction changes beside the values that it gives. */
type Corrected = ByLaw & { removedOn?: null };

/**
 * The law of a fact that is corrected: what came of the rules comes of them anew, and what its department said stands. A
 * grade that is what the rules say came of them. What the calendar ended begins anew where its term does.
 *
 * @param before the fact as it stands
 * @param values the fact as it is to stand; what is null is left to the rules
 * @param given properties that the correction gives
 * @param today the day of the correction: from then on what is to be published at last is published
 */
export function correctedByLaw(
  under: Under,
  before: Values,
  values: Values,
  given: ReadonlySet<string>,
  today: string,
): Corrected {
  const stood = severityByLaw(under, { ...before, severity: null });
  const severity = severityByLaw(under, {
    ...values,
    severity: !given.has('severity') && before.severity === stood ? null : values.severity,
  });
  const was = periodByLaw(under, before);
  const is = periodByLaw(under, { ...values, severity });
  const ofRules = !given.has('publishedUntil') && before.publishedUntil === was.until;
  const publishedUntil = (ofRules ? null : textOf(values.publishedUntil)) ?? is.until;
  return {
    severity,
    publishedUntil,
    ...publicationAnew(under, before, is.unpublished, today),
    ...(publishedUntil !== before.publishedUntil && wasEndedByCalendar(before) ? { removedOn: null } : {}),
  };
}

/** What was not published for another reason than a norm's stays so. */
function publicationAnew(
  { publishes }: Under,
  before: Values,
  unpublished: string | null,
  today: string,
): Pick<ByLaw, 'publishedFrom' | 'publicationReason'> {
  const publishedFrom = textOf(before.publishedFrom);
  const publicationReason = textOf(before.publicationReason);
  if (publishes && unpublished !== null && publishedFrom !== null)
    return { publishedFrom: null, publicationReason: unpublished };
  if (publishes && unpublished === null && isUnpublishedByNorm(before))
    return { publishedFrom: today, publicationReason: publishedByLaw };
  return { publishedFrom, publicationReason };
}

/** The term of a listing, as it stands; null of what is no listing, and where an act alone ends it. */
export function termByLaw({ department, type, day }: Omit<Under, 'publishes'>, row: Values): Term | null {
  const { listedOn, decidedOn } = row;
  if (typeof listedOn !== 'string' || typeof decidedOn !== 'string') return null;
  const listing = { kind: type, listedOn, decidedOn, circumstance: textOf(row.circumstance) };
  return termOf(listing, day, { department, locality: null });
}

/** The day on which a listing ends whose term is over: the one behind its last. */
export const endOfTerm = ({ publishedUntil }: { publishedUntil: string }): string => dayAfter(publishedUntil);

const wasEndedByCalendar = ({ publishedUntil, removedOn }: Values): boolean =>
  typeof publishedUntil === 'string' &&
  typeof removedOn === 'string' &&
  removedOn === endOfTerm({ publishedUntil });

function severityByLaw({ department, type, day }: Under, values: Values): Severity | null {
  const fact = { department, kind: type, ...toldOf(values), severity: values.severity as Severity | null };
  return gradeSeverity(severityRules, fact, day, null);
}

/** Its last day, and why it is not published, where a norm keeps it from that. */
function periodByLaw(under: Under, values: Values): { until: string | null; unpublished: string | null } {
  const { department, type, publishes, day } = under;
  const term = termByLaw(under, values);
  if (!publishes) return { until: term?.until ?? null, unpublished: null };
  const fact = {
    ...{ department, kind: type, ...toldOf(values) },
    severity: (values.severity ?? null) as Severity | null,
    decidedOn: values.decidedOn as string,
    documentNumber: textOf(values.documentNumber),
    content: textOf(values.content),
    facts: textOf(values.facts),
    confiscatedAmount: textOf(values.confiscatedAmount),
    revokedCertificate: textOf(values.revokedCertificate),
  };
  const { until, unpublished } = publicationOf(fact, day);
  return {
    until: term?.until ?? until,
    unpublished: unpublished === null ? null : reasonUnpublished(unpublished),
  };
}

/** By what the one-network record grades a kind, too: the first of these that it has. */
const gradingProperties = ['grade', 'stage', 'conduct'] as const;

function toldOf(values: Values) {
  const gradedBy = gradingProperties.find((property) => property in values);
  return {
    listing: (values.listing ?? null) as ListingKind | null,
    grade: gradedBy === undefined ? null : textOf(values[gradedBy]),
    penaltyKind: textOf(values.penaltyKind),
    fineAmount: textOf(values.fineAmount),
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
