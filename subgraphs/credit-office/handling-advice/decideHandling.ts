/**
 * What a service hall is told about the subject of a handling (逢办必查). Pure: it reads no clock and no database.
 */

import type { MeasureCatalogueItemRow } from '../tables.ts';
import { type Closing, whatCloses } from './commitmentWays.ts';
import { type Explanation, explain } from './explain/explain.ts';
import type { Effect, HandlingCase } from './facts.ts';
import { type Ground, groundsOf } from './grounds.ts';
import type { Hit } from './hit.ts';
import { hitsOf } from './hits.ts';
import { measuresOf } from './measures.ts';
import { personHits } from './personHits.ts';
import { strictest } from './strictness.ts';
import {
  missingDepartments,
  type Obstacle,
  registrationNotInNetwork,
  whatIsMissing,
} from './whatIsMissing.ts';

export type Advice = {
  outcome: Effect;
  reasons: Ground[];
  missingDepartments: string[];
  hits: Hit[];
  /** Measures of this matter. */
  measures: MeasureCatalogueItemRow[];
  /** Measures of other matters that follow from the same hits. */
  otherMeasures: MeasureCatalogueItemRow[];
  notifiedCommitmentOpen: boolean;
  deferredMaterialOpen: boolean;
  explanations: Explanation[];
};

export type NoAdvice = {
  outcome: 'UNDETERMINED';
  reasons: Obstacle[];
  missingDepartments: string[];
  hits: null;
  measures: null;
  otherMeasures: null;
  notifiedCommitmentOpen: null;
  deferredMaterialOpen: null;
  explanations: Explanation[];
};

export type HandlingDecision = Advice | NoAdvice;

/** What is decided, before it is explained. */
export type Decided = {
  outcome: Effect;
  reasons: readonly Ground[];
  hits: readonly Hit[];
  closings: { notifiedCommitment: readonly Closing[]; deferredMaterial: readonly Closing[] };
};

/**
 * Decides the advice: nothing from a picture that is not whole, else the strictest of what the hits mean.
 * Source: GBF [2019] 35, items 7, 8 and 10; which fact means what for which matter, and by which law, is data.
 */
export function decideHandling(handling: HandlingCase): HandlingDecision {
  const obstacles = whatIsMissing(handling);
  if (obstacles.length > 0) return undetermined(handling, obstacles);

  const met = hitsOf(handling);
  const hits = [...met.hits, ...personHits(handling)];
  const outcome = outcomeOf(hits, handling);
  const reasons = groundsOf(handling, outcome, hits);
  const closings = {
    notifiedCommitment: whatCloses('NOTIFIED_COMMITMENT', handling, met),
    deferredMaterial: whatCloses('DEFERRED_MATERIAL', handling, met),
  };
  const ways = {
    notifiedCommitmentOpen: closings.notifiedCommitment.length === 0,
    deferredMaterialOpen: closings.deferredMaterial.length === 0,
  };
  return {
    outcome,
    reasons,
    missingDepartments: [],
    hits,
    ...measuresOf(handling, outcome, hits, ways),
    ...ways,
    explanations: explain(handling, { outcome, reasons, hits, closings }),
  };
}

function undetermined(handling: HandlingCase, reasons: Obstacle[]): NoAdvice {
  return {
    outcome: 'UNDETERMINED',
    reasons,
    missingDepartments: missingDepartments(handling),
    hits: null,
    measures: null,
    otherMeasures: null,
    notifiedCommitmentOpen: null,
    deferredMaterialOpen: null,
    explanations: explain(handling, reasons),
  };
}

/** Nobody is preferred whose register was never asked. */
function outcomeOf(hits: readonly Hit[], handling: HandlingCase): Effect {
  const weights = hits.flatMap(weightOf);
  if (weights.length === 0 || registrationNotInNetwork(handling)) weights.push('NORMAL');
  return strictest(weights);
}

/** What a hit weighs. A suspended one neither punishes nor rewards, but no incentive is given over an adverse one. */
function weightOf({ suspended, effect }: Hit): Effect[] {
  if (!suspended) return [effect];
  return effect === 'GREEN_CHANNEL' ? [] : ['NORMAL'];
}
