import { type Department, defineDepartment } from '@credit-hub/kit';
import { createLoaders } from './loaders.ts';
import { permissions } from './permissions.ts';
import { createRepository } from './repository.ts';
import { resolvers } from './resolvers/index.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

/** The department by the rules of a place. @param localityOf tells it when the department starts; null: the country's alone */
export const creditOffice = (localityOf: () => string | null): Department =>
  defineDepartment({
    name: 'credit-office',
    migrationsFolder: new URL('migrations/', import.meta.url),
    tables: Object.values(tables),
    factTables: [
      tables.publicCreditEvaluations,
      tables.creditCommitments,
      tables.voluntaryDeclarations,
      tables.creditMeasures,
      tables.creditTalks,
      tables.creditRectifications,
      tables.industryBans,
      tables.creditRepairs,
      tables.creditObjections,
      tables.focusListings,
      tables.honestyListings,
      tables.handlingFeedback,
      tables.dataUseConsents,
      tables.associationMemberships,
      tables.creditAgencyAgreements,
      tables.casesInHand,
      tables.subjectKeys,
      tables.issuedCreditReports,
      tables.creditTrainings,
      tables.creditAlerts,
    ],
    adverseFacts: [
      { kind: 'IndustryBan', table: tables.industryBans, weighs: 'ALWAYS' },
      { kind: 'FocusListing', table: tables.focusListings, weighs: 'ALWAYS' },
    ],
    createRepository: (database) => createRepository(database, localityOf()),
    createLoaders,
    resolvers,
    permissions,
    seedSubject,
  });
