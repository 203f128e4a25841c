import { names } from './contestants.ts';
import { cannedDepartments, oneDepartment, realDepartments } from './contests.ts';
import { departmentContestName, departmentsByHand } from './departmentContest.ts';
import { type Figure, markdown, median } from './report.ts';
import { wholeHub } from './wholeContest.ts';
import { hundredSubjects, oneSubject } from './workloads.ts';

/** One figure over another of the same run, and what it is to reach. */
type Aim = {
  what: string;
  contest: string;
  over: string;
  under: string;
  /** By workload; where none is named there is no aim, and the ratio is told all the same. */
  aims: Readonly<Record<string, string>>;
  /** Whose CPU time is held against each other; the contestants' own without it. */
  cpu?: (figure: Figure) => number;
};

const ofItself = ({ cpuMicrosecondsPerRequest }: Figure): number => cpuMicrosecondsPerRequest;
const ofPostgres = ({ postgresCpuMicrosecondsPerRequest = 0 }: Figure): number =>
  postgresCpuMicrosecondsPerRequest;
const ofAll = (figure: Figure): number =>
  figure.cpuMicrosecondsPerRequest + (figure.behindCpuMicrosecondsPerRequest ?? 0) + ofPostgres(figure);

const both = (aim: string) => ({ [oneSubject]: aim, [hundredSubjects]: aim });
const each = (one: string, hundred: string) => ({ [oneSubject]: one, [hundredSubjects]: hundred });

const gateways = [names.trusted, names.adHoc].flatMap((hub): Aim[] =>
  [
    { under: names.stock, aims: each('≥ 12', '≥ 4') },
    { under: names.hive, aims: each('≥ 7', '≥ 2.5') },
    { under: names.floor, aims: each('≥ 0.7', '≥ 0.45') },
  ].map(({ under, aims }) => ({
    what: `${hub} / ${under}`,
    contest: cannedDepartments,
    over: hub,
    under,
    aims,
  })),
);

const ratios: readonly Aim[] = [
  ...gateways,
  {
    what: 'policy and desensitization / none',
    contest: cannedDepartments,
    over: names.trusted,
    under: names.trustedClear,
    aims: each('≥ 0.9', '≥ 0.85'),
  },
  {
    what: 'access log / none',
    contest: cannedDepartments,
    over: names.trustedRecorded,
    under: names.trusted,
    aims: both('≥ 0.8'),
  },
  {
    what: 'access log, two gateways on one database / one',
    contest: cannedDepartments,
    over: names.trustedRecordedByTwo,
    under: names.trustedRecorded,
    aims: {},
  },
  {
    what: `the hub / ${names.stock}, real departments`,
    contest: realDepartments,
    over: names.trusted,
    under: names.stock,
    aims: {},
  },
  {
    what: 'access log / none, real departments',
    contest: realDepartments,
    over: names.trustedRecorded,
    under: names.trusted,
    aims: both('≥ 0.8'),
  },
  ...departmentsByHand.flatMap((department): Aim[] =>
    [{ what: department }, { what: `${department}, CPU of PostgreSQL`, cpu: ofPostgres }].map(
      ({ what, ...held }) => ({
        what: `${what}: ${names.kit} / ${names.byHand}`,
        contest: departmentContestName(department),
        over: names.kit,
        under: names.byHand,
        aims: both('≥ 0.6'),
        ...held,
      }),
    ),
  ),
  {
    what: `${wholeHub}, CPU of all its processes: ${names.whole} / ${names.wholeOther}`,
    cpu: ofAll,
    contest: wholeHub,
    over: names.whole,
    under: names.wholeOther,
    aims: both('≥ 3'),
  },
];

/** What one answer of the whole hub costs behind the gateway. */
const costs: readonly {
  what: string;
  of: (figure: Figure) => number;
  aims: Readonly<Record<string, string>>;
}[] = [
  {
    what: 'statements of departments',
    of: ({ statementsPerRequest = Number.NaN }: Figure) => statementsPerRequest,
    aims: each('≤ 12', '≤ 20'),
  },
  {
    what: 'CPU of departments, ms',
    of: ({ behindCpuMicrosecondsPerRequest = Number.NaN }: Figure) => behindCpuMicrosecondsPerRequest / 1_000,
    aims: each('≤ 4', '≤ 10'),
  },
  {
    what: 'CPU of PostgreSQL, ms',
    of: ({ postgresCpuMicrosecondsPerRequest = Number.NaN }: Figure) =>
      postgresCpuMicrosecondsPerRequest / 1_000,
    aims: each('≤ 3', '≤ 10'),
  },
];

/**
 * The ratios that are asked of the hub, as far as both sides of them were measured; no verdict on them. Each is the
 * middle of the rounds' own ratios: what slows a round down slows both sides of it.
 * @param rounds the figures of all rounds, in their order
 */
export function aimsTable(rounds: readonly Figure[]): string {
  const find = (contest: string, contestant: string, workload: string): Figure[] =>
    rounds.filter(
      (figure) =>
        figure.contest === contest && figure.contestant === contestant && figure.workload === workload,
    );
  const rows = [oneSubject, hundredSubjects].flatMap((workload) => [
    ...ratios.flatMap(({ what, contest, over, under, aims, cpu = ofItself }) => {
      const upper = find(contest, over, workload);
      const lower = find(contest, under, workload);
      if (upper.length === 0 || lower.length === 0) return [];
      const speed = ratio(upper, lower, ({ requestsPerSecond }) => requestsPerSecond);
      const economy = ratio(lower, upper, cpu);
      return [[`${workload}: ${what}`, speed, economy, aims[workload] ?? '–']];
    }),
    ...shieldRow(
      find(oneDepartment, names.guarded, workload),
      find(oneDepartment, names.unguarded, workload),
    ),
  ]);
  const behind = [oneSubject, hundredSubjects].flatMap((workload) => {
    const whole = find(wholeHub, names.whole, workload);
    if (whole.length === 0) return [];
    return costs.map(({ what, of, aims }) => [
      `${workload} with advice: ${what}`,
      median(whole.map(of)).toFixed(1),
      '–',
      aims[workload] ?? '–',
    ]);
  });
  const memory = [names.trusted, names.adHoc].flatMap((hub) => {
    const highest = Math.max(
      ...rounds.filter(({ contestant }) => contestant === hub).map(({ rssMegabytes }) => rssMegabytes),
    );
    return Number.isFinite(highest) ? [[`RSS of ${hub}, MB`, Math.round(highest), '–', '≤ 250']] : [];
  });
  return markdown(['ratio', 'by requests/s', 'by CPU', 'aim'], [...rows, ...behind, ...memory]);
}

/** Here more is worse: what is told is CPU over CPU. */
function shieldRow(guarded: readonly Figure[], unguarded: readonly Figure[]): string[][] {
  const [first] = guarded;
  if (!first || unguarded.length === 0) return [];
  const cost = ratio(guarded, unguarded, ({ cpuMicrosecondsPerRequest }) => cpuMicrosecondsPerRequest);
  return [[`${first.workload}: CPU of _entities with shield / without`, '–', cost, '≤ 1.25']];
}

function ratio(upper: readonly Figure[], lower: readonly Figure[], of: (figure: Figure) => number): string {
  return median(upper.map((figure, round) => of(figure) / of(lower[round] as Figure))).toFixed(2);
}
