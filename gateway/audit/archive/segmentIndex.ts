/** What a segment is searched by, gathered leaf by leaf: the writer writes it, and the verifier gathers it again. */
import type { ArchivedLeaf } from './block.ts';
import { type LeafMembers, termsOfLeaf } from './leafMembers.ts';
import { leavesOfBlock } from './segmentForm.ts';
import { mostBlocks } from './termIndex.ts';
import { type Term, termOf, termOfOpenIntent, termOfSubject } from './terms.ts';

export const createSegmentIndex = (from: number) => {
  const firstBlock = Math.floor(from / leavesOfBlock);
  const pairs = new Set<number>();
  /** Intents that nothing concluded so far, with their block. */
  const open = new Map<number, number>();
  const outcomes: { intent: number; outcome: number }[] = [];
  const add = (term: Term, block: number): void => {
    pairs.add(term * mostBlocks + block);
  };

  return {
    size: (): number => pairs.size,

    note: ({ index, subjects }: ArchivedLeaf, members: LeafMembers): void => {
      const block = Math.floor(index / leavesOfBlock) - firstBlock;
      for (const subject of subjects) add(termOfSubject(subject), block);
      for (const term of termsOfLeaf(members)) add(term, block);
      if (members.kind === 'INTENT') open.set(index, block);
      if (members.kind !== 'OUTCOME') return;
      const blockOfIntent = open.get(members.intent);
      open.delete(members.intent);
      if (blockOfIntent !== block) outcomes.push({ intent: members.intent, outcome: index });
      // An access is searched for where it was asked.
      if (members.refusal !== null && blockOfIntent !== undefined)
        add(termOf('refusal', members.refusal), blockOfIntent);
    },

    /** Which blocks hold which terms, in order. */
    pairs: (): Float64Array => {
      for (const block of open.values()) add(termOfOpenIntent, block);
      return Float64Array.from(pairs).sort();
    },

    /** The outcomes that stand in another block than their intent, by intent, ascending. */
    outcomes: () => outcomes.toSorted((one, other) => one.intent - other.intent),
  };
};
