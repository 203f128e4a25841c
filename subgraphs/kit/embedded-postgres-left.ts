/**
 * Whose server runs on a folder: of a process of ours that lives, or of one that was killed and left it behind.
 *
 * A server is told on its command line which folder it serves and which process started it. Its parent is that
 * process for as long as that one lives, and another from then on; a number that was given out again deceives nobody.
 */
import { execFile } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

export type RunningServer = {
  readonly pid: number;
  readonly port: number;
  /** The process that started it and still runs; null when that one has gone and left it behind. */
  readonly startedBy: number | null;
};

const betweenLooksInMilliseconds = 50;
const patienceInMilliseconds = 20_000;
const lastPatienceInMilliseconds = 5_000;

/** PostgreSQL keeps settings whose names have a dot for whoever understands them. */
const folderSetting = 'credit_hub.folder';
const starterSetting = 'credit_hub.started_by';

/** Settings by which a server that this process starts on the folder is known again. */
export async function settingsThatTellWhose(clusterFolder: string): Promise<Record<string, string>> {
  return { [folderSetting]: await nameOf(clusterFolder), [starterSetting]: String(process.pid) };
}

/**
 * The server of ours that runs on the folder, as its `postmaster.pid` names it. Null when there is none, and when what
 * has that process number now is no server of ours on this folder.
 */
export async function findRunningServer(dataFolder: string): Promise<RunningServer | null> {
  const clusterFolder = clusterFolderIn(dataFolder);
  const noted = await readFile(path.join(clusterFolder, 'postmaster.pid'), 'utf8').catch(() => null);
  if (noted === null) return null;
  // Its first line is the process, its fourth the port.
  const lines = noted.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const server = await serverOf(pid, clusterFolder);
  return server && { pid, port, startedBy: server.startedBy };
}

/** Null when that process is no server of ours on the folder, or is none any more. */
async function serverOf(
  pid: number,
  clusterFolder: string,
): Promise<Pick<RunningServer, 'startedBy'> | null> {
  const running = await processOf(pid);
  if (running === null || path.basename(running.words[0] ?? '') !== 'postgres') return null;
  if (!running.words.includes(`${folderSetting}=${await nameOf(clusterFolder)}`)) return null;
  return { startedBy: running.words.includes(`${starterSetting}=${running.parent}`) ? running.parent : null };
}

/**
 * Ends a server that was left behind: by a fast shutdown, which keeps committed work, and by an immediate one when that
 * takes longer than 20 seconds. Resolves with whether it has ended. Leaves alone whatever is no longer that server.
 */
export async function endServerLeftBehind(dataFolder: string, left: RunningServer): Promise<boolean> {
  // Of the process itself: its `postmaster.pid` goes a moment before it.
  const isStillThere = async () => {
    const server = await serverOf(left.pid, clusterFolderIn(dataFolder));
    return server !== null && server.startedBy === null;
  };
  for (const [signal, patience] of [
    ['SIGINT', patienceInMilliseconds],
    ['SIGQUIT', lastPatienceInMilliseconds],
  ] as const) {
    if (!(await isStillThere())) return true;
    signalTo(left.pid, signal);
    const deadline = performance.now() + patience;
    while (performance.now() < deadline) {
      if (!(await isStillThere())) return true;
      await pause(betweenLooksInMilliseconds);
    }
  }
  return false;
}

/** It may have ended since it was looked at. */
function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const clusterFolderIn = (dataFolder: string) => path.join(path.resolve(dataFolder), 'cluster');

/** One word, whatever the folder is called: some systems tell a command line with nothing but spaces between. */
const nameOf = async (clusterFolder: string) => encodeURIComponent(await realpath(clusterFolder));

type Process = { readonly parent: number; readonly words: readonly string[] };

/** Null when no such process runs, or the system does not tell of it. */
async function processOf(pid: number): Promise<Process | null> {
  try {
    return process.platform === 'linux' ? await processInProc(pid) : await processInList(pid);
  } catch {
    return null;
  }
}

/** Small images of Linux have no `ps`. */
async function processInProc(pid: number): Promise<Process> {
  const [status, commandLine] = await Promise.all([
    readFile(`/proc/${pid}/status`, 'utf8'),
    readFile(`/proc/${pid}/cmdline`, 'utf8'),
  ]);
  return { parent: Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]), words: commandLine.split('\0') };
}

async function processInList(pid: number): Promise<Process> {
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'ppid=,args=', '-p', String(pid)]);
  const [parent, ...words] = stdout.trim().split(/\s+/);
  return { parent: Number(parent), words };
}
