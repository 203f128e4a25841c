import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type RunningProcess = { readonly child: number; readonly parent: number; readonly command: string };

/** Every process of the machine; small images of Linux have no `ps`. */
export function runningProcesses(): RunningProcess[] {
  return process.platform === 'linux' ? inProc() : inList();
}

function inProc(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return [{ child: Number(name), parent: Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]), command }];
      } catch {
        // It has ended since the folder was read.
        return [];
      }
    });
}

function inList(): RunningProcess[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, child, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return child === undefined ? [] : [{ child: Number(child), parent: Number(parent), command }];
    });
}
