import { type Department, defineDepartment } from '@credit-hub/kit';
import { createLoaders } from './loaders.ts';
import { permissions } from './permissions.ts';
import { personsOf } from './persons.ts';
import { createRepository } from './repository.ts';
import { resolvers } from './resolvers/index.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

export const department: Department = defineDepartment({
  name: 'market-regulation',
  migrationsFolder: new URL('migrations/', import.meta.url),
  tables: Object.values(tables),
  factTables: [
    tables.registrationActs,
    tables.administrativeLicences,
    tables.administrativePenalties,
    tables.abnormalOperationListings,
    tables.seriousViolationListings,
    tables.spotChecks,
    tables.complaints,
    tables.otherAdministrativeActs,
  ],
  register: tables.registrations,
  adverseFacts: [
    { kind: 'AdministrativePenalty', table: tables.administrativePenalties, weighs: 'WHERE_SERIOUS' },
    { kind: 'AbnormalOperationListing', table: tables.abnormalOperationListings, weighs: 'ALWAYS' },
    { kind: 'SeriousViolationListing', table: tables.seriousViolationListings, weighs: 'ALWAYS' },
  ],
  createRepository,
  createLoaders,
  personsOf,
  resolvers,
  permissions,
  seedSubject,
});
