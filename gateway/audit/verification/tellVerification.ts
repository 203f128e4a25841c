import { tellFinding } from './finding.ts';
import type { Verification } from './verifyLog.ts';

const openIntentsShown = 20;

/** What `pnpm audit:verify` answers, line by line. */
export const tellVerification = (
  { leaves, agreedCheckpoint, openIntents, findings }: Verification,
  checkpoints: number,
): readonly string[] => [
  ...findings.map(tellFinding),
  `${leaves} leaves, ${checkpoints} checkpoints.`,
  agreedCheckpoint === null
    ? 'Nothing agrees with what was signed.'
    : `As signed on ${agreedCheckpoint.signedAt} up to ${agreedCheckpoint.treeSize}; ${leaves - agreedCheckpoint.treeSize} leaves after it.`,
  ...(openIntents.length === 0 ? [] : [tellOpen(openIntents)]),
  findings.length === 0 ? 'The log is as it was signed.' : `${findings.length} findings.`,
];

const tellOpen = (openIntents: readonly number[]): string => {
  const shown = openIntents.slice(0, openIntentsShown).join(', ');
  return `${openIntents.length} intents without an outcome: ${shown}${openIntents.length > openIntentsShown ? ', …' : ''}`;
};
