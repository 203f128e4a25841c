import { reading } from '@credit-hub/kit';
import type { RepairProgress, Resolvers } from '../generated.ts';
import type { RepairStage } from './tables.ts';

/** A stage told in short, as it was before there were stages. */
const progressOf: Readonly<Record<RepairStage, RepairProgress>> = {
  FILED: 'FILED',
  CORRECTION_REQUIRED: 'FILED',
  ACCEPTED: 'ACCEPTED',
  EXTENDED: 'ACCEPTED',
  REPAIRED: 'REPAIRED',
  END_VERIFIED: 'REPAIRED',
  REFUSED: 'REFUSED',
  NOT_ACCEPTED: 'REFUSED',
  LAPSED: 'WITHDRAWN',
  WITHDRAWN_BY_SUBJECT: 'WITHDRAWN',
  FALSE_MATERIAL: 'REFUSED',
};

export const resolvers: Resolvers = {
  CreditRepair: { progress: reading(['stage'], ({ stage }) => progressOf[stage]) },
};
