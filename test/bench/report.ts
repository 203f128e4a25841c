export type Figure = {
  contest: string;
  contestant: string;
  workload: string;
  requestsPerSecond: number;
  cpuMicrosecondsPerRequest: number;
  /** How much of a core its process used: near 1 it was itself the limit. */
  ownCore: number;
  /** How much of a core the process used that asks, and that answers as the canned departments. */
  harnessCore: number;
  rssMegabytes: number;
  /** Of the departments behind it, where they are real. */
  behindCpuMicrosecondsPerRequest?: number;
  /** Of PostgreSQL behind it, where that is measured. */
  postgresCpuMicrosecondsPerRequest?: number;
  /** That departments' databases are sent for one answer, where they are counted. */
  statementsPerRequest?: number;
  /** That a group of leaves waited for another gateway's commit, where several record in one database. */
  waitedMillisecondsPerGroup?: number;
};

/** What is told of some contests alone. */
const seldom = [
  { key: 'behindCpuMicrosecondsPerRequest', head: "departments' CPU µs", digits: 0 },
  { key: 'postgresCpuMicrosecondsPerRequest', head: "PostgreSQL's CPU µs", digits: 0 },
  { key: 'statementsPerRequest', head: 'statements', digits: 1 },
  { key: 'waitedMillisecondsPerGroup', head: 'waited ms/group', digits: 1 },
] as const;

/** The middle of each round's figures, one for each contestant and workload; memory is the highest seen. */
export function medians(rounds: readonly Figure[]): Figure[] {
  const groups = Map.groupBy(rounds, ({ contest, contestant, workload }) =>
    [contest, contestant, workload].join('\n'),
  );
  return [...groups.values()].map((figures) => {
    const middle = (of: (figure: Figure) => number) => median(figures.map(of));
    const first = figures[0] as Figure;
    return {
      ...first,
      requestsPerSecond: middle((figure) => figure.requestsPerSecond),
      cpuMicrosecondsPerRequest: middle((figure) => figure.cpuMicrosecondsPerRequest),
      ownCore: middle((figure) => figure.ownCore),
      harnessCore: middle((figure) => figure.harnessCore),
      rssMegabytes: Math.max(...figures.map((figure) => figure.rssMegabytes)),
      ...Object.fromEntries(
        seldom
          .filter(({ key }) => first[key] !== undefined)
          .map(({ key }) => [key, middle((figure) => figure[key] ?? 0)]),
      ),
    };
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A table for each contest and workload. */
export function tables(figures: readonly Figure[]): string {
  const blocks = [...Map.groupBy(figures, ({ contest, workload }) => `${contest}, ${workload}`)].map(
    ([title, rows]) => {
      const told = seldom.filter(({ key }) => rows.some((row) => row[key] !== undefined));
      const head = [
        title,
        'requests/s',
        'CPU µs/request',
        ...told.map((column) => column.head),
        'own core',
        'harness',
        'RSS MB',
      ];
      const lines = rows.map((row) => [
        row.contestant,
        Math.round(row.requestsPerSecond),
        Math.round(row.cpuMicrosecondsPerRequest),
        ...told.map(({ key, digits }) => row[key]?.toFixed(digits) ?? '–'),
        percent(row.ownCore),
        percent(row.harnessCore),
        Math.round(row.rssMegabytes),
      ]);
      return markdown(head, lines);
    },
  );
  return blocks.join('\n\n');
}

/** A table whose first column is words and whose others are numbers. */
export function markdown(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n');
}
