/** `pnpm test:faults`: everything that can fail does, under load; what became of each question is counted and told. */
import { parseArgs } from 'node:util';
import { CommandError, runCommand } from '../constellation/commandError.ts';
import { runTests } from '../house/runTests.ts';

const help = `Lets every part of the hub fail under load on this machine, and counts what was answered meanwhile.

  pnpm test:faults [--duration SECONDS] [--rounds N]

  --duration SECONDS   how long each part stays away (3)
  --rounds N           how often everything fails (1)

Each department is killed and started again, and so is the gateway; the database of each, and of the access log, is
killed and given back, and loses its sessions; in the end the PostgreSQL server of all is killed. All are processes on
this machine, asked by twelve askers. A round takes about two minutes and a half.

For each fault a line tells how many questions were answered whole or in part, were refused, had no answer or a WRONG
one; how many receipts were given and how many of them the log does not bear out (LOST); and after how many seconds
from the order to start it again it was back, and all was well; the CPU of that start, and how long it waited for a
core that others used. It fails where an answer is wrong, a receipt is lost, or all is not well within 5 seconds; that
waiting, and what PostgreSQL itself takes to come back, are not counted.

Then one department acts ten times a second and tells another of each act, while the sender, the receiver, the gateway,
their databases and the PostgreSQL server are killed. A line tells of how many acts committed, how many of their messages
were LOST, applied TWICE or OUT OF ORDER, and after how many seconds all were delivered. These must be 0.
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      duration: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return;
  }
  if (!/^[1-9]\d{0,2}$/.test(values.duration))
    throw new CommandError('ARGUMENT_INVALID: --duration is not a whole number of seconds from 1 to 999');
  if (!/^[1-9]\d{0,2}$/.test(values.rounds))
    throw new CommandError('ARGUMENT_INVALID: --rounds is not a whole number from 1 to 999');
  process.exitCode = await runTests(['test/faults/underLoad', 'test/faults/messagesUnderFaults'], {
    HUB_FAULTS: 'everything',
    HUB_FAULTS_ROUNDS: values.rounds,
    HUB_FAULTS_FAILING_MILLISECONDS: `${values.duration}000`,
  });
});
