import type { OutcomeLeaf, RequestLeaf } from '../store/access.ts';
import { type SearchedMember, type Term, termOf } from './terms.ts';

/** A leaf as its JSON says. */
export type LeafMembers =
  | (RequestLeaf & { readonly kind: 'INTENT' | 'REFUSED' })
  | (OutcomeLeaf & { readonly kind: 'OUTCOME'; readonly intent: number; readonly time: string });

/** Of a leaf that the hub wrote: its hash was held against the log. */
export const membersOf = (text: string): LeafMembers => JSON.parse(text);

/** What the leaf itself is found by, beside its subjects. */
export const termsOfLeaf = (members: LeafMembers): Term[] =>
  (members.kind === 'OUTCOME' ? outcomeSearched(members) : requestSearched(members)).flatMap(
    ([member, value]) => (value === null || value === undefined ? [] : [termOf(member, value)]),
  );

const requestSearched = (leaf: RequestLeaf): [SearchedMember, string | null | undefined][] => [
  ['organization', leaf.organization],
  ['person', leaf.person],
  ['role', leaf.role],
  ['department', leaf.department],
  ['purpose', leaf.purpose],
  ['refusal', leaf.refusal],
];

const outcomeSearched = ({ refusal }: OutcomeLeaf): [SearchedMember, string | null][] => [
  ['refusal', refusal],
];
