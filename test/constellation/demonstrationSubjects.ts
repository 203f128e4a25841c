/** `pnpm -s demo:subjects` prints the scenario subjects by name, as JSON. The hub need not run. */
import { parseArgs } from 'node:util';
import { type ScenarioName, scenarioStories, scenarioSubjects } from '@credit-hub/kit/demonstration';
import { CommandError, runCommand } from './commandError.ts';

const help = `Prints the demonstration's scenario subjects as JSON: by name, with their credit codes.

  pnpm -s demo:subjects
`;

await runCommand(async () => {
  process.stdout.write(helpAsked() ? help : `${JSON.stringify(subjects(), null, 2)}\n`);
});

/** What may be told of a subject without asking the hub: nothing of its people. */
function subjects() {
  return Object.fromEntries(
    Object.entries(scenarioSubjects()).map(([scenario, { unifiedSocialCreditCode, name, kind }]) => [
      scenario,
      { unifiedSocialCreditCode, name, kind, shows: scenarioStories[scenario as ScenarioName] },
    ]),
  );
}

function helpAsked(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h' } } }).values.help === true;
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm -s demo:subjects --help`');
  }
}
