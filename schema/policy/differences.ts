/** What changed between two snapshots, and which of it lets somebody see more, or write more. */
import { type PurposeKind, purposeKinds } from '../viewer.ts';
import { type Classification, classifications } from './classification.ts';
import { compareForms, nameOfForm, written } from './form.ts';
import type { Policy } from './policy.ts';
import { type PolicyRole, policyRoles } from './policyRole.ts';
import { type Relation, relationSets } from './relation.ts';
import type { Snapshot } from './snapshot.ts';
import { whereGivenMore, whereLooser } from './strictest.ts';
import { moreProtected, type Whose } from './whose.ts';

export type Difference = {
  /** In one line, the same each time: `PHONE × BANK × INQUIRY: DENIED → MASKED by phone`. An approval quotes it. */
  name: string;
  /** Somebody sees more than before, or something else, or writes more; not merely less. */
  widens: boolean;
};

/** The differences of the table, then those of the coordinates, in a fixed order. */
export function differencesBetween(before: Snapshot, after: Snapshot): Difference[] {
  return [
    ...everywhere((...cell) => cellDifferences(before, after, ...cell)),
    ...everywhere((...cell) => writingDifferences(before, after, ...cell)),
    ...coordinateDifferences(before, after),
    ...whoseDifferences(before, after),
  ];
}

type CellPlace = [classification: Classification, role: PolicyRole, purpose: PurposeKind];

function everywhere(differencesAt: (...cell: CellPlace) => Difference[]): Difference[] {
  return classifications.flatMap((classification) =>
    policyRoles.flatMap((role) =>
      purposeKinds.flatMap((purpose) => differencesAt(classification, role, purpose)),
    ),
  );
}

function cellDifferences(before: Snapshot, after: Snapshot, ...cell: CellPlace): Difference[] {
  const [classification] = cell;
  const rules = [before, after].flatMap(({ policy }) => policy.rulesOf(...cell));
  return changesWith(rules, (held) => {
    const old = before.policy.decide(...cell, held);
    const now = after.policy.decide(...cell, held);
    return {
      where: cell.join(' × '),
      ...{ old: nameOfForm(old), now: nameOfForm(now) },
      widens: compareForms(now, old) !== 'STRICTER' && !isNewClass(before, classification),
    };
  });
}

/** That somebody may write is told as a widening of a class that is new, too: from then on fields may be given it. */
function writingDifferences(before: Snapshot, after: Snapshot, ...cell: CellPlace): Difference[] {
  const rules = [before, after].flatMap(({ policy }) => policy.writingRulesOf(...cell));
  return changesWith(rules, (held) => {
    const nameIn = (policy: Policy) => (policy.decideWriting(...cell, held).allowed ? written : 'DENIED');
    const [old, now] = [nameIn(before.policy), nameIn(after.policy)];
    return { where: `writing ${cell.join(' × ')}`, old, now, widens: now === written };
  });
}

type Change = { where: string; old: string; now: string; widens: boolean };

/** A set of relations is told only where it changes something that no smaller set within it changes alike. */
function changesWith(
  rules: readonly { relation: Relation | null }[],
  changeWith: (held: ReadonlySet<Relation>) => Change,
): Difference[] {
  const spokenOf = new Set(rules.map(({ relation }) => relation));
  const told: { held: ReadonlySet<Relation>; change: string }[] = [];
  return relationSets
    .filter((held) => held.isSubsetOf(spokenOf))
    .flatMap((held) => {
      const { where, old, now, widens } = changeWith(held);
      const change = `${old} → ${now}`;
      const known = told.some((other) => other.change === change && other.held.isSubsetOf(held));
      if (old === now || known) return [];
      told.push({ held, change });
      return { name: `${[where, ...held].join(' with ')}: ${change}`, widens };
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
  return whereLooser(policy, now, old) !== null || whereGivenMore(policy, now, old) !== null;
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
