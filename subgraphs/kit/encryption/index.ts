/** Personal columns sealed at rest: keyrings and their rotation, for the commands that need them. */
export {
  type CipherName,
  cipherNames,
  KeyringError,
  makeKeyring,
  makeNetworkKey,
  withNewPrimary,
  writeKeyring,
} from './keyring.ts';
export { type KeyringSource, keyringFile, replaceKeyringFile } from './keyringSource.ts';
export { keysFit } from './keysFit.ts';
export { countStale, type ResealReport, reseal } from './reseal.ts';
export { openVault } from './vault.ts';
