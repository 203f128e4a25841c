import { type Department, defineDepartment } from '@credit-hub/kit';
import { openLoaders } from './loaders.ts';
import { permissions } from './permissions.ts';
import { resolvers } from './resolvers/index.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

/** The department by the rules of a place. @param localityOf tells it when the department starts; null: the country's alone */
export const creditOffice = (localityOf: () => string | null): Department =>
  defineDepartment({
    name: 'credit-office',
    folder: import.meta.url,
    tables,
    permissions,
    seedSubject,
    openLoaders: (database) => openLoaders(database, localityOf()),
    resolvers,
  });
