import { afterWorkingDays, lastAnnouncedYear } from './workingDays.ts';

/** How soon after the decision a department publishes, and hands over, what it decided. */
export type Timeliness = {
  workingDays: number;
  /** The first day on which a decision falls under it. */
  from: string;
  source: string;
  verified: boolean;
};

/** Newest first: the first that a decision falls under is its own. */
export const timeliness: readonly Timeliness[] = [
  {
    workingDays: 7,
    from: '2016-01-01',
    source: '国办发〔2019〕35号 第(十五)项；发改办财金〔2018〕424号',
    verified: false,
  },
];

/** The last day on which a decision is handed over in time. */
export type Deadline = {
  day: string;
  norm: Timeliness;
  /** Whether it lies in a year whose working days are not announced yet. */
  provisional: boolean;
};

const known = new Map<string, Deadline | null>();

/**
 * The last day in time for a decision of a day, working days counted from the day after it (国务院节假日安排); null where
 * no norm sets one.
 */
export function deadlineOf(decidedOn: string): Deadline | null {
  const before = known.get(decidedOn);
  if (before !== undefined) return before;
  const norm = timeliness.find(({ from }) => decidedOn >= from);
  const day = norm ? afterWorkingDays(norm.workingDays, decidedOn) : null;
  const deadline =
    norm === undefined || day === null
      ? null
      : { day, norm, provisional: Number(day.slice(0, 4)) > lastAnnouncedYear };
  known.set(decidedOn, deadline);
  return deadline;
}
