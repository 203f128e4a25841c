/** The checks of the schema, in the order they are told. One file each. */
import { parse } from 'graphql';
import type { Policy } from '../policy/policy.ts';
import type { Subgraph } from '../subgraphs.ts';
import { amountBesideBand } from './checks/amountBesideBand.ts';
import { classLost } from './checks/classLost.ts';
import { conflictingClasses } from './checks/conflictingClasses.ts';
import { conflictingPersons } from './checks/conflictingPersons.ts';
import { deniableNonNull } from './checks/deniableNonNull.ts';
import { derivedLooser } from './checks/derivedLooser.ts';
import { floatingPoint } from './checks/floatingPoint.ts';
import { interfaceNotKept } from './checks/interfaceNotKept.ts';
import { keyless } from './checks/keyless.ts';
import { listOfNoFacts } from './checks/listOfNoFacts.ts';
import { looserThanInterface } from './checks/looserThanInterface.ts';
import { maskKeepsType } from './checks/maskKeepsType.ts';
import { nameOfAnother } from './checks/nameOfAnother.ts';
import { nameTellsClass } from './checks/nameTellsClass.ts';
import { personalKey } from './checks/personalKey.ts';
import { requiredByCallers } from './checks/requiredByCallers.ts';
import { typeTwice } from './checks/typeTwice.ts';
import { unclassified } from './checks/unclassified.ts';
import { unknownName } from './checks/unknownName.ts';
import type { Problem } from './problem.ts';

/** What keeps the subgraphs from being put together, told where somebody can mend it, which composition does not. */
export function checkStructure(subgraphs: readonly Subgraph[]): Problem[] {
  return once([
    ...subgraphs.flatMap((subgraph) => [
      ...unknownName(subgraph),
      ...typeTwice(subgraph),
      ...interfaceNotKept(subgraph),
    ]),
    ...keyless(subgraphs),
  ]);
}

/** What is wrong with the classes and types of the subgraphs by themselves and side by side. */
export function checkSubgraphs(subgraphs: readonly Subgraph[], policy: Policy): Problem[] {
  return once([
    ...subgraphs.flatMap((subgraph) => [
      ...unclassified(subgraph),
      ...looserThanInterface(subgraph, policy),
      ...personalKey(subgraph),
      ...deniableNonNull(subgraph, policy),
      ...maskKeepsType(subgraph, policy),
      ...amountBesideBand(subgraph, policy),
      ...floatingPoint(subgraph),
      ...listOfNoFacts(subgraph),
      ...nameTellsClass(subgraph),
    ]),
    ...conflictingClasses(subgraphs, policy),
    ...conflictingPersons(subgraphs),
    ...nameOfAnother(subgraphs),
  ]);
}

/** What is wrong with what they compose to. */
export function checkSupergraph(
  supergraphSdl: string,
  subgraphs: readonly Subgraph[],
  policy: Policy,
): Problem[] {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  return once([
    ...classLost(supergraph, subgraphs),
    ...subgraphs.flatMap((subgraph) => [
      ...derivedLooser(supergraph, subgraph, policy),
      ...requiredByCallers(supergraph, subgraph),
    ]),
  ]);
}

/** A shared file is part of every subgraph; what is wrong in it is told once. */
function once(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
