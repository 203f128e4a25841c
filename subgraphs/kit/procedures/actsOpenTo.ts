import { isBy } from './decideAct.ts';
import { isAsked, isFrom, type Procedure, type ProcedureItem } from './procedure.ts';
import { type Actor, bodyOf } from './who.ts';

/**
 * Which acts this actor may make on the item on the day, by their names in the table: what a window offers, and all it need
 * ask. What is given with an act may still be refused. Pure.
 */
export function actsOpenTo(
  procedure: Procedure,
  item: ProcedureItem,
  actor: Actor,
  today: string,
): readonly string[] {
  return Object.entries(procedure.acts)
    .filter(
      ([name, act]) =>
        isAsked(act) &&
        isFrom(act, item.stage) &&
        isBy(act, actor, item) &&
        (act.only ?? []).every(({ holds }) => holds(item, today)) &&
        (!act.takesTwo || mayBeTheNextOfTwo(name, item, actor)),
    )
    .map(([name]) => name);
}

/** The first officer has made it already; it is for another account of the body. */
const mayBeTheNextOfTwo = (name: string, item: ProcedureItem, actor: Actor): boolean =>
  actor.account !== null &&
  !(item.awaitingAct === name && item.proposingBody === bodyOf(actor) && item.proposedBy === actor.account);
