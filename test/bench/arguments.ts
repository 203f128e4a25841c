import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Durations } from './contest.ts';

const help = `Asks every gateway the same and says how many questions it answers a second, and at what cost of CPU.

  pnpm bench                     five rounds of three seconds each: about twenty minutes
  pnpm bench --quick             three rounds of 0.4 seconds each, hardly warmed up: some four minutes

  --rounds N                     how often each contestant is measured
  --processes N                  holds each contest N times, each time with new processes (1)
  --only NAME,…                  contestants whose name holds one of these; a whole name is that one alone
  --workload NAME                "one subject", "100 subjects", or a part of it
  --contest NAME,…               those contests alone: canned, real, shield, departments, whole
  --against FOLDER               another checkout of this repository, its packages installed: its whole hub is measured
                                 beside this one's
  --json FILE                    writes every figure
  --profile FOLDER               writes a CPU profile of each contestant

test/bench/README.md says what is measured, and how.
`;

export type BenchArguments = {
  isQuick: boolean;
  durations: Durations;
  /** How often each contest is held. */
  times: number;
  only: readonly string[];
  workload: string;
  contests: ReadonlySet<string>;
  /** Folder of another checkout. */
  against: string | undefined;
  jsonFile: string | undefined;
  profileFolder: string | undefined;
};

const whole: Durations = {
  rounds: 5,
  warmUpMilliseconds: 4_000,
  runInMilliseconds: 1_500,
  milliseconds: 3_000,
};
const quick: Durations = { rounds: 3, warmUpMilliseconds: 1_000, runInMilliseconds: 100, milliseconds: 400 };

const contestNames = ['canned', 'real', 'shield', 'departments', 'whole'];

/** Ends the process where only help is asked for, or what is asked cannot be understood. */
export function readArguments(): BenchArguments {
  const values = parsed();
  if (values.help) {
    process.stdout.write(help);
    process.exit(0);
  }
  const durations = values.quick ? quick : whole;
  return {
    isQuick: values.quick,
    durations:
      values.rounds === undefined ? durations : { ...durations, rounds: countIn('rounds', values.rounds) },
    times: countIn('processes', values.processes),
    only: values.only?.split(',') ?? [],
    workload: values.workload,
    contests: contestsIn(values.contest),
    against: checkoutIn(values.against),
    jsonFile: values.json,
    profileFolder: values.profile,
  };
}

function parsed() {
  try {
    return parseArgs({
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        quick: { type: 'boolean', default: false },
        rounds: { type: 'string' },
        processes: { type: 'string', default: '1' },
        only: { type: 'string' },
        workload: { type: 'string', default: '' },
        contest: { type: 'string', default: contestNames.join(',') },
        against: { type: 'string' },
        json: { type: 'string' },
        profile: { type: 'string' },
      },
    }).values;
  } catch {
    return refuse('ARGUMENT_UNKNOWN: see `pnpm bench --help`');
  }
}

function contestsIn(text: string): ReadonlySet<string> {
  const contests = text.split(',');
  return contests.every((contest) => contestNames.includes(contest))
    ? new Set(contests)
    : refuse(`ARGUMENT_INVALID: --contest takes ${contestNames.join(', ')}, with commas between them`);
}

function checkoutIn(folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined;
  const holds = (path: string): boolean => existsSync(join(folder, path));
  return holds('test/constellation/constellation.ts') && holds('node_modules')
    ? folder
    : refuse('ARGUMENT_INVALID: --against takes a checkout of this repository, with its packages installed');
}

function countIn(option: string, text: string): number {
  return /^[1-9]\d{0,2}$/.test(text)
    ? Number(text)
    : refuse(`ARGUMENT_INVALID: --${option} takes a whole number from 1 to 999`);
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
