import { parseArgs } from 'node:util';
import type { TemplateFormat } from '@credit-hub/kit/facts-template';
import { CommandError } from './commandError.ts';

/** @param departments names of those that take files */
export const templateHelp = (
  departments: readonly string[],
): string => `Writes a table of a kind of fact to fill, with notes on every column.

  pnpm facts:template DEPARTMENT KIND [options]
  pnpm facts:template DEPARTMENT --list

DEPARTMENT  ${departments.join(', ')}
KIND        licences, penalties, or a section by its name, its type or its Chinese name

  --list        print the kinds of the department, and write nothing
  --xlsx        a spreadsheet; without either option it is one
  --csv         CSV in UTF-8, the notes above its header
  --out FILE    where it is written, seen from where the command is given; without it
                HUB_DATA_FOLDER/templates/DEPARTMENT-KIND.xlsx or .csv. No file is written over, and where it is, is told

Example:
  pnpm facts:template market-regulation penalties --csv
`;

export type TemplateArguments = {
  department: string;
  /** Null: they are listed. */
  kind: string | null;
  format: TemplateFormat;
  /** Null: a name of its own in the data folder. */
  target: string | null;
};

/** Throws `CommandError` for what cannot be meant. */
export function readTemplateArguments(
  parameters: readonly string[],
  departments: readonly string[],
): TemplateArguments | 'help' {
  const { values, positionals } = parse(parameters);
  if (values.help) return 'help';
  const [department, kind, ...more] = positionals;
  if (department === undefined || !departments.includes(department)) {
    throw new CommandError(`DEPARTMENT_UNKNOWN: name one of ${departments.join(' ')}`);
  }
  const listsOnly = values.list ?? false;
  if (more.length > 0 || (kind === undefined) !== listsOnly) {
    throw new CommandError('KIND_UNKNOWN: name one kind, or --list them');
  }
  if (values.csv && values.xlsx) throw new CommandError('ARGUMENT_UNKNOWN: one of --csv and --xlsx');
  const format = values.csv ? 'csv' : 'xlsx';
  return { department, kind: kind ?? null, format, target: values.out ?? null };
}

function parse(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        csv: { type: 'boolean' },
        list: { type: 'boolean' },
        xlsx: { type: 'boolean' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new CommandError('ARGUMENT_UNKNOWN: see `pnpm facts:template --help`');
  }
}
