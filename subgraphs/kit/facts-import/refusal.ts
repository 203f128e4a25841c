/** Why a file cannot be imported at all. Messages name the file's parts and settings, never what a cell holds. */
export type RefusalCode =
  | 'FILE_UNREADABLE'
  | 'FILE_CHANGED'
  | 'FORMAT_UNKNOWN'
  | 'XLS_NOT_READ'
  | 'XLSX_TOO_LARGE'
  | 'XLSX_MALFORMED'
  | 'SHEETS_SEVERAL'
  | 'SHEET_UNKNOWN'
  | 'CSV_MALFORMED'
  | 'ENCODING_UNKNOWN'
  | 'HEADER_NOT_FOUND'
  | 'HEADER_INCOMPLETE'
  | 'HEADER_TWICE'
  | 'KIND_UNCLEAR'
  | 'KIND_UNKNOWN'
  | 'LINE_TOO_LONG'
  | 'NO_ROWS'
  | 'REJECTS_UNWRITABLE'
  | 'TEMPLATE_UNWRITABLE'
  | 'DEPARTMENT_HOLDS_NONE'
  | 'IMPORT_UNKNOWN'
  | 'IMPORT_UNDONE_BEFORE'
  | 'IMPORT_BUILT_UPON'
  | 'CODES_NOT_REGISTERED_HERE'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_NOT_MIGRATED'
  | 'DATABASE_FAILED';

export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, sentence: string, options?: ErrorOptions) {
    super(`${code}: ${sentence}`, options);
    this.code = code;
  }
}
