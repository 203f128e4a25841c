/** What a process used since it started; CPU time in microseconds, by its own accounting. */
export type Usage = { cpuMicroseconds: number; rssBytes: number };

export function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMicroseconds: user + system, rssBytes: process.memoryUsage.rss() };
}
