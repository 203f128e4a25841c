import type { FindingSummary, ImportReport, ListedImport, UndoReport } from '@credit-hub/kit/facts-import';

/** A line for everything that was found: as many rows as have it. */
export function findingLines(report: Pick<ImportReport, 'problems' | 'warnings' | 'setAside'>): string[] {
  return [
    ...report.problems.map((summary) => lineOf(summary)),
    ...report.warnings.map((summary) => `warning: ${lineOf(summary)}`),
    ...report.setAside.map((summary) => `set aside: ${lineOf(summary)}`),
  ];
}

function lineOf({ rows, firstRows, field, fieldName, value, code, message }: FindingSummary<string>): string {
  const place = placeOf(field, fieldName);
  const kind = rows === 1 ? ` (${value})` : '';
  return `${rowsOf(rows, firstRows)}: ${place}${kind}: ${code}: ${message}`;
}

/** A field that the kind does not have has no name. */
export const placeOf = (field: string | null, fieldName: string | null): string =>
  field === null ? 'the whole row' : fieldName === null ? field : `${field} ${fieldName}`;

function rowsOf(rows: number, firstRows: readonly number[]): string {
  if (rows === 1) return `row ${firstRows[0]}`;
  const more = rows > firstRows.length ? ', …' : '';
  return `${rows} rows (${firstRows.join(', ')}${more})`;
}

/** What was done, in words: what was read, what changed, what it is undone by. */
export function summaryOf(report: ImportReport): string {
  const { outcome, dryRun, department, kind, standard, fileHash, importId, register } = report;
  return [
    `${outcome}${dryRun ? ' (dry run, nothing was kept)' : ''}: ${outcomeOf(report)}`,
    `  ${kind} of ${department}; ${formatOf(report)}${standard === null ? '' : `, field names of ${standard}`}`,
    `  batch ${fileHash}`,
    ...(importId === null ? [] : [`  import ${importId} (--undo ${importId} takes it back)`]),
    ...otherSheets(report),
    ...(report.joined > 0 ? [`  ${report.joined} rows tell one decision together with another row`] : []),
    ...(kind === 'penalties' && report.openEnded > 0
      ? [`  ${report.openEnded} rows name no end of publication (CF_GSJZQ): it stays open until one is set`]
      : []),
    ...(report.unknownColumns.length > 0
      ? [`  columns ${report.unknownColumns.join(', ')} are no fields of the kind and were not imported`]
      : []),
    register === null
      ? `  names and codes were held against no register: ${department} keeps none`
      : `  names and codes were held against the register, which knows ${register.known} of ${register.known + register.unknown}`,
  ].join('\n');
}

function formatOf({ format, encoding, delimiter, sheet }: ImportReport): string {
  if (format === 'JSON_LINES') return `lines of JSON in ${encoding}`;
  if (format !== 'CSV') return `${format}, sheet “${sheet}”`;
  const separated = delimiter === 'comma' ? '' : `, cells separated by ${delimiter}`;
  return `CSV in ${encoding}${separated}`;
}

function otherSheets({ otherSheets: sheets }: ImportReport): string[] {
  if (sheets.length === 0) return [];
  const names = sheets.map(({ name, hidden, hasHeader }) => {
    const notes = [hidden && 'hidden', hasHeader && 'holds records'].filter(Boolean);
    return `“${name}”${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
  });
  return [`  not read: the sheets ${names.join(', ')}`];
}

function outcomeOf({ outcome, rows, added, corrected, restored, ...report }: ImportReport): string {
  const { withdrawn, unchanged, badRows, setAside } = report;
  const aside = setAside.reduce((sum, summary) => sum + summary.rows, 0);
  const counts = [
    `${added} added, ${corrected} corrected, ${unchanged} already there`,
    ...(restored > 0 ? [`${restored} restored`] : []),
    ...(aside > 0 ? [`${aside} set aside`] : []),
  ].join(', ');
  switch (outcome) {
    case 'IMPORTED':
      return `${rows} rows: ${counts}`;
    case 'ALREADY_IMPORTED':
      return aside > 0
        ? `${rows} rows: ${counts}; nothing changed`
        : `already imported: all ${rows} rows were there, nothing changed`;
    case 'IMPORTED_IN_PART':
      return `${rows} rows: ${counts}, ${badRows.length} bad`;
    case 'SET_ASIDE':
      return `all ${rows} rows are set aside; nothing changed`;
    case 'WITHDRAWN':
      return `${rows} rows: ${withdrawn} facts withdrawn, ${unchanged} rows of facts withdrawn before`;
    case 'ALREADY_WITHDRAWN':
      return `all ${rows} rows are of facts that were withdrawn before; nothing changed`;
    case 'WITHDRAWN_IN_PART':
      return `${rows} rows: ${withdrawn} facts withdrawn, ${unchanged} withdrawn before, ${badRows.length} rows bad`;
    case 'REFUSED':
      return `${badRows.length} of ${rows} rows are bad; nothing was written (--partial takes the good ones)`;
    default:
      return outcome satisfies never;
  }
}

export function undoLine({ dryRun, importId, act, withdrawn, restored }: UndoReport): string {
  const tried = dryRun ? ' (dry run, nothing was kept)' : '';
  return `UNDONE${tried}: ${act} ${importId}: ${withdrawn} facts that it added are withdrawn, ${restored} are as it found them`;
}

export function listLine({
  id,
  act,
  factTable,
  added,
  changed,
  undoneBy,
  confirmedBy,
}: ListedImport): string {
  return [
    `${id}  ${act.padEnd(10)}  ${factTable}  ${added} added`,
    `${changed} changed`,
    ...(confirmedBy === null ? [] : [`confirmed by ${confirmedBy}`]),
    ...(undoneBy === null ? [] : [`undone by ${undoneBy}`]),
  ].join(', ');
}
