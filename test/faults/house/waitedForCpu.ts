import { readFile } from 'node:fs/promises';

/**
 * Milliseconds for which the process had work to do and the machine had no core for it: Linux counts them for its main
 * thread (proc(5), `schedstat`). 0 where the system does not tell.
 */
export async function waitedForCpu(pid: number): Promise<number> {
  const told = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => null);
  const nanoseconds = Number(told?.split(' ')[1] ?? 0);
  return nanoseconds / 1e6;
}
