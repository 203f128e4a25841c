import { parseArgs } from 'node:util';
import { type Encoding, encodings, type RecordKind } from '@credit-hub/kit/facts-import';
import { CommandError } from './commandError.ts';

export const importHelp = `Imports licences or penalties in the double-publicity format into a department's database.

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
  --keys FILE           keyring of the department's sealed columns; without it the one in HUB_DATA_FOLDER

Example:
  pnpm facts:import market-regulation test/examples/penalties.csv

A row that was imported before changes nothing. A row that differs from a fact with the same document number
stands in its place; the fact it corrects is withdrawn, and both keep a revision that says so.

Ends with 0 when every row is in, with 1 when rows are bad, with 2 when the file or the database cannot be used.
`;

export type ImportArguments = {
  /** Name of the department. */
  department: string;
  file: string;
  kind: RecordKind | null;
  encoding: Encoding | null;
  partial: boolean;
  dryRun: boolean;
  json: boolean;
  databaseUrl: string | null;
  /** File of the department's keyring. */
  keys: string | null;
  rejects: string | null;
};

/** Throws `CommandError` for what cannot be meant. */
export function readImportArguments(
  parameters: readonly string[],
  departments: readonly string[],
): ImportArguments | 'help' {
  const { values, positionals } = parse(parameters);
  if (values.help) return 'help';
  const [department, file, ...more] = positionals;
  if (department === undefined || !departments.includes(department)) {
    throw new CommandError(`DEPARTMENT_UNKNOWN: name one of ${departments.join(' ')}`);
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
    keys: values.keys ?? null,
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

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        partial: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        kind: { type: 'string' },
        encoding: { type: 'string' },
        rejects: { type: 'string' },
        'database-url': { type: 'string' },
        keys: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm facts:import --help`');
  }
}
