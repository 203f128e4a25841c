import { afterMonths } from './afterMonths.ts';
import { isLawOf, type Place, type TermRule, termRules } from './rules.ts';

/** What of a listing says how long it lasts. */
export type TermedListing = {
  /** Name of its type. */
  kind: string;
  listedOn: string;
  decidedOn: string;
  circumstance: string | null;
};

/** How long a listing lasts, and by which row. */
export type Term = { until: string; rule: TermRule };

/**
 * Null where an act alone ends it.
 *
 * @param day by the law of which it was listed
 */
export function termOf(
  listing: TermedListing,
  day: string,
  place: Place,
  rules: readonly TermRule[] = termRules,
): Term | null {
  const rule = rules.find((one) => isLawOf(one, day, place) && fits(one, listing));
  return rule ? { until: afterMonths(listing[rule.from], 12 * rule.years), rule } : null;
}

const fits = ({ kind, oneOf, noneOf }: TermRule, listing: TermedListing): boolean => {
  const says = (word: string) => (listing.circumstance ?? '').includes(word);
  return (
    kind === listing.kind && (oneOf === null || oneOf.some(says)) && (noneOf === null || !noneOf.some(says))
  );
};
