import { everyone, governmentAndSubjectItself, type Permissions } from '@credit-hub/kit';

/** Who opens which section; what is not named stays shut. */
export const permissions: Permissions = {
  MarketSubject: {
    focusListings: governmentAndSubjectItself,
    honestyListings: everyone,
  },
};
