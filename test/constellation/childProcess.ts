import { type ChildProcess, spawn } from 'node:child_process';

const patienceInMilliseconds = 10_000;
/** Several processes share one machine: what they load leaves less behind in a small young generation. */
const frugal = ['--max-semi-space-size=16'];

/**
 * Runs a TypeScript file of ours as a process of its own, which dies with this one, and can tell it something.
 * In a process group of its own: ctrl-C at the terminal reaches the hub, which ends its departments in order.
 */
export function spawnNode(file: string, environment: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [...frugal, file], {
    env: environment,
    detached: true,
    // What it tells goes where errors go: the output of a command is its answer.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  return child;
}

/** Asks the process to end, and ends it when it does not within ten seconds. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const gone = untilEnded(child);
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), patienceInMilliseconds);
  await gone;
  clearTimeout(impatience);
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

type Ended = { readonly status: number | null; readonly signal: NodeJS.Signals | null };

/** Resolves with how the process ended, at once when it has. */
export async function untilEnded(child: ChildProcess): Promise<Ended> {
  if (!hasEnded(child)) await new Promise((resolve) => child.once('exit', resolve));
  return { status: child.exitCode, signal: child.signalCode };
}
