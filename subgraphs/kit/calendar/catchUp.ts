import { type Clock, systemClock, todayInBeijing } from '../clock.ts';
import { openDatabase } from '../database/database.ts';
import type { Department } from '../department.ts';
import type { KeyringSource } from '../encryption/keyringSource.ts';
import { openVault } from '../encryption/vault.ts';
import { createProcedureBooks } from '../procedures/repository.ts';
import { actByCalendar, type CalendarDone, type CalendarRun } from './actByCalendar.ts';

export type CatchUp = Pick<CalendarRun, 'dryRun' | 'onProgress' | 'signal'> & {
  databaseUrl: string;
  /** Keys of the department's sealed columns. */
  fieldKeys: KeyringSource;
  clock?: Clock;
};

/** Does what is due in a department, beside its processes or without them. */
export async function catchUpCalendar(
  department: Department,
  { databaseUrl, fieldKeys, clock = systemClock, ...run }: CatchUp,
): Promise<CalendarDone[]> {
  const database = openDatabase({ url: databaseUrl, vault: openVault(fieldKeys) });
  try {
    const procedures = createProcedureBooks(database, department, clock);
    return await actByCalendar(database, department, {
      ...{ ...run, procedures, today: todayInBeijing(clock), now: clock() },
    });
  } finally {
    await database.$client.end();
  }
}
