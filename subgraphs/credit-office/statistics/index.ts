import type { Book } from '@credit-hub/kit';
import { permissions } from './permissions.ts';
import { resolvers } from './resolvers.ts';

export const statistics: Book = { permissions, resolvers };
