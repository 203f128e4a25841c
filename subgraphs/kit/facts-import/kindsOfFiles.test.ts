/** Files as people send them, a kind in each row, and what is to become of each: by hand, not from what the reader says. */
import { makeResidentIdNumber, makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { subjectAt } from '../demonstration/subjects.ts';
import { readFacts } from './testing/readFacts.ts';
import { csvOf, licence, penalty, type TestRecord } from './testing/records.ts';

type Place = readonly [row: number, field: string | null, code: string];
type Expected = {
  facts?: readonly Record<string, unknown>[];
  problems?: readonly Place[];
  warnings?: readonly Place[];
  setAside?: readonly Place[];
};
/** What a file is refused as a whole by, or what is told of its rows; what is not named is none. */
type Kind = readonly [
  kind: string,
  content: () => Uint8Array | Promise<Uint8Array>,
  expected: Expected | string,
];

const placeOf = ({ row, field, code }: { row: number; field: string | null; code: string }): Place => [
  row,
  field,
  code,
];

async function outcomeOf(content: Uint8Array): Promise<unknown> {
  const read = await readFacts(content).catch(({ code }: { code: string }) => code);
  if (typeof read === 'string') return read;
  const { facts, problems, warnings, setAside } = read;
  return {
    facts,
    problems: problems.map(placeOf),
    warnings: warnings.map(placeOf),
    setAside: setAside.map(placeOf),
  };
}

function holds(kinds: readonly Kind[]): void {
  test.for(kinds)('%s', async ([, content, expected]) => {
    const outcome = await outcomeOf(await content());
    if (typeof expected === 'string') expect(outcome).toBe(expected);
    else {
      const { facts = [], problems = [], warnings = [], setAside = [] } = expected;
      expect(outcome).toMatchObject({ problems, warnings, setAside, facts });
    }
  });
}

const one = penalty(1);
const code = one.CF_XDR_SHXYM as string;
const fact = { subjectCode: code, documentNumber: '云市监罚字〔2026〕1号', decidedOn: '2026-03-31' };
/** A penalty without a kind of party, of a firm whose code begins with 91. */
const firm = Array.from({ length: 100 }, (_, index) => subjectAt(100 + index)).find(
  ({ kind }) => kind !== 'SOLE_TRADER',
)?.unifiedSocialCreditCode as string;
const trader = makeUnifiedSocialCreditCode('92000000', 'MX000000');

const csv = (...records: readonly TestRecord[]) => Buffer.from(csvOf(records));
const changed = (changes: TestRecord) => () => csv(penalty(1, changes));
const headed = (headings: readonly string[], cells: readonly string[]) =>
  Buffer.from([headings, cells].map((line) => line.join(',')).join('\n'));
/** The record under other headings. */
const renamed = (record: TestRecord, names: Readonly<Record<string, string>>) => () =>
  headed(
    Object.keys(record).map((field) => names[field] ?? field),
    Object.values(record),
  );

describe('encodings', () => {
  const damaged = (text: Buffer, at: string, encoding: string): Buffer => {
    const copy = Buffer.from(text);
    copy[copy.lastIndexOf(iconv.encode(at, encoding))] = 0xff;
    return copy;
  };
  const two = csvOf([one, penalty(2, { CF_SY: '掺杂掺假' })]);
  holds([
    ['UTF-8 with its mark', () => Buffer.from(`\uFEFF${csvOf([one])}`), { facts: [fact] }],
    [
      'UTF-8 with its mark and one bad byte: its row and column',
      () => damaged(Buffer.from(`\uFEFF${two}`), '掺杂', 'utf8'),
      { facts: [fact], problems: [[3, 'CF_SY', 'TEXT_UNREADABLE']] },
    ],
    [
      'GB 18030 with one bad byte: its row and column',
      () => damaged(iconv.encode(two, 'gb18030'), '掺杂', 'gb18030'),
      { facts: [fact], problems: [[3, 'CF_SY', 'TEXT_UNREADABLE']] },
    ],
    [
      'UTF-16 with its mark',
      () => iconv.encode(csvOf([one]), 'utf16-le', { addBOM: true }),
      { facts: [fact] },
    ],
    [
      'UTF-32 with its mark',
      () => iconv.encode(csvOf([one]), 'utf32-le', { addBOM: true }),
      'ENCODING_UNKNOWN',
    ],
    ['Shift JIS', () => iconv.encode(two.replaceAll(/[一-龥]/g, 'カ'), 'shift_jis'), 'ENCODING_UNKNOWN'],
    [
      'characters that were lost to question marks before it was sent',
      changed({ CF_SY: '???????', CF_NR: '罚款人民币12500元' }),
      { problems: [[2, 'CF_SY', 'TEXT_UNREADABLE']] },
    ],
    [
      'what U+FFFD becomes when it is read as GBK',
      changed({ CF_SY: '当事人销售锟斤拷商品' }),
      { problems: [[2, 'CF_SY', 'TEXT_UNREADABLE']] },
    ],
    [
      'UTF-8 that was read as GBK before it was sent',
      changed({ CF_XDR_MC: iconv.decode(Buffer.from('云州恒达食品有限公司'), 'gbk') }),
      { problems: [[2, 'CF_XDR_MC', 'TEXT_UNREADABLE']] },
    ],
    [
      'UTF-8 that was read as Latin 1 before it was sent',
      changed({ CF_XDR_MC: Buffer.from('云州恒达食品有限公司').toString('latin1') }),
      { problems: [[2, 'CF_XDR_MC', 'TEXT_HAS_CONTROL_CHARACTER']] },
    ],
    [
      'UTF-8 that was read as Windows-1252 before it was sent',
      changed({ CF_XDR_MC: iconv.decode(Buffer.from('云州恒达食品有限公司'), 'win1252') }),
      { problems: [[2, 'CF_XDR_MC', 'TEXT_UNREADABLE']] },
    ],
    ['one question mark, which someone wrote', changed({ CF_SY: '标签不符合规定?' }), { facts: [fact] }],
  ]);
});

describe('separators and quotes', () => {
  const lines = (delimiter: string, end = '\n') =>
    Buffer.from([Object.keys(one), Object.values(one)].map((cells) => cells.join(delimiter)).join(end));
  holds([
    ['tabs', () => lines('\t'), { facts: [fact] }],
    ['semicolons', () => lines(';'), { facts: [fact] }],
    ['bars', () => lines('|'), { facts: [fact] }],
    ['full-width commas', () => lines('，'), { facts: [fact] }],
    ['lines of an old Macintosh', () => lines(',', '\r'), { facts: [fact] }],
    [
      'the line by which Excel is told the separator',
      () => Buffer.concat([Buffer.from('sep=;\r\n'), lines(';')]),
      { facts: [fact] },
    ],
    [
      'a comma in a text that is not quoted',
      () => Buffer.from(lines(',').toString().replace('经检验', ',经检验')),
      { problems: [[2, null, 'COLUMN_COUNT_WRONG']] },
    ],
    ['a quote that never closes', () => Buffer.from(`${csvOf([one])}\n"${csvOf([one])}`), 'CSV_MALFORMED'],
    ['a quote in the middle of a cell', () => Buffer.from(`${csvOf([one])}\na"b"`), 'CSV_MALFORMED'],
    [
      'empty lines between rows, and behind them',
      () => Buffer.from(csvOf([one]).replace('\r\n', '\r\n\r\n,,,\r\n').concat('\r\n\r\n')),
      { facts: [fact] },
    ],
    [
      'a row that is too short',
      () => Buffer.from(`${csvOf([one])}\r\n合计,1`),
      { facts: [fact], problems: [[3, null, 'COLUMN_COUNT_WRONG']] },
    ],
    [
      'empty cells behind the last column',
      () => Buffer.from(csvOf([one]).replaceAll(/\r\n|$/g, ',,\r\n')),
      { facts: [fact] },
    ],
  ]);
});

describe('values', () => {
  const day = (written: string, read: string | null = '2026-03-31'): Kind => [
    `the day ${written}`,
    changed({ CF_JDRQ: written }),
    read === null
      ? { problems: [[2, 'CF_JDRQ', 'DATE_INVALID']] }
      : { facts: [{ documentNumber: fact.documentNumber, decidedOn: read }] },
  ];
  const amount = (written: string, read: string | null, text = '罚款'): Kind => [
    `the amount ${written || 'that is empty'}`,
    changed({ CF_NR_FK: written, CF_NR: text }),
    { facts: [{ ...fact, fineAmount: read }] },
  ];
  holds([
    day('2026年3月31日'),
    day('2026-03-31 09:30:00'),
    day('2026.03.31'),
    day('２０２６年３月３１日'),
    day('2026-03-31T00:00:00.000+08:00'),
    day('2026-03-30T16:00:00.000Z'),
    day('2026-03-31 上午 9:30:00'),
    day('2026-03-31（星期二）'),
    day('2026-03-31 星期二'),
    day('2026.3.31.'),
    day('2026-03-31至2027-03-31', null),
    day('31/03/2026', null),
    day('31-Mar-26', null),
    day('0000-00-00', null),
    day('民国115年3月31日', null),
    day('0200-01-05', null),
    ['a day to come', changed({ CF_JDRQ: '2026-04-09' }), { problems: [[2, 'CF_JDRQ', 'DATE_IN_FUTURE']] }],
    [
      '长期 as the last day of validity',
      changed({ CF_YXQ: '长期' }),
      { facts: [{ ...fact, validUntil: '2099-12-31' }] },
    ],
    [
      '长期 as the last day of publication',
      changed({ CF_GSJZQ: '长期' }),
      { facts: [{ ...fact, publishedUntil: null }] },
    ],
    [
      '长期 as the day of decision',
      changed({ CF_JDRQ: '长期' }),
      { problems: [[2, 'CF_JDRQ', 'DATE_INVALID']] },
    ],
    amount('0.50000000', '5000.00'),
    amount('1,234.56', '12345600.00'),
    amount('', null),
    amount('无', null),
    amount('0', '0.00'),
    amount('5000元', '5000.00'),
    [
      'an amount in formal numerals',
      changed({ CF_NR_FK: '伍仟元整' }),
      { problems: [[2, 'CF_NR_FK', 'AMOUNT_INVALID']] },
    ],
    [
      'an amount below nothing',
      changed({ CF_NR_FK: '-1' }),
      { problems: [[2, 'CF_NR_FK', 'AMOUNT_INVALID']] },
    ],
    [
      'yuan in 万元, beside the text',
      changed({ CF_NR_FK: '5000', CF_NR: '罚款5000元' }),
      {
        facts: [{ ...fact, fineAmount: '50000000.00' }],
        warnings: [[2, 'CF_NR_FK', 'AMOUNT_TEN_THOUSANDFOLD']],
      },
    ],
    [
      'yuan in 万元, beside the text in 万元',
      changed({ CF_NR_FK: '5000', CF_NR: '罚款0.5万元' }),
      { facts: [fact], warnings: [[2, 'CF_NR_FK', 'AMOUNT_TEN_THOUSANDFOLD']] },
    ],
    [
      'yuan in 万元, beside formal numerals',
      changed({ CF_NR_FK: '5000', CF_NR: '罚款人民币伍仟元整' }),
      { facts: [fact], warnings: [[2, 'CF_NR_FK', 'AMOUNT_TEN_THOUSANDFOLD']] },
    ],
    [
      '万元 in yuan, under such a heading',
      renamed(penalty(1, { CF_NR_FK: '0.5', CF_NR: '罚款5000元' }), { CF_NR_FK: '罚款金额（元）' }),
      { facts: [{ ...fact, fineAmount: '0.50' }], warnings: [[2, 'CF_NR_FK', 'AMOUNT_TEN_THOUSANDFOLD']] },
    ],
    ...['NULL', '\\N', '无', '/', '——', '－', 'N/A', '(null)', '空', '不适用'].map(
      (nothing): Kind => [
        `${nothing} for nothing`,
        changed({ CF_NR_ZKDX: nothing, CF_YXQ: nothing, CF_GSJZQ: nothing, CF_NR_WFFF: nothing }),
        {
          facts: [
            {
              ...fact,
              revokedCertificate: null,
              validUntil: null,
              publishedUntil: null,
              confiscatedAmount: null,
            },
          ],
        },
      ],
    ),
    [
      '无 where something is required',
      changed({ CF_SY: '无' }),
      { problems: [[2, 'CF_SY', 'REQUIRED_FIELD_EMPTY']] },
    ],
    [
      'kind of penalty 1.0',
      changed({ CF_CFLB: '1.0' }),
      { problems: [[2, 'CF_CFLB', 'PENALTY_KIND_UNKNOWN']] },
    ],
    ['kind of penalty 2', changed({ CF_CFLB: '2' }), { problems: [[2, 'CF_CFLB', 'PENALTY_KIND_UNKNOWN']] }],
    [
      'an authority of 182 characters',
      changed({ CF_CFJG: '局'.repeat(182) }),
      { facts: [{ ...fact, authority: '局'.repeat(182) }] },
    ],
    [
      'an authority of 201 characters',
      changed({ CF_CFJG: '局'.repeat(201) }),
      { problems: [[2, 'CF_CFJG', 'TEXT_TOO_LONG']] },
    ],
    [
      'a control character',
      changed({ CF_SY: '标签\u0007不符' }),
      { problems: [[2, 'CF_SY', 'TEXT_HAS_CONTROL_CHARACTER']] },
    ],
  ]);
});

describe('headings', () => {
  const template = {
    CF_XDR_MC: '行政相对人名称',
    CF_XDR_LB: '行政相对人类别',
    CF_XDR_SHXYM: '行政相对人代码_1(统一社会信用代码)',
    CF_FRDB: '法定代表人',
    CF_WSH: '行政处罚决定书文号',
    CF_WFXW: '违法行为类型',
    CF_SY: '违法事实',
    CF_YJ: '处罚依据',
    CF_CFLB: '处罚类别',
    CF_NR: '处罚内容',
    CF_NR_FK: '罚款金额(万元)',
    CF_JDRQ: '处罚决定日期',
    CF_CFJG: '处罚机关',
  };
  const { CF_XDR_LB: _, ...withoutKind } = penalty(1, { CF_XDR_SHXYM: firm });
  const reversed = Object.fromEntries(Object.entries(one).reverse());
  holds([
    ['in any order', () => csv(reversed), { facts: [fact] }],
    ['in Chinese', renamed(one, template), { facts: [fact] }],
    [
      'in lower case, with blanks and stars',
      renamed(one, { CF_WSH: ' cf_wsh *', CF_SY: '★违法 事实' }),
      { facts: [fact] },
    ],
    [
      'with numbers and notes',
      renamed(one, { CF_SY: '7.违法事实（必填）', CF_JDRQ: '处罚决定日期（yyyy-mm-dd）' }),
      { facts: [fact] },
    ],
    [
      'broken into lines',
      () => Buffer.from(csvOf([one]).replace('CF_SY', '"违法\n事实"')),
      { facts: [fact] },
    ],
    ['without the kind of party', () => csv(withoutKind), { facts: [{ partyKind: '法人及非法人组织' }] }],
    ['one twice', () => headed([...Object.keys(one), 'CF_SY'], [...Object.values(one), '']), 'HEADER_TWICE'],
    [
      'one twice, by code and in Chinese',
      () => headed([...Object.keys(one), '违法事实'], [...Object.values(one), '']),
      'HEADER_TWICE',
    ],
    [
      'names of the case and of the violation',
      () =>
        headed(
          [...Object.keys(one).map((name) => (name === 'CF_WFXW' ? 'CF_CFMC' : name)), 'CF_AJMC'],
          [...Object.values(one), '销售不合格商品案'],
        ),
      { facts: [{ violationKind: '销售不合格商品；销售不合格商品案' }] },
    ],
    [
      'without one that is required',
      () => csv(Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'CF_YJ')) as TestRecord),
      'HEADER_INCOMPLETE',
    ],
    ['none', () => Buffer.from(Object.values(one).join(',')), 'HEADER_NOT_FOUND'],
    [
      'behind twelve notes',
      () => Buffer.from(`${'填报说明：不得更改表头\n'.repeat(12)}${csvOf([one])}`),
      { facts: [fact] },
    ],
    [
      'behind more notes than are looked at',
      () => Buffer.from(`${'填报说明\n'.repeat(100)}${csvOf([one])}`),
      'HEADER_NOT_FOUND',
    ],
    [
      'in two rows, and a row of how to fill them',
      () =>
        Buffer.from(
          [
            Object.keys(one).map((name) => template[name as keyof typeof template] ?? name),
            Object.keys(one),
            Object.keys(one).map(() => '必填'),
            Object.values(one),
          ]
            .map((cells) => cells.join(','))
            .join('\n'),
        ),
      { facts: [fact] },
    ],
    [
      'again in the middle of the rows',
      () => Buffer.from([csvOf([one]), csvOf([penalty(2)])].join('\r\n')),
      { facts: [fact, { documentNumber: '云市监罚字〔2026〕2号' }] },
    ],
  ]);
});

