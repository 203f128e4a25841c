import { newestOf } from '@credit-hub/kit';
import type { Resolvers } from '../generated.ts';

export const resolvers: Resolvers = {
  MarketSubject: { publicCreditEvaluation: newestOf('publicCreditEvaluations') },
};
