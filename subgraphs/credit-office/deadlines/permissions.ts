import { everyone, type Permissions } from '@credit-hub/kit';

/** Who opens which section; what is not named stays shut. */
export const permissions: Partial<Permissions> = {
  Query: { procedurePeriods: everyone },
};
