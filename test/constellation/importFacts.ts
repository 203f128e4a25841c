/** `pnpm facts:import DEPARTMENT FILE` brings licences or penalties into the department's database. */
import { parseArgs } from 'node:util';
import {
  type Encoding,
  encodings,
  ImportRefused,
  type ImportReport,
  importFacts,
  type Problem,
  type RecordKind,
  writeRejects,
} from '@credit-hub/kit/facts-import';
import { CommandError, runCommand } from './commandError.ts';
import { findDatabase } from './databases.ts';
import { departments, type KnownDepartment } from './departments.ts';
import { readingProgress } from './readingProgress.ts';
import { readSettings } from './settings.ts';

const help = `Imports licences or penalties in the double-publicity format into a department's database.

  pnpm facts:import DEPARTMENT FILE [options]

DEPARTMENT  market-regulation, tax or housing
FILE        CSV (UTF-8 or GB 18030) or XLSX, headed by the field names of 2018 or 2015; what it is shows from
            its content. The whole file goes in, in one transaction, or nothing of it does.

  --partial             take the good rows although there are bad ones
  --rejects FILE        write the bad rows to a CSV file, to be mended and sent again
  --kind KIND           licences or penalties, where the header does not say it
  --encoding ENCODING   ${encodings.join(' or ')}, where the bytes mislead
  --dry-run             do everything short of keeping it
  --json                print one JSON object a line: each problem, then the report
  --database-url URL    PostgreSQL database of the department; without it <DEPARTMENT>_DATABASE_URL,
                        e.g. TAX_DATABASE_URL, else that of the hub which runs on HUB_DATA_FOLDER

Example:
  pnpm facts:import market-regulation test/examples/penalties.csv

A row that was imported before changes nothing. A row that differs from a fact with the same document number
stands in its place; the fact it corrects is withdrawn, and both keep a revision that says so.

Ends with 0 when every row is in, with 1 when rows are bad, with 2 when the file or the database cannot be used.
`;

type Arguments = {
  department: KnownDepartment;
  file: string;
  kind: RecordKind | null;
  encoding: Encoding | null;
  partial: boolean;
  dryRun: boolean;
  json: boolean;
  databaseUrl: string | null;
  rejects: string | null;
};

await runCommand(async () => {
  const asked = readArguments();
  if (asked === 'help') {
    process.stdout.write(help);
    return;
  }
  const databaseUrl =
    asked.databaseUrl ?? (await findDatabase(asked.department.name, readSettings(process.env)));
  try {
    await run(asked, databaseUrl);
  } catch (error) {
    throw error instanceof ImportRefused ? new CommandError(error.message) : error;
  }
});

async function run(asked: Arguments, databaseUrl: string): Promise<void> {
  const { file, encoding, json, rejects } = asked;
  const progress = readingProgress();
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const report = await importFacts({
    ...asked,
    databaseUrl,
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

function readArguments(): Arguments | 'help' {
  const { values, positionals } = parse();
  if (values.help) return 'help';
  const [name, file, ...more] = positionals;
  const department = departments.find((known) => known.name === name);
  if (department === undefined) {
    throw new CommandError(
      `DEPARTMENT_UNKNOWN: name one of ${departments.map((known) => known.name).join(' ')}`,
    );
  }
  if (file === undefined || more.length > 0) {
    throw new CommandError('FILE_MISSING: name one file; see `pnpm facts:import --help`');
  }
  return {
    department,
    file,
    kind: oneOf('kind', ['licences', 'penalties'], values.kind),
    encoding: oneOf('encoding', encodings, values.encoding),
    partial: values.partial ?? false,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
    databaseUrl: values['database-url'] ?? null,
    rejects: values.rejects ?? null,
  };
}

function oneOf<Choice extends string>(
  option: string,
  choices: readonly Choice[],
  text: string | undefined,
): Choice | null {
  if (text === undefined) return null;
  const choice = choices.find((known) => known === text);
  if (choice !== undefined) return choice;
  throw new CommandError(`ARGUMENT_UNKNOWN: --${option} is ${choices.join(' or ')}`);
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        partial: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        kind: { type: 'string' },
        encoding: { type: 'string' },
        rejects: { type: 'string' },
        'database-url': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm facts:import --help`');
  }
}
