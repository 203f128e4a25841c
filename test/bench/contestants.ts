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
};

export const stock = 'stock @apollo/gateway';

const ours = (file: string) => new URL(`candidates/${file}`, import.meta.url);
const hive = new URL('hive/', import.meta.url);

const contestants: readonly Contestant[] = [
  { name: stock, file: ours('stock.ts'), plain: true },
  { name: 'stock on undici', file: ours('stockOnUndici.ts'), plain: true },
  { name: 'Hive Gateway, Rust planner', file: new URL('serve.mjs', hive), plain: true },
  { name: 'written by hand', file: ours('floor.ts'), plain: true },
  { name: 'own executor, no policy', file: ours('executor.ts'), plain: true },
  { name: 'the hub: trusted document', file: ours('hub.ts'), trusted: true, plain: false },
  {
    name: 'the hub: trusted document, small heap',
    file: ours('hub.ts'),
    nodeOptions: ['--max-semi-space-size=8', '--max-old-space-size=128'],
    trusted: true,
    plain: false,
  },
  { name: 'the hub: ad hoc', file: ours('hub.ts'), plain: false },
  {
    name: 'the hub: trusted document, with its access log',
    file: ours('hub.ts'),
    args: ['--record'],
    trusted: true,
    plain: false,
  },
];

export const hiveIsInstalled = existsSync(new URL('node_modules/', hive));

/** @param names parts of names; all contestants that are installed, unless given */
export function choose(names: readonly string[]): Contestant[] {
  const installed = contestants.filter(({ file }) => hiveIsInstalled || !file.pathname.includes('/hive/'));
  return names.length === 0
    ? installed
    : installed.filter(({ name }) => names.some((part) => name.includes(part)));
}
