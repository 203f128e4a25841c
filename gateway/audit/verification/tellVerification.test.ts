import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { tellVerification } from './tellVerification.ts';
import type { Verification } from './verifyLog.ts';

const sound: Verification = { leaves: 9, agreedCheckpoint: null, openIntents: [], findings: [] };
const checkpoint = { treeSize: 7, root: Buffer.alloc(32), signedAt: '2026-11-22T08:00:00.000Z', jws: '' };
const finding = (place: string): Finding => ({ code: 'TAIL_CUT', place, problem: 'gone' });
const upTo = (length: number) => Array.from({ length }, (_, index) => index);

describe('of a verification is told', () => {
  test.each<[string, Partial<Verification>, string[]]>([
    [
      'up to where it agrees with what was signed',
      { agreedCheckpoint: checkpoint },
      [
        '9 leaves, 2 checkpoints.',
        'As signed on 2026-11-22T08:00:00.000Z up to 7; 2 leaves after it.',
        'The log is as it was signed.',
      ],
    ],
    [
      'that nothing agrees, and each finding',
      { findings: [finding('3–4'), finding('6')] },
      [
        'TAIL_CUT at 3–4: gone',
        'TAIL_CUT at 6: gone',
        '9 leaves, 2 checkpoints.',
        'Nothing agrees with what was signed.',
        '2 findings.',
      ],
    ],
  ])('%s', (_, changes, lines) => {
    expect(tellVerification({ ...sound, ...changes }, 2)).toEqual(lines);
  });

  test.each([
    [1, '1 intents without an outcome: 0'],
    [20, `20 intents without an outcome: ${upTo(20).join(', ')}`],
    [21, `21 intents without an outcome: ${upTo(20).join(', ')}, …`],
  ])('which intents are open, twenty at most: %i', (open, line) => {
    expect(tellVerification({ ...sound, openIntents: upTo(open) }, 2)[2]).toBe(line);
  });
});
