import type { AccessLog } from '@credit-hub/gateway';

const unread = (): never => {
  throw new TypeError('nothing is recorded here');
};

/** What the access log costs is measured against this. It exists in the benchmark alone. */
export const recordsNothing: AccessLog = {
  intend: async () => ({ auditIndex: 0 }),
  conclude: async () => ({ auditIndex: 0, jws: '' }),
  refuse: async () => {},
  checkpoint: unread,
  inclusionProof: unread,
  consistencyProof: unread,
  search: unread,
  accessesOf: unread,
  readersAbout: unread,
  personCommitment: unread,
  close: async () => {},
};
