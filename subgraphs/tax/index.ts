import { type Department, defineDepartment } from '@credit-hub/kit';
import { createLoaders } from './loaders.ts';
import { permissions } from './permissions.ts';
import { createRepository } from './repository.ts';
import { resolvers } from './resolvers/index.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

export const department: Department = defineDepartment({
  name: 'tax',
  migrationsFolder: new URL('migrations/', import.meta.url),
  tables: Object.values(tables),
  factTables: [
    tables.taxCreditRatings,
    tables.taxArrears,
    tables.majorTaxViolations,
    tables.taxPreferenceUses,
    tables.taxRedListings,
    tables.taxLicences,
    tables.taxPenalties,
  ],
  adverseFacts: [
    { kind: 'MajorTaxViolation', table: tables.majorTaxViolations, weighs: 'ALWAYS' },
    { kind: 'AdministrativePenalty', table: tables.taxPenalties, weighs: 'WHERE_SERIOUS' },
  ],
  createRepository,
  createLoaders,
  resolvers,
  permissions,
  seedSubject,
});
