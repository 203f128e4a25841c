/** `pnpm facts:template DEPARTMENT KIND` writes a table of a kind of fact to fill. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ImportRefused, kindsOf } from '@credit-hub/kit/facts-import';
import { writeTemplate } from '@credit-hub/kit/facts-template';
import { CommandError, runCommand } from './commandError.ts';
import { departmentNames } from './loadDepartment.ts';
import { loadImportingDepartment } from './loadImportingDepartment.ts';
import { readSettings } from './settings.ts';
import { readTemplateArguments, type TemplateArguments, templateHelp } from './templateArguments.ts';

/** pnpm runs commands in the folder of the hub, and tells where it was called. */
const whereAsked = process.env.INIT_CWD ?? process.cwd();

/** Beside the hub's other files, which nobody takes for the hub's source. */
async function ownTarget({ department, format }: TemplateArguments, kind: string): Promise<string> {
  const folder = resolve(readSettings(process.env).dataFolder, 'templates');
  await mkdir(folder, { recursive: true });
  return join(folder, `${department}-${kind}.${format}`);
}

await runCommand(async () => {
  const asked = readTemplateArguments(process.argv.slice(2), departmentNames);
  if (asked === 'help') {
    process.stdout.write(templateHelp(departmentNames));
    return;
  }
  const { department: name, kind, format } = asked;
  const department = await loadImportingDepartment(name);
  if (kind === null) {
    for (const one of await kindsOf(department)) process.stdout.write(`${one.name}  ${one.chineseName}\n`);
    return;
  }
  try {
    const target = asked.target === null ? await ownTarget(asked, kind) : resolve(whereAsked, asked.target);
    await writeTemplate(department, kind, { format, target });
    process.stdout.write(`${target}: fill it, then pnpm facts:import ${name} ${target} --kind ${kind}\n`);
  } catch (error) {
    throw error instanceof ImportRefused ? new CommandError(error.message) : error;
  }
});
