import { column } from '@credit-hub/kit';
import type { Resolvers } from '../generated.ts';

/** Entries of registers are kept like facts, though they say nothing about credit. */
export const resolvers: Resolvers = {
  HandlingFeedback: { handledOn: column('decidedOn') },
  IssuedCreditReport: { issuedOn: column('decidedOn') },
  CreditTraining: { heldOn: column('decidedOn') },
  CreditAlert: { raisedOn: column('decidedOn') },
};
