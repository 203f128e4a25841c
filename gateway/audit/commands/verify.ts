/** `pnpm audit:verify` */
import { runCommand } from '@credit-hub/schema/commands/run';
import { verifyAsAsked } from '../verification/verifyAsAsked.ts';

const help = `Usage: pnpm audit:verify --checkpoints FOLDER (--database-url URL [--segments FOLDER] | --dump FILE)
         [--public-key FILE]

Recomputes the access log and holds it against the checkpoints that were signed and kept outside its database. Names
the place of every row that was rewritten, moved, removed or added, of a tail that was cut, and of subjects or
coordinates that are not those a row was written with. What is archived is read from its segments: one that is missing,
cut, changed, swapped, overlapping or of another log is named, too.

  --checkpoints FOLDER   where the hub exports its checkpoints (checkpoints-*.jws) and its public keys (key-*.jwk.json)
  --database-url URL     the hub's database; also HUB_DATABASE_URL. Read in one snapshot, while the hub goes on
  --segments FOLDER      where the segments of what is archived lie
  --dump FILE            a file that pnpm audit:dump wrote, instead of a database
  --public-key FILE      the key (JWK) or keys (JWK Set) to trust instead of those in the folder

Intents without an outcome are listed: the hub broke off before it answered, or it is answering now.

Exit code 0: the log is as it was signed; 1: it is not; 2: it could not be verified.`;

await runCommand(help, async (args) => {
  const { lines, isSound } = await verifyAsAsked(args, process.env.HUB_DATABASE_URL);
  for (const line of lines) console.log(line);
  return isSound ? 0 : 1;
});
