/**
 * A procedure is a table of acts, read as the norm reads: from which state to which, who, within which period, what it does
 * to facts and whom it tells. The schema, the decision, what is open to whom and the drawing are all read from it.
 */
import type { FactTable } from '../facts/tables.ts';
import type { ActProblem, Given, TakenField } from './fields.ts';
import type { DayFound } from './periods.ts';
import type { notices, procedureColumns } from './tables.ts';
import { type Actor, type Concerned, theCalendar, type Who } from './who.ts';

/** A table of facts whose rows are items of a procedure. */
export type ItemTable = FactTable & Record<keyof ReturnType<typeof procedureColumns>, unknown>;

/** An item as far as every procedure knows it. */
export type ProcedureItem = Concerned & {
  id: string;
  stage: string;
  dueOn: string | null;
  awaitingAct: string | null;
  proposingBody: string | null;
  proposedBy: string | null;
};

/** What an act is asked for with. */
export type Asked<Item> = {
  /** What officials call the act. */
  act: string;
  item: Item;
  given: Given;
  actor: Actor;
  today: string;
  /** Index in the access log of the request that asks; null where none does. */
  auditIndex: number | null;
  /** The subject's other items of the procedure; read for acts that begin one. */
  others: readonly Item[];
  /** The last day of a period, as law sets it today, that began on the day. */
  endOf(period: string, from: string): DayFound;
};

/** A request of this department to the one that is named, for what only that one can do. */
export type Message = {
  to: string;
  subjectCode: string;
  kind: string;
  body: Readonly<Record<string, unknown>>;
};

/** What an act does to facts, in whichever department; null: nothing, this time. Pure: what it asks for is sent with the act, or not at all. */
export type Effect<Item> = (asked: Asked<Item>) => Message | null;

export type NoticeTo = Pick<typeof notices.$inferInsert, 'recipientKind'> & {
  recipientName: string | null;
  about?: Readonly<Record<string, string | null>>;
};

/** Whom an act is told to. */
export type Recipient<Item> = (asked: Asked<Item>) => NoticeTo;

/** What must hold of an item on the day, whatever is given. */
export type Condition<Item> = {
  /** What is told where it does not hold. */
  code: string;
  /** Columns of the item that it reads. */
  reads: readonly (keyof Item & string)[];
  holds(item: Item, today: string): boolean;
};

/** Where an act leads that leaves the item in its state. */
export const unchanged = 'UNCHANGED';

export type Act<State extends string, Item> = {
  chineseName: string;
  /** What it is, in the words of the schema; ends without a full stop. */
  says: string;
  /** Null: the act begins an item. */
  from: State | readonly State[] | null;
  to: State | typeof unchanged;
  by: readonly Who[];
  /** Name of the period within which the item is to leave the state that the act leads to. */
  within?: string;
  takes?: Readonly<Record<string, TakenField>>;
  /** A second officer of the same body has to make it, too (二人复核). */
  takesTwo?: true;
  only?: readonly Condition<Item>[];
  /** What is wrong with what is given, though each field is there. */
  refuses?(asked: Asked<Item>): ActProblem | null;
  /** Columns of the item, by what is given. */
  writes?(asked: Asked<Item>): Partial<Item>;
  does?: readonly Effect<Item>[];
  tells?: readonly Recipient<Item>[];
};

export type Procedure<State extends string = string, Item extends ProcedureItem = ProcedureItem> = {
  /** In camel case; an act's mutation is called by both names, `accept` and `objection` as `acceptObjection`. */
  name: string;
  chineseName: string;
  /** The type of its items. */
  itemType: string;
  table: ItemTable;
  /** What its items rest on. */
  basis: string;
  /** By their Chinese names, as officials say them. */
  states: Readonly<Record<State, string>>;
  acts: Readonly<Record<string, Act<State, Item>>>;
};

type ItemOf<Table extends ItemTable> = Table['$inferSelect'] & ProcedureItem;

/** @throws Error naming the act whose row contradicts itself, or the state that no act leads to */
export function defineProcedure<Table extends ItemTable>(
  procedure: Omit<Procedure<ItemOf<Table>['stage'], ItemOf<Table>>, 'table'> & { table: Table },
): Procedure {
  const of = procedure as unknown as Procedure;
  const acts = Object.entries(of.acts);
  for (const [name, act] of acts) {
    const wrong = flawOf(act);
    if (wrong !== null) throw new Error(`${of.name}.${name} ${wrong}`);
  }
  const reached = new Set(acts.map(([, { to }]) => to));
  const lost = Object.keys(of.states).find((state) => !reached.has(state));
  if (lost !== undefined) throw new Error(`${of.name}: no act leads to ${lost}`);
  return of;
}

function flawOf({ from, to, by, within, takesTwo }: Act<string, ProcedureItem>): string | null {
  if (by.length === 0) return 'may be made by nobody';
  if (from === null && to === unchanged) return 'begins an item in no state';
  if (from === null && takesTwo)
    return 'begins an item, of which nothing stands that could wait for a second officer';
  if (to === unchanged && within !== undefined) return 'sets a deadline for a state that it does not lead to';
  if (by.includes(theCalendar) && by.length > 1) return 'is made by the calendar and by somebody';
  return null;
}

/** Whether somebody asks for the act; the calendar's are asked for by nobody. */
export const isAsked = ({ by }: Act<string, ProcedureItem>): boolean => !by.includes(theCalendar);

/** Whether the act may be made from the state; null: of what is not there yet. */
export function isFrom({ from }: Act<string, ProcedureItem>, stage: string | null): boolean {
  if (from === null || stage === null) return from === stage;
  return typeof from === 'string' ? from === stage : from.includes(stage);
}

const capitalized = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The name of a procedure as types begin with it. */
export const typeName = ({ name }: Pick<Procedure, 'name'>): string => capitalized(name);

/** The list of `Desk` that its items stand in. */
export const deskFieldOf = ({ name }: Pick<Procedure, 'name'>): string => `${name}Items`;

/** The mutation that makes the act. */
export const mutationOf = (procedure: Pick<Procedure, 'name'>, act: string): string =>
  `${act}${typeName(procedure)}`;
