/** What a command tells its user in one line before it ends with status 2; no stack, nothing internal. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** A department's own settings, and what its database does not take, are told as well. By name: the kit is not loaded for it. */
const tellsUser = (error: unknown): error is Error =>
  error instanceof CommandError ||
  (error instanceof Error &&
    ['SettingsError', 'MigrationFailed', 'DistributionRefused'].includes(error.name));

/** Runs a command: what its user can mend becomes one line on the error stream and status 2. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!tellsUser(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
