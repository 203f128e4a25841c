import type { Severity } from '@credit-hub/kit/tables';

/** The first day on which a fact can be repaired, and the last on which it is published; null where no norm in force says. */
export type PublicationBounds = { earliestOn: string | null; latestOn: string | null };

/** The last day of a period that began on the day. */
type EndOf = (period: string, from: string) => { day: string | null };

/**
 * Least and most publication by severity, counted from the day on which the fact was determined (NDRC Order 36). Behind the
 * most it stops by itself; a minor one can be repaired as soon as its duties are done.
 */
export const publicationBounds = (
  severity: Severity,
  determinedOn: string,
  endOf: EndOf,
): PublicationBounds => ({
  earliestOn: endOf(`repair.least-publication.${severity}`, determinedOn).day,
  latestOn: endOf(`repair.most-publication.${severity}`, determinedOn).day,
});

/** Whether publication has stopped by itself on the day; of what no norm bounds it has not. */
export const hasStopped = ({ latestOn }: Pick<PublicationBounds, 'latestOn'>, today: string): boolean =>
  latestOn !== null && latestOn < today;