describe('codes and parties', () => {
  const person = makeResidentIdNumber('990000', '19800229', '001');
  const natural = { CF_XDR_LB: '自然人', CF_XDR_SHXYM: '', CF_XDR_ZJLX: '身份证', CF_XDR_ZJHM: person };
  const blank = { CF_XDR_ZJLX: '', CF_XDR_ZJHM: '' };
  const wrongCode = (written: string, problem: string): Kind => [
    `the code ${written}`,
    changed({ CF_XDR_SHXYM: written }),
    { problems: [[2, 'CF_XDR_SHXYM', problem]] },
  ];
  holds([
    ['in lower case', changed({ CF_XDR_SHXYM: code.toLowerCase() }), { facts: [fact] }],
    [
      'an early code whose last character fails',
      changed({ CF_XDR_LB: '', CF_XDR_SHXYM: '91350203M0001QKT19' }),
      { facts: [{ subjectCode: '91350203M0001QKT19' }] },
    ],
    wrongCode('99000000MX00000000', 'CREDIT_CODE_KIND_UNKNOWN'),
    wrongCode('00000000MX00000000', 'CREDIT_CODE_KIND_UNKNOWN'),
    wrongCode('Q1000000MX00000000', 'CREDIT_CODE_KIND_UNKNOWN'),
    wrongCode('9.1E+17', 'CREDIT_CODE_INVALID'),
    wrongCode('91000000MX0000000', 'CREDIT_CODE_INVALID'),
    wrongCode('91000000MI00000000', 'CREDIT_CODE_INVALID'),
    [
      '92 with 法人',
      changed({ CF_XDR_SHXYM: trader, CF_XDR_LB: '法人及非法人组织' }),
      { problems: [[2, 'CF_XDR_LB', 'PARTY_KIND_DISAGREES_WITH_CODE']] },
    ],
    [
      '91 with 个体工商户',
      changed({ CF_XDR_SHXYM: firm, CF_XDR_LB: '个体工商户' }),
      { problems: [[2, 'CF_XDR_LB', 'PARTY_KIND_DISAGREES_WITH_CODE']] },
    ],
    [
      "a natural person's row between others",
      () => csv(penalty(1, blank), penalty(2, natural), penalty(3, blank)),
      {
        facts: [fact, { documentNumber: '云市监罚字〔2026〕3号' }],
        setAside: [[3, 'CF_XDR_LB', 'NATURAL_PERSON_NOT_A_MARKET_SUBJECT']],
      },
    ],
    [
      "a natural person's row without a kind",
      () => csv(penalty(2, { ...natural, CF_XDR_LB: '' })),
      { setAside: [[2, 'CF_XDR_LB', 'NATURAL_PERSON_NOT_A_MARKET_SUBJECT']] },
    ],
    [
      'a natural person with a code',
      changed({ CF_XDR_LB: '自然人' }),
      { problems: [[2, 'CF_XDR_SHXYM', 'PARTY_CODE_FORBIDDEN']] },
    ],
    [
      'no code at all',
      changed({ CF_XDR_SHXYM: '', CF_XDR_LB: '法人' }),
      { problems: [[2, 'CF_XDR_SHXYM', 'REQUIRED_FIELD_EMPTY']] },
    ],
    [
      "a person's number in a text that is published",
      changed({ CF_YJ: `对${person}处罚` }),
      { problems: [[2, 'CF_YJ', 'PERSON_IN_PUBLISHED_TEXT']] },
    ],
    [
      "a person's name in a text that is published",
      changed({ CF_WFXW: '王小明无证经营药品' }),
      { problems: [[2, 'CF_WFXW', 'PERSON_NAME_POSSIBLE']] },
    ],
    [
      'documents by other names',
      changed({ CF_FR_ZJLX: '港澳居民来往内地通行证', CF_FR_ZJHM: 'H00000000' }),
      { facts: [{ legalRepresentativeDocumentKind: '港澳通行证' }] },
    ],
    [
      'a document of no kind that is known',
      changed({ CF_FR_ZJLX: '社保卡', CF_FR_ZJHM: '1' }),
      { problems: [[2, 'CF_FR_ZJLX', 'DOCUMENT_KIND_UNKNOWN']] },
    ],
    [
      'an identity number of 15 digits',
      changed({ CF_FR_ZJLX: '居民身份证', CF_FR_ZJHM: '990101491231002' }),
      { facts: [{ legalRepresentativeDocumentKind: '身份证' }] },
    ],
    [
      'an identity number whose check digit fails',
      changed({
        CF_FR_ZJLX: '身份证',
        CF_FR_ZJHM: `${person.slice(0, 17)}${person.endsWith('0') ? '1' : '0'}`,
      }),
      { problems: [[2, 'CF_FR_ZJHM', 'RESIDENT_ID_INVALID']] },
    ],
  ]);
});

