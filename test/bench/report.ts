export type Figure = {
  contestant: string;
  workload: string;
  requestsPerSecond: number;
  cpuMicrosecondsPerRequest: number;
  rssMegabytes: number;
};

/** The middle of each round's figures, one for each contestant and workload; memory is the highest seen. */
export function medians(rounds: readonly Figure[]): Figure[] {
  const groups = Map.groupBy(rounds, ({ contestant, workload }) => `${contestant}\n${workload}`);
  return [...groups.values()].map((figures) => ({
    ...(figures[0] as Figure),
    requestsPerSecond: median(figures.map((figure) => figure.requestsPerSecond)),
    cpuMicrosecondsPerRequest: median(figures.map((figure) => figure.cpuMicrosecondsPerRequest)),
    rssMegabytes: Math.max(...figures.map((figure) => figure.rssMegabytes)),
  }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}

/** A table for each workload; the ratios compare requests a second and, in brackets, requests a second of CPU. */
export function table(figures: readonly Figure[], reference: string): string {
  const blocks = [...Map.groupBy(figures, ({ workload }) => workload)].map(([workload, rows]) => {
    const base = rows.find(({ contestant }) => contestant === reference);
    const lines = rows.map((row) => {
      const speed = base && row.requestsPerSecond / base.requestsPerSecond;
      const economy = base && base.cpuMicrosecondsPerRequest / row.cpuMicrosecondsPerRequest;
      const ratio = `${speed?.toFixed(2) ?? '–'} (${economy?.toFixed(2) ?? '–'})`;
      return `| ${row.contestant} | ${Math.round(row.requestsPerSecond)} | ${Math.round(row.cpuMicrosecondsPerRequest)} | ${ratio} | ${Math.round(row.rssMegabytes)} |`;
    });
    const head = `| ${workload} | requests/s | CPU µs/request | × ${reference} (by CPU) | RSS MB |\n|---|---:|---:|---:|---:|`;
    return [head, ...lines].join('\n');
  });
  return blocks.join('\n\n');
}
