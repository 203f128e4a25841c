/** Lets the calendar act in a department's process: at its start, shortly after midnight in Beijing, and every hour. */
import { dayInBeijing } from '@credit-hub/schema/identifiers';
import type { Logger } from 'pino';
import { type Clock, todayInBeijing } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Department } from '../department.ts';
import { codeOfFailure } from '../errors.ts';
import { dayAfter } from '../law/afterMonths.ts';
import { actByCalendar, type CalendarDone } from './actByCalendar.ts';
import type { CalendarContext } from './work.ts';

export type Calendar = {
  /** Waits for the batch that is under way. */
  close(): Promise<void>;
};

type CalendarOptions = Pick<CalendarContext, 'procedures'> & {
  database: Database;
  department: Department;
  clock: Clock;
  logger: Logger;
  /** Told when something was done. */
  onDone(): void;
};

const afterFailureInMilliseconds = 60_000;
const hourInMilliseconds = 60 * 60 * 1_000;

export function openCalendar({
  database,
  department,
  procedures,
  clock,
  logger,
  onDone,
}: CalendarOptions): Calendar {
  const closing = new AbortController();

  /** Whether all that was due was done. */
  async function act(): Promise<boolean> {
    const today = todayInBeijing(clock);
    const run = { today, now: clock(), procedures, dryRun: false, signal: closing.signal };
    const all = await actByCalendar(database, department, run).catch((error: unknown): CalendarDone[] => [
      { name: 'all', done: 0, failed: codeOfFailure(error) },
    ]);
    for (const { name, failed } of all)
      if (failed !== null)
        logger.warn({ code: failed, what: name }, 'what is due by the calendar is not done yet');
    const done = all.filter(({ done }) => done > 0);
    if (done.length > 0) {
      logger.info({ today, done: done.map(({ name, done }) => ({ name, done })) }, 'the calendar acted');
      onDone();
    }
    return all.every(({ failed }) => failed === null);
  }

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      const isDone = await act();
      const now = clock();
      await pause(
        isDone ? nextRun(now).getTime() - now.getTime() : afterFailureInMilliseconds,
        closing.signal,
      );
    }
  }

  const running = run();
  return {
    async close() {
      closing.abort();
      await running;
    },
  };
}

/** Five minutes after midnight in Beijing, or in an hour, whichever is first. */
export function nextRun(now: Date): Date {
  const midnight = Date.parse(`${dayAfter(dayInBeijing(now.getTime()))}T00:05:00+08:00`);
  return new Date(Math.min(now.getTime() + hourInMilliseconds, midnight));
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  signal.addEventListener('abort', () => resolve(), { once: true });
  return promise.finally(() => clearTimeout(timer));
}
