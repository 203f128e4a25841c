import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Checkpoint } from '../checkpoint.ts';
import { bytesOfBlindIndex, createCommitments } from '../commitments.ts';
import { createLeafMaker, type Leaf } from '../leaf.ts';
import { appendLeaf, emptyTree, type GrowingTree, rootOf } from '../merkle/growingTree.ts';
import { answered, intentAbout, subjectCode } from '../testing/store.ts';
import type { Finding } from './finding.ts';
import type { StoredHead, StoredLog, StoredRow, StoredText } from './storedLog.ts';
import { verifyLog } from './verifyLog.ts';

const leaves = createLeafMaker(
  createCommitments(Buffer.alloc(32, 7)),
  () => new Date('2026-11-22T08:00:00Z'),
);
const intent = (...subjects: number[]) => leaves.intent(intentAbout(...subjects.map(subjectCode)));
const outcome = (index: number, further: number[] = []) =>
  leaves.outcome(
    { index, subjectCodes: new Set() },
    { ...answered, furtherSubjectCodes: further.map(subjectCode) },
  );

/** The intents 6 and 8 stay open. */
const written: readonly Leaf[] = [
  intent(1),
  outcome(0),
  leaves.refusal({ ...intentAbout(), refusal: 'ARGUMENT_DENIED' }),
  intent(1, 2),
  outcome(3, [3]),
  intent(3),
  intent(4),
  outcome(5),
  intent(5),
];

const trees: GrowingTree[] = [emptyTree];
const whole: readonly StoredRow[] = written.map(({ text, hash, searched, subjects }, index) => {
  const { tree, completed } = appendLeaf(trees[index] as GrowingTree, hash);
  trees.push(tree);
  const bytes = Buffer.concat(completed);
  return { index, leaf: text, hashes: bytes, searched, subjects: subjects.map(bytesOfBlindIndex) };
});
const rootAt = (size: number) => rootOf(trees[size] as GrowingTree);
const texts: readonly StoredText[] = (written[1] as Leaf).sharedTexts.map(({ name, text }) => ({
  hash: Buffer.from(name, 'base64url'),
  text,
}));
const other = createHash('sha256').update('other').digest();
const signed = (treeSize: number, root = rootAt(treeSize)): Checkpoint => ({
  treeSize,
  root,
  signedAt: `2026-11-2${treeSize}`,
  jws: '',
});

type Stored = { rows?: readonly StoredRow[]; head?: StoredHead | null; texts?: readonly StoredText[] };
const logOf = (stored: Stored): StoredLog => ({
  head: { size: 9, root: rootAt(9) },
  texts,
  ...stored,
  rows: async function* rows() {
    yield* stored.rows ?? whole;
  },
});
const checkpoints = [signed(3), signed(6), signed(9)];
const findingsOf = async (stored: Stored, held: readonly Checkpoint[] = checkpoints) =>
  (await verifyLog(logOf(stored), held)).findings;

/** The rows, of which one is changed. */
const changed = (index: number, change: (row: StoredRow) => Partial<StoredRow>): readonly StoredRow[] =>
  whole.map((row) => (row.index === index ? { ...row, ...change(row) } : row));
const without = (...indexes: number[]) => whole.filter(({ index }) => !indexes.includes(index));
/** What a row holds but for its place and hashes. */
const contentOf = (index: number): Partial<StoredRow> => {
  const { leaf, searched, subjects } = whole[index] as StoredRow;
  return { leaf, searched, subjects };
};
const found = (code: Finding['code'], place: string, problem: string): Finding => ({ code, place, problem });

const rewritten = (place: string) =>
  found('LEAF_REWRITTEN', place, 'the leaf is not the one that was written');
const inconsistent = (place: string) =>
  found(
    'HASHES_CHANGED',
    place,
    'the stored hashes do not follow from each other: one of these rows was moved or rewritten',
  );
const contradicted = (place: string, size: number) =>
  found(
    'CHECKPOINT_CONTRADICTED',
    place,
    `these rows are not those that were signed on ${signed(size).signedAt}`,
  );
