import { hash } from 'node:crypto';
import { endOf, statesOf } from '../archive/recordedSegments.ts';
import { blockLevel } from '../archive/segmentForm.ts';
import type { Checkpoint } from '../checkpoint.ts';
import { rootOf } from '../merkle/growingTree.ts';
import { hashLeaf } from '../merkle/hashes.ts';
import type { Range } from '../merkle/ranges.ts';
import { type Finding, indexes } from './finding.ts';
import { type LeafContent, readLeaf, searchedFits, subjectsFit, textsOf } from './leafContent.ts';
import type { ArchivedRow, StoredLog, StoredRow, StoredText } from './storedLog.ts';
import {
  emptyStoredTree,
  followLeaf,
  followRow,
  hashesExpected,
  rootOfStored,
  type StoredTree,
  skipTo,
  splitHashes,
} from './storedTree.ts';

export type Verification = {
  readonly leaves: number;
  /** The greatest checkpoint that the log agrees with. */
  readonly agreedCheckpoint: Checkpoint | null;
  /** Intents without an outcome: the hub broke off before it answered, or answers now. No finding. */
  readonly openIntents: readonly number[];
  readonly findings: readonly Finding[];
};

/**
 * Recomputes the whole log and holds it against what was signed.
 * @param checkpoints those whose signature was checked, in any order
 * @param onRow told the index of each row, for a progress bar
 */
export const verifyLog = async (
  log: StoredLog,
  checkpoints: readonly Checkpoint[],
  onRow: (index: number) => void = () => undefined,
): Promise<Verification> => {
  const findings: Finding[] = [...forksAmong(checkpoints), ...changedTexts(log.texts)];
  const texts = new Set(log.texts.map(({ text }) => hash('sha256', text, 'base64url')));
  const openIntents = new Set<number>();
  const moved = createMovedLeaves();
  const held = createHeldCheckpoints(checkpoints);
  const peaksAt = new Map((log.archive?.segments ?? []).map(({ to, peaks }) => [to, peaks]));
  const archiveEnd = endOf(log.archive?.segments ?? []);
  /** Leaves of segments that are not there: each outcome of theirs would only tell it again. */
  const lost: Range[] = [];
  let tree = emptyStoredTree;
  held.at(tree, findings);

  for await (const row of log.rows()) {
    onRow(row.index);
    if (row.index > tree.size) {
      findings.push({
        code: 'LEAVES_MISSING',
        place: indexes(tree.size, row.index - 1),
        problem: 'removed from the log',
      });
      if (tree.size < archiveEnd) lost.push({ from: tree.size, to: row.index });
      tree = skipTo(tree, row.index);
    }
    tree = checkHashes(row, tree, moved, findings);
    checkContent(row, texts, { open: openIntents, lost }, findings);
    checkPeaks(peaksAt, tree, findings);
    held.at(tree, findings);
  }

  findings.push(
    ...moved.findings(),
    ...held.beyond(tree),
    ...headFindings(log, tree),
    ...(log.archive?.findings() ?? []),
    ...archiveContradicted(log, checkpoints),
  );
  return {
    leaves: tree.size,
    agreedCheckpoint: held.agreed(),
    openIntents: [...openIntents],
    findings,
  };
};

const checkHashes = (
  row: StoredRow | ArchivedRow,
  before: StoredTree,
  moved: ReturnType<typeof createMovedLeaves>,
  findings: Finding[],
): StoredTree => {
  const leafHash = hashLeaf(row.leaf);
  if (row.hashes !== null) checkOwnHashes(row.index, leafHash, splitHashes(row.hashes), moved, findings);
  const { tree, contradiction } =
    row.hashes === null
      ? followLeaf(before, leafHash, { nodes: row.nodes, level: blockLevel })
      : followRow(before, splitHashes(row.hashes));
  if (contradiction !== null)
    findings.push({
      code: 'HASHES_CHANGED',
      place: indexes(contradiction.first, row.index),
      problem: 'the stored hashes do not follow from each other: one of these rows was moved or rewritten',
    });
  return tree;
};

