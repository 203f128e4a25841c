import { existsSync } from 'node:fs';

export type Contestant = {
  name: string;
  file: URL;
  /** What its process is told beside the setting. */
  args?: readonly string[];
  /** Options of its Node. */
  nodeOptions?: readonly string[];
  /** Whether it is asked by the identifier of a registered document. */
  trusted?: boolean;
  /** Whether it answers as the plain executors do: the hub prunes, masks and explains. */
  plain: boolean;
  /** Whether it must neither prune nor mask anything. */
  clear?: boolean;
  /** How many of its processes are asked at a time, on one database; one without it. */
  processes?: number;
  /** Whether no aim is about it: a quick run leaves it out. */
  beside?: boolean;
};

export const names = {
  stock: 'stock @apollo/gateway',
  hive: 'Hive Gateway, Rust planner',
  floor: 'written by hand',
  trusted: 'the hub: trusted document',
  trustedClear: 'the hub: trusted document, policy that lets everything through',
  trustedAsNodeIs: 'the hub: trusted document, heap as Node has it',
  trustedRecorded: 'the hub: trusted document, with its access log',
  trustedRecordedByTwo: 'the hub: trusted document, with its access log, two gateways on one database',
  adHoc: 'the hub: ad hoc',
  guarded: '_entities with graphql-shield',
  unguarded: '_entities without it',
  kit: 'as the kit serves it',
  byHand: 'written by hand, one statement',
  whole: 'this checkout',
  wholeOther: 'the other checkout',
};

const ours = (file: string) => new URL(`candidates/${file}`, import.meta.url);
const hive = new URL('hive/', import.meta.url);

/** As `gateway/README.md` (Memory) has a gateway started. */
const nodeOptions = ['--max-semi-space-size=16', '--v8-pool-size=2'];
const hub = { name: names.trusted, file: ours('hub.ts'), nodeOptions, trusted: true, plain: false };
const hubThatRecords = { ...hub, name: names.trustedRecorded, args: ['--record'] };

/** Before departments that answer at once. */
const beforeCannedDepartments: readonly Contestant[] = [
  { name: names.stock, file: ours('stock.ts'), plain: true },
  { name: 'stock on undici', file: ours('stockOnUndici.ts'), plain: true },
  { name: names.hive, file: new URL('serve.mjs', hive), plain: true },
  { name: names.floor, file: ours('floor.ts'), plain: true },
  { name: 'own executor, no policy', file: ours('executor.ts'), plain: true, beside: true },
  hub,
  { ...hub, name: names.trustedClear, args: ['--everything-clear'], clear: true },
  { ...hub, name: names.trustedAsNodeIs, nodeOptions: [], beside: true },
  { ...hub, name: names.adHoc, trusted: false },
  hubThatRecords,
  { ...hubThatRecords, name: names.trustedRecordedByTwo, processes: 2, beside: true },
];

/** Before the real ones, which answer nobody but who signs. */
const beforeRealDepartments: readonly Contestant[] = [
  { name: names.stock, file: ours('stockThatSigns.ts'), plain: true },
  hub,
  hubThatRecords,
];

/** Asked for what it asks departments. */
export const recordedHub: Contestant = { ...hub, name: names.adHoc, trusted: false };

export const hiveIsInstalled = existsSync(new URL('node_modules/', hive));

/** @param parts of names, where a whole name is that contestant's alone; all that are installed, unless given */
export function choose(
  parts: readonly string[],
  isQuick = false,
): {
  canned: readonly Contestant[];
  real: readonly Contestant[];
} {
  const wholeNames = new Set([...beforeCannedDepartments, ...beforeRealDepartments].map(({ name }) => name));
  const isChosen = ({ name, file, beside = false }: Contestant): boolean =>
    !(isQuick && beside) &&
    (hiveIsInstalled || !file.pathname.includes('/hive/')) &&
    (parts.length === 0 ||
      parts.some((part) => name === part || (name.includes(part) && !wholeNames.has(part))));
  return {
    canned: beforeCannedDepartments.filter(isChosen),
    real: beforeRealDepartments.filter(isChosen),
  };
}
