import type { ImportProgress } from '@credit-hub/kit/facts-import';
import { Presets, SingleBar } from 'cli-progress';

export type ProgressBar = { report(progress: ImportProgress): void; end(): void };

/** Where progress is told: the error stream, which the report does not share. */
export type ProgressStream = NodeJS.WritableStream & { isTTY?: boolean };

const millisecondsBetweenLines = 5_000;

/**
 * How far a file has been read, how many of its rows are good and bad, and how fast it goes: a bar on a terminal, and
 * elsewhere a line every five seconds.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function readingProgress(
  stream: ProgressStream = process.stderr,
  now: () => number = () => performance.now(),
): ProgressBar {
  const begun = now();
  return stream.isTTY ? barOn(stream, now, begun) : linesOn(stream, now, begun);
}

type Told = { rows: number; accepted: number; rejected: number; perSecond: number };

function toldOf({ rows, accepted, rejected }: ImportProgress, milliseconds: number): Told {
  return { rows, accepted, rejected, perSecond: Math.round((rows * 1_000) / Math.max(milliseconds, 1)) };
}

function barOn(stream: ProgressStream, now: () => number, begun: number): ProgressBar {
  const bar = new SingleBar(
    {
      format:
        '  reading {bar} {percentage}% {rows} rows, {accepted} good, {rejected} bad, {perSecond} rows/s',
      hideCursor: true,
      stream,
    },
    Presets.shades_classic,
  );
  let ended = false;
  return {
    report(progress) {
      if (ended) return;
      const told = toldOf(progress, now() - begun);
      if (!bar.isActive) bar.start(progress.ofBytes, progress.bytes, told);
      else bar.update(progress.bytes, told);
    },
    end() {
      ended = true;
      bar.stop();
    },
  };
}

function linesOn(stream: ProgressStream, now: () => number, begun: number): ProgressBar {
  let last = begun;
  return {
    report(progress) {
      if (now() - last < millisecondsBetweenLines) return;
      last = now();
      const { rows, accepted, rejected, perSecond } = toldOf(progress, last - begun);
      const percentage = progress.ofBytes === 0 ? 0 : Math.floor((100 * progress.bytes) / progress.ofBytes);
      stream.write(
        `reading: ${percentage}%, ${rows} rows, ${accepted} good, ${rejected} bad, ${perSecond} rows/s\n`,
      );
    },
    end: () => undefined,
  };
}
