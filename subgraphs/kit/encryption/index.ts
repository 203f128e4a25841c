/** Personal columns sealed at rest: keyrings, and the commands that need them. */
export {
  type CipherName,
  type Keyring,
  KeyringError,
  makeKeyring,
  parseKeyring,
  withNewPrimary,
  writeKeyring,
} from './keyring.ts';
export { type KeyringSource, keyringFile, replaceKeyringFile } from './keyringSource.ts';
