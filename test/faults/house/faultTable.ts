/** What became of the questions asked while something failed, fault by fault, to be read at a terminal. */
import type { Asked } from './load.ts';

export type FaultCount = {
  readonly fault: string;
  readonly asked: readonly Asked[];
  /** Receipts that the log does not bear out. */
  readonly lost: number;
  /** Milliseconds from the order to start or give back what failed: until it was there, and until all was well. */
  readonly back: number;
  readonly well: number | null;
  /** Milliseconds of CPU that the process which was started again used until it listened. */
  readonly cpu: number | null;
  /** Milliseconds for which it waited for a core of this machine. */
  readonly waited: number;
};

const heads = [
  'whole',
  'partial',
  'refused',
  'no answer',
  'WRONG',
  'receipts',
  'LOST',
  'back s',
  'well s',
  'CPU s',
  'waited s',
];

/** A line for each fault. The columns in capitals must be 0. */
export function faultTable(counts: readonly FaultCount[]): string {
  const rows = counts.map(({ fault, asked, lost, back, well, cpu, waited }) => {
    const number = (verdict: RegExp) => asked.filter((one) => verdict.test(one.verdict)).length;
    const verdicts = [/^WHOLE/, /^PARTIAL/, /^REFUSED/, /^BROKEN/, /^WRONG/].map(number);
    const receipts = asked.filter(({ receipt }) => receipt !== null).length;
    const times = [back, well, cpu, waited].map(inSeconds);
    return [fault, ...verdicts, receipts, lost, ...times].map(String);
  });
  const lines = [['', ...heads], ...rows];
  const widths = lines[0]?.map((_, column) =>
    Math.max(...lines.map((line) => (line[column] as string).length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths?.[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}

const inSeconds = (milliseconds: number | null) =>
  milliseconds === null ? '–' : (milliseconds / 1_000).toFixed(2);
