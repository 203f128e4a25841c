import { type Permissions, sectionRule } from '@credit-hub/kit';
import { recipientOf } from '@credit-hub/schema';

const whoIsTold = sectionRule('who is told of acts', (viewer) => recipientOf(viewer) !== null);

/** Who opens which section; what is not named stays shut. */
export const permissions: Partial<Permissions> = {
  Query: { notices: whoIsTold },
  Mutation: { markNoticesRead: whoIsTold },
};
