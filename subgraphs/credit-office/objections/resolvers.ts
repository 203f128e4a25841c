import { reading } from '@credit-hub/kit';
import type { ObjectionProgress, Resolvers } from '../generated.ts';
import type { ObjectionStage } from './tables.ts';

/** A stage told in short, as it was before there were stages. */
const progressOf: Readonly<Record<ObjectionStage, ObjectionProgress>> = {
  FILED: 'OPEN',
  VERIFIED_BY_OWNER: 'OPEN',
  ESCALATED: 'OPEN',
  UPHELD: 'UPHELD',
  REJECTED: 'REJECTED',
  NOT_ACCEPTED: 'REJECTED',
  WITHDRAWN_BY_SUBJECT: 'WITHDRAWN',
};

export const resolvers: Resolvers = {
  CreditObjection: { progress: reading(['stage'], ({ stage }) => progressOf[stage]) },
};
