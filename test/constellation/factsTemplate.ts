/** `pnpm facts:template DEPARTMENT KIND` writes a table of licences or penalties to fill. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ImportRefused } from '@credit-hub/kit/facts-import';
import { writeTemplate } from '@credit-hub/kit/facts-template';
import { CommandError, runCommand } from './commandError.ts';
import { departmentOf, departments, importingDepartments } from './departments.ts';
import { readSettings } from './settings.ts';
import { readTemplateArguments, type TemplateArguments, templateHelp } from './templateArguments.ts';

/** pnpm runs commands in the folder of the hub, and tells where it was called. */
const whereAsked = process.env.INIT_CWD ?? process.cwd();

/** Beside the hub's other files, which nobody takes for the hub's source. */
async function ownTarget({ department, kind, format }: TemplateArguments): Promise<string> {
  const folder = resolve(readSettings(process.env).dataFolder, 'templates');
  await mkdir(folder, { recursive: true });
  return join(folder, `${department}-${kind}.${format}`);
}

await runCommand(async () => {
  const asked = readTemplateArguments(
    process.argv.slice(2),
    departments.map(({ name }) => name),
  );
  if (asked === 'help') {
    process.stdout.write(templateHelp(importingDepartments.map(({ name }) => name)));
    return;
  }
  const { department: name, kind, format } = asked;
  const target = asked.target === null ? await ownTarget(asked) : resolve(whereAsked, asked.target);
  try {
    await writeTemplate(departmentOf(name), kind, { format, target });
  } catch (error) {
    throw error instanceof ImportRefused ? new CommandError(error.message) : error;
  }
  process.stdout.write(`${target}: fill it, then pnpm facts:import ${name} ${target}\n`);
});
