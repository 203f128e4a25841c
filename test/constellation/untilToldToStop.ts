const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One ctrl-C reaches a process twice: from the terminal, and from the pnpm or npx that started it. */
const sameSignalWithinMilliseconds = 1_000;

/** Resolves at the first signal to stop. The next one ends the process at once, with the shell's status for it. */
export function untilToldToStop(): Promise<void> {
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
    for (const signal of signals) process.on(signal, told);
  });
}
