/** What is read from the table of a procedure: decisions for tests and windows, its schema, its drawing. */
export { actsOpenTo } from './actsOpenTo.ts';
export { actDue, deadlineNow } from './calendar.ts';
export { type AskedAct, decideAct, type Standing } from './decideAct.ts';
export { diagramOf } from './diagramOf.ts';
export { lastDayOf, type PeriodLaw, periodOn } from './periods.ts';
export { isAsked, mutationOf, type Procedure, type ProcedureItem } from './procedure.ts';
export { schemaOf } from './schemaOf.ts';
export { type Actor, calendarActor } from './who.ts';
