/** `pnpm test:faults`: everything that can fail does, under load; what became of each question is counted and told. */
import { parseArgs } from 'node:util';
import { runTests } from '../house/runTests.ts';

const help = `Lets every part of the hub fail under load on this machine, and counts what was answered meanwhile.

  pnpm test:faults

Each department is killed and started again, and so is the gateway; the database of each, and of the access log, is
killed and given back, and loses its sessions; in the end the PostgreSQL server of all is killed. For each it tells how
often was answered WHOLE, PARTIAL, REFUSED and WRONG, how many receipts the log does not bear out, and after how many
seconds all was well. Some minutes.
`;

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) process.stdout.write(help);
else process.exitCode = await runTests(['test/faults/underLoad'], { HUB_FAULTS: 'everything' });