describe('spreadsheets', () => {
  const fields = Object.keys(one);
  const cellsOf = (record: TestRecord): CellValue[] => fields.map((field) => record[field] ?? '');
  const sheet = (name: string, rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
    name,
    rows,
    ...more,
  });
  const table = (...records: readonly TestRecord[]) => [fields, ...records.map(cellsOf)];
  const book =
    (...sheets: WriteSheet[]) =>
    () =>
      writeXlsx({ sheets });
  const columnOf = (field: string) => fields.indexOf(field);
  /** The record with other cells in some places. */
  const withCells =
    (changes: Readonly<Record<string, CellValue>>, more: Partial<WriteSheet> = {}, dateSystem?: '1904') =>
    () =>
      writeXlsx({
        sheets: [
          sheet(
            '行政处罚',
            [
              fields,
              fields.map((field) => (field in changes ? (changes[field] ?? null) : (one[field] ?? ''))),
            ],
            more,
          ),
        ],
        ...(dateSystem && { dateSystem }),
      });
  const march31 = new Date('2026-03-31T00:00:00Z');
  const merged = (row: number, toRow: number, from: string, to = from) => ({
    merges: [{ startRow: row, endRow: toRow, startCol: columnOf(from), endCol: columnOf(to) }],
  });
  const formula = (field: string, cell: { formula: string; formulaResult?: CellValue }) => ({
    cells: new Map([[`1,${columnOf(field)}`, cell]]),
  });
  holds([
    ['a day as a date', withCells({ CF_JDRQ: march31 }), { facts: [fact] }],
    ['a day as a date counted from 1904', withCells({ CF_JDRQ: march31 }, {}, '1904'), { facts: [fact] }],
    // 2026-03-31 is 46112 days behind 1899-12-30, and 44650 behind 1904-01-01.
    ['a day as a plain number', withCells({ CF_JDRQ: 46_112 }), { facts: [fact] }],
    [
      'a day as a plain number counted from 1904',
      withCells({ CF_JDRQ: 44_650 }, {}, '1904'),
      { facts: [fact] },
    ],
    [
      'a day as digits in text, in a workbook that counts from 1904',
      withCells({ CF_JDRQ: '46112' }, {}, '1904'),
      { problems: [[2, 'CF_JDRQ', 'DATE_INVALID']] },
    ],
    ['a day as a number that is written like one', withCells({ CF_JDRQ: 20_260_331 }), { facts: [fact] }],
    [
      'an amount as a number, with noise',
      withCells({ CF_NR_FK: 1.1 * 3, CF_NR: '罚款' }),
      { facts: [{ ...fact, fineAmount: '33000.00' }] },
    ],
    [
      'a code as a number',
      withCells({ CF_XDR_SHXYM: 911_000_000_000_000_000 }),
      { problems: [[2, 'CF_XDR_SHXYM', 'DIGITS_LOST']] },
    ],
    ['true in place of a text', withCells({ CF_SY: true }), { problems: [[2, 'CF_SY', 'CELL_KIND_WRONG']] }],
    [
      'an error in place of a value',
      withCells({ CF_SY: '#N/A' }),
      { problems: [[2, 'CF_SY', 'CELL_IS_ERROR']] },
    ],
    [
      'a formula with its value',
      withCells({}, formula('CF_NR_FK', { formula: '5/4', formulaResult: 1.25 })),
      { facts: [{ ...fact, fineAmount: '12500.00' }] },
    ],
    [
      'a formula without a value',
      withCells({}, formula('CF_NR_FK', { formula: '5/4' })),
      { problems: [[2, 'CF_NR_FK', 'FORMULA_WITHOUT_VALUE']] },
    ],
    [
      'cells merged down',
      book(
        sheet(
          '行政处罚',
          [fields, cellsOf(one), cellsOf(penalty(2, { CF_CFJG: '' }))],
          merged(1, 2, 'CF_CFJG'),
        ),
      ),
      { facts: [fact], problems: [[3, 'CF_CFJG', 'CELL_MERGED']] },
    ],
    [
      'cells merged across',
      book(
        sheet(
          '行政处罚',
          [fields, cellsOf(penalty(1, { CF_NR_WFFF: '' }))],
          merged(1, 1, 'CF_NR_FK', 'CF_NR_WFFF'),
        ),
      ),
      { problems: [[2, 'CF_NR_WFFF', 'CELL_MERGED']] },
    ],
    [
      'a title merged over the columns',
      book(
        sheet('行政处罚', [['行政处罚信息公示表'], ...table(one)], {
          merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: fields.length - 1 }],
        }),
      ),
      { facts: [fact] },
    ],
    [
      'records on two sheets',
      book(sheet('一', table(one)), sheet('二', table(penalty(2)))),
      'SHEETS_SEVERAL',
    ],
    [
      'penalties and licences',
      book(sheet('处罚', table(one)), sheet('许可', [Object.keys(licence(1)), Object.values(licence(1))])),
      'SHEETS_SEVERAL',
    ],
    [
      'a cover before the records',
      book(sheet('封面', [['云州市双公示数据报送']]), sheet('处罚', table(one))),
      { facts: [fact] },
    ],
    [
      'a hidden sheet before the records',
      book(sheet('字典', table(penalty(9)), { hidden: true }), sheet('处罚', table(one))),
      { facts: [fact] },
    ],
    [
      'a very hidden sheet before the records',
      book(sheet('字典', table(penalty(9)), { veryHidden: true }), sheet('处罚', table(one))),
      { facts: [fact] },
    ],
    [
      'a hidden row between others',
      book(sheet('处罚', table(one, penalty(2), penalty(3)), { rowDefs: new Map([[2, { hidden: true }]]) })),
      {
        facts: [
          fact,
          { documentNumber: '云市监罚字〔2026〕2号' },
          { documentNumber: '云市监罚字〔2026〕3号' },
        ],
        warnings: [[3, null, 'ROW_HIDDEN']],
      },
    ],
    [
      'a hidden row without a code',
      book(
        sheet('处罚', table(one, penalty(2, { CF_XDR_SHXYM: '', CF_XDR_LB: '法人' })), {
          rowDefs: new Map([[2, { hidden: true }]]),
        }),
      ),
      {
        facts: [fact],
        problems: [[3, 'CF_XDR_SHXYM', 'REQUIRED_FIELD_EMPTY']],
        warnings: [[3, null, 'ROW_HIDDEN']],
      },
    ],
    ['no row behind the header', book(sheet('处罚', [fields])), {}],
    [
      'a workbook with a password',
      () =>
        writeXlsx({
          sheets: [sheet('处罚', table(one))],
          encryption: { password: 'secret', spinCount: 1_000 },
        }),
      'XLS_NOT_READ',
    ],
  ]);
});
