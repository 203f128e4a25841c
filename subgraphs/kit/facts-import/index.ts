/** Facts come in, licences and penalties in the double-publicity format (双公示) among them: from tables and lines of JSON. */
export { type Encoding, encodings } from './file/encodings.ts';
export type { FindingSummary } from './findings.ts';
export { type ImportOptions, type ImportProgress, type ImportReport, importFacts } from './importFacts.ts';
export { kindsOf } from './kindsOf.ts';
export { type ListedImport, listImports } from './listImports.ts';
export type { Problem } from './problem.ts';
export { ImportRefused } from './refusal.ts';
export { departmentOfTables, type ImportingDepartment } from './tables.ts';
export { type UndoOptions, type UndoReport, undoImport } from './undoImport.ts';
export { writeRejects } from './writeRejects.ts';
