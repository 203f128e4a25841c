/** What is due by the calendar, asked for from outside a department's process. */
export type { CalendarDone } from './actByCalendar.ts';
export { catchUpCalendar } from './catchUp.ts';
