/**
 * A gateway that does nothing but write to the access log, until it is killed: run as a process of its own by the
 * tests. It tells each receipt on a line of its own before it goes on.
 */
import type { JWK } from 'jose';
import { pino } from 'pino';
import { openAccessLog } from '../accessLog.ts';
import { answered, intentAbout, subjectCode } from './store.ts';

type WriterSettings = {
  databaseUrl: string;
  signingKey: JWK;
  secret: string;
  checkpointFolder: string;
};

const { secret, ...settings }: WriterSettings = JSON.parse(process.env.WRITER_SETTINGS ?? '{}');
const log = await openAccessLog({
  ...settings,
  secret: Buffer.from(secret, 'base64url'),
  clock: () => new Date(),
  logger: pino({ level: 'silent' }),
  checkpointInterval: 50,
});

let stopping = false;
process.once('SIGTERM', () => {
  stopping = true;
});

const write = async (client: number): Promise<void> => {
  for (let number = client; !stopping; number += 8) {
    const receipt = await log.conclude(await log.intend(intentAbout(subjectCode(number))), answered);
    process.stdout.write(`${receipt.jws}\n`);
  }
};
await Promise.all(Array.from({ length: 8 }, (_, client) => write(client)));
await log.close();
