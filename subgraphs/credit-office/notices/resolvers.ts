import { departmentError } from '@credit-hub/kit';
import { type NoticeRecipient, recipientOf, type Viewer } from '@credit-hub/schema';
import type { Resolvers } from '../generated.ts';
import { textOf } from './texts.ts';

/** @throws GraphQLError `FORBIDDEN`: permissions have let nobody through who is none */
function recipientIn(viewer: Viewer): NoticeRecipient {
  const recipient = recipientOf(viewer);
  if (recipient === null) throw departmentError('FORBIDDEN');
  return recipient;
}

export const resolvers: Resolvers = {
  Query: {
    notices: (_, asked, { viewer, loaders }) => loaders.notices.noticesFor(recipientIn(viewer), asked),
  },
  Mutation: {
    markNoticesRead: (_, { ids }, { viewer, loaders }) => loaders.notices.markRead(recipientIn(viewer), ids),
  },
  Notice: {
    unifiedSocialCreditCode: ({ subjectCode }) => subjectCode,
    item: ({ itemId }) => itemId,
    chineseText: ({ textKey }) => textOf(textKey)?.chinese ?? null,
    englishText: ({ textKey }) => textOf(textKey)?.english ?? null,
    targetDepartment: ({ about }) => about?.targetDepartment ?? null,
    targetKind: ({ about }) => about?.targetKind ?? null,
    targetDocumentNumber: ({ about }) => about?.targetDocumentNumber ?? null,
  },
};
