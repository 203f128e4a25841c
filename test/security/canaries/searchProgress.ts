import { Presets, SingleBar } from 'cli-progress';

export type SearchProgress = { report(done: number): void; end(): void };

/** A bar for a search; where no terminal is, a line for every tenth of it. */
export function searchProgress(operations: number): SearchProgress {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { format: '  asking {bar} {value}/{total} {eta_formatted}', hideCursor: true, stream: process.stderr },
      Presets.shades_classic,
    );
    bar.start(operations, 0);
    return { report: (done) => bar.update(done), end: () => bar.stop() };
  }
  let told = 0;
  return {
    report(done) {
      const tenths = Math.floor((10 * done) / operations);
      if (tenths <= told) return;
      told = tenths;
      process.stderr.write(`  asked ${done} of ${operations}\n`);
    },
    end: () => {},
  };
}
