/** Every canary that stands in the databases of a tested hub: of its seeds, and of what was planted. */
import { findCanaries, seedCalendar, subjectAt } from '@credit-hub/kit/demonstration';
import { departments } from '../../constellation/departments.ts';
import { plantedRows } from './plantCanaries.ts';

/** @param subjects how many were seeded */
export function plantedIn(subjects: number): string[] {
  const calendar = seedCalendar('2026-09-15');
  const rows = departments.flatMap(({ seedSubject }) => [
    ...plantedRows(seedSubject, calendar),
    ...Array.from({ length: subjects }, (_, index) => [...seedSubject(subjectAt(index), calendar)]).flat(),
  ]);
  return [...new Set(rows.flatMap(({ row }) => findCanaries(JSON.stringify(row))))];
}
