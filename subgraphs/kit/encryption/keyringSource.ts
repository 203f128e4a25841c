import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Keyring, KeyringError, parseKeyring, writeKeyring } from './keyring.ts';

/** Where a department has its keyring from. Read again it may tell more keys: so keys rotate while it runs. */
export type KeyringSource = () => Keyring;

/** @param path file that holds a keyring; @throws KeyringError by the source, naming the file's fault and not its text */
export function keyringFile(path: string): KeyringSource {
  return () => {
    try {
      return parseKeyring(readFileSync(path, 'utf8'));
    } catch (error) {
      if (error instanceof KeyringError) throw error;
      throw new KeyringError([`the file cannot be read (${(error as NodeJS.ErrnoException).code})`]);
    }
  };
}

/** Replaces the file in one step: whoever reads it meanwhile reads the old keyring or the new one, whole. */
export function replaceKeyringFile(path: string, keyring: Keyring): void {
  const written = `${path}.${process.pid}.new`;
  writeFileSync(written, writeKeyring(keyring), { mode: 0o600, flag: 'wx', flush: true });
  renameSync(written, path);
}
