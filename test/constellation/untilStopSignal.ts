import { isatty } from 'node:tty';

/** One ctrl-C reaches a process twice: from the terminal, and from the pnpm or npx that started it. */
const sameSignalWithinMilliseconds = 1_000;

/**
 * Resolves at the first signal to stop. The next one ends the process at once, with the shell's status for it.
 *
 * SIGHUP says that the terminal was closed. What was started at one ends with it. What has none, started by `nohup` or
 * a service manager, runs on: `nohup` has SIGHUP ignored, but Node takes that back when it starts, and does not tell.
 */
export function untilStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | null = null;
    const told = () => {
      if (firstAt === null) {
        firstAt = performance.now();
        resolve();
      } else if (performance.now() - firstAt > sameSignalWithinMilliseconds) {
        process.exit(130);
      }
    };
    process.on('SIGINT', told);
    process.on('SIGTERM', told);
    process.on('SIGHUP', hasTerminal() ? told : () => {});
  });
}

/** `nohup` leaves none of the three. */
const hasTerminal = () => [0, 1, 2].some((stream) => isatty(stream));
