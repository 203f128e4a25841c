/** What days that pass do to items. Pure: a job asks for it, as often and as late as it runs. */
import { type DayFound, deadlineBy, type PeriodLaw } from './periods.ts';
import { type Condition, isAsked, isFrom, type Procedure, type ProcedureItem } from './procedure.ts';

/** The last day in time is over. Of a deadline that nobody knows nothing is overdue. */
export const overdue: Condition<Pick<ProcedureItem, 'dueOn'>> = {
  code: 'NOT_OVERDUE',
  reads: ['dueOn'],
  holds: ({ dueOn }, today) => dueOn !== null && dueOn < today,
};

/** The act that the calendar makes on the item on the day; null for none. */
export function actDue(procedure: Procedure, item: ProcedureItem, today: string): string | null {
  const due = Object.entries(procedure.acts).find(
    ([, act]) =>
      !isAsked(act) && isFrom(act, item.stage) && (act.only ?? []).every(({ holds }) => holds(item, today)),
  );
  return due?.[0] ?? null;
}

/** The deadline of an item of which none could be told when it came to its stage: holidays are announced later. */
export function deadlineNow(
  { duePeriod, enteredOn }: { duePeriod: string | null; enteredOn: string | null },
  law: PeriodLaw,
): DayFound | null {
  return duePeriod === null || enteredOn === null
    ? null
    : deadlineBy(duePeriod, { from: enteredOn, on: enteredOn }, law);
}
