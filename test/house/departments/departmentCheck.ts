/**
 * `pnpm department:check [NAME]`: whether departments fit together, each in itself. `pnpm check` asks of all of them;
 * what all of them compose to is `pnpm schema:check`, which it asks beside.
 */
import '@credit-hub/schema/quick-start';
import { parseArgs } from 'node:util';

const { runCommand } = await import('@credit-hub/schema/commands/run');
const { departmentsProblems } = await import('../../../schema/composition/departmentsFile.ts');
const { tellProblem } = await import('../../../schema/composition/problem.ts');

const help = `Usage: pnpm department:check [NAME] [--record]

Whether each department, or the one named, is what it says: listed, on a port of its own, and each section, field, column,
permission and migration there, sealed and typed as the schema has it; of the one named also whether its schema composes
with the others', with classes, keys and names as they should be. Names file, coordinate and mend. What a change does to
callers and who would see more is pnpm schema:check.

  --record   writes down the new migrations, so that a later change of them shows

Exit code 0: it fits; 1: it does not.`;

await runCommand(help, async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { record: { type: 'boolean', default: false } },
  });
  const listed = departmentsProblems();
  if (listed.length > 0) return tell(listed);
  const { composedFitOf, fitOf, namesToCheck, recordMigrationsOf } = await import('./fit.ts');
  const names = namesToCheck(positionals);
  if (values.record) for (const name of names) await recordMigrationsOf(name);
  const composed = positionals.length > 0 ? await Promise.all(names.map(composedFitOf)) : [];
  // What is wrong with its schema is told first: what else does not fit may follow from it.
  const problems = composed.flat();
  return tell(problems.length > 0 ? problems : (await Promise.all(names.map(fitOf))).flat());

  function tell(problems: typeof listed): number {
    for (const problem of problems) console.error(`${tellProblem(problem)}\n`);
    console.log(problems.length === 0 ? 'It fits.' : `${problems.length} problems.`);
    return problems.length === 0 ? 0 : 1;
  }
});