const checkOwnHashes = (
  index: number,
  leafHash: Buffer,
  hashes: readonly Buffer[],
  moved: ReturnType<typeof createMovedLeaves>,
  findings: Finding[],
): void => {
  if (!hashes[0]?.equals(leafHash)) moved.add(index, leafHash, hashes[0]);
  if (hashes.length !== hashesExpected(index))
    findings.push({
      code: 'HASHES_CHANGED',
      place: `${index}`,
      problem: 'the row holds the hashes of another place',
    });
};

const checkContent = (
  { index, leaf, searched, subjects }: StoredRow | ArchivedRow,
  texts: ReadonlySet<string>,
  intents: Intents,
  findings: Finding[],
): void => {
  const content = readLeaf(leaf);
  if (content === null) {
    findings.push({ code: 'LEAF_UNREADABLE', place: `${index}`, problem: 'no leaf that the hub writes' });
    return;
  }
  if (!subjectsFit(content, subjects))
    findings.push({
      code: 'SUBJECTS_CHANGED',
      place: `${index}`,
      problem: 'the subjects filed for the leaf are not those it was written with',
    });
  if (!searchedFits(content, searched))
    findings.push({
      code: 'SEARCH_CHANGED',
      place: `${index}`,
      problem: 'the row is found by what the leaf does not say',
    });
  if (!textsOf(content).every((name) => texts.has(name)))
    findings.push({
      code: 'TEXT_CHANGED',
      place: `${index}`,
      problem: 'the coordinates it names are missing or rewritten',
    });
  followIntent(index, content, intents, findings);
};

/** Those that nothing concluded so far, and where those stood that are not there. */
type Intents = { readonly open: Set<number>; readonly lost: readonly Range[] };

const followIntent = (
  index: number,
  content: LeafContent,
  { open, lost }: Intents,
  findings: Finding[],
): void => {
  if (content.kind === 'INTENT') open.add(index);
  if (content.kind !== 'OUTCOME' || open.delete(content.intent)) return;
  if (!lost.some(({ from, to }) => from <= content.intent && content.intent < to))
    findings.push({
      code: 'OUTCOME_WITHOUT_INTENT',
      place: `${index}`,
      problem: `it concludes ${content.intent}, which is no open intent`,
    });
};

/** Rows whose leaf is not the one that was hashed there: rewritten, unless the leaf is that of another such row. */
const createMovedLeaves = () => {
  const wrong: { index: number; found: string; expected: string | undefined }[] = [];
  return {
    add: (index: number, found: Buffer, expected: Buffer | undefined) => {
      wrong.push({ index, found: found.toString('hex'), expected: expected?.toString('hex') });
    },
    findings: (): Finding[] => {
      const placeOf = new Map(wrong.map(({ index, expected }) => [expected, index]));
      return wrong.map(({ index, found }) => {
        const origin = placeOf.get(found);
        return origin === undefined
          ? { code: 'LEAF_REWRITTEN', place: `${index}`, problem: 'the leaf is not the one that was written' }
          : { code: 'LEAF_MOVED', place: `${index}`, problem: `the leaf is the one written at ${origin}` };
      });
    },
  };
};

