import { factResolvers } from '@credit-hub/kit';
import { doublePublicityResolvers } from '@credit-hub/kit/double-publicity';
import type { Resolvers } from '../generated.ts';
import { MarketSubject } from './MarketSubject.ts';

export const resolvers: Resolvers = {
  MarketSubject,
  ...doublePublicityResolvers,
  TaxCreditRating: factResolvers('TaxCreditRating'),
  TaxArrears: factResolvers('TaxArrears'),
  MajorTaxViolation: factResolvers('MajorTaxViolation'),
  TaxPreferenceUse: factResolvers('TaxPreferenceUse'),
  TaxRedListing: factResolvers('TaxRedListing'),
};
