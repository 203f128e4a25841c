/** `pnpm facts:template DEPARTMENT KIND` writes a table of licences or penalties to fill. */
import { ImportRefused, writeTemplate } from '@credit-hub/kit/facts-import';
import { CommandError, runCommand } from './commandError.ts';
import { departmentOf, departments, importingDepartments } from './departments.ts';
import { readTemplateArguments, templateHelp } from './templateArguments.ts';

await runCommand(async () => {
  const asked = readTemplateArguments(
    process.argv.slice(2),
    departments.map(({ name }) => name),
  );
  if (asked === 'help') {
    process.stdout.write(templateHelp(importingDepartments.map(({ name }) => name)));
    return;
  }
  const { department: name, kind, format, target } = asked;
  try {
    await writeTemplate(departmentOf(name), kind, { format, target });
  } catch (error) {
    throw error instanceof ImportRefused ? new CommandError(error.message) : error;
  }
  process.stdout.write(`${target}: fill it, then pnpm facts:import ${name} ${target}\n`);
});
