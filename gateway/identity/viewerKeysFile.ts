import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseViewerKeys, type ViewerKey, writeViewerKeys } from './viewerKeys.ts';

/** The keys in a file, read anew each time. The function throws `ViewerKeysError`, or the system's error without a text of the file. */
export const viewerKeysFile = (path: string) => (): readonly ViewerKey[] =>
  parseViewerKeys(readFileSync(path, 'utf8'));

/** Replaces the file in one step: whoever reads it meanwhile reads the old keys or the new ones, whole. */
export const replaceViewerKeysFile = (path: string, keys: readonly ViewerKey[]): void => {
  const written = `${path}.${process.pid}.new`;
  writeFileSync(written, writeViewerKeys(keys), { mode: 0o600, flag: 'wx', flush: true });
  renameSync(written, path);
};
