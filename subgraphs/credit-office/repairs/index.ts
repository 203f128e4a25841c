import type { Book } from '@credit-hub/kit';
import { permissions } from './permissions.ts';
import { repair } from './procedure.ts';
import { resolvers } from './resolvers.ts';
import * as tables from './tables.ts';

export const repairs: Book = { tables, permissions, resolvers, procedures: [repair] };
