import { type Department, defineDepartment } from '@credit-hub/kit';
import { openLoaders, personsOf } from './loaders.ts';
import { permissions } from './permissions.ts';
import { resolvers } from './resolvers.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

export const department: Department = defineDepartment({
  name: 'market-regulation',
  folder: import.meta.url,
  tables,
  permissions,
  seedSubject,
  openLoaders,
  personsOf,
  resolvers,
});
