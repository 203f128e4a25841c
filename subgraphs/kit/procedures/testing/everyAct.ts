import { actsOpenTo } from '../actsOpenTo.ts';
import { decideAct } from '../decideAct.ts';
import type { Given } from '../fields.ts';
import type { PeriodLaw } from '../periods.ts';
import { isAsked, type Procedure, type ProcedureItem } from '../procedure.ts';
import { bodyOf } from '../who.ts';
import { type ActorName, actors, concerned } from './actors.ts';

export type TriedProcedure = {
  procedure: Procedure;
  /** An item at each stage, with which nothing else is wrong. */
  itemAt(stage: string): ProcedureItem;
  /** What each act is given so that nothing is missing. */
  given(act: string): Given;
  today: string;
  law: PeriodLaw;
};

/** Where an act led, or the codes by which it was refused. */
export type Tried = { act: string; stage: string | null; actor: ActorName; became: string; isOpen: boolean };

/** Every act, from every stage and from nothing, by everybody. Of what takes two the second officer's act is tried. */
export function everyAct({ procedure, itemAt, given, today, law }: TriedProcedure): Tried[] {
  const stages = [null, ...Object.keys(procedure.states)];
  const names = Object.keys(actors) as ActorName[];
  return Object.entries(procedure.acts).flatMap(([act, { takesTwo }]) =>
    stages.flatMap((stage) =>
      names.map((name): Tried => {
        const actor = actors[name];
        const proposal = { awaitingAct: act, proposingBody: bodyOf(actor), proposedBy: 'the first of two' };
        const item = stage === null ? null : { ...itemAt(stage), ...(takesTwo ? proposal : {}) };
        const begun = { subjectCode: concerned.subjectCode, id: 'item' };
        const decided = decideAct(
          procedure,
          act,
          { item, begun, others: [], proposed: null },
          { given: given(act), actor, today, law, auditIndex: null },
        );
        return {
          ...{ act, stage, actor: name },
          became:
            decided.outcome === 'REFUSED'
              ? decided.problems.map(({ code }) => code).join(' ')
              : decided.outcome === 'PROPOSED'
                ? 'PROPOSED'
                : decided.stage,
          isOpen: item !== null && actsOpenTo(procedure, item, actor, today).includes(act),
        };
      }),
    ),
  );
}

const notMade = /FORBIDDEN|ACT_NOT_OPEN|NO_SUCH_ITEM|SECOND_OFFICER_REQUIRED/;

/** Who may do what, as one would write it down: of each act from where to where, and by whom; of whatever else, nothing. */
export function whoMay(tried: readonly Tried[]): Record<string, string[]> {
  const made = tried.filter(({ became }) => !notMade.test(became));
  const ways = Map.groupBy(made, ({ act, stage, became }) => `${act}|${stage ?? 'nothing'} → ${became}`);
  const told: Record<string, string[]> = {};
  for (const [key, by] of ways) {
    const [act, way] = key.split('|') as [string, string];
    told[act] = [...(told[act] ?? []), `${way}: ${by.map(({ actor }) => actor).join(', ')}`];
  }
  return told;
}

/** What of the trial contradicts itself: what is open is what can be made. */
export function contradictions(procedure: Procedure, tried: readonly Tried[]): Tried[] {
  return tried.filter(({ act, stage, became, isOpen }) => {
    const row = procedure.acts[act];
    if (row === undefined || stage === null || !isAsked(row)) return false;
    return notMade.test(became) === isOpen;
  });
}
