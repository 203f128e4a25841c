import { factResolvers } from '@credit-hub/kit';
import type { Resolvers } from '../generated.ts';
import { MarketSubject } from './MarketSubject.ts';

export const resolvers: Resolvers = {
  MarketSubject,
  DishonestDebtorListing: factResolvers('DishonestDebtorListing'),
  ConsumptionRestriction: factResolvers('ConsumptionRestriction'),
  EnforcementCase: factResolvers('EnforcementCase'),
  Judgment: factResolvers('Judgment'),
  FalseLitigationFinding: factResolvers('FalseLitigationFinding'),
  BankruptcyRuling: factResolvers('BankruptcyRuling'),
};
