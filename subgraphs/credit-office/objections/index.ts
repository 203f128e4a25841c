import type { Book } from '@credit-hub/kit';
import { permissions } from './permissions.ts';
import { objection } from './procedure.ts';
import { resolvers } from './resolvers.ts';
import * as tables from './tables.ts';

export const objections: Book = { tables, permissions, resolvers, procedures: [objection] };
