/** Facts come in: licences and penalties in the double-publicity format (双公示), from CSV and XLSX files. */
export type { RecordKind } from './fields/field.ts';
export type { ReadingProgress } from './file/fileRows.ts';
export { type Encoding, encodings } from './file/inspectFile.ts';
export { type ImportOptions, type ImportReport, importFacts } from './importFacts.ts';
export type { Problem } from './problem.ts';
export { ImportRefused } from './refusal.ts';
export { writeRejects } from './writeRejects.ts';
