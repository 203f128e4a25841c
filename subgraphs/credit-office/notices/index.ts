import type { Book } from '@credit-hub/kit';
import { permissions } from './permissions.ts';
import { resolvers } from './resolvers.ts';
import * as tables from './tables.ts';

export const notices: Book = { tables, permissions, resolvers };
