/** Files of facts of sections: read by the readers and the rules of acts, and settled as penalties are. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeResidentIdNumber } from '@credit-hub/schema';
import { isCalendarDay } from '@credit-hub/schema/identifiers';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { leavesOf, readFact } from '../acts/readFact.ts';
import { rowHashOf } from '../acts/rowOfFact.ts';
import { subjectAt } from '../demonstration/subjects.ts';
import { Envelope } from '../encryption/envelope.ts';
import { makeKeyring } from '../encryption/keyring.ts';
import { openVault } from '../encryption/vault.ts';
import { rowHasher } from '../facts/rowHasher.ts';
import { type ImportOptions, importFacts } from './importFacts.ts';
import { listImports } from './listImports.ts';
import type { Problem } from './problem.ts';
import { type ImportDatabase, openImportDatabase } from './testing/database.ts';
import { readFacts } from './testing/readFacts.ts';
import { testSections } from './testing/sections.ts';
import { undoImport } from './undoImport.ts';
import { writeRejects } from './writeRejects.ts';

const department = { name: 'test', factTables: [], acts: testSections };
const violations = testSections[0] as (typeof testSections)[number];
const firm = Array.from({ length: 50 }, (_, index) => subjectAt(200 + index)).find(
  ({ kind }) => kind !== 'SOLE_TRADER',
)?.unifiedSocialCreditCode as string;
const residentId = makeResidentIdNumber('990000', '19900219', '917');

/** A fact as an input of its mutation has it. */
type Input = Record<string, unknown>;
const inspection = (number: number, changes: Input = {}): Input => ({
  unifiedSocialCreditCode: firm,
  decidedOn: '2026-03-20',
  documentNumber: `云检字〔2026〕${number}号`,
  authority: '云州市某局',
  result: '合格',
  ...changes,
});
const violation = (number: number, changes: Input = {}): Input => ({
  unifiedSocialCreditCode: firm,
  decidedOn: '2026-03-20',
  documentNumber: `云列字〔2026〕${number}号`,
  authority: '云州市某局',
  listing: 'BLACK',
  listedOn: '2026-03-20',
  reason: '拖欠货款',
  amount: '12500.00',
  ...changes,
});

const linesOf = (inputs: readonly Input[]) => inputs.map((input) => `${JSON.stringify(input)}\n`).join('');
/** One row for each input, headed by places. */
const cellsOf = (inputs: readonly Input[]): unknown[][] => {
  const rows = inputs.map((input) => leavesOf(input));
  const paths = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [paths, ...rows.map((row) => paths.map((path) => row.get(path) ?? null))];
};
const inCell = (value: unknown): string => (Array.isArray(value) ? value.join('；') : String(value ?? ''));
const csvOf = (inputs: readonly Input[]) =>
  cellsOf(inputs)
    .map((cells) => cells.map((cell) => `"${inCell(cell).replaceAll('"', '""')}"`).join(','))
    .join('\n');
const xlsxOf = (inputs: readonly Input[]) =>
  writeXlsx({
    sheets: [
      {
        name: '数据',
        rows: cellsOf(inputs).map((cells) =>
          cells.map((cell) => {
            if (Array.isArray(cell)) return inCell(cell);
            const isDay = typeof cell === 'string' && isCalendarDay(cell);
            return isDay ? new Date(`${cell}T00:00:00Z`) : (cell as string | number | boolean | null);
          }),
        ),
      },
    ],
  });

const read = (content: string | Uint8Array, kind: string | null = null, confirmed = true) =>
  readFacts(Buffer.from(content), { department, kind, confirmed });
const placesOf = ({ problems }: { problems: readonly Problem[] }) =>
  problems.map(({ row, field, code: told }) => [row, field, told]);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3 });
