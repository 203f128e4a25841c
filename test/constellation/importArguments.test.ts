import { expect, test } from 'vitest';
import { importHelp, readImportArguments } from './importArguments.ts';

const read = (...parameters: string[]) => readImportArguments(parameters, ['tax', 'housing']);

test('a department and a file are enough', () => {
  expect(read('tax', 'facts.csv')).toEqual({
    act: 'import',
    department: 'tax',
    file: 'facts.csv',
    kind: null,
    sheet: null,
    encoding: null,
    partial: false,
    each: false,
    dryRun: false,
    json: false,
    databaseUrl: null,
    keys: null,
    rejects: null,
    verifiedCodes: [],
    namesChecked: false,
    confirmedBy: null,
  });
});

test('every option is understood wherever it stands', () => {
  expect(
    read(
      '--partial',
      'tax',
      '--kind',
      'licences',
      'a.csv',
      '--encoding=gb18030',
      '--dry-run',
      '--rejects',
      'b.csv',
    ),
  ).toMatchObject({ kind: 'licences', encoding: 'gb18030', partial: true, dryRun: true, rejects: 'b.csv' });
});

test.for([
  [['tax', '--withdraw', 'a.csv'], { act: 'withdraw', file: 'a.csv' }],
  [['tax', 'a.csv', '--withdraw', '--dry-run'], { act: 'withdraw', file: 'a.csv', dryRun: true }],
  [['tax', '--undo', '2026-x'], { act: 'undo', importId: '2026-x' }],
  [['tax', '--list'], { act: 'list' }],
  [['tax', 'a.jsonl', '--kind', '欠税'], { kind: '欠税' }],
  [['tax', 'a.csv', '--confirmed-by', '李复核'], { confirmedBy: '李复核' }],
  [['tax', 'a.csv', '--verified-code', 'A', '--verified-code=B'], { verifiedCodes: ['A', 'B'] }],
] as const)('%o is understood', ([parameters, meant]) => {
  expect(read(...parameters)).toMatchObject(meant);
});

test.for([
  [['customs', 'x.csv'], 'DEPARTMENT_UNKNOWN: name one of tax housing'],
  [[], 'DEPARTMENT_UNKNOWN'],
  [['tax'], 'FILE_MISSING'],
  [['tax', 'a.csv', 'b.csv'], 'FILE_MISSING'],
  [['tax', 'x.csv', '--force'], 'ARGUMENT_UNKNOWN'],
  [['tax', 'x.csv', '--undo', 'y'], 'ARGUMENT_UNKNOWN'],
  [['tax', '--undo', 'y', '--withdraw'], 'ARGUMENT_UNKNOWN'],
  [['tax', '--undo'], 'ARGUMENT_UNKNOWN'],
  [['tax', '--withdraw'], 'FILE_MISSING'],
  [['tax', 'x.csv', '--encoding', 'big5'], 'ARGUMENT_UNKNOWN: --encoding is utf-8 or gb18030'],
] as const)('%o is refused', ([parameters, sentence]) => {
  expect(() => read(...parameters)).toThrow(sentence);
});

test('help shows an example', () => {
  expect(read('--help')).toBe('help');
  const help = importHelp(['market-regulation', 'ecology']);
  expect(help).toContain('DEPARTMENT  market-regulation, ecology\n');
  expect(help).toContain('pnpm facts:import market-regulation test/examples/penalties.csv');
});
