/** `pnpm viewer-keys:rotate FILE`: the next key that viewers are signed with, while the hub runs. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeViewerKey, rotateViewerKeys, ViewerKeysError } from '../viewerKeys.ts';
import { replaceViewerKeysFile, viewerKeysFile } from '../viewerKeysFile.ts';

const help = `Adds the next key to the file of keys that the hub signs viewers with.

  pnpm viewer-keys:rotate FILE

FILE is what HUB_VIEWER_KEYS_FILE names; it is made when it is not there. The hub reads it again by itself: the new
key is published at once and signs after two minutes. Keys superseded before are dropped. Run it daily.
`;

const rotate = (file: string): string => {
  if (!existsSync(file)) {
    const key = makeViewerKey(new Date(0));
    replaceViewerKeysFile(file, [key]);
    return `${file} was not there and is made: ${key.kid} signs from now on, once HUB_VIEWER_KEYS_FILE names it\n`;
  }
  const keys = rotateViewerKeys(viewerKeysFile(file)(), new Date());
  replaceViewerKeysFile(file, keys);
  const next = keys.at(-1);
  return `${next?.kid} signs from ${next?.activeFrom} on; ${keys.length} keys are published\n`;
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [file] = positionals;
  if (values.help) process.stdout.write(help);
  else if (file === undefined || positionals.length > 1) {
    process.stderr.write(help);
    process.exitCode = 2;
  } else process.stdout.write(rotate(file));
} catch (error) {
  const { code } = error as { code?: unknown };
  process.stderr.write(
    error instanceof ViewerKeysError ? `${error.message}\n` : `VIEWER_KEYS_NOT_ROTATED: ${String(code)}\n`,
  );
  process.exitCode = 2;
}