const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2026-03-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.stringMatching(/^[a-z“”,，"]{1,12}$/);
const generated = fc
  .record({
    documentNumber: fc.nat(9_999).map((number) => `云列字〔2026〕${number}号`),
    decidedOn: day,
    listedOn: day,
    listing: fc.constantFrom('BLACK', 'FOCUS', 'RED'),
    severity: maybe(fc.constantFrom('MINOR', 'ORDINARY', 'SERIOUS')),
    reason: maybe(word),
    amount: maybe(fc.nat(9_999_999).map((fen) => (fen / 100).toFixed(2))),
    cases: maybe(fc.nat(1_000)),
    lifelong: maybe(fc.boolean()),
    trades: fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 3 }),
    responsible: maybe(
      fc.record({ name: maybe(fc.constant('麻曦炘')), residentIdNumber: maybe(fc.constant(residentId)) }),
    ),
    cause: maybe(fc.record({ documentNumber: fc.constant('云罚字〔2025〕7号') })),
  })
  .map((told) => violation(1, told));

describe('a fact of a section', () => {
  test('is the same in every format, and the same as an act records', async () => {
    const hash = (record: string) => record;
    await fc.assert(
      fc.asyncProperty(fc.array(generated, { minLength: 1, maxLength: 3 }), async (inputs) => {
        const recorded = inputs.map(({ unifiedSocialCreditCode, ...told }) => {
          const { values } = readFact(violations.layout, firm, leavesOf(told), null, '2026-04-08');
          return rowHashOf(hash, violations, values);
        });
        for (const content of [linesOf(inputs), csvOf(inputs), await xlsxOf(inputs)]) {
          const { facts, problems } = await readFacts(
            Buffer.from(content),
            { department, kind: 'violations', confirmed: true },
            hash,
          );
          expect(problems).toEqual([]);
          expect(facts.map(({ rowHash }) => rowHash)).toEqual(recorded);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.for([
    ['decidedOn', '2026-02-30', 'DATE_INVALID'],
    ['decidedOn', '2027-01-01', 'DATE_IN_FUTURE'],
    ['listing', 'GREY', 'VALUE_UNKNOWN'],
    ['amount', 'much', 'AMOUNT_INVALID'],
    ['cases', 'many', 'NUMBER_INVALID'],
    ['lifelong', 'perhaps', 'VALUE_UNKNOWN'],
    ['authority', '', 'REQUIRED_FIELD_EMPTY'],
    ['authority', `某局，身份证号${residentId}`, 'PERSON_IN_PUBLISHED_TEXT'],
    ['responsible.residentIdNumber', '990000199002199170', 'RESIDENT_ID_INVALID'],
    ['unifiedSocialCreditCode', 'nobody', 'CREDIT_CODE_INVALID'],
    ['unifiedSocialCreditCode', '', 'REQUIRED_FIELD_EMPTY'],
  ] as const)(
    'with a wrong %s (%s) is told by row and field in every format: %s',
    async ([path, value, told]) => {
      const [group = '', name] = path.split('.');
      const wrong = violation(2, { [group]: name === undefined ? value : { [name]: value } });
      const inputs = [violation(1, { responsible: { residentIdNumber: residentId } }), wrong];
      expect(placesOf(await read(linesOf(inputs), 'violations'))).toEqual([[2, path, told]]);
      expect(placesOf(await read(csvOf(inputs), 'violations'))).toEqual([[3, path, told]]);
      expect(placesOf(await read(await xlsxOf(inputs), 'violations'))).toEqual([[3, path, told]]);
    },
  );

  test('may be headed by Chinese names, and by a name with its place where two fields have it', async () => {
    const table = [
      [
        '统一社会信用代码',
        '认定日期',
        '文书号（documentNumber）',
        '认定机关*',
        '名单类别',
        '列入日期',
        '姓名',
      ],
      ['文书号（cause.documentNumber）', '行业', '金额, 元'],
    ].flat();
    const row = [firm, '2026年3月20日', '云列字〔2026〕1号', '云州市某局', '黑名单', '20260320', '麻曦炘'];
    const cells = [...row, '云罚字〔2025〕7号', '批发；零售', '1.25万元'];
    const content = [table, cells].map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n');
    const { facts, problems } = await read(content);
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      {
        ...{ subjectCode: firm, decidedOn: '2026-03-20', documentNumber: '云列字〔2026〕1号' },
        ...{ listing: 'BLACK', listedOn: '2026-03-20', causeDocumentNumber: '云罚字〔2025〕7号' },
        ...{ trades: ['批发', '零售'], amount: '12500.00', lifelong: false, responsibleName: '麻曦炘' },
        ...{ publishedFrom: '2026-04-08', sourceUnit: '云州市某局', state: 'ACTIVE' },
      },
    ]);
    const unclear = content.replace('文书号（documentNumber）', '文书号');
    await expect(read(unclear, 'violations')).rejects.toThrow('HEADER_INCOMPLETE');
  });
});

describe('what is in a file', () => {
  test('the header says where one kind alone has its columns', async () => {
    expect((await read(csvOf([violation(1)]))).facts).toHaveLength(1);
    await expect(read(csvOf([inspection(1)]))).rejects.toThrow(
      'KIND_UNCLEAR: the header fits inspections and visits alike',
    );
  });

  test.for(['inspections', 'Inspection', '检查'])('%s names it', async (kind) => {
    expect((await read(csvOf([inspection(1)]), kind)).facts).toHaveLength(1);
  });

  test('a name that is none, and lines of JSON without one, are told with the kinds there are', async () => {
    await expect(read(csvOf([inspection(1)]), 'talks')).rejects.toThrow(
      'KIND_UNKNOWN: test keeps violations 违法名单, inspections 检查, visits 走访',
    );
    await expect(read(linesOf([inspection(1)]))).rejects.toThrow('KIND_UNCLEAR');
  });

  test('a line that is no object, and a field that the kind has not, are told; what stands there is not', async () => {
    const lines = [
      '{"decidedOn": ',
      '[]',
      JSON.stringify(inspection(1, { document: 1, 'id.990000199002199170': 1 })),
    ];
    const { problems } = await read(`${linesOf([inspection(2)])}${lines.join('\n')}\n\n`, 'inspections');
    expect(placesOf({ problems })).toEqual([
      [2, null, 'JSON_INVALID'],
      [3, null, 'JSON_INVALID'],
      [4, 'document', 'FIELD_UNKNOWN'],
      [4, null, 'FIELD_UNKNOWN'],
    ]);
    const nested = inspection(1, { result: { of: 'x' }, authority: ['云州市某局'] });
    expect(placesOf(await read(linesOf([nested]), 'inspections'))).toEqual([
      [1, 'result.of', 'FIELD_UNKNOWN'],
    ]);
    const listed = inspection(1, { authority: ['云州市某局'] });
    expect(placesOf(await read(linesOf([listed]), 'inspections'))).toEqual([
      [1, 'authority', 'CELL_KIND_WRONG'],
    ]);
  });

  test('an array of JSON and a line without an end are refused', async () => {
    await expect(read(JSON.stringify([inspection(1)]), 'inspections')).rejects.toThrow('FORMAT_UNKNOWN');
    await expect(read(`{"result": "${'x'.repeat(300_000)}"}`, 'inspections')).rejects.toThrow(
      'LINE_TOO_LONG',
    );
  });
});

describe('what weighs on a person', () => {
  const named = violation(1, { responsible: { residentIdNumber: residentId } });
  const trader = Array.from({ length: 100 }, (_, index) => subjectAt(200 + index)).find(
    ({ kind }) => kind === 'SOLE_TRADER',
  )?.unifiedSocialCreditCode as string;

  test('takes a second officer', async () => {
    const inputs = [named, violation(2), violation(3, { unifiedSocialCreditCode: trader })];
    const problems = await read(linesOf(inputs), 'violations', false);
    expect(placesOf(problems)).toEqual([
      [1, null, 'CONFIRMATION_REQUIRED'],
      [3, null, 'CONFIRMATION_REQUIRED'],
    ]);
    expect((await read(linesOf(inputs), 'violations')).facts).toHaveLength(3);
    const red = violation(4, { listing: 'RED', unifiedSocialCreditCode: trader });
    expect((await read(linesOf([red]), 'violations', false)).facts).toHaveLength(1);
  });
});

describe('on PostgreSQL', () => {
  const folder = mkdtemp(join(tmpdir(), 'credit-hub-sections-'));
  afterAll(async () => rm(await folder, { recursive: true }));
  const keyring = makeKeyring();
  const vault = openVault(() => keyring);
  let database: ImportDatabase;
  beforeEach(async () => {
    database = await openImportDatabase(inject('postgresUrl'), testSections);
    return () => database.close();
  });
  let minutes = 0;
  const place = () => ({
    ...{ department: database.department, databaseUrl: database.url, fieldKeys: () => keyring },
    clock: () => new Date(Date.parse('2026-04-08T02:00:00Z') + ++minutes * 60_000),
  });
  async function importing(inputs: readonly Input[], options: Partial<ImportOptions> = {}) {
    const file = join(await folder, 'facts.jsonl');
    await writeFile(file, linesOf(inputs));
    return importFacts({ ...place(), file, kind: 'violations', confirmedBy: '李复核', ...options });
  }
  const rows = () =>
    database.rows(
      'select id, state, amount, removed_on, severity from test_violations order by received_at, id',
    );
  const revisions = () =>
    database.rows(
      `select state, act, row_before ->> 'state' as before, row_before ->> 'amount' as amount
       from fact_revisions order by recorded_at, fact_id, revision`,
    );

  test('a fact is kept with where it came from, what is sealed sealed, and comes again as the same', async () => {
    const input = violation(1, {
      responsible: { name: '麻曦炘', residentIdNumber: residentId },
      trades: ['零售'],
    });
    expect(await importing([input])).toMatchObject({
      ...{ outcome: 'IMPORTED', kind: 'violations', format: 'JSON_LINES', standard: null, added: 1 },
    });
    const [row] = await database.rows('select * from test_violations');
    expect(row).toMatchObject({
      ...{ subject_code: firm, amount: '12500.00', lifelong: false, trades: ['零售'], source_row: 1 },
      ...{ state: 'ACTIVE', source_unit: '云州市某局', published_from: expect.anything() },
      responsible_resident_id_number_index: vault.personIndex(residentId),
    });
    expect(JSON.stringify(row)).not.toContain(residentId);
    const hash = rowHasher(vault, violations.table);
    const { values } = readFact(violations.layout, firm, leavesOf(withoutCode(input)), null, '2026-04-08');
    expect(row?.row_hash, 'as an act records it').toBe(rowHashOf(hash, violations, values));
    expect(await importing([input])).toMatchObject({ outcome: 'ALREADY_IMPORTED', unchanged: 1 });
  });

  test('another row of its document stands in its place, and both tell what stood before', async () => {
    await importing([violation(1, { severity: 'MINOR' })]);
    expect(await importing([violation(1, { amount: '13000.00' })])).toMatchObject({ corrected: 1, added: 0 });
    expect(await rows()).toMatchObject([
      { state: 'WITHDRAWN', amount: '12500.00' },
      { state: 'CORRECTED', amount: '13000.00' },
    ]);
    expect(await revisions()).toEqual(
      expect.arrayContaining([
        { state: 'WITHDRAWN', act: 'CORRECT', before: 'ACTIVE', amount: '12500.00' },
        { state: 'CORRECTED', act: 'CORRECT', before: null, amount: null },
      ]),
    );
    expect(await importing([violation(1, { severity: 'MINOR' })])).toMatchObject({ restored: 1 });
    expect((await revisions()).filter(({ act }) => act === 'RESTORE')).toMatchObject([
      { before: 'WITHDRAWN' },
    ]);
  });

  test('what differs in sealed values alone is another, and what differs in nothing is the same', async () => {
    const ofPerson = (residentIdNumber: string, severity = 'MINOR') =>
      violation(1, { responsible: { residentIdNumber }, severity });
    await importing([ofPerson(residentId)]);
    // As a fact that came in another way: of the same content under another hash.
    await database.rows(`update test_violations set row_hash = 'other'`);
    expect(await importing([ofPerson(residentId)])).toMatchObject({ unchanged: 1, corrected: 0 });
    const other = makeResidentIdNumber('990000', '19910219', '917');
    expect(await importing([ofPerson(other)])).toMatchObject({ unchanged: 0, corrected: 1 });
    expect(await importing([ofPerson(other, 'SERIOUS')])).toMatchObject({ unchanged: 0, corrected: 1 });
  });

  test('a fact that has ended is changed by no file', async () => {
    await importing([violation(1)]);
    await database.rows(`update test_violations set removed_on = '2026-04-01'`);
    expect(await importing([violation(1)])).toMatchObject({ outcome: 'ALREADY_IMPORTED' });
    expect(await importing([violation(1, { amount: '1.00' })])).toMatchObject({
      outcome: 'REFUSED',
      problems: [{ code: 'FACT_ENDED', field: 'documentNumber', firstRows: [1] }],
    });
    expect(await rows()).toMatchObject([{ state: 'ACTIVE', amount: '12500.00' }]);
  });

  test('two rows of one document are told, and none of them is taken', async () => {
    const report = await importing([violation(1), violation(1, { amount: '1.00' }), violation(2)], {
      partial: true,
    });
    expect(report).toMatchObject({
      added: 1,
      badRows: [1, 2],
      problems: [{ code: 'DOCUMENT_TWICE_IN_FILE' }],
    });
  });

  test('a file withdraws what its rows name, by code, document and authority alone', async () => {
    await importing([violation(1), violation(2)]);
    const { unifiedSocialCreditCode, documentNumber, authority } = violation(1);
    const report = await importing([{ unifiedSocialCreditCode, documentNumber, authority }], {
      withdraw: true,
    });
    expect(report).toMatchObject({ outcome: 'WITHDRAWN', withdrawn: 1 });
    expect((await rows()).map(({ state }) => state).sort()).toEqual(['ACTIVE', 'WITHDRAWN']);
    expect(await revisions()).toMatchObject([{ act: 'WITHDRAW', before: 'ACTIVE' }]);
    expect(await importing([violation(1)])).toMatchObject({ problems: [{ code: 'FACT_WITHDRAWN' }] });
  });

  test('an import is taken back, and says who confirmed it', async () => {
    await importing([violation(1)]);
    const { importId } = await importing([violation(1, { amount: '2.00' }), violation(2)]);
    const [listed] = await listImports(database.url, () => keyring);
    expect(listed).toMatchObject({ id: importId, confirmedBy: '李复核' });
    const [stored] = await database.rows('select confirmed_by from fact_imports limit 1');
    expect(new Envelope(String(stored?.confirmed_by)).text).not.toContain('李复核');
    const undone = await undoImport({ ...place(), importId: importId ?? '' });
    expect(undone).toMatchObject({ withdrawn: 2, restored: 1 });
    expect(
      (await revisions())
        .slice(-3)
        .map(({ act }) => act)
        .sort(),
    ).toEqual(['RESTORE', 'WITHDRAW', 'WITHDRAW']);
  });

  test('bad lines are laid aside as they are', async () => {
    const file = join(await folder, 'facts.jsonl');
    const report = await importing([violation(1), violation(2, { cases: 'many' })]);
    const target = join(await folder, 'rejects.jsonl');
    await writeRejects(file, target, { ...report, department: database.department });
    expect(await readFile(target, 'utf8')).toBe(linesOf([violation(2, { cases: 'many' })]));
  });

  test('a dry run of a section writes nothing', async () => {
    expect(await importing([violation(1)], { dryRun: true })).toMatchObject({ added: 1, importId: null });
    expect(await rows()).toEqual([]);
  });
});

const withoutCode = ({ unifiedSocialCreditCode: _, ...told }: Input): Input => told;
