import { type ActProblem, fieldProblems, type Given, problem } from './fields.ts';
import { deadlineBy, type PeriodLaw } from './periods.ts';
import {
  type Act,
  type Asked,
  isFrom,
  type Message,
  type NoticeTo,
  type Procedure,
  type ProcedureItem,
  unchanged,
} from './procedure.ts';
import type { DayUnknown } from './tables.ts';
import { type Actor, bodyOf } from './who.ts';

/** The item as it stands, or of what is not there yet whose it will be. */
export type Standing = {
  item: ProcedureItem | null;
  begun: { subjectCode: string; id: string };
  others: readonly ProcedureItem[];
  /** What a first officer gave with the act, which the second one confirms. */
  proposed: Given | null;
};

export type AskedAct = {
  given: Given;
  actor: Actor;
  today: string;
  law: PeriodLaw;
  /** Index in the access log of the request that asks; null where none does. */
  auditIndex: number | null;
};

export type Notice = NoticeTo & { textKey: string };

/** Where the item stands behind the act, and until when. */
type Deadline = { duePeriod: string | null; dueOn: string | null; deadlineUnknown: DayUnknown | null };

export type Decision =
  | { outcome: 'REFUSED'; problems: readonly ActProblem[] }
  | { outcome: 'PROPOSED'; stage: string; columns: Readonly<Record<string, unknown>>; given: Given }
  | {
      outcome: 'DONE';
      stage: string;
      /** Of the item's row, what the act changes. */
      columns: Readonly<Record<string, unknown>>;
      given: Given;
      messages: readonly Message[];
      notices: readonly Notice[];
    };

/** What becomes of an item by an act, or why nothing does. Pure. */
export function decideAct(procedure: Procedure, name: string, standing: Standing, asked: AskedAct): Decision {
  const act = procedure.acts[name];
  if (act === undefined) return refused('ACT_NOT_OPEN');
  const { item, begun } = standing;
  const { actor, today } = asked;
  // Whoever may not act on it is told nothing of where it stands.
  if (!isBy(act, actor, item ?? begun)) return refused('FORBIDDEN');
  if (item === null && act.from !== null) return refused('NO_SUCH_ITEM');
  if (!isFrom(act, item?.stage ?? null)) return refused('ACT_NOT_OPEN');
  const unmet = item === null ? undefined : act.only?.find(({ holds }) => !holds(item, today));
  if (unmet) return refused(unmet.code);
  if (!act.takesTwo || item === null) return doneBy(procedure, name, act, standing, asked);
  if (actor.account === null) return refused('FORBIDDEN');
  if (item.awaitingAct !== name || item.proposingBody !== bodyOf(actor))
    return proposedBy(name, act, item, standing, asked);
  if (item.proposedBy === actor.account) return refused('SECOND_OFFICER_REQUIRED');
  // The second officer makes what the first one gave, and nothing else.
  return doneBy(procedure, name, act, standing, { ...asked, given: standing.proposed ?? asked.given });
}

const refused = (code: string): Decision => ({ outcome: 'REFUSED', problems: [problem(code)] });

/** Whether the act is this actor's to make, on the item or of the subject. */
export const isBy = (
  { by }: Act<string, ProcedureItem>,
  actor: Actor,
  about: { subjectCode: string },
): boolean => by.some((who) => who.is(actor, about));

function problemsWith(act: Act<string, ProcedureItem>, asked: Asked<ProcedureItem>): readonly ActProblem[] {
  const ofFields = fieldProblems(act.takes ?? {}, asked.given, asked.actor);
  if (ofFields.length > 0) return ofFields;
  const told = act.refuses?.(asked) ?? null;
  return told === null ? [] : [told];
}

function askedOf(
  { chineseName }: Act<string, ProcedureItem>,
  item: ProcedureItem,
  { others }: Standing,
  { law, ...asked }: AskedAct,
): Asked<ProcedureItem> {
  const endOf = (period: string, from: string) => deadlineBy(period, { from, on: asked.today }, law);
  return { ...asked, act: chineseName, item, others, endOf };
}

const nothingAwaited = { awaitingAct: null, proposingBody: null, proposedBy: null };

function proposedBy(
  name: string,
  act: Act<string, ProcedureItem>,
  item: ProcedureItem,
  standing: Standing,
  asked: AskedAct,
): Decision {
  const problems = problemsWith(act, askedOf(act, item, standing, asked));
  if (problems.length > 0) return { outcome: 'REFUSED', problems };
  const { actor, given } = asked;
  const columns = { awaitingAct: name, proposingBody: bodyOf(actor), proposedBy: actor.account };
  return { outcome: 'PROPOSED', stage: item.stage, columns, given };
}

function doneBy(
  procedure: Procedure,
  name: string,
  act: Act<string, ProcedureItem>,
  standing: Standing,
  asked: AskedAct,
): Decision {
  const { today, law, given } = asked;
  const before: ProcedureItem = standing.item ?? {
    ...standing.begun,
    stage: '',
    dueOn: null,
    ...nothingAwaited,
  };
  const problems = problemsWith(act, askedOf(act, before, standing, asked));
  if (problems.length > 0) return { outcome: 'REFUSED', problems };
  const stage = act.to === unchanged ? before.stage : act.to;
  const columns = {
    ...act.writes?.(askedOf(act, before, standing, asked)),
    stage,
    // What was proposed from the state that it leaves is proposed no more.
    ...(act.to === unchanged
      ? {}
      : { enteredOn: today, ...deadlineIn(act.within, today, law), ...nothingAwaited }),
  };
  const after = askedOf(act, { ...before, ...columns }, standing, asked);
  return {
    outcome: 'DONE',
    stage,
    columns,
    given,
    messages: (act.does ?? []).flatMap((effect) => effect(after) ?? []),
    notices: (act.tells ?? []).map((recipient) => ({
      ...recipient(after),
      textKey: `${procedure.name}.${name}`,
    })),
  };
}

/** Until when the item is to leave the state that it has come to on the day. */
function deadlineIn(within: string | undefined, today: string, law: PeriodLaw): Deadline {
  if (within === undefined) return { duePeriod: null, dueOn: null, deadlineUnknown: null };
  const { day, unknown } = deadlineBy(within, { from: today, on: today }, law);
  return { duePeriod: within, dueOn: day, deadlineUnknown: unknown };
}
