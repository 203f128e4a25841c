import type { Effect, HandlingCase } from './facts.ts';
import type { Hit } from './hit.ts';
import { isRegisteredAs, registrationNotInNetwork } from './whatIsMissing.ts';

/** Why the advice is what it is. */
export type Ground =
  | 'BARRED_BY_RULE'
  | 'RESTRICTED_BY_RULE'
  | 'SUBJECT_REVOKED'
  | 'OBJECTION_UNDER_VERIFICATION'
  | 'COMMITMENT_BROKEN'
  | 'ADVERSE_RECORD'
  | 'RED_LISTED'
  | 'NOTHING_ADVERSE'
  | 'REGISTRATION_NOT_IN_NETWORK';

/** The grounds of an outcome, the strictest first. Of whom the register was not asked, nothing is called clean. */
export function groundsOf(handling: HandlingCase, outcome: Effect, hits: readonly Hit[]): Ground[] {
  const unasked = registrationNotInNetwork(handling);
  const grounds: (Ground | false)[] = [
    outcome === 'BARRED' && 'BARRED_BY_RULE',
    outcome === 'RESTRICTED' && 'RESTRICTED_BY_RULE',
    isRegisteredAs(handling, 'REVOKED') && 'SUBJECT_REVOKED',
    hits.some(({ suspended }) => suspended) && 'OBJECTION_UNDER_VERIFICATION',
    hits.some(isBrokenCommitment) && 'COMMITMENT_BROKEN',
    hits.some(({ suspended, effect }) => !suspended && effect === 'NORMAL') && 'ADVERSE_RECORD',
    outcome === 'GREEN_CHANNEL' && 'RED_LISTED',
    !unasked && hits.every(({ effect }) => effect === 'GREEN_CHANNEL') && 'NOTHING_ADVERSE',
    unasked && 'REGISTRATION_NOT_IN_NETWORK',
  ];
  return grounds.filter((ground) => ground !== false);
}

export const isBrokenCommitment = ({ kind, grade, suspended }: Hit): boolean =>
  kind === 'CreditCommitment' && grade === 'BROKEN' && !suspended;
