import { type Department, defineDepartment } from '@credit-hub/kit';
import { createLoaders } from './loaders.ts';
import { permissions } from './permissions.ts';
import { createRepository } from './repository.ts';
import { resolvers } from './resolvers/index.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

export const department: Department = defineDepartment({
  name: 'courts',
  migrationsFolder: new URL('migrations/', import.meta.url),
  tables: Object.values(tables),
  factTables: [
    tables.dishonestDebtorListings,
    tables.consumptionRestrictions,
    tables.enforcementCases,
    tables.judgments,
    tables.falseLitigationFindings,
    tables.bankruptcyRulings,
  ],
  adverseFacts: [
    { kind: 'DishonestDebtorListing', table: tables.dishonestDebtorListings, weighs: 'ALWAYS' },
    { kind: 'ConsumptionRestriction', table: tables.consumptionRestrictions, weighs: 'ALWAYS' },
    { kind: 'FalseLitigationFinding', table: tables.falseLitigationFindings, weighs: 'WHERE_SERIOUS' },
  ],
  createRepository,
  createLoaders,
  resolvers,
  permissions,
  seedSubject,
});
