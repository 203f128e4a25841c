/** `pnpm -s demo:subjects` prints the scenario subjects by name, as JSON. The hub need not run. */
import { parseArgs } from 'node:util';
import { scenarios } from '@credit-hub/kit/demonstration';
import { CommandError, runCommand } from './commandError.ts';

const help = `Prints the demonstration's scenario subjects as JSON: by name, with their credit codes.

  pnpm -s demo:subjects
`;

await runCommand(async () => {
  process.stdout.write(helpAsked() ? help : `${JSON.stringify(scenarios, null, 2)}\n`);
});

function helpAsked(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h' } } }).values.help === true;
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm -s demo:subjects --help`');
  }
}
