/** CPU time of processes that cannot be asked: a whole hub's departments, and PostgreSQL, which makes and ends processes as it goes. */
import { readdirSync, readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; name: string; cpuMicroseconds: number };

/** Of Linux, on every machine that Node runs on. */
const microsecondsPerTick = 10_000;

/** Those beneath a process, in any generation. Of Linux; elsewhere there are none. */
export function processesBeneath(pid: number): Process[] {
  const all = running();
  const beneath = (parent: number): Process[] =>
    all
      .filter((process) => process.parent === parent)
      .flatMap((process) => [process, ...beneath(process.pid)]);
  return beneath(pid);
}

/** What the processes used; what has ended beneath one is its own. */
const cpuOf = (processes: readonly Process[]): number =>
  processes.reduce((sum, { cpuMicroseconds }) => sum + cpuMicroseconds, 0);

function running(): Process[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? processOf(name) : []));
  } catch {
    return [];
  }
}

/** See proc_pid_stat(5). One that ends meanwhile is none. */
function processOf(pid: string): Process[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const endOfName = stat.lastIndexOf(')');
    const fields = stat.slice(endOfName + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return [
      {
        pid: Number(pid),
        parent: Number(fields[1]),
        name: stat.slice(stat.indexOf('(') + 1, endOfName),
        cpuMicroseconds: ticks * microsecondsPerTick,
      },
    ];
  } catch {
    return [];
  }
}

const isPostgres = ({ name }: Process): boolean => name === 'postgres';

/** PostgreSQL, where the process started it. */
export const postgresBeneath = (pid: number) => (): number => cpuOf(processesBeneath(pid).filter(isPostgres));

/** All others beneath the process. */
export const othersBeneath = (pid: number) => (): number =>
  cpuOf(processesBeneath(pid).filter((process) => !isPostgres(process)));