/** Checkpoints as the log is held against them, each once the log has grown to its size. */
const createHeldCheckpoints = (checkpoints: readonly Checkpoint[]) => {
  const ascending = checkpoints.toSorted((one, other) => one.treeSize - other.treeSize);
  let next = 0;
  let agreed: Checkpoint | null = null;
  let contradicted = false;

  const hold = (checkpoint: Checkpoint, root: Buffer | null, findings: Finding[]): void => {
    if (root?.equals(checkpoint.root)) agreed = checkpoint;
    // From the first contradiction on every later one only repeats it.
    else if (!contradicted) {
      contradicted = true;
      findings.push({
        code: 'CHECKPOINT_CONTRADICTED',
        place: indexes(agreed?.treeSize ?? 0, checkpoint.treeSize - 1),
        problem: `these rows are not those that were signed on ${checkpoint.signedAt}`,
      });
    }
  };

  return {
    at: (tree: StoredTree, findings: Finding[]): void => {
      let checkpoint = ascending[next];
      if (checkpoint === undefined || checkpoint.treeSize > tree.size) return;
      const root = rootOfStored(tree);
      for (; checkpoint && checkpoint.treeSize <= tree.size; checkpoint = ascending[++next])
        hold(checkpoint, checkpoint.treeSize === tree.size ? root : null, findings);
    },
    /** What was signed of a log that was longer than this one. */
    beyond: (tree: StoredTree): Finding[] => {
      const greatest = ascending.at(-1);
      if (greatest === undefined || greatest.treeSize <= tree.size) return [];
      return [
        {
          code: 'TAIL_CUT',
          place: indexes(tree.size, greatest.treeSize - 1),
          problem: `signed on ${greatest.signedAt}, and gone from the end of the log`,
        },
      ];
    },
    agreed: (): Checkpoint | null => agreed,
  };
};

const forksAmong = (checkpoints: readonly Checkpoint[]): Finding[] =>
  [...Map.groupBy(checkpoints, ({ treeSize }) => treeSize)]
    .filter(([, same]) => new Set(same.map(({ root }) => root.toString('hex'))).size > 1)
    .map(([treeSize]) => ({
      code: 'CHECKPOINTS_FORKED',
      place: `${treeSize}`,
      problem: 'two different logs of this size were signed',
    }));

const changedTexts = (texts: readonly StoredText[]): Finding[] =>
  texts
    .filter((stored) => !hash('sha256', stored.text, 'buffer').equals(stored.hash))
    .map((stored) => ({
      code: 'TEXT_CHANGED',
      place: `text ${stored.hash.toString('base64url')}`,
      problem: 'not the text of this hash',
    }));

const headFindings = ({ head }: StoredLog, tree: StoredTree): Finding[] => {
  if (head === null) return [{ code: 'HEAD_CHANGED', place: 'head', problem: 'the head of the log is gone' }];
  if (head.size > tree.size)
    return [
      {
        code: 'TAIL_CUT',
        place: indexes(tree.size, head.size - 1),
        problem: 'the head of the log counts rows that are not there',
      },
    ];
  const root = rootOfStored(tree);
  // A hole was told of already; without its rows the root is nobody's to know.
  return head.size === tree.size && (root === null || root.equals(head.root))
    ? []
    : [{ code: 'HEAD_CHANGED', place: 'head', problem: 'the rows do not make the head of the log' }];
};

/** What is appended behind a segment rests on the peaks that are recorded with it. */
const checkPeaks = (
  peaksAt: ReadonlyMap<number, readonly Buffer[]>,
  tree: StoredTree,
  findings: Finding[],
): void => {
  const peaks = peaksAt.get(tree.size);
  const root = peaks && rootOfStored(tree);
  if (root && !root.equals(rootOf({ size: tree.size, peaks })))
    findings.push({
      code: 'SEGMENT_CHANGED',
      place: `${tree.size}`,
      problem: 'the peaks that are recorded with the segment that ends here are not those of its leaves',
    });
};

/** The first checkpoint of which the recorded segments are not those that it states. */
const archiveContradicted = (
  { archive }: StoredLog,
  checkpoints: readonly Checkpoint[],
): readonly Finding[] => {
  const states = statesOf(archive?.segments ?? []);
  const contradicted = checkpoints
    .flatMap(({ archive: told, signedAt }) => (told ? [{ told, signedAt }] : []))
    .toSorted((one, other) => one.told.size - other.told.size)
    .find(({ told }) => !states.some(({ size, digest }) => size === told.size && digest.equals(told.digest)));
  if (contradicted === undefined) return [];
  return [
    {
      code: 'ARCHIVE_CONTRADICTED',
      place: indexes(0, contradicted.told.size - 1),
      problem: `the recorded segments of these leaves are not those that were signed on ${contradicted.signedAt}`,
    },
  ];
};
