import { type Department, defineDepartment, organizationNameOf, reading } from '@credit-hub/kit';
import { permissions } from './permissions.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

type DebtorRow = typeof tables.dishonestDebtorListings.$inferSelect;

export const department: Department = defineDepartment({
  name: 'courts',
  folder: import.meta.url,
  tables,
  permissions,
  seedSubject,
  resolvers: {
    DishonestDebtorListing: {
      organizationName: reading(
        ['subjectCode', 'name', 'legalRepresentativeName', 'sex', 'age', 'residentIdNumber'],
        (listing: DebtorRow) =>
          organizationNameOf({
            subjectCode: listing.subjectCode,
            name: listing.name,
            legalRepresentativeName: listing.legalRepresentativeName,
            ofPersonAlone: [listing.sex, listing.age, listing.residentIdNumber],
          }),
      ),
    },
  },
});
