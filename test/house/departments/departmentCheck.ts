/**
 * `pnpm department:check [NAME]`: whether departments fit together, each in itself. `pnpm check` asks of all of them;
 * what they compose to is `pnpm schema:check`.
 */
import '@credit-hub/schema/quick-start';
import { parseArgs } from 'node:util';

const { runCommand } = await import('@credit-hub/schema/commands/run');
const { departmentsProblems } = await import('../../../schema/composition/departmentsFile.ts');
const { tellProblem } = await import('../../../schema/composition/problem.ts');

const help = `Usage: pnpm department:check [NAME] [--record]

Whether each department, or the one named, is what it says: listed, on a port of its own, its schema sound, and each section,
field, column, permission and migration there, sealed and typed as the schema has it. Names file, coordinate and mend.

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
  const { fitOf, namesToCheck, recordMigrationsOf } = await import('./fit.ts');
  const names = namesToCheck(positionals);
  if (values.record) for (const name of names) await recordMigrationsOf(name);
  const problems = (await Promise.all(names.map(fitOf))).flat();
  return tell(problems);

  function tell(problems: typeof listed): number {
    for (const problem of problems) console.error(`${tellProblem(problem)}\n`);
    console.log(problems.length === 0 ? 'It fits.' : `${problems.length} problems.`);
    return problems.length === 0 ? 0 : 1;
  }
});
