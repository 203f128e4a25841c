/** `pnpm facts:import DEPARTMENT FILE` brings facts into the department's database, withdraws those that a file names, or takes an import back. */
import {
  type ImportOptions,
  ImportRefused,
  importFacts,
  listImports,
  type Problem,
  undoImport,
  writeRejects,
} from '@credit-hub/kit/facts-import';
import { CommandError, runCommand } from './commandError.ts';
import { findDatabase } from './databases.ts';
import { findFieldKeys } from './fieldKeys.ts';
import { type ImportArguments, importHelp, readImportArguments } from './importArguments.ts';
import { findingLines, listLine, placeOf, summaryOf, undoLine } from './importSummary.ts';
import { departmentNames } from './loadDepartment.ts';
import { loadImportingDepartment } from './loadImportingDepartment.ts';
import { readingProgress } from './readingProgress.ts';
import { readSettings } from './settings.ts';

type Place = Pick<ImportOptions, 'department' | 'databaseUrl' | 'fieldKeys'>;

await runCommand(async () => {
  const asked = readImportArguments(process.argv.slice(2), departmentNames);
  if (asked === 'help') {
    process.stdout.write(importHelp(departmentNames));
    return;
  }
  const settings = readSettings(process.env);
  const place = {
    department: await loadImportingDepartment(asked.department),
    databaseUrl: asked.databaseUrl ?? (await findDatabase(asked.department, settings)),
    fieldKeys: findFieldKeys(asked.keys, settings.dataFolder, asked.department),
  };
  try {
    await run(asked, place);
  } catch (error) {
    throw error instanceof ImportRefused ? new CommandError(error.message) : error;
  }
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(asked: ImportArguments, place: Place): Promise<void> {
  switch (asked.act) {
    case 'list':
      for (const listed of await listImports(place.databaseUrl, place.fieldKeys))
        print(asked.json ? JSON.stringify(listed) : listLine(listed));
      return;
    case 'undo': {
      const report = await undoImport({ ...place, importId: asked.importId, dryRun: asked.dryRun });
      print(asked.json ? JSON.stringify({ report }) : undoLine(report));
      return;
    }
    case 'import':
    case 'withdraw':
      return takeFile(asked, place);
    default:
      return asked satisfies never;
  }
}

type FileArguments = Extract<ImportArguments, { file: string }>;

async function takeFile(asked: FileArguments, place: Place): Promise<void> {
  const { file, encoding, sheet, json, each, rejects } = asked;
  const progress = readingProgress();
  const report = await importFacts({
    ...asked,
    ...place,
    withdraw: asked.act === 'withdraw',
    onProgress: progress.report,
    ...(each && {
      onProblem(problem) {
        progress.end();
        print(json ? JSON.stringify({ problem }) : lineOf(problem));
      },
    }),
  }).finally(progress.end);
  if (!json) {
    for (const line of each ? findingLines({ ...report, problems: [] }) : findingLines(report)) print(line);
  }
  print(json ? JSON.stringify({ report }) : summaryOf(report));
  if (report.badRows.length === 0) return;
  process.exitCode = 1;
  if (rejects !== null) await writeRejects(file, rejects, { ...report, ...place, encoding, sheet });
}

function lineOf({ row, field, fieldName, value, code, message }: Problem): string {
  return `row ${row}: ${placeOf(field, fieldName)} (${value}): ${code}: ${message}`;
}
