import type { Book } from '@credit-hub/kit';
import { permissions } from './permissions.ts';
import * as tables from './tables.ts';

export const listings: Book = { tables, permissions };
