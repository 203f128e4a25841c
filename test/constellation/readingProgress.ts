import type { ReadingProgress } from '@credit-hub/kit/facts-import';
import { Presets, SingleBar } from 'cli-progress';

export type ProgressBar = { report(progress: ReadingProgress): void; end(): void };

/** A bar for a file that is being read; nothing where no terminal is. It shares the error stream with nobody. */
export function readingProgress(): ProgressBar {
  if (!process.stderr.isTTY) return { report: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    { format: '  reading {bar} {percentage}% {rows} rows', hideCursor: true, stream: process.stderr },
    Presets.shades_classic,
  );
  let ended = false;
  return {
    report({ rows, bytes, ofBytes }) {
      if (ended) return;
      if (!bar.isActive) bar.start(ofBytes, bytes, { rows });
      else bar.update(bytes, { rows });
    },
    end() {
      ended = true;
      bar.stop();
    },
  };
}
