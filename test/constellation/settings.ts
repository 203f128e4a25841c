/**
 * The settings of the commands, read from the environment once.
 */
import { resolve } from 'node:path';
import { loadDepartments } from '@credit-hub/schema/departments';
import { CommandError } from './commandError.ts';

export type Settings = {
  /** Absolute path of the folder that holds the databases, keys and secrets. */
  readonly dataFolder: string;
  /** How many market subjects an empty department is seeded with. */
  readonly subjects: number;
  readonly ports: Ports;
  /** PostgreSQL servers of one's own, by database name; what is missing here the embedded server brings. */
  readonly databaseUrls: Readonly<Record<string, string>>;
};

/** TCP ports on 127.0.0.1; 0 takes a free one. */
export type Ports = {
  readonly gateway: number;
  readonly issuer: number;
  readonly database: number;
  readonly departments: Readonly<Record<string, number>>;
};

const root = resolve(import.meta.dirname, '../..');

/** The database of the gateway itself. The others bear the names of their departments. */
export const hubDatabase = 'hub';

/** Name of a setting about a department or database: `credit-office` → `CREDIT_OFFICE`. */
const inSettingForm = (name: string) => name.toUpperCase().replaceAll('-', '_');
export const departmentPortSetting = (department: string) => `HUB_${inSettingForm(department)}_PORT`;
/** What a department alone is told: the settings that bear its name, e.g. `CREDIT_OFFICE_LOCALITY`. */
export const ownSettings = (department: string, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(([name]) => name.startsWith(`${inSettingForm(department)}_`)),
  );
export const databaseUrlSetting = (database: string) => `${inSettingForm(database)}_DATABASE_URL`;

/** Rejects with `CommandError` naming the setting that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const departments = loadDepartments();
  const port = (setting: string, otherwise: number) =>
    wholeNumber(environment, setting, otherwise, { least: 1, most: 65_535 });
  return {
    dataFolder: resolve(root, environment.HUB_DATA_FOLDER || '.data'),
    subjects: wholeNumber(environment, 'HUB_SEED_SUBJECTS', 2_000, { least: 1, most: 10_000_000 }),
    ports: {
      gateway: port('HUB_PORT', 4000),
      issuer: port('HUB_ISSUER_PORT', 4010),
      database: port('HUB_DATABASE_PORT', 5439),
      departments: Object.fromEntries(
        departments.map((department) => [
          department.name,
          port(departmentPortSetting(department.name), department.port),
        ]),
      ),
    },
    databaseUrls: Object.fromEntries(
      [...departments.map((department) => department.name), hubDatabase].flatMap((database) => {
        const url = environment[databaseUrlSetting(database)];
        return url ? [[database, url]] : [];
      }),
    ),
  };
}

function wholeNumber(
  environment: NodeJS.ProcessEnv,
  setting: string,
  otherwise: number,
  { least, most }: { least: number; most: number },
): number {
  const text = environment[setting];
  if (!text) return otherwise;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new CommandError(`SETTING_INVALID: ${setting} is not a whole number from ${least} to ${most}`);
}
