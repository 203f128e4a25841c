import { departmentError, parsePage, reading } from '@credit-hub/kit';
import type { QueryResolvers, Resolvers } from './generated.ts';
import { nameKey, namePairs } from './nameSearch.ts';

const Query: QueryResolvers = {
  async searchMarketSubjects(_, { name, first, after }, { loaders }) {
    const key = searchableKey(name);
    const page = parsePage({ first });
    // The code that is the page's last is the position: codes are what the list is ordered by.
    const codes = await loaders.searchByName(key, page.first, after ?? '');
    return {
      marketSubjects: codes.map((unifiedSocialCreditCode) => ({ unifiedSocialCreditCode })),
      cursor: codes.length < page.first ? null : codes.at(-1),
    };
  },
  genuineCodes: (_, { unifiedSocialCreditCodes }, { loaders }) =>
    loaders.genuineCodes(unifiedSocialCreditCodes),
  async leadingPersons(_, { unifiedSocialCreditCodes }, { loaders, persons }) {
    await persons.ready();
    return loaders.leadingPersons(unifiedSocialCreditCodes);
  },
};

export const resolvers: Resolvers = {
  Query,
  Registration: {
    shareholders: reading(
      ['subjectCode'],
      async ({ subjectCode }, _, { loaders }) => (await loaders.shareholders(subjectCode)) ?? [],
    ),
  },
};

function searchableKey(name: string): string {
  const key = nameKey(name);
  // PostgreSQL takes no text with a null character in it.
  if (key.length > 50 || /[\p{Cc}\p{Cs}]/u.test(key)) throw departmentError('INVALID_NAME');
  if (namePairs(key).length === 0) throw departmentError('INVALID_NAME');
  return key;
}
