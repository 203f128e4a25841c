import { type PurposeKind, purposeKinds } from '../viewer.ts';
import { type Classification, classifications } from './classification.ts';
import { type Comparison, compareForms } from './form.ts';
import type { Policy } from './policy.ts';
import { type PolicyRole, policyRoles } from './policyRole.ts';
import { type Relation, relationSets } from './relation.ts';

/** A reader in every respect the table knows. */
export type Standpoint = { role: PolicyRole; purpose: PurposeKind; relations: ReadonlySet<Relation> };

/**
 * Every standpoint that a decision, or a comparison of two, may hang on: each role and purpose, with two relations at
 * most. A decision follows from one rule, and a rule asks for one relation, so that what more relations show of two
 * classes, two of them show.
 */
export const standpoints: readonly Standpoint[] = policyRoles.flatMap((role) =>
  purposeKinds.flatMap((purpose) =>
    relationSets.filter(({ size }) => size <= 2).map((relations) => ({ role, purpose, relations })),
  ),
);

/** The first standpoint from which `a` shows more than `b`, or something else; null when there is none. */
export function whereLooser(policy: Policy, a: Classification, b: Classification): Standpoint | null {
  if (a === b) return null;
  return (
    standpoints.find((standpoint) => {
      const comparison = compareFrom(policy, standpoint, a, b);
      return comparison === 'LOOSER' || comparison === 'INCOMPARABLE';
    }) ?? null
  );
}

/**
 * The first standpoint from which a value of `a` may be given in an argument of a mutation, and of `b` may not: who reads
 * it in clear may, and whom a rule lets write it; null when there is none.
 */
export function whereGivenMore(policy: Policy, a: Classification, b: Classification): Standpoint | null {
  const mayGive = (of: Classification, { role, purpose, relations }: Standpoint) =>
    policy.decide(of, role, purpose, relations).form === 'CLEAR' ||
    policy.decideWriting(of, role, purpose, relations).allowed;
  return standpoints.find((standpoint) => mayGive(a, standpoint) && !mayGive(b, standpoint)) ?? null;
}

/** How `a` stands to `b` over the whole table. */
export function compareClassifications(policy: Policy, a: Classification, b: Classification): Comparison {
  const aNeverLooser = whereLooser(policy, a, b) === null;
  const bNeverLooser = whereLooser(policy, b, a) === null;
  if (aNeverLooser && bNeverLooser) return 'EQUAL';
  if (aNeverLooser) return 'STRICTER';
  return bNeverLooser ? 'LOOSER' : 'INCOMPARABLE';
}

/**
 * The class that nowhere shows more than either; of two that are equal today, the later in the list of classes. Where each of the two is the looser somewhere, neither will do:
 * the answer is `INTERNAL`, which nobody reads.
 */
export function strictest(policy: Policy, a: Classification, b: Classification): Classification {
  switch (compareClassifications(policy, a, b)) {
    case 'EQUAL':
      return classifications.indexOf(a) < classifications.indexOf(b) ? b : a;
    case 'STRICTER':
      return a;
    case 'LOOSER':
      return b;
    case 'INCOMPARABLE':
      return 'INTERNAL';
  }
}

/** The strictest of several; `INTERNAL` of none. */
export function strictestOfAll(policy: Policy, classes: readonly Classification[]): Classification {
  const [first, ...rest] = classes;
  return first === undefined ? 'INTERNAL' : rest.reduce((a, b) => strictest(policy, a, b), first);
}

function compareFrom(policy: Policy, at: Standpoint, a: Classification, b: Classification): Comparison {
  return compareForms(
    policy.decide(a, at.role, at.purpose, at.relations),
    policy.decide(b, at.role, at.purpose, at.relations),
  );
}
