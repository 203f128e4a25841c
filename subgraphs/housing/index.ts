import { type Department, defineDepartment } from '@credit-hub/kit';
import { createLoaders } from './loaders.ts';
import { permissions } from './permissions.ts';
import { createRepository } from './repository.ts';
import { resolvers } from './resolvers/index.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

export const department: Department = defineDepartment({
  name: 'housing',
  migrationsFolder: new URL('migrations/', import.meta.url),
  tables: Object.values(tables),
  factTables: [
    tables.constructionQualifications,
    tables.constructionProjects,
    tables.constructionConductRecords,
    tables.safetyAccidents,
    tables.wageArrearsListings,
    tables.presaleConductRecords,
    tables.realEstateAgencyConductRecords,
    tables.sectorEvaluations,
    tables.constructionLicences,
    tables.constructionPenalties,
  ],
  adverseFacts: [
    { kind: 'WageArrearsListing', table: tables.wageArrearsListings, weighs: 'ALWAYS' },
    { kind: 'SafetyAccident', table: tables.safetyAccidents, weighs: 'WHERE_SERIOUS' },
    { kind: 'AdministrativePenalty', table: tables.constructionPenalties, weighs: 'WHERE_SERIOUS' },
  ],
  createRepository,
  createLoaders,
  resolvers,
  permissions,
  seedSubject,
});
