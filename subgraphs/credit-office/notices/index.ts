import type { Book } from '@credit-hub/kit';
import { readersFound } from '@credit-hub/schema';
import { permissions } from './permissions.ts';
import { readersFoundMessage } from './readersFound.ts';
import { resolvers } from './resolvers.ts';
import * as tables from './tables.ts';

export const notices: Book = {
  tables,
  permissions,
  resolvers,
  receives: { [readersFound.kind]: readersFoundMessage },
};
