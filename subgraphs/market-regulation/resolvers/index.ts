import { factResolvers } from '@credit-hub/kit';
import { doublePublicityResolvers } from '@credit-hub/kit/double-publicity';
import type { Resolvers } from '../generated.ts';
import { MarketSubject } from './MarketSubject.ts';
import { Query } from './Query.ts';
import { Registration } from './Registration.ts';

export const resolvers: Resolvers = {
  Query,
  MarketSubject,
  Registration,
  RegistrationAct: factResolvers('RegistrationAct'),
  ...doublePublicityResolvers,
  AbnormalOperationListing: factResolvers('AbnormalOperationListing'),
  SeriousViolationListing: factResolvers('SeriousViolationListing'),
  SpotCheck: factResolvers('SpotCheck'),
  Complaint: factResolvers('Complaint'),
  OtherAdministrativeAct: factResolvers('OtherAdministrativeAct'),
};
