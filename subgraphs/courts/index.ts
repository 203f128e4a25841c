import { type Department, defineDepartment } from '@credit-hub/kit';
import { permissions } from './permissions.ts';
import { seedSubject } from './seed.ts';
import * as tables from './tables.ts';

export const department: Department = defineDepartment({
  name: 'courts',
  folder: import.meta.url,
  tables,
  permissions,
  seedSubject,
});
