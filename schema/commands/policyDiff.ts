/** `pnpm policy:diff` */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readClassifications } from '../composition/readClassifications.ts';
import { loadBaseline } from '../policy/approvals.ts';
import { differencesBetween } from '../policy/differences.ts';
import { loadPolicy, policyFileName } from '../policy/loadPolicy.ts';
import { policyOf, regardlessOfDay } from '../policy/policy.ts';
import { parseTableWithoutLaw } from '../policy/policyTable.ts';
import { readSnapshot, type Snapshot, versionOfSnapshot } from '../policy/snapshot.ts';
import { loadSupergraphIfThere, supergraphFileName } from '../supergraph.ts';
import { runCommand } from './runCommand.ts';

const help = `Usage: pnpm policy:diff [A [B]]

Prints what somebody reads or writes differently in B than in A; what lets anybody see or write more is marked WIDENS.

A and B are each a policy file (.yaml), a baseline file (.json), a git revision (HEAD~1, a tag), "baseline" for
what was last agreed on, or "now" for the working tree. Left out: A is baseline, B is now.
Between policy files only the table is compared; otherwise the class of each coordinate, too.

Exit code 0: nothing widens; 1: something does.`;

await runCommand(help, (args) => {
  const { positionals } = parseArgs({ args, options: {}, allowPositionals: true });
  const [a = 'baseline', b = 'now', ...rest] = positionals;
  if (rest.length > 0) throw new Error('two tables are compared, no more');
  const before = snapshotNamed(a);
  const after = comparable(before, snapshotNamed(b));
  const differences = differencesBetween(comparable(after, before), after);
  console.log(`${a} (${versionOfSnapshot(before)}) → ${b} (${versionOfSnapshot(after)})`);
  for (const { name, widens } of differences) console.log(`${widens ? 'WIDENS ' : '       '}${name}`);
  if (differences.length === 0) console.log('Nobody reads or writes anything differently.');
  return differences.some(({ widens }) => widens) ? 1 : 0;
});

/** Where one side knows no coordinates, those of the other would all read as new or gone. */
function comparable(one: Snapshot, other: Snapshot): Snapshot {
  return one.classes.size === 0 ? { ...other, classes: new Map() } : other;
}

function snapshotNamed(name: string): Snapshot {
  if (name === 'now') return snapshotOf(regardlessOfDay(loadPolicy()), loadSupergraphIfThere());
  if (name === 'baseline') {
    const baseline = loadBaseline();
    if (!baseline) throw new Error('there is no baseline yet: run pnpm schema:compose');
    return baseline;
  }
  if (name.endsWith('.json')) return readSnapshot(readFileSync(name, 'utf8'));
  if (existsSync(name)) return snapshotOf(policyOf(parseTableWithoutLaw(readFileSync(name, 'utf8'))), null);
  const policy = committed(name, policyFileName);
  if (policy === null)
    throw new Error(`${name} is neither a file nor a git revision that holds ${policyFileName}`);
  return snapshotOf(policyOf(parseTableWithoutLaw(policy)), committed(name, supergraphFileName));
}

function snapshotOf(policy: Snapshot['policy'], supergraphSdl: string | null): Snapshot {
  if (supergraphSdl === null) return { policy, classes: new Map(), whose: null };
  const { classes, whose } = readClassifications(supergraphSdl, policy);
  return { policy, classes, whose };
}

/** A file as it stood at a git revision; null when the revision or the file is not there. Throws where git is missing. */
function committed(revision: string, file: string): string | null {
  try {
    return execFileSync('git', ['show', '--end-of-options', `${revision}:${file}`], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(
        `${revision} is no file, and without git on the PATH it cannot be read as a git revision`,
      );
    return null;
  }
}
