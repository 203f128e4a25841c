/** `pnpm test:canary`: the search for an operation that tells more than the policy allows, for as long as one likes. */
import { parseArgs } from 'node:util';
import { CommandError, runCommand } from '../../constellation/commandError.ts';
import { runTests } from '../../house/runTests.ts';

const help = `Asks generated operations as callers of every kind, and looks for what they may not be told.

  pnpm test:canary [--operations N] [--seed SEED]

  --operations N   so many (20000)
  --seed SEED      the same ones as in the run that told this seed
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      operations: { type: 'string', default: '20000' },
      seed: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  if (!/^[1-9]\d{0,7}$/.test(values.operations))
    throw new CommandError('ARGUMENT_INVALID: --operations is not a whole number from 1 to 99999999');
  if (values.seed !== undefined && !/^-?\d{1,10}$/.test(values.seed))
    throw new CommandError('ARGUMENT_INVALID: --seed is not a whole number');
  process.exitCode = await runTests(['test/security/randomOperations.test.ts'], {
    HUB_CANARY_OPERATIONS: values.operations,
    ...(values.seed !== undefined && { HUB_CANARY_SEED: values.seed }),
  });
});
