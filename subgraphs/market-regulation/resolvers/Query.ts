import { departmentError, parsePage } from '@credit-hub/kit';
import type { QueryResolvers } from '../generated.ts';
import { nameKey } from '../nameSearch.ts';

export const Query: QueryResolvers = {
  async searchMarketSubjects(_, { name, first, after }, { loaders }) {
    const key = searchableKey(name);
    const codes = await loaders.searchByName(key, parsePage({ first }).first, after ?? '');
    return codes.map((unifiedSocialCreditCode) => ({ unifiedSocialCreditCode }));
  },
};

function searchableKey(name: string): string {
  const key = nameKey(name);
  // PostgreSQL takes no text with a null character in it.
  if (key.length < 2 || key.length > 50 || /[\p{Cc}\p{Cs}]/u.test(key)) throw departmentError('INVALID_NAME');
  return key;
}
