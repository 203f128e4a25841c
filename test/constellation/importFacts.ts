/** `pnpm facts:import DEPARTMENT FILE` brings licences or penalties into the department's database. */
import {
  type ImportOptions,
  ImportRefused,
  type ImportReport,
  importFacts,
  type Problem,
  writeRejects,
} from '@credit-hub/kit/facts-import';
import { CommandError, runCommand } from './commandError.ts';
import { findDatabase } from './databases.ts';
import { departments, type KnownDepartment } from './departments.ts';
import { findFieldKeys } from './fieldKeys.ts';
import { type ImportArguments, importHelp, readImportArguments } from './importArguments.ts';
import { readingProgress } from './readingProgress.ts';
import { readSettings } from './settings.ts';

await runCommand(async () => {
  const asked = readImportArguments(
    process.argv.slice(2),
    departments.map(({ name }) => name),
  );
  if (asked === 'help') {
    process.stdout.write(importHelp);
    return;
  }
  const settings = readSettings(process.env);
  const databaseUrl = asked.databaseUrl ?? (await findDatabase(asked.department, settings));
  const fieldKeys = findFieldKeys(asked.keys, settings.dataFolder, asked.department);
  try {
    await run(asked, { databaseUrl, fieldKeys });
  } catch (error) {
    throw error instanceof ImportRefused ? new CommandError(error.message) : error;
  }
});

async function run(
  asked: ImportArguments,
  store: Pick<ImportOptions, 'databaseUrl' | 'fieldKeys'>,
): Promise<void> {
  const { file, encoding, json, rejects } = asked;
  const progress = readingProgress();
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const report = await importFacts({
    ...asked,
    department: departmentOf(asked.department),
    ...store,
    onProgress: progress.report,
    onProblem(problem) {
      progress.end();
      print(json ? JSON.stringify({ problem }) : lineOf(problem));
    },
  }).finally(progress.end);
  print(json ? JSON.stringify({ report }) : summaryOf(report));
  if (report.badRows.length === 0) return;
  process.exitCode = 1;
  if (rejects !== null) await writeRejects(file, rejects, { badRows: report.badRows, encoding });
}

function departmentOf(name: string): KnownDepartment {
  return departments.find((department) => department.name === name) as KnownDepartment;
}

function lineOf({ row, field, fieldName, value, code, message }: Problem): string {
  const place = field === null ? 'the whole row' : `${field} ${fieldName}`;
  return `row ${row}: ${place} (${value}): ${code}: ${message}`;
}

function summaryOf(report: ImportReport): string {
  const { department, kind, format, encoding, standard, fileHash, openEnded, unknownColumns } = report;
  return [
    `${report.outcome}${report.dryRun ? ' (dry run, nothing was kept)' : ''}: ${outcomeOf(report)}`,
    `  ${kind} of ${department}; ${encoding === null ? format : `${format} in ${encoding}`}, field names of ${standard}`,
    `  batch ${fileHash}`,
    ...(kind === 'penalties' && openEnded > 0
      ? [`  ${openEnded} rows name no end of publication (CF_GSJZQ): it stays open until one is set`]
      : []),
    ...(unknownColumns.length > 0
      ? [`  columns ${unknownColumns.join(', ')} are not in the standard and were not imported`]
      : []),
  ].join('\n');
}

function outcomeOf({ outcome, rows, added, corrected, unchanged, badRows }: ImportReport): string {
  const counts = `${added} added, ${corrected} corrected, ${unchanged} already there`;
  switch (outcome) {
    case 'IMPORTED':
      return `${rows} rows: ${counts}`;
    case 'ALREADY_IMPORTED':
      return `already imported: all ${rows} rows were there, nothing changed`;
    case 'IMPORTED_IN_PART':
      return `${rows} rows: ${counts}, ${badRows.length} bad`;
    case 'REFUSED':
      return `${badRows.length} of ${rows} rows are bad; nothing was written (--partial takes the good ones)`;
    default:
      return outcome satisfies never;
  }
}
