/** What changed between two snapshots, and which of it lets somebody see more. */
import { type PurposeKind, purposeKinds } from '../viewer.ts';
import { type Classification, classifications } from './classification.ts';
import { compareForms, nameOfForm } from './form.ts';
import { type PolicyRole, policyRoles } from './policyRole.ts';
import { type Relation, relationSets } from './relation.ts';
import type { Snapshot } from './snapshot.ts';
import { whereLooser } from './strictest.ts';
import { moreProtected, type Whose } from './whose.ts';

export type Difference = {
  /** In one line, the same each time: `PHONE × BANK × INQUIRY: DENIED → MASKED by phone`. An approval quotes it. */
  name: string;
  /** Somebody sees more than before, or something else; not merely less. */
  widens: boolean;
};

/** The differences of the table, then those of the coordinates, in a fixed order. */
export function differencesBetween(before: Snapshot, after: Snapshot): Difference[] {
  return [
    ...tableDifferences(before, after),
    ...coordinateDifferences(before, after),
    ...whoseDifferences(before, after),
  ];
}

function tableDifferences(before: Snapshot, after: Snapshot): Difference[] {
  return classifications.flatMap((classification) =>
    policyRoles.flatMap((role) =>
      purposeKinds.flatMap((purpose) => cellDifferences(before, after, classification, role, purpose)),
    ),
  );
}

/** A set of relations is told only where it changes something that no smaller set within it changes alike. */
function cellDifferences(
  before: Snapshot,
  after: Snapshot,
  classification: Classification,
  role: PolicyRole,
  purpose: PurposeKind,
): Difference[] {
  const rules = [before, after].flatMap(({ policy }) => policy.rulesOf(classification, role, purpose));
  const spokenOf = new Set(rules.map(({ relation }) => relation));
  const isSpokenOf = (held: ReadonlySet<Relation>): boolean => held.isSubsetOf(spokenOf);
  const told: { held: ReadonlySet<Relation>; change: string }[] = [];
  return relationSets.filter(isSpokenOf).flatMap((held) => {
    const old = before.policy.decide(classification, role, purpose, held);
    const now = after.policy.decide(classification, role, purpose, held);
    const change = `${nameOfForm(old)} → ${nameOfForm(now)}`;
    const known = told.some(
      (other) => other.change === change && [...other.held].every((relation) => held.has(relation)),
    );
    if (nameOfForm(old) === nameOfForm(now) || known) return [];
    told.push({ held, change });
    const where = [`${classification} × ${role} × ${purpose}`, ...held].join(' with ');
    const widens = compareForms(now, old) !== 'STRICTER' && !isNewClass(before, classification);
    return { name: `${where}: ${change}`, widens };
  });
}

/**
 * A class that no rule spoke of and no coordinate bore: by opening it nobody reads more. What of each field that is given
 * it is judged with the field, under the later table.
 */
function isNewClass({ policy, classes }: Snapshot, classification: Classification): boolean {
  return (
    classes.size > 0 &&
    !policy.table.cells.some((cell) => cell.classification === classification) &&
    ![...classes.values()].includes(classification)
  );
}

function coordinateDifferences(before: Snapshot, after: Snapshot): Difference[] {
  const coordinates = [...new Set([...before.classes.keys(), ...after.classes.keys()])].sort();
  return coordinates.flatMap((coordinate) => {
    const old = before.classes.get(coordinate);
    const now = after.classes.get(coordinate);
    if (old === now) return [];
    if (!old || !now) return { name: `${coordinate}: ${old ?? 'new'} → ${now ?? 'gone'}`, widens: false };
    return { name: `${coordinate}: ${old} → ${now}`, widens: reclassificationWidens(after, old, now) };
  });
}

/** Under one table, the later: what the table itself opened is told by the table's own differences. */
function reclassificationWidens({ policy }: Snapshot, old: Classification, now: Classification): boolean {
  return whereLooser(policy, now, old) !== null;
}

/** Before persons were told apart every relation counted for all of them: there is nothing that could widen. */
function whoseDifferences(before: Snapshot, after: Snapshot): Difference[] {
  const [whoseBefore, whoseAfter] = [before.whose, after.whose];
  if (whoseBefore === null || whoseAfter === null) return [];
  const known = [...before.classes.keys()].filter((coordinate) => after.classes.has(coordinate)).sort();
  return known.flatMap((coordinate) => {
    const old: Whose = whoseBefore.get(coordinate) ?? 'ANOTHER';
    const now: Whose = whoseAfter.get(coordinate) ?? 'ANOTHER';
    if (old === now) return [];
    const widens = moreProtected(old, now) === old;
    return { name: `${coordinate}: of ${old} → of ${now}`, widens };
  });
}
