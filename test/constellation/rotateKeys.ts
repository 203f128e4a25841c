/** `pnpm keys:rotate DEPARTMENT` seals a department's columns under a new key, while it answers. */
import { parseArgs } from 'node:util';
import type { Department } from '@credit-hub/kit';
import {
  type CipherName,
  cipherNames,
  countStale,
  type KeyringSource,
  type ResealReport,
  replaceKeyringFile,
  reseal,
  withNewPrimary,
} from '@credit-hub/kit/encryption';
import { CommandError, runCommand } from './commandError.ts';
import { findDatabase } from './databases.ts';
import { departments } from './departments.ts';
import { fieldKeysFileIn, findFieldKeys } from './fieldKeys.ts';
import { sealingProgress } from './sealingProgress.ts';
import { readSettings } from './settings.ts';

const help = `Seals a department's personal columns under a new key, while it answers.

  pnpm keys:rotate DEPARTMENT [options]

DEPARTMENT  ${departments.map(({ name }) => name).join(', ')}

  --keys FILE          keyring of the department; without it the one in HUB_DATA_FOLDER
  --database-url URL   PostgreSQL database of the department; without it <DEPARTMENT>_DATABASE_URL,
                       e.g. TAX_DATABASE_URL, else that of the hub which runs on HUB_DATA_FOLDER
  --cipher CIPHER      what the new key is for: ${cipherNames.join(' or ')}; without it the same as before
  --new-key            take a new key although an earlier rotation left values that do not open

A new primary key goes into the keyring file first; a department that runs reads the file again when it meets the
key. Then every value is sealed under it. Stopped half-way, the command goes on with the same key when it is run
again. Older keys stay in the file: copies of the database from before still need them.

Ends with 0 when everything is under the new key, with 1 when a value does not open, with 2 when the keyring or the
database cannot be used.
`;

await runCommand(async () => {
  const asked = readArguments();
  if (asked === 'help') {
    process.stdout.write(help);
    return;
  }
  const settings = readSettings(process.env);
  const path = asked.keys ?? fieldKeysFileIn(settings.dataFolder, asked.department.name);
  const fieldKeys = findFieldKeys(path, settings.dataFolder, asked.department.name);
  const databaseUrl = asked.databaseUrl ?? (await findDatabase(asked.department.name, settings));
  const { tables } = asked.department;
  try {
    await rotate({ databaseUrl, tables, fieldKeys }, { ...asked, path });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The message of the driver names hosts and accounts.
    if (code === undefined) throw error;
    throw new CommandError(
      `DATABASE_FAILED: the department's database did not finish (${code}); run it again`,
    );
  }
});

type Rotation = { databaseUrl: string; tables: Department['tables']; fieldKeys: KeyringSource };

type Wanted = { path: string; cipher: CipherName | undefined; newKey: boolean };

async function rotate(rotation: Rotation, { path, cipher, newKey }: Wanted): Promise<void> {
  const unfinished = !newKey && (await countStale(rotation)) > 0;
  if (!unfinished) replaceKeyringFile(path, withNewPrimary(rotation.fieldKeys(), cipher));
  const progress = sealingProgress();
  const report = await reseal({ ...rotation, onProgress: progress.report }).finally(progress.end);
  tell(report, { unfinished, keyId: rotation.fieldKeys().primary.id });
}

function tell({ resealed, unreadable }: ResealReport, told: { unfinished: boolean; keyId: string }): void {
  const begun = told.unfinished ? 'went on with an earlier rotation to key' : 'rotated to the new key';
  process.stdout.write(`${begun} ${told.keyId}: ${resealed} rows sealed anew\n`);
  for (const [table, rows] of Object.entries(unreadable)) {
    process.stderr.write(
      `SEALED_VALUE_UNREADABLE: ${rows} rows of ${table} hold a value that does not open\n`,
    );
    process.exitCode = 1;
  }
}

function readArguments() {
  const { values, positionals } = parse();
  if (values.help) return 'help';
  const department = departments.find(({ name }) => name === positionals[0]);
  if (department === undefined || positionals.length > 1) {
    throw new CommandError(
      `DEPARTMENT_UNKNOWN: name one of ${departments.map(({ name }) => name).join(' ')}`,
    );
  }
  return {
    department,
    keys: values.keys ?? null,
    databaseUrl: values['database-url'] ?? null,
    cipher: cipherOf(values.cipher),
    newKey: values['new-key'] ?? false,
  };
}

function cipherOf(text: string | undefined): CipherName | undefined {
  if (text === undefined) return undefined;
  const cipher = cipherNames.find((name) => name === text);
  if (cipher !== undefined) return cipher;
  throw new CommandError(`ARGUMENT_UNKNOWN: --cipher is ${cipherNames.join(' or ')}`);
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        keys: { type: 'string' },
        'database-url': { type: 'string' },
        cipher: { type: 'string' },
        'new-key': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm keys:rotate --help`');
  }
}
