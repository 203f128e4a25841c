import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { ImportRefused } from './refusal.ts';
import { readFacts } from './testing/readFacts.ts';
import { penalty, type TestRecord } from './testing/records.ts';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const table = (records: readonly TestRecord[], delimiter: string, end: string, always: boolean): string => {
  const codes = Object.keys(records[0] ?? {});
  const line = (cells: readonly string[]) =>
    cells.map((cell) => (always || /["\r\n,;\t|，]/.test(cell) ? quoted(cell) : cell)).join(delimiter) + end;
  return line(codes) + records.map((record) => line(codes.map((code) => record[code] ?? ''))).join('');
};

const encodings = ['utf8', 'utf8 with a mark', 'gb18030', 'utf16-le', 'utf16-be'] as const;
const encoded = (text: string, encoding: (typeof encodings)[number]): Buffer =>
  encoding === 'utf8 with a mark'
    ? Buffer.from(`\uFEFF${text}`)
    : iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf16') });

const text = fc.stringMatching(/^[一-龥，“”（）0-9]{2,30}$/u).filter((one) => !/^\s|\s$/.test(one));
const record = fc.tuple(fc.nat(500), text).map(([index, facts]) => penalty(index, { CF_SY: `经查${facts}` }));

test('a record is the same fact in every encoding, between any delimiters, and below any notes', async () => {
  const writing = fc.record({
    encoding: fc.constantFrom(...encodings),
    delimiter: fc.constantFrom(',', '\t', ';', '|', '，'),
    end: fc.constantFrom('\n', '\r\n'),
    always: fc.boolean(),
    notes: fc.nat(99),
  });
  await fc.assert(
    fc.asyncProperty(record, writing, async (one, { encoding, delimiter, end, always, notes }) => {
      const plain = await readFacts(Buffer.from(table([one], ',', '\n', false)));
      const noted = `${`填报说明${end}`.repeat(notes)}${table([one], delimiter, end, always)}`;
      const { facts, problems } = await readFacts(encoded(noted, encoding));
      expect(problems).toEqual([]);
      expect(facts).toHaveLength(1);
      expect(facts).toEqual(plain.facts);
    }),
    { numRuns: 60 },
  );
});

test('a record is the same fact in a spreadsheet, whatever kinds of cells hold it', async () => {
  await fc.assert(
    fc.asyncProperty(record, fc.boolean(), fc.boolean(), async (one, asNumbers, behindHidden) => {
      const codes = Object.keys(one);
      const cells = codes.map((code) => {
        const value = one[code] ?? '';
        if (asNumbers && code === 'CF_NR_FK' && value !== '') return Number(value);
        return asNumbers && /JDRQ|YXQ|GSJZQ/.test(code) ? new Date(`${value}T00:00:00Z`) : value;
      });
      const sheets = [{ name: '行政处罚', rows: [['行政处罚信息表'], codes, cells] }];
      const hidden = { name: '字典', hidden: true, rows: [codes, cells.map(() => '1')] };
      const workbook = await writeXlsx({ sheets: behindHidden ? [hidden, ...sheets] : sheets });
      const plain = await readFacts(Buffer.from(table([one], ',', '\n', false)));
      expect(await readFacts(workbook)).toEqual(plain);
    }),
    { numRuns: 20 },
  );
});

test('where two sheets hold records neither is left out in silence, and each can be named', async () => {
  const rowsOf = (one: TestRecord) => [Object.keys(one), Object.values(one)];
  const workbook = await writeXlsx({
    sheets: [
      { name: '一', rows: rowsOf(penalty(1)) },
      { name: '二', rows: rowsOf(penalty(2)) },
    ],
  });
  await expect(readFacts(workbook)).rejects.toThrow(/^SHEETS_SEVERAL: .*“一”, “二”/);
  expect((await readFacts(workbook, { sheet: '二' })).facts).toMatchObject([
    { documentNumber: penalty(2).CF_WSH },
  ]);
  await expect(readFacts(workbook, { sheet: '三' })).rejects.toThrow('SHEET_UNKNOWN');
});

test('two rows of headings are one header, and a row that says how to fill is no record', async () => {
  const one = penalty(1);
  const names = ['行政相对人名称', '行政相对人类别', '统一社会信用代码'];
  const codes = Object.keys(one);
  const lines = [
    names.join(','),
    codes.join(','),
    codes.map(() => '必填').join(','),
    Object.values(one).map(quoted).join(','),
  ];
  const plain = await readFacts(Buffer.from(table([one], ',', '\n', false)));
  expect(await readFacts(Buffer.from([lines[0], lines[1], lines[3]].join('\n')))).toEqual(plain);
  expect(await readFacts(Buffer.from([lines[1], lines[2], lines[3]].join('\n')))).toEqual(plain);
});

test('bytes that are changed on the way are refused, told, or change nothing: none is read as something else', async () => {
  const one = penalty(1);
  const original = Buffer.from(
    await writeXlsx({ sheets: [{ name: '行政处罚', rows: [Object.keys(one), Object.values(one)] }] }),
  );
  const { facts } = await readFacts(original);
  await fc.assert(
    fc.asyncProperty(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = Buffer.from(original);
      changed[at] = (changed[at] ?? 0) ^ change;
      const outcome = await readFacts(changed).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ImportRefused);
      else expect(outcome).toMatchObject({ facts });
    }),
    { numRuns: 150 },
  );
});

test('no bytes at all make it fall over', async () => {
  const beginning = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    '\u00ff\u00fe',
    'CF_WSH,CF_SY,CF_YJ\n',
  );
  await fc.assert(
    fc.asyncProperty(beginning, fc.uint8Array({ maxLength: 2_000 }), async (start, bytes) => {
      const content = Buffer.concat([Buffer.from(start, 'latin1'), bytes]);
      const outcome = await readFacts(content).catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(ImportRefused);
    }),
    { numRuns: 200 },
  );
});

test.for([
  ['big5', '雲州市食品經營許可證標籤不符合規定'],
  ['utf-16le', '云州市食品经营许可证'],
] as const)(
  'text in %s that does not say so is refused, and not read as rubbish',
  async ([encoding, words]) => {
    const one = penalty(1, { CF_SY: words, CF_XDR_MC: words, CF_CFJG: words });
    const ascii = Object.fromEntries(
      Object.entries(one).map(([code, value]) => [code, /[^ -~]/.test(value) ? words : value]),
    );
    await expect(readFacts(iconv.encode(table([ascii], ',', '\n', false), encoding))).rejects.toThrow(
      'ENCODING_UNKNOWN',
    );
  },
);
