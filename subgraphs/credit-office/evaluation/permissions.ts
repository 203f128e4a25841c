import { type Permissions, sectionRule } from '@credit-hub/kit';

/**
 * Evaluations also go to banks and associations (GBF [2019] 35, item 6), and to credit service bodies with which the
 * subject agreed (item 18 has them cooperate; it gives no right to read).
 */
const receiversOfEvaluations = sectionRule(
  'receivers of evaluations',
  ({ role, organization }, subject) => role !== 'PUBLIC' && (role !== 'SUBJECT' || organization === subject),
);

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  MarketSubject: {
    publicCreditEvaluation: receiversOfEvaluations,
    publicCreditEvaluations: receiversOfEvaluations,
  },
};
