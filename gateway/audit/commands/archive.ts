/** `pnpm audit:archive` */
import { runCommand } from '@credit-hub/schema/commands/run';
import { archiveAsAsked } from '../archive/archiveAsAsked.ts';

const help = `Usage: pnpm audit:archive --checkpoints FOLDER --segments FOLDER [--before YYYY-MM] [--dry-run]
         [--segments-copy FOLDER] [--database-url URL] [--public-key FILE]

Moves closed months of the access log out of its database into compressed segments, which the gateways, audit:verify and
audit:dump read on. Each segment is on disk before it is recorded, and recorded before a row is removed: it runs while
gateways write, may be broken off at any moment, and goes on when it is run again.

  --checkpoints FOLDER   where the hub exports its checkpoints and its public keys; what is not signed is not archived
  --segments FOLDER      where segments are written: the gateways' HUB_ACCESS_LOG_SEGMENTS_FOLDER
  --segments-copy FOLDER a second folder, on another disk or machine, that is there: no row is removed before its segment is
                         in both; what one of them lacks is put there from the other; also
                         HUB_ACCESS_LOG_SEGMENTS_COPY_FOLDER
  --before YYYY-MM       archives the months before this one (in Beijing); the one that goes on, unless told
  --dry-run              tells what would be archived, and changes nothing
  --database-url URL     the hub's database; also HUB_DATABASE_URL
  --public-key FILE      the key (JWK) or keys (JWK Set) to trust instead of those in the folder of checkpoints

Exit code 0: archived, or nothing to archive; 2: refused, or broken off.`;

await runCommand(help, async (args) => {
  const { HUB_DATABASE_URL, HUB_ACCESS_LOG_SEGMENTS_COPY_FOLDER } = process.env;
  const segmentsCopy = HUB_ACCESS_LOG_SEGMENTS_COPY_FOLDER || undefined;
  for (const line of await archiveAsAsked(args, HUB_DATABASE_URL, segmentsCopy, new Date()))
    console.log(line);
  return 0;
});
