import { parseArgs } from 'node:util';
import { type Encoding, encodings } from '@credit-hub/kit/facts-import';
import { CommandError } from './commandError.ts';

/** @param departments names of those that take files */
export const importHelp = (
  departments: readonly string[],
): string => `Imports facts into a department's database: licences and penalties in the double-publicity format, and every other kind.

  pnpm facts:import DEPARTMENT FILE [options]
  pnpm facts:import DEPARTMENT --withdraw FILE [options]
  pnpm facts:import DEPARTMENT --undo IMPORT [options]
  pnpm facts:import DEPARTMENT --list

DEPARTMENT  ${departments.join(', ')}
FILE        a table in UTF-8, UTF-16 or GB 18030 with commas, tabs, semicolons or bars between its cells, .xlsx or .xls,
            headed by the field names of 2018 or 2015, or of other kinds by the Chinese names of fields or their places
            (decidedOn, party.name); or lines of JSON, each an input of the kind's mutation (MajorTaxViolationInput).
            What it is shows from its content. The whole file goes in, in one transaction, or nothing of it does.
            \`pnpm facts:template\` writes one to fill, and lists the kinds.

  --partial             take the good rows although there are bad ones
  --rejects FILE        write the bad rows to a CSV file, to be mended and sent again
  --each                print every problem, and not only how many rows have it
  --kind KIND           licences, penalties, or a section by its name, its type or its Chinese name, where the header
                        does not say it, and always for lines of JSON
  --sheet NAME          the sheet to read, where several hold records
  --encoding ENCODING   ${encodings.join(', ')}, where the bytes mislead
  --withdraw            withdraw the facts that the rows name by code, document number and authority
  --undo IMPORT         take back what this import or withdrawal did; its summary and --list name it
  --list                print what was imported last
  --verified-code CODE  a genuine code of before 2016 with a wrong check character, verified by hand; as often as
                        needed; only of the department that registers subjects
  --names-checked       someone looked: what reads like a person's name in a published text is none
  --confirmed-by NAME   the second officer who decided on what weighs on a person (二人复核); kept with the import
  --dry-run             do everything short of keeping it
  --json                print one JSON object a line: what was found, then the report
  --database-url URL    PostgreSQL database of the department; without it <DEPARTMENT>_DATABASE_URL,
                        e.g. TAX_DATABASE_URL, else that of the hub which runs on HUB_DATA_FOLDER
  --keys FILE           keyring of the department's sealed columns; without it the one in HUB_DATA_FOLDER

Examples:
  pnpm facts:import market-regulation test/examples/penalties.csv
  pnpm facts:import market-regulation --withdraw test/examples/penalties.csv --dry-run
  pnpm facts:import tax test/examples/tax-credit-ratings.jsonl --kind taxCreditRatings

A row that was imported before changes nothing. A row that differs from a fact of the same document and authority
stands in its place; the fact it corrects is withdrawn, and both keep a revision that says so. Sent again, the earlier
row stands again. Rows of natural persons, who are no market subjects, are set aside and told.

Ends with 0 when every row is in, with 1 when rows are bad, with 2 when the file or the database cannot be used.
`;

export type ImportArguments = {
  /** Name of the department. */
  department: string;
  /** The hub's database of the department, and its keyring, where they are not its usual ones. */
  databaseUrl: string | null;
  keys: string | null;
  dryRun: boolean;
  json: boolean;
} & (
  | { act: 'list' }
  | { act: 'undo'; importId: string }
  | {
      act: 'import' | 'withdraw';
      file: string;
      kind: string | null;
      sheet: string | null;
      encoding: Encoding | null;
      partial: boolean;
      each: boolean;
      rejects: string | null;
      verifiedCodes: readonly string[];
      namesChecked: boolean;
      confirmedBy: string | null;
    }
);

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
  const shared = {
    department,
    databaseUrl: values['database-url'] ?? null,
    keys: values.keys ?? null,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  };
  const acts = [values.list, values.undo !== undefined, values.withdraw].filter(Boolean).length;
  if (acts > 1) throw new CommandError('ARGUMENT_UNKNOWN: one of --withdraw, --undo and --list at a time');
  if (values.list || values.undo !== undefined) {
    if (file !== undefined) throw new CommandError('ARGUMENT_UNKNOWN: --undo and --list take no file');
    return values.undo === undefined
      ? { ...shared, act: 'list' }
      : { ...shared, act: 'undo', importId: values.undo };
  }
  if (file === undefined || more.length > 0) {
    throw new CommandError('FILE_MISSING: name one file; see `pnpm facts:import --help`');
  }
  return {
    ...shared,
    act: values.withdraw ? 'withdraw' : 'import',
    file,
    kind: values.kind ?? null,
    sheet: values.sheet ?? null,
    encoding: oneOf('encoding', encodings, values.encoding),
    partial: values.partial ?? false,
    each: values.each ?? false,
    rejects: values.rejects ?? null,
    verifiedCodes: values['verified-code'] ?? [],
    namesChecked: values['names-checked'] ?? false,
    confirmedBy: values['confirmed-by'] ?? null,
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
        each: { type: 'boolean' },
        list: { type: 'boolean' },
        withdraw: { type: 'boolean' },
        undo: { type: 'string' },
        kind: { type: 'string' },
        sheet: { type: 'string' },
        encoding: { type: 'string' },
        rejects: { type: 'string' },
        'verified-code': { type: 'string', multiple: true },
        'names-checked': { type: 'boolean' },
        'confirmed-by': { type: 'string' },
        'database-url': { type: 'string' },
        keys: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm facts:import --help`');
  }
}
