/**
 * `pnpm procedures:write`: writes what follows from the table of each procedure, the schema beside it and the diagram in the
 * README of its department. `pnpm check` asks, without `--write`, whether they say what the table says.
 */
import '@credit-hub/schema/quick-start';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Procedure } from '@credit-hub/kit';

const { runCommand } = await import('@credit-hub/schema/commands/run');
const { diagramOf, schemaOf } = await import('@credit-hub/kit/procedures');

const root = join(import.meta.dirname, '../../..');

const help = `Usage: node test/house/departments/procedures.ts [--write]

Whether acts.graphql beside each procedure.ts, and the diagram in the README of its department, say what its table says.

  --write   writes them

Exit code 0: they do; 1: they do not.`;

await runCommand(help, async (args) => {
  const { values } = parseArgs({ args, options: { write: { type: 'boolean', default: false } } });
  let stale = 0;
  for (const { file, text } of await derivedFiles()) {
    const path = join(root, file);
    if (readIfThere(path) === text) continue;
    if (values.write) writeFileSync(path, text);
    else {
      stale += 1;
      console.error(
        `${file}\n  PROCEDURE_DRIFT: it does not say what the table of its procedure says\n  run pnpm procedures:write and commit the file\n`,
      );
    }
  }
  if (!values.write) console.log(stale === 0 ? 'They say what the tables say.' : `${stale} files do not.`);
  return stale === 0 ? 0 : 1;
});

/** The files that follow from procedures, as they should be. */
async function derivedFiles(): Promise<{ file: string; text: string }[]> {
  const files = globSync('subgraphs/*/*/procedure.ts', { cwd: root, exclude: ['subgraphs/kit/**'] }).sort();
  const found = await Promise.all(files.map(async (file) => ({ file, procedure: await procedureIn(file) })));
  const schemas = found.map(({ file, procedure }) => ({
    file: join(dirname(file), 'acts.graphql'),
    text: schemaOf(procedure),
  }));
  const byReadme = Map.groupBy(found, ({ file }) => join(dirname(dirname(file)), 'README.md'));
  const readmes = [...byReadme].map(([file, of]) => ({
    file,
    text: of.reduce(
      (text, { procedure }) => withDiagram(file, text, procedure),
      readIfThere(join(root, file)),
    ),
  }));
  return [...schemas, ...readmes];
}

/** A folder's `procedure.ts` gives out one procedure, whatever it is called. */
async function procedureIn(file: string): Promise<Procedure> {
  const given = Object.values(await import(pathToFileURL(join(root, file)).href));
  const procedure = given.find(
    (value): value is Procedure => typeof value === 'object' && value !== null && 'acts' in value,
  );
  if (procedure === undefined) throw new Error(`${file} gives out no procedure`);
  return procedure;
}

/** @throws Error for a README that does not say where the diagram goes */
function withDiagram(file: string, text: string, procedure: Procedure): string {
  const [begin, end] = [`<!-- procedure ${procedure.name} -->`, `<!-- end of ${procedure.name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place ${begin} … ${end} for the diagram`);
  return `${text.slice(0, from + begin.length)}\n${diagramOf(procedure)}\n${text.slice(to)}`;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