const textGone = (place: string) =>
  found('TEXT_CHANGED', place, 'the coordinates it names are missing or rewritten');
const cutOfSigned = (place: string) =>
  found('TAIL_CUT', place, `signed on ${signed(9).signedAt}, and gone from the end of the log`);
const cutOfHead = (place: string) =>
  found('TAIL_CUT', place, 'the head of the log counts rows that are not there');
const headChanged = found('HEAD_CHANGED', 'head', 'the rows do not make the head of the log');

test('of a whole log nothing is found; told is how far it is signed, what is open, and each row as it is read', async () => {
  const read: number[] = [];
  expect(await verifyLog(logOf({}), checkpoints.toReversed(), (index) => read.push(index))).toEqual({
    leaves: 9,
    agreedCheckpoint: checkpoints[2],
    openIntents: [6, 8],
    findings: [],
  });
  expect(read).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('of one that is signed up to a place all behind it is held against nothing', async () => {
  expect(await verifyLog(logOf({}), [signed(6)])).toMatchObject({
    agreedCheckpoint: signed(6),
    findings: [],
  });
  expect(await verifyLog(logOf({}), [])).toMatchObject({ agreedCheckpoint: null, findings: [] });
});

test('an empty log may be signed, too', async () => {
  const empty = { rows: [], texts: [], head: { size: 0, root: rootAt(0) } };
  expect(await verifyLog(logOf(empty), [signed(0)])).toEqual({
    leaves: 0,
    agreedCheckpoint: signed(0),
    openIntents: [],
    findings: [],
  });
  expect(await findingsOf(empty, [signed(0, other)])).toMatchObject([{ code: 'CHECKPOINT_CONTRADICTED' }]);
});

describe('what is found, where', () => {
  test.each<[string, Stored, Finding[]]>([
    [
      'a leaf that says something else',
      { rows: changed(2, ({ leaf }) => ({ leaf: leaf.replace('policy-1', 'policy-2') })) },
      [rewritten('2')],
    ],
    [
      'a leaf that is one from elsewhere, which still stands there',
      { rows: changed(8, () => contentOf(6)) },
      [rewritten('8')],
    ],
    [
      'two leaves in each other’s place',
      {
        rows: changed(2, () => contentOf(6)).map((row) =>
          row.index === 6 ? { ...row, ...contentOf(2) } : row,
        ),
      },
      [
        found('LEAF_MOVED', '2', 'the leaf is the one written at 6'),
        found('LEAF_MOVED', '6', 'the leaf is the one written at 2'),
      ],
    ],
    [
      'a leaf that is none',
      { rows: changed(2, () => ({ leaf: 'gone' })) },
      [found('LEAF_UNREADABLE', '2', 'no leaf that the hub writes'), rewritten('2')],
    ],
    [
      'a row without hashes',
      { rows: changed(8, () => ({ hashes: Buffer.alloc(0) })) },
      [
        found('HASHES_CHANGED', '8', 'the row holds the hashes of another place'),
        contradicted('6–8', 9),
        rewritten('8'),
      ],
    ],
    [
      'too few hashes',
      { rows: changed(3, ({ hashes }) => ({ hashes: hashes.subarray(0, 64) })) },
      [found('HASHES_CHANGED', '3', 'the row holds the hashes of another place'), contradicted('3–5', 6)],
    ],
    [
      'too many',
      { rows: changed(2, ({ hashes }) => ({ hashes: Buffer.concat([hashes, other]) })) },
      [found('HASHES_CHANGED', '2', 'the row holds the hashes of another place')],
    ],
    [
      'an inner hash that does not follow',
      { rows: changed(1, ({ hashes }) => ({ hashes: Buffer.concat([hashes.subarray(0, 32), other]) })) },
      [inconsistent('0–1'), contradicted('0–2', 3), inconsistent('0–3')],
    ],
    [
      'one that does not follow further right and above',
      {
        rows: changed(7, ({ hashes }) => ({
          hashes: Buffer.concat([hashes.subarray(0, 64), other, hashes.subarray(96)]),
        })),
      },
      [inconsistent('4–7')],
    ],
    [
      'subjects that are not the leaf’s',
      { rows: changed(3, ({ subjects }) => ({ subjects: subjects.slice(1) })) },
      [found('SUBJECTS_CHANGED', '3', 'the subjects filed for the leaf are not those it was written with')],
    ],
    [
      'a row that is found by something else',
      { rows: changed(8, ({ searched }) => ({ searched: { ...searched, organization: null } })) },
      [found('SEARCH_CHANGED', '8', 'the row is found by what the leaf does not say')],
    ],
    ['a text that is gone', { texts: [] }, [textGone('1'), textGone('4'), textGone('7')]],
    [
      'a text that was rewritten',
      { texts: texts.map((text) => ({ ...text, text: 'rewritten' })) },
      [
        found(
          'TEXT_CHANGED',
          `text ${(texts[0] as StoredText).hash.toString('base64url')}`,
          'not the text of this hash',
        ),
        ...['1', '4', '7'].map(textGone),
      ],
    ],
    [
      'a row that is gone',
      { rows: without(2) },
      [found('LEAVES_MISSING', '2', 'removed from the log'), contradicted('0–2', 3)],
    ],
    [
      'several that are gone, an intent among them',
      { rows: without(4, 5) },
      [
        found('LEAVES_MISSING', '4–5', 'removed from the log'),
        contradicted('3–5', 6),
        found('OUTCOME_WITHOUT_INTENT', '7', 'it concludes 5, which is no open intent'),
      ],
    ],
    [
      'the first',
      { rows: without(0) },
      [
        found('LEAVES_MISSING', '0', 'removed from the log'),
        found('OUTCOME_WITHOUT_INTENT', '1', 'it concludes 0, which is no open intent'),
      ],
    ],
    [
      'the one that makes the last root, whose absence is told once',
      { rows: without(7) },
      [found('LEAVES_MISSING', '7', 'removed from the log'), contradicted('6–8', 9)],
    ],
    ['a tail that is gone', { rows: without(7, 8) }, [cutOfSigned('7–8'), cutOfHead('7–8')]],
    ['the last row that is gone', { rows: without(8) }, [cutOfSigned('8'), cutOfHead('8')]],
    [
      'and of which the head knows nothing',
      { rows: without(8), head: { size: 8, root: rootAt(8) } },
      [cutOfSigned('8')],
    ],
    ['a head that is gone', { head: null }, [found('HEAD_CHANGED', 'head', 'the head of the log is gone')]],
    ['a head of fewer rows', { head: { size: 8, root: rootAt(8) } }, [headChanged]],
    ['a head of fewer rows with the root of all', { head: { size: 8, root: rootAt(9) } }, [headChanged]],
    ['a head of another root', { head: { size: 9, root: other } }, [headChanged]],
  ])('%s', async (_, stored, findings) => {
    expect(await findingsOf(stored)).toEqual(findings);
  });

  test.each<[string, Checkpoint[], Finding[]]>([
    ['the same signed twice', [signed(6), signed(6)], []],
    [
      'two signed of one size',
      [signed(3), signed(6, other), signed(6)],
      [
        found('CHECKPOINTS_FORKED', '6', 'two different logs of this size were signed'),
        contradicted('3–5', 6),
      ],
    ],
    [
      'of several that say otherwise the first',
      [signed(9), signed(6, other), signed(3, other)],
      [contradicted('0–2', 3)],
    ],
    ['and where there is one before it from there', [signed(3), signed(9, other)], [contradicted('3–8', 9)]],
  ])('%s', async (_, held, findings) => {
    expect(await findingsOf({}, held)).toEqual(findings);
  });

  test('what agreed is told though a later one does not', async () => {
    expect(await verifyLog(logOf({}), [signed(3), signed(9, other)])).toMatchObject({
      agreedCheckpoint: signed(3),
    });
  });
});
