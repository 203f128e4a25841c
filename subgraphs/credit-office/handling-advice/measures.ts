import type { MeasureCatalogueItemRow } from '../tables.ts';
import type { Effect, HandlingCase } from './facts.ts';
import type { Hit } from './hit.ts';
import { isLawInForce } from './inForce.ts';

type OpenWays = { notifiedCommitmentOpen: boolean; deferredMaterialOpen: boolean };

/**
 * The measures that follow from the hits, those of this matter and apart from them the others: punishments of what is
 * adverse, incentives in a green channel only, a way of handling where it is open. What the catalogue does not name in
 * force is not applied: no body goes beyond the national list.
 */
export function measuresOf(
  { law, today, matter }: HandlingCase,
  outcome: Effect,
  hits: readonly Hit[],
  open: OpenWays,
): { measures: MeasureCatalogueItemRow[]; otherMeasures: MeasureCatalogueItemRow[] } {
  const incentive = outcome === 'GREEN_CHANNEL';
  const codes = new Set(
    hits.filter(({ suspended }) => !suspended).flatMap(({ measureCodes }) => measureCodes),
  );
  const following = law.catalogue.filter(
    (measure) =>
      codes.has(measure.code) &&
      measure.incentive === incentive &&
      isLawInForce(today, measure) &&
      isOpen(measure, open),
  );
  const isOfMatter = ({ matters }: MeasureCatalogueItemRow) => matter !== null && matters.includes(matter.id);
  return {
    measures: following.filter(isOfMatter),
    otherMeasures: following.filter((measure) => !isOfMatter(measure)),
  };
}

const isOpen = ({ way }: MeasureCatalogueItemRow, open: OpenWays): boolean =>
  way === null || (way === 'NOTIFIED_COMMITMENT' ? open.notifiedCommitmentOpen : open.deferredMaterialOpen);
