import { factResolvers } from '@credit-hub/kit';
import { doublePublicityResolvers } from '@credit-hub/kit/double-publicity';
import type { Resolvers } from '../generated.ts';
import { MarketSubject } from './MarketSubject.ts';

export const resolvers: Resolvers = {
  MarketSubject,
  ...doublePublicityResolvers,
  ConstructionQualification: factResolvers('ConstructionQualification'),
  ConstructionProject: factResolvers('ConstructionProject'),
  ConstructionConductRecord: factResolvers('ConstructionConductRecord'),
  SafetyAccident: factResolvers('SafetyAccident'),
  WageArrearsListing: factResolvers('WageArrearsListing'),
  PresaleConductRecord: factResolvers('PresaleConductRecord'),
  RealEstateAgencyConductRecord: factResolvers('RealEstateAgencyConductRecord'),
  SectorEvaluation: factResolvers('SectorEvaluation'),
};
