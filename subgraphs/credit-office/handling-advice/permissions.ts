import { everyone, governmentAndSubjectItself, onlyRoles, type Permissions } from '@credit-hub/kit';

/** The hub's own field: it gives it to us with a subject and never asks us for it. */
const nobody = onlyRoles();

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  Query: {
    handlingMatters: everyone,
    handlingRules: everyone,
    handlingPersonRules: everyone,
  },
  MarketSubject: {
    wholeRecord: nobody,
    handlingAdvice: governmentAndSubjectItself,
  },
};
