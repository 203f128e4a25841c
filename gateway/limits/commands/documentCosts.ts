/**
 * `pnpm documents:costs [--seed N] [--count N]`: what generated documents cost the gateway's CPU until they are ready to be
 * asked of departments, beside what they are said to cost. Prints a table of the dearest by their ratio, and those that
 * are built to cost much.
 */
import { parseArgs } from 'node:util';
import { parse, validate } from 'graphql';
import { measure } from '../measure.ts';
import { costlyDocuments, generatedDocument, randomFrom } from '../testing/documents.ts';
import { governed, prepare, viewOf } from '../testing/preparing.ts';
import { costOfPreparing, createCountWork } from '../work.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '200' } },
});
const schema = viewOf('PUBLIC');
const countWork = createCountWork(governed);
const mostTokens = 4_000;

type Row = {
  name: string;
  characters: number;
  selections: number;
  fetches: number;
  cost: number;
  milliseconds: number;
};

const rowOf = (name: string, text: string): Row | null => {
  const began = process.cpuUsage();
  const document = parse(text, { noLocation: true });
  const work = countWork(document, 100_000);
  if (work.selections > 16_000) return null;
  measure(document, {});
  // What is refused here costs less than what is not.
  if (validate(schema, document).length > 0) return null;
  prepare(document, 'PUBLIC', 'INQUIRY');
  const { user, system } = process.cpuUsage(began);
  return {
    name,
    characters: text.length,
    selections: work.selections,
    fetches: work.fetches,
    cost: Math.ceil(measure(document, {}).cost + costOfPreparing(work, document.tokenCount ?? 0, 1)),
    milliseconds: (user + system) / 1_000,
  };
};

const ratioOf = ({ milliseconds, cost }: Row): number => (milliseconds * 1_000) / cost;

const random = randomFrom(Number(values.seed));
const generated = Array.from(
  { length: Number(values.count) + 60 },
  (_, n) => [`generated ${n}`, generatedDocument(schema, random)] as const,
)
  .filter(([, text]) => parseable(text))
  .flatMap(([name, text]) => rowOf(name, text) ?? [])
  // The first ones are prepared by code that is not compiled yet.
  .slice(40)
  .sort((one, other) => ratioOf(other) - ratioOf(one));
const costly = Object.entries(costlyDocuments(schema)).flatMap(([name, make]) => {
  rowOf(name, make(0));
  return rowOf(name, make(1)) ?? [];
});

function parseable(text: string): boolean {
  try {
    parse(text, { maxTokens: mostTokens });
    return true;
  } catch {
    return false;
  }
}

const middle = generated[Math.floor(generated.length / 2)];
const shown = [
  ...costly,
  ...generated.slice(0, 10),
  ...(middle ? [{ ...middle, name: `${middle.name} (the middle one)` }] : []),
];
console.log('| document | characters | selections | fetches | cost | CPU ms | CPU µs for each of the cost |');
console.log('|---|---:|---:|---:|---:|---:|---:|');
for (const row of shown)
  console.log(
    `| ${row.name} | ${row.characters} | ${row.selections} | ${row.fetches} | ${row.cost} | ${row.milliseconds.toFixed(1)} | ${ratioOf(row).toFixed(2)} |`,
  );
const all = [...generated, ...costly];
const [spent, told] = [
  all.reduce((sum, row) => sum + row.milliseconds, 0),
  all.reduce((sum, row) => sum + row.cost, 0),
];
console.log(`\n${all.length} documents: ${((spent * 1_000) / told).toFixed(2)} µs for each of the cost`);
