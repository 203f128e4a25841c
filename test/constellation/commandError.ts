/** What a command tells its user in one line before it ends with status 2; no stack, nothing internal. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** Runs a command: a `CommandError` becomes its one line on the error stream and status 2. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
