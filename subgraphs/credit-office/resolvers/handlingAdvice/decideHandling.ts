/**
 * What a service hall is told about the subject of a handling (逢办必查). Pure: it reads no clock and no database.
 */

import type { MeasureCatalogueItemRow } from '../../tables.ts';
import { isWayOpen } from './commitmentWays.ts';
import type { Effect, HandlingCase } from './facts.ts';
import type { Hit } from './hit.ts';
import { isLawInForce } from './inForce.ts';
import { ownHits } from './ownHits.ts';
import { recordHits } from './recordHits.ts';
import { strictest } from './strictness.ts';
import {
  missingDepartments,
  type Obstacle,
  registrationNotInNetwork,
  whatIsMissing,
} from './whatIsMissing.ts';

/** Why the advice is what it is. */
export type Ground =
  | 'BARRED_BY_RULE'
  | 'RESTRICTED_BY_RULE'
  | 'OBJECTION_UNDER_VERIFICATION'
  | 'ADVERSE_RECORD'
  | 'RED_LISTED'
  | 'NOTHING_ADVERSE'
  | 'REGISTRATION_NOT_IN_NETWORK';

export type HandlingDecision =
  | {
      outcome: 'UNDETERMINED';
      reasons: Obstacle[];
      missingDepartments: string[];
      hits: null;
      measures: null;
      notifiedCommitmentOpen: null;
      deferredMaterialOpen: null;
    }
  | {
      outcome: Effect;
      reasons: Ground[];
      missingDepartments: string[];
      hits: Hit[];
      measures: MeasureCatalogueItemRow[];
      notifiedCommitmentOpen: boolean;
      deferredMaterialOpen: boolean;
    };

/**
 * Decides the advice: nothing from a picture that is not whole, else the strictest of what the hits mean.
 * Source: GBF [2019] 35, articles 7, 10 and 17; which list means what for which matter is data.
 */
export function decideHandling(handling: HandlingCase): HandlingDecision {
  const obstacles = whatIsMissing(handling);
  if (obstacles.length > 0) return undetermined(handling, obstacles);

  const hits = [...recordHits(handling), ...ownHits(handling)];
  const outcome = outcomeOf(hits);
  return {
    outcome,
    reasons: groundsOf(handling, outcome, hits),
    missingDepartments: [],
    hits,
    measures: measuresOf(handling, outcome, hits),
    notifiedCommitmentOpen: isWayOpen('NOTIFIED_COMMITMENT', handling, hits),
    deferredMaterialOpen: isWayOpen('DEFERRED_MATERIAL', handling, hits),
  };
}

function undetermined(handling: HandlingCase, reasons: Obstacle[]): HandlingDecision {
  return {
    outcome: 'UNDETERMINED',
    reasons,
    missingDepartments: missingDepartments(handling),
    hits: null,
    measures: null,
    notifiedCommitmentOpen: null,
    deferredMaterialOpen: null,
  };
}

function outcomeOf(hits: readonly Hit[]): Effect {
  const weights = hits.flatMap(weightOf);
  return weights.length === 0 ? 'NORMAL' : strictest(weights);
}

/** What a hit weighs. A suspended one neither punishes nor rewards, but no incentive is given over an adverse one. */
function weightOf({ suspended, effect }: Hit): Effect[] {
  if (!suspended) return [effect];
  return effect === 'GREEN_CHANNEL' ? [] : ['NORMAL'];
}

function groundsOf(handling: HandlingCase, outcome: Effect, hits: readonly Hit[]): Ground[] {
  const grounds: (Ground | false)[] = [
    outcome === 'BARRED' && 'BARRED_BY_RULE',
    outcome === 'RESTRICTED' && 'RESTRICTED_BY_RULE',
    outcome === 'GREEN_CHANNEL' && 'RED_LISTED',
    hits.some(({ suspended }) => suspended) && 'OBJECTION_UNDER_VERIFICATION',
    hits.some(({ suspended, effect }) => !suspended && effect === 'NORMAL') && 'ADVERSE_RECORD',
    hits.every(({ effect }) => effect === 'GREEN_CHANNEL') && 'NOTHING_ADVERSE',
    registrationNotInNetwork(handling) && 'REGISTRATION_NOT_IN_NETWORK',
  ];
  return grounds.filter((ground) => ground !== false);
}

/**
 * The measures that follow from the hits: punishments of what restricts or bars, incentives in a green channel only.
 * What the catalogue does not name in force is not applied: no body goes beyond the national list.
 */
function measuresOf(
  { law, today }: HandlingCase,
  outcome: Effect,
  hits: readonly Hit[],
): MeasureCatalogueItemRow[] {
  const incentive = outcome === 'GREEN_CHANNEL';
  const codes = new Set(
    hits.filter(({ suspended }) => !suspended).flatMap(({ measureCodes }) => measureCodes),
  );
  return law.catalogue.filter(
    (measure) => codes.has(measure.code) && measure.incentive === incentive && isLawInForce(today, measure),
  );
}
