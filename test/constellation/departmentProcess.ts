/** What a department is told when it runs as a process of its own. */
import { join } from 'node:path';
import type { Clock, HubAccess } from '@credit-hub/kit';
import { fieldKeysFileIn } from './fieldKeys.ts';
import { databaseUrlSetting, ownSettings } from './settings.ts';

/** The file that runs the department. */
export const mainFileOf = (department: string): string =>
  join(import.meta.dirname, '../../subgraphs', department, 'main.ts');

export type DepartmentProcess = {
  readonly department: string;
  readonly databaseUrl: string;
  /** Where the gateway publishes the keys that viewers are signed with. */
  readonly viewerKeysUrl: string;
  /** How its machine reaches the gateway; without it its messages to other departments wait. */
  readonly hub?: (Omit<HubAccess, 'url'> & { readonly graphqlUrl: string }) | undefined;
  readonly dataFolder: string;
  readonly logLevel: string;
  /** Its own when it is not given. */
  readonly clock?: Clock | undefined;
};

/** Its settings but the port. */
export const departmentEnvironment = (told: DepartmentProcess): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_ENV: process.env.NODE_ENV,
  LOG_LEVEL: told.logLevel,
  ...ownSettings(told.department, process.env),
  [databaseUrlSetting(told.department)]: told.databaseUrl,
  HUB_VIEWER_KEYS_URL: told.viewerKeysUrl,
  HUB_FIELD_KEYS_FILE: fieldKeysFileIn(told.dataFolder, told.department),
  ...(told.hub && {
    HUB_URL: told.hub.graphqlUrl,
    HUB_TOKEN_URL: told.hub.tokenUrl,
    HUB_CLIENT_ID: told.hub.clientId,
    HUB_CLIENT_SECRET: told.hub.clientSecret,
  }),
  ...(told.clock && shiftedClock(told.clock)),
});

/** The same time of day for a process of its own; a clock that stands still goes on there from where it stands. */
export const shiftedClock = (clock: Clock): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import=${new URL('shiftedClock.ts', import.meta.url)}`,
  HUB_CLOCK_AHEAD_IN_MILLISECONDS: String(clock().getTime() - Date.now()),
});
