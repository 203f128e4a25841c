import { newestOf } from '@credit-hub/kit';
import type { MarketSubjectResolvers } from '../generated.ts';
import { advise, subjectAsGiven } from './handlingAdvice/advise.ts';
import { refuseAnotherMatter } from './handlingAdvice/matterOfPurpose.ts';

export const MarketSubject: MarketSubjectResolvers = {
  __resolveReference: subjectAsGiven,
  handlingAdvice: (subject, { matter }, context) => {
    refuseAnotherMatter(matter, context.purpose);
    return advise(subject, matter, context);
  },
  publicCreditEvaluation: newestOf('publicCreditEvaluations'),
};
