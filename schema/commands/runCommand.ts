/**
 * Runs a command: `--help` prints the text, what it returns is the exit code, and what it throws is one line on
 * standard error with exit code 2.
 */
export async function runCommand(
  help: string,
  command: (args: string[]) => Promise<number> | number,
): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help);
    return;
  }
  try {
    process.exitCode = await command(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
