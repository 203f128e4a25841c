import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeResidentIdNumber } from '@credit-hub/schema';
import { getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import iconv from 'iconv-lite';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { Envelope } from '../encryption/envelope.ts';
import { makeKeyring } from '../encryption/keyring.ts';
import { sealedTable } from '../encryption/sealedRows.ts';
import { openVault } from '../encryption/vault.ts';
import { type ImportOptions, importFacts } from './importFacts.ts';
import { listImports } from './listImports.ts';
import type { Problem } from './problem.ts';
import { type ImportDatabase, openImportDatabase } from './testing/database.ts';
import { csvOf, licence, penalty } from './testing/records.ts';
import { undoImport } from './undoImport.ts';

const clock = () => new Date('2026-04-08T02:00:00Z');
const folder = await mkdtemp(join(tmpdir(), 'credit-hub-import-'));
const keyring = makeKeyring();
const vault = openVault(() => keyring);
let database: ImportDatabase;
beforeEach(async () => {
  database = await openImportDatabase(inject('postgresUrl'));
  return () => database.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function importing(content: string | Buffer, options: Partial<ImportOptions> = {}) {
  const file = join(folder, 'facts');
  await writeFile(file, content);
  const problems: Problem[] = [];
  const report = await importFacts({
    department: database.department,
    databaseUrl: database.url,
    fieldKeys: () => keyring,
    file,
    clock,
    onProblem: (problem) => problems.push(problem),
    ...options,
  });
  return { report, problems };
}
const licences = () => rowsOf('test_licences', 'document_number, received_at');
const penalties = () => rowsOf('test_penalties', 'document_number, state');

/** The rows as they stand, their sealed columns opened. */
async function rowsOf(name: 'test_licences' | 'test_penalties', order: string) {
  const table = database.department.factTables.find((candidate) => getTableName(candidate) === name);
  const { sealed } = sealedTable(table as PgTable);
  const rows = await database.rows(`select * from ${name} order by ${order}`);
  for (const row of rows) {
    const key = [String(row.subject_code), String(row.id)];
    for (const { column } of sealed) {
      if (row[column] === null) continue;
      row[column] = vault.open(new Envelope(String(row[column])), { table: name, column, row: key });
    }
  }
  return rows;
}

test('a licence is kept with where it came from', async () => {
  const content = csvOf([licence(1), licence(2)]);
  const { report } = await importing(content);

  expect(report).toMatchObject({ outcome: 'IMPORTED', kind: 'licences', standard: 2018, rows: 2, added: 2 });
  const [first] = await licences();
  expect(first).toMatchObject({
    subject_code: licence(1).XK_XDR_SHXYM,
    document_number: licence(1).XK_WSH,
    licence_kind: '普通',
    party_name: licence(1).XK_XDR_MC,
    state: 'ACTIVE',
    batch: createHash('sha256').update(content).digest('hex'),
    source_row: 2,
    source_unit: licence(1).XK_LYDW,
    received_at: clock(),
  });
  expect(first?.row_hash).toMatch(/^[0-9a-f]{64}$/);
});

test('an amount in 10,000 yuan is kept to the fen', async () => {
  await importing(csvOf([penalty(1, { CF_NR_FK: '0.000001', CF_NR_WFFF: '123456789012.345678' })]));
  expect(await penalties()).toMatchObject([
    { fine_amount: '0.01', confiscated_amount: '1234567890123456.78' },
  ]);
});

test('the period of publication is what the file says, and open-ended where it says none', async () => {
  await importing(csvOf([penalty(1), penalty(2, { CF_GSJZQ: '' })]));
  const [closed, open] = await database.rows(
    'select published_from::text, published_until::text from test_penalties order by document_number',
  );
  expect(closed).toEqual({ published_from: '2026-04-08', published_until: '2027-03-30' });
  expect(open).toEqual({ published_from: '2026-04-08', published_until: null });
});

test('one bad row keeps the whole file out, and every bad row is told', async () => {
  const { report, problems } = await importing(
    csvOf([penalty(1), penalty(2, { CF_JDRQ: '2026-02-30' }), penalty(3, { CF_NR_FK: '1,25', CF_SY: '' })]),
  );
  expect(report).toMatchObject({ outcome: 'REFUSED', added: 0, badRows: [3, 4] });
  expect(problems).toMatchObject([
    {
      row: 3,
      field: 'CF_JDRQ',
      fieldName: '处罚决定日期',
      value: 'text, 10 characters',
      code: 'DATE_INVALID',
    },
    { row: 4, field: 'CF_NR_FK', value: 'text, 4 characters', code: 'AMOUNT_INVALID' },
    { row: 4, field: 'CF_SY', value: 'empty', code: 'REQUIRED_FIELD_EMPTY' },
  ]);
  expect(await penalties()).toEqual([]);
});

test('in part, the good rows come in and the bad ones are told', async () => {
  const rows = [penalty(1), penalty(2, { CF_XDR_SHXYM: '91000000MX00000X0X' }), penalty(3)];
  const { report, problems } = await importing(csvOf(rows), { partial: true });
  expect(report).toMatchObject({ outcome: 'IMPORTED_IN_PART', added: 2, badRows: [3] });
  expect(problems).toMatchObject([{ row: 3, field: 'CF_XDR_SHXYM', code: 'CREDIT_CODE_NOT_IN_REGISTER' }]);
  expect(await penalties()).toHaveLength(2);
});

test('the same file twice changes nothing', async () => {
  const content = csvOf([licence(1), licence(2), licence(2)]);
  await importing(content);
  const before = await licences();
  const { report } = await importing(content, { clock: () => new Date('2026-05-01T00:00:00Z') });
  expect(report).toMatchObject({
    outcome: 'ALREADY_IMPORTED',
    rows: 3,
    added: 0,
    corrected: 0,
    unchanged: 3,
  });
  expect(await licences()).toEqual(before);
});

test('the same record written in another way is the same record', async () => {
  await importing(csvOf([licence(1)]));
  const { XK_JDRQ, ...rest } = licence(1, { XK_YXQZ: '20260401' });
  const { report } = await importing(csvOf([{ XK_JDRQ: '2026/3/31', ...rest }]));
  expect(report).toMatchObject({ outcome: 'ALREADY_IMPORTED', unchanged: 1 });
});

test('a corrected row stands in place of the fact with its document number, and both tell of it', async () => {
  await importing(csvOf([penalty(1)]));
  const later = () => new Date('2026-04-20T02:00:00Z');
  const { report } = await importing(csvOf([penalty(1, { CF_NR_FK: '1.5' })]), { clock: later });

  expect(report).toMatchObject({ outcome: 'IMPORTED', added: 0, corrected: 1 });
  const [corrected, replaced] = await penalties();
  expect(corrected).toMatchObject({ state: 'CORRECTED', fine_amount: '15000.00' });
  expect(replaced).toMatchObject({ state: 'WITHDRAWN', fine_amount: '12500.00' });
  expect(
    await database.rows(
      'select fact_id, revision, state, document_number, revised_on::text from fact_revisions order by state',
    ),
  ).toEqual([
    { fact_id: corrected?.id, revision: 1, state: 'CORRECTED', ...revisedBy(penalty(1)) },
    { fact_id: replaced?.id, revision: 1, state: 'WITHDRAWN', ...revisedBy(penalty(1)) },
  ]);
});

const revisedBy = (record: Record<string, string>) => ({
  document_number: record.CF_WSH,
  revised_on: '2026-04-20',
});

test('a corrected fact goes on with its publication where it stood', async () => {
  await importing(csvOf([penalty(1)]));
  await importing(csvOf([penalty(1, { CF_NR_FK: '1.5', CF_GSJZQ: '' })]), {
    clock: () => new Date('2026-04-20T02:00:00Z'),
  });
  expect(
    await database.rows(
      "select published_from::text, published_until::text from test_penalties where state = 'CORRECTED'",
    ),
  ).toEqual([{ published_from: '2026-04-08', published_until: '2027-03-30' }]);
});

test.for(['REPAIRED', 'UNDER_OBJECTION'])(
  'a corrected row does not undo that a fact is %s',
  async (state) => {
    await importing(csvOf([penalty(1)]));
    await database.rows(`update test_penalties set state = '${state}'`);
    await importing(csvOf([penalty(1, { CF_NR_FK: '1.5' })]));
    expect(await penalties()).toMatchObject([{ state, fine_amount: '15000.00' }, { state: 'WITHDRAWN' }]);
  },
);

test('a row does not bring back a fact that was withdrawn', async () => {
  await importing(csvOf([penalty(1)]));
  await database.rows("update test_penalties set state = 'WITHDRAWN'");
  const { report, problems } = await importing(csvOf([penalty(1, { CF_NR_FK: '1.5' })]));
  expect(report.outcome).toBe('REFUSED');
  expect(problems).toMatchObject([{ row: 2, field: 'CF_WSH', code: 'FACT_WITHDRAWN' }]);
});

test('a row sent again after its correction stands again, and the correction is withdrawn', async () => {
  const first = csvOf([penalty(1)]);
  const wrong = csvOf([penalty(1, { CF_NR_FK: '50' })]);
  await importing(first);
  await importing(wrong);
  const { report } = await importing(first);
  expect(report).toMatchObject({ outcome: 'IMPORTED', restored: 1, added: 0, corrected: 0 });
  expect(await penalties()).toMatchObject([
    { state: 'CORRECTED', fine_amount: '12500.00' },
    { state: 'WITHDRAWN', fine_amount: '500000.00' },
  ]);
  expect((await importing(first)).report.outcome).toBe('ALREADY_IMPORTED');
  expect((await importing(wrong)).report).toMatchObject({ outcome: 'IMPORTED', restored: 1 });
  const revisions = await database.rows(
    'select fact_id, array_agg(state order by revision) as states from fact_revisions group by 1 order by 2',
  );
  expect(revisions.map(({ states }) => states)).toEqual([
    ['CORRECTED', 'WITHDRAWN', 'CORRECTED'],
    ['WITHDRAWN', 'CORRECTED', 'WITHDRAWN'],
  ]);
});

test('a row of a fact that its source withdrew is told, though it is the very row that brought it', async () => {
  const content = csvOf([penalty(1)]);
  await importing(content);
  await importing(content, { withdraw: true });
  const { report, problems } = await importing(content);
  expect(report.outcome).toBe('REFUSED');
  expect(problems).toMatchObject([{ row: 2, code: 'FACT_WITHDRAWN' }]);
});

test("another authority's decision of the same number is another decision", async () => {
  await importing(csvOf([penalty(1, { CF_CFJG: '云州市甲区市场监督管理局' })]));
  const { report } = await importing(
    csvOf([penalty(1, { CF_CFJG: '云州市乙区市场监督管理局', CF_CFLB: '警告' })]),
  );
  expect(report).toMatchObject({ outcome: 'IMPORTED', added: 1, corrected: 0 });
  expect(await penalties()).toMatchObject([{ state: 'ACTIVE' }, { state: 'ACTIVE' }]);
});

test('an authority that is only written otherwise is the same', async () => {
  await importing(csvOf([penalty(1, { CF_CFJG: '云州市（甲区）市场监督管理局' })]));
  const { report } = await importing(
    csvOf([penalty(1, { CF_CFJG: '云州市 (甲区) 市场监督管理局', CF_NR_FK: '2' })]),
  );
  expect(report).toMatchObject({ added: 0, corrected: 1 });
});

const twoKinds = [
  penalty(1, { CF_CFLB: '罚款', CF_NR: '罚款5000元', CF_NR_FK: '0.5' }),
  penalty(1, { CF_CFLB: '警告', CF_NR: '警告', CF_NR_FK: '' }),
];

test('one decision in two rows, a kind of penalty in each, is one fact, whatever their order', async () => {
  const { report } = await importing(csvOf([...twoKinds, penalty(2)]));
  expect(report).toMatchObject({ outcome: 'IMPORTED', rows: 3, added: 2, joined: 1 });
  const [joined] = await penalties();
  expect(joined).toMatchObject({
    penalty_kind: '罚款；警告',
    content: '罚款5000元；警告',
    fine_amount: '5000.00',
    source_row: 2,
  });
  const again = await importing(csvOf([...twoKinds].reverse()));
  expect(again.report).toMatchObject({ outcome: 'ALREADY_IMPORTED', unchanged: 1 });
});

test.for([
  ['two of one kind', { CF_CFLB: '罚款', CF_NR: '罚款6000元', CF_NR_FK: '' }],
  ['two amounts for one column', { CF_CFLB: '没收', CF_NR: '没收', CF_NR_FK: '0.6' }],
  ['two days of decision', { CF_CFLB: '警告', CF_NR: '警告', CF_NR_FK: '', CF_JDRQ: '2026-03-30' }],
] as const)('rows that tell no one decision are told, and none is taken: %s', async ([, changes]) => {
  const { report, problems } = await importing(csvOf([twoKinds[0] ?? {}, penalty(1, changes)]));
  expect(report).toMatchObject({ outcome: 'REFUSED', badRows: [2, 3] });
  expect(problems.map(({ code }) => code)).toEqual(['DOCUMENT_TWICE_IN_FILE', 'DOCUMENT_TWICE_IN_FILE']);
});

test('a file that withdraws withdraws what its rows name, and tells what is not there', async () => {
  await importing(csvOf([penalty(1), penalty(2), penalty(3)]));
  const named = ({ CF_XDR_SHXYM = '', CF_WSH = '', CF_CFJG = '' }) => ({ CF_XDR_SHXYM, CF_WSH, CF_CFJG });
  const rows = [penalty(1), penalty(2)].map(named);
  const tried = await importing(csvOf(rows), { withdraw: true, dryRun: true });
  expect(tried.report).toMatchObject({ outcome: 'WITHDRAWN', dryRun: true, withdrawn: 2 });
  expect(await penalties()).toMatchObject([{ state: 'ACTIVE' }, { state: 'ACTIVE' }, { state: 'ACTIVE' }]);

  const { report } = await importing(csvOf(rows), { withdraw: true });
  expect(report).toMatchObject({ outcome: 'WITHDRAWN', withdrawn: 2, unchanged: 0, added: 0 });
  expect(await penalties()).toMatchObject([
    { state: 'WITHDRAWN' },
    { state: 'WITHDRAWN' },
    { state: 'ACTIVE' },
  ]);
  expect((await importing(csvOf(rows), { withdraw: true })).report).toMatchObject({
    outcome: 'ALREADY_WITHDRAWN',
    unchanged: 2,
  });

  const unknown = [named(penalty(3)), named(penalty(3, { CF_CFJG: '云州市别处市场监督管理局' }))];
  const refused = await importing(csvOf(unknown), { withdraw: true });
  expect(refused.report).toMatchObject({ outcome: 'REFUSED', badRows: [3] });
  expect(refused.problems).toMatchObject([{ field: 'CF_WSH', code: 'FACT_NOT_FOUND' }]);
  expect((await penalties()).filter(({ state }) => state === 'ACTIVE')).toHaveLength(1);
});

const undoing = (importId: string | null, dryRun = false) =>
  undoImport({
    department: database.department,
    databaseUrl: database.url,
    fieldKeys: () => keyring,
    importId: importId ?? '',
    dryRun,
    clock: () => new Date(Date.now() + 60_000),
  });

test('an import is taken back: what it added is withdrawn, what it changed is as it was, and its file may come again', async () => {
  const first = csvOf([penalty(1), penalty(2)]);
  const { report: one } = await importing(first);
  const second = csvOf([penalty(1, { CF_NR_FK: '50' }), penalty(3)]);
  const { report: two } = await importing(second, { clock: () => new Date('2026-04-09T02:00:00Z') });
  expect(two).toMatchObject({ added: 1, corrected: 1 });

  await expect(undoing(one.importId)).rejects.toThrow(`IMPORT_BUILT_UPON`);
  await expect(undoing(one.importId)).rejects.toThrow(two.importId ?? '?');
  await undoing(two.importId, true);
  expect((await penalties()).filter(({ state }) => state !== 'WITHDRAWN')).toHaveLength(3);

  expect(await undoing(two.importId)).toMatchObject({ act: 'IMPORT', withdrawn: 2, restored: 1 });
  const standing = (await penalties()).filter(({ state }) => state !== 'WITHDRAWN');
  expect(standing).toMatchObject([
    { document_number: penalty(1).CF_WSH, state: 'ACTIVE', fine_amount: '12500.00' },
    { document_number: penalty(2).CF_WSH, state: 'ACTIVE' },
  ]);
  await expect(undoing(two.importId)).rejects.toThrow('IMPORT_UNDONE_BEFORE');
  await expect(undoing('never')).rejects.toThrow('IMPORT_UNKNOWN');

  const again = await importing(second, { clock: () => new Date('2026-04-10T02:00:00Z') });
  expect(again.report).toMatchObject({ outcome: 'IMPORTED', restored: 2, badRows: [] });
  const mended = await importing(csvOf([penalty(3, { CF_NR_FK: '3' })]));
  expect(mended.report).toMatchObject({ outcome: 'IMPORTED', corrected: 1 });
});

test('of an undone import another version of a row may come, and is new', async () => {
  const { report } = await importing(csvOf([penalty(1, { CF_NR_FK: '50' })]));
  await undoing(report.importId);
  const mended = await importing(csvOf([penalty(1)]), { clock: () => new Date('2026-04-09T02:00:00Z') });
  expect(mended.report).toMatchObject({ outcome: 'IMPORTED', added: 1, corrected: 0 });
});

test('a withdrawal by file is taken back', async () => {
  await importing(csvOf([penalty(1)]));
  await database.rows("update test_penalties set state = 'UNDER_OBJECTION'");
  const { report } = await importing(csvOf([penalty(1)]), {
    withdraw: true,
    clock: () => new Date('2026-04-09T02:00:00Z'),
  });
  expect(await undoing(report.importId)).toMatchObject({ act: 'WITHDRAWAL', withdrawn: 0, restored: 1 });
  expect(await penalties()).toMatchObject([{ state: 'UNDER_OBJECTION' }]);
});

const early = '91350203M0001QKT19';

test('an early code with a wrong check character is taken where the register knows it, or the department verifies it', async () => {
  const rows = csvOf([penalty(1, { CF_XDR_SHXYM: early, CF_XDR_LB: '法人及非法人组织', CF_XDR_ZJLX: '' })]);
  const nobody = await importing(rows);
  expect(nobody.problems).toMatchObject([{ field: 'CF_XDR_SHXYM', code: 'CREDIT_CODE_NOT_IN_REGISTER' }]);
  await expect(importing(rows, { verifiedCodes: [early] })).rejects.toThrow('CODES_NOT_REGISTERED_HERE');

  const department = await database.withRegister([]);
  expect((await importing(rows, { department })).report.outcome).toBe('REFUSED');
  const verified = await importing(rows, { department, verifiedCodes: [early] });
  expect(verified.report).toMatchObject({ outcome: 'IMPORTED', added: 1 });
  const later = csvOf([penalty(2, { CF_XDR_SHXYM: early, CF_XDR_LB: '法人及非法人组织' })]);
  expect((await importing(later, { department })).report).toMatchObject({ outcome: 'IMPORTED', added: 1 });
});

test('another name than the register has is told, and taken; however the same name is written, nothing is', async () => {
  const { CF_XDR_SHXYM: code = '', CF_XDR_MC: name = '' } = penalty(1);
  const department = await database.withRegister([[code, '云州（别的）有限公司']]);
  const other = await importing(csvOf([penalty(1)]), { department });
  expect(other.report).toMatchObject({
    ...{ outcome: 'IMPORTED', register: { known: 1, unknown: 0 } },
    warnings: [{ code: 'NAME_DISAGREES_WITH_REGISTER', field: 'CF_XDR_MC', rows: 1 }],
  });
  const written = await importing(csvOf([penalty(1, { CF_WSH: '二', CF_XDR_MC: '云州 (别的)有限公司' })]), {
    department,
  });
  expect(written.report.warnings).toEqual([]);
  const none = await importing(csvOf([penalty(1, { CF_WSH: '三', CF_XDR_MC: name })]));
  expect(none.report).toMatchObject({ register: null, warnings: [] });
});

test('yuan in a column of 10,000 yuan is told where the text shows it, and taken', async () => {
  const { report } = await importing(
    csvOf([
      penalty(1, { CF_NR: '罚款人民币5000元', CF_NR_FK: '5000' }),
      penalty(2, { CF_NR: '罚款0.5万元', CF_NR_FK: '5000' }),
      penalty(3, { CF_NR: '罚款5000元', CF_NR_FK: '0.5' }),
      penalty(4, { CF_NR: '警告', CF_NR_FK: '0.5' }),
    ]),
  );
  expect(report).toMatchObject({
    ...{ outcome: 'IMPORTED', added: 4 },
    warnings: [{ code: 'AMOUNT_TEN_THOUSANDFOLD', field: 'CF_NR_FK', firstRows: [2, 3] }],
  });
});

test('what was imported is listed, the last first, with what it is undone by', async () => {
  const { report } = await importing(csvOf([penalty(1)]));
  await undoing(report.importId);
  const list = await listImports(database.url, () => keyring);
  expect(list).toMatchObject([
    { act: 'UNDO', changed: 1 },
    { id: report.importId, act: 'IMPORT', added: 1, undoneBy: list[0]?.id },
  ]);
});

test("a natural person's row is set aside and told, and the file goes in", async () => {
  const person = { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJLX: '护照', CF_XDR_ZJHM: 'E00000000' };
  const blank = { CF_XDR_ZJLX: '', CF_XDR_ZJHM: '' };
  const { report } = await importing(csvOf([penalty(1, blank), penalty(2, person), penalty(3, blank)]));
  expect(report).toMatchObject({
    ...{ outcome: 'IMPORTED', rows: 3, added: 2, badRows: [] },
    setAside: [{ code: 'NATURAL_PERSON_NOT_A_MARKET_SUBJECT', rows: 1, firstRows: [3] }],
  });
  const alone = await importing(csvOf([penalty(2, person)]));
  expect(alone.report).toMatchObject({ outcome: 'SET_ASIDE', added: 0 });
});

test('equal problems are told once, with how many rows have them and which come first', async () => {
  const rows = Array.from({ length: 50 }, (_, index) => penalty(index, { CF_JDRQ: 'soon' }));
  const { report } = await importing(csvOf([...rows, penalty(50, { CF_NR_FK: 'much' })]));
  expect(report.problems).toMatchObject([
    { field: 'CF_JDRQ', code: 'DATE_INVALID', rows: 50, firstRows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
    { field: 'CF_NR_FK', code: 'AMOUNT_INVALID', rows: 1, firstRows: [52] },
  ]);
});

test('what comes later than seven working days after the decision is told, and taken', async () => {
  const clockAt = (day: string) => ({ clock: () => new Date(`${day}T02:00:00Z`) });
  // 2026-04-04 to 06 is Qingming: the seventh working day behind 2026-03-31 is 2026-04-10.
  const inTime = await importing(csvOf([penalty(1)]), clockAt('2026-04-10'));
  expect(inTime.report.warnings).toEqual([]);
  const late = await importing(csvOf([penalty(2)]), clockAt('2026-04-11'));
  expect(late.report).toMatchObject({ outcome: 'IMPORTED', warnings: [{ code: 'RECEIVED_LATE', rows: 1 }] });
});

test('of two rows of a file that differ about one document, none is taken', async () => {
  const { report, problems } = await importing(
    csvOf([penalty(1), penalty(2), penalty(1, { CF_NR_FK: '2' })]),
    { partial: true },
  );
  expect(report).toMatchObject({ outcome: 'IMPORTED_IN_PART', added: 1, badRows: [2, 4] });
  expect(problems.map(({ code }) => code)).toEqual(['DOCUMENT_TWICE_IN_FILE', 'DOCUMENT_TWICE_IN_FILE']);
});

test('a dry run tells what would be, and writes nothing', async () => {
  const { report } = await importing(csvOf([licence(1)]), { dryRun: true });
  expect(report).toMatchObject({ outcome: 'IMPORTED', dryRun: true, added: 1 });
  expect(await licences()).toEqual([]);
});

test('what its sender keeps from the public is not published', async () => {
  await importing(csvOf([licence(1, { XK_SYFW: '1' })]));
  expect(await licences()).toMatchObject([{ published_from: null, publication_reason: null }]);
});

const warningAlone = penalty(1, { CF_CFLB: '警告', CF_NR: '警告', CF_NR_FK: '' });
const publication = () =>
  database.rows(
    'select state, published_from::text as from, publication_reason as reason from test_penalties order by state',
  );

test('a penalty that is only a warning is kept, told, and not published; the fine that corrects it is', async () => {
  const { report } = await importing(csvOf([warningAlone]));
  expect(report.warnings).toMatchObject([{ field: 'CF_CFLB', code: 'PENALTY_NOT_PUBLISHED', rows: 1 }]);
  const [kept] = await publication();
  expect(kept).toMatchObject({ state: 'ACTIVE', from: null });
  expect(kept?.reason).toContain('第36号');

  await importing(csvOf([penalty(1)]));
  expect(await publication()).toMatchObject([
    { state: 'CORRECTED', from: '2026-04-08', reason: '双公示（发改办财金〔2018〕424号）' },
    { state: 'WITHDRAWN', from: null },
  ]);
  await importing(csvOf([{ ...warningAlone, BZ: '更正' }]));
  expect(await publication()).toMatchObject([{ state: 'CORRECTED', from: null }, {}, {}]);
});

test('a warning beside a fine is published with it, and two kinds that are not published are not', async () => {
  await importing(csvOf([...twoKinds].reverse()));
  expect(await publication()).toMatchObject([{ from: '2026-04-08' }]);
  const criticized = {
    ...warningAlone,
    CF_CFLB: '通报批评',
    CF_NR: '通报批评',
    CF_WSH: '云市监罚字〔2026〕9号',
  };
  await importing(csvOf([criticized, { ...criticized, CF_CFLB: '警告', CF_NR: '警告' }]));
  expect(await publication()).toMatchObject([{}, { from: null }]);
});

test('GB 18030 is read as such, with its rare characters', async () => {
  const name = '云州𠮷䶮食品经营部·临溪';
  const { report } = await importing(iconv.encode(csvOf([licence(1, { XK_XDR_MC: name })]), 'gb18030'));
  expect(report).toMatchObject({ outcome: 'IMPORTED', encoding: 'gb18030' });
  expect(await licences()).toMatchObject([{ party_name: name }]);
});

test('UTF-8 is read with and without its mark', async () => {
  expect((await importing(`\uFEFF${csvOf([licence(1)])}`)).report).toMatchObject({
    added: 1,
    encoding: 'utf-8',
  });
  expect((await importing(csvOf([licence(2)]))).report).toMatchObject({ added: 1, encoding: 'utf-8' });
});

test('text in another encoding than was said is told, with row and field', async () => {
  const content = iconv.encode(csvOf([licence(1)]), 'gb18030');
  const { report, problems } = await importing(content, { encoding: 'utf-8' });
  expect(report.outcome).toBe('REFUSED');
  expect(problems[0]).toMatchObject({ row: 2, field: 'XK_XDR_MC', code: 'TEXT_UNREADABLE' });
});

test('no problem and no report tells what stands in a row', async () => {
  const secrets = {
    CF_XDR_MC: '甲'.repeat(300),
    CF_FRDB: '某某某',
    CF_WSH: '',
    CF_JDRQ: '昨天',
    CF_NR_FK: '很多',
  };
  const { report, problems } = await importing(csvOf([penalty(1, secrets)]));
  const told = JSON.stringify([report, problems]);
  for (const secret of Object.values(secrets).filter(Boolean)) expect(told).not.toContain(secret);
  expect(told).not.toContain(penalty(1).CF_XDR_SHXYM);
});

test('a formula is text and stays text', async () => {
  await importing(csvOf([licence(1, { BZ: '=HYPERLINK("http://example.invalid","x")' })]));
  expect(await licences()).toMatchObject([{ remark: '=HYPERLINK("http://example.invalid","x")' }]);
});

test('a database that does not answer, or has not the tables, is told without its address', async () => {
  const port = '1';
  const gone = Object.assign(new URL(database.url), { port }).href;
  await expect(importing(csvOf([licence(1)]), { databaseUrl: gone })).rejects.toThrow(
    /^DATABASE_UNREACHABLE: the department's database does not answer \(ECONNREFUSED\)$/,
  );
  await database.rows('drop table test_licences');
  await expect(importing(csvOf([licence(1)]))).rejects.toThrow('DATABASE_NOT_MIGRATED');
});

test('a department that keeps no licences takes none', async () => {
  const department = { ...database.department, factTables: [] };
  await expect(importing(csvOf([licence(1)]), { department })).rejects.toThrow('DEPARTMENT_HOLDS_NONE');
});

test('a department that fails in the middle is told by its code only, and nothing is kept', async () => {
  await database.rows("alter table test_penalties add check (penalty_kind <> '罚款')");
  await expect(importing(csvOf([penalty(1)]))).rejects.toThrow(
    /^DATABASE_FAILED: the database did not finish \(23514\); run the import again/,
  );
  expect(await penalties()).toEqual([]);
});

test('what is sealed is compared without opening it: the same is known, and another number corrects', async () => {
  const number = makeResidentIdNumber('990000', '19800229', '001');
  const named = { CF_FR_ZJLX: '身份证', CF_FR_ZJHM: number };
  await importing(csvOf([penalty(1, named)]));
  // A fact of before the network's index of persons lacks it, and is the same all the same.
  await database.rows('update test_penalties set legal_representative_document_number_index = null');
  // A field that is not kept makes it another row of the same content.
  const again = await importing(csvOf([penalty(1, { ...named, CF_XDR_GSZC: '110000' })]));
  expect(again.report).toMatchObject({ outcome: 'ALREADY_IMPORTED', unchanged: 1 });

  const other = { ...named, CF_FR_ZJHM: makeResidentIdNumber('990000', '19800301', '001') };
  const corrected = await importing(csvOf([penalty(1, other)]));
  expect(corrected.report).toMatchObject({ outcome: 'IMPORTED', corrected: 1 });
  const stored = JSON.stringify(await database.rows('select * from test_penalties'));
  expect(stored).not.toContain(number);
});

test('a digest of a row that was imported is of no use without the key', async () => {
  const content = csvOf([penalty(1)]);
  await importing(content);
  const [first] = await penalties();
  const elsewhere = await openImportDatabase(inject('postgresUrl'));
  try {
    const another = makeKeyring();
    const { department, url: databaseUrl } = elsewhere;
    await importing(content, { department, databaseUrl, fieldKeys: () => another });
    const [second] = await elsewhere.rows('select * from test_penalties');
    expect(second?.row_hash).not.toBe(first?.row_hash);
    expect(second?.id).not.toBe(first?.id);
    expect(second?.sealed_index).not.toBe(first?.sealed_index);
  } finally {
    await elsewhere.close();
  }
});
