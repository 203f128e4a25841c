import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { processesBeneath } from './processTrees.ts';

export type Cores = {
  /** Where what is measured runs, in words. */
  description: string;
  /** Gives a process, as it stands, the core that nothing else of the benchmark runs on. */
  giveOwn(pid: number): void;
  /** Gives a process, and all beneath it, every core. */
  giveAllBeneath(pid: number): void;
};

const taskset = (cores: string, pid: number): boolean =>
  spawnSync('taskset', ['-a', '-c', '-p', cores, String(pid)], { stdio: 'ignore' }).status === 0;

/**
 * Keeps the last core free for what is measured: this process, and with it all that it starts from now on, leaves it.
 * Where there is one core only, or no `taskset` (util-linux), the system places everything.
 */
export function keepOneCoreFree(): Cores {
  const cores = allowedCores();
  const own = cores.at(-1);
  if (own === undefined || cores.length < 2 || !taskset(cores.slice(0, -1).join(','), process.pid))
    return {
      description: 'placed by the system: no core is its own',
      giveOwn: () => {},
      giveAllBeneath: () => {},
    };
  return {
    description: `core ${own} to itself, everything else on ${cores.slice(0, -1).join(', ')}`,
    giveOwn: (pid) => {
      if (!taskset(String(own), pid)) throw new Error(`process ${pid} cannot be put on core ${own}`);
    },
    giveAllBeneath: (pid) => {
      // One that ends meanwhile needs none.
      for (const each of [pid, ...processesBeneath(pid).map((process) => process.pid)])
        taskset(cores.join(','), each);
    },
  };
}

/** Of Linux; elsewhere none is known. */
function allowedCores(): number[] {
  try {
    const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
    return list.split(',').flatMap((part) => {
      const [first = Number.NaN, last = first] = part.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
  } catch {
    return [];
  }
}
