/**
 * `pnpm -s run token CALLER [--purpose PURPOSE]…` prints an access token of a demonstration caller, and nothing else.
 * Without `run` pnpm would take the word for its own command about the registry's tokens.
 */
import { parseArgs } from 'node:util';
import { type PurposeKind, purposeKinds } from '@credit-hub/schema';
import { accessToken } from './accessToken.ts';
import { callers, longestCaller } from './callers.ts';
import { CommandError, runCommand } from './commandError.ts';
import { callerSecrets } from './issuer.ts';
import { findRunningHub, hubNotRunning } from './runningHub.ts';
import { readSettings } from './settings.ts';

const help = `Prints an access token for a demonstration caller of the running hub.

  pnpm -s run token CALLER [--purpose PURPOSE]…

CALLER    ${Object.keys(callers).join(' ')}
PURPOSE   the token may state this purpose only; without it, every purpose that is the caller's:
${Object.entries(callers)
  .map(([name, { purposes }]) => `            ${name.padEnd(longestCaller)} ${purposes.join(' ')}`)
  .join('\n')}
`;

await runCommand(async () => {
  const { caller, purposes } = readArguments();
  if (caller === null) {
    process.stdout.write(help);
    return;
  }
  const { dataFolder } = readSettings(process.env);
  const { issuerUrl } = await findRunningHub(dataFolder);
  const secret = (await callerSecrets(dataFolder))[caller];
  if (secret === undefined)
    throw new CommandError(`CALLER_UNKNOWN: this data folder has no secret of ${caller}`);
  const token = await accessToken({ issuerUrl, caller, secret, purposes }).catch((error: unknown) => {
    // The file of a hub that was killed is still there.
    throw error instanceof CommandError ? error : new CommandError(hubNotRunning, { cause: error });
  });
  process.stdout.write(`${token}\n`);
});

/** The caller is null when help is asked for. */
function readArguments(): { caller: string | null; purposes: PurposeKind[] } {
  const { values, positionals } = parse();
  if (values.help) return { caller: null, purposes: [] };
  const [name, ...more] = positionals;
  const caller = name === undefined ? undefined : callers[name];
  if (name === undefined || caller === undefined || more.length > 0) {
    throw new CommandError(`CALLER_UNKNOWN: name one of ${Object.keys(callers).join(' ')}`);
  }
  const purposes = (values.purpose ?? []).map((text) => purposeKinds.find((kind) => kind === text));
  return {
    caller: name,
    purposes: purposes.map((purpose) => {
      if (purpose !== undefined && caller.purposes.includes(purpose)) return purpose;
      throw new CommandError(`PURPOSE_NOT_ALLOWED: ${name} may state ${caller.purposes.join(', ')}`);
    }),
  };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { purpose: { type: 'string', multiple: true }, help: { type: 'boolean', short: 'h' } },
    });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm -s run token --help`');
  }
}
