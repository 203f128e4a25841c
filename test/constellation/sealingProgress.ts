import { Presets, SingleBar } from 'cli-progress';

export type SealingProgress = { report(rowsDone: number, rowsInAll: number): void; end(): void };

/** A bar for a rotation of keys; nothing where no terminal is. */
export function sealingProgress(): SealingProgress {
  if (!process.stderr.isTTY) return { report: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    {
      format: '  sealing {bar} {percentage}% {value}/{total} rows',
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  return {
    report(rowsDone, rowsInAll) {
      if (!bar.isActive) bar.start(rowsInAll, rowsDone);
      else bar.update(rowsDone);
    },
    end: () => bar.stop(),
  };
}
