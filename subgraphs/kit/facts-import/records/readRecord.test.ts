import { createHash } from 'node:crypto';
import { isUnifiedSocialCreditCode, makeResidentIdNumber } from '@credit-hub/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOf } from '../fields/layout.ts';
import { licence, penalty, type TestRecord } from '../testing/records.ts';
import { factRow } from './factRow.ts';
import { readRecord } from './readRecord.ts';

const today = '2026-04-08';
const hash = (record: string) => createHash('sha256').update(record).digest('hex');

function read(record: TestRecord) {
  const layout = layoutOf([Object.keys(record)]);
  const reading = readRecord(layout, { number: 7, cells: Object.values(record) }, today);
  if ('problems' in reading)
    return { problems: reading.problems.map(({ row, field, code }) => [row, field, code]) };
  if ('setAside' in reading) return { setAside: reading.setAside.code };
  const origin = {
    ...{ table: 'licences', batch: 'b', receivedAt: '2026-04-08T02:00:00Z', today },
    ...{ department: 'test', hash },
  };
  return {
    row: factRow(layout, reading.values, 7, origin),
    warnings: reading.warnings.map(({ row, field, code }) => [row, field, code]),
  };
}

const residentId = makeResidentIdNumber('990000', '19800229', '001');
const soleTrader = Array.from({ length: 100 }, (_, index) => licence(index)).find(
  ({ XK_XDR_LB }) => XK_XDR_LB === '个体工商户',
);
const organization = { XK_XDR_LB: '法人及非法人组织' };

test('a valid record goes in and comes out the same', () => {
  const text = fc.stringMatching(/^[一-龥A-Za-z0-9〔〕·]{1,40}$/u);
  fc.assert(
    fc.property(fc.nat(5_000), text, text, text, (index, name, content, document) => {
      const record = licence(index, { XK_XDR_MC: name, XK_NR: content, XK_WSH: document });
      expect(read(record).row).toMatchObject({
        subjectCode: record.XK_XDR_SHXYM,
        partyName: name,
        partyKind: record.XK_XDR_LB,
        content,
        documentNumber: document,
        decidedOn: record.XK_JDRQ,
        validUntil: record.XK_YXQZI,
        authority: record.XK_XKJG,
        sourceRow: 7,
      });
    }),
  );
});

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

test('one wrong character in a code is found, in its row and field', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(17), fc.constantFrom(...alphabet), (index, place, character) => {
      const record = penalty(index);
      const code = record.CF_XDR_SHXYM ?? '';
      fc.pre(code[place] !== character);
      const CF_XDR_SHXYM = code.slice(0, place) + character + code.slice(place + 1);
      const { problems = [], row } = read({ ...record, CF_XDR_SHXYM });
      // What may be an early code is left to the register: no other text is.
      if (row) expect(isUnifiedSocialCreditCode(row.subjectCode)).toBe(false);
      // 92 in place of 91 is another kind of party.
      else expect(['CF_XDR_SHXYM', 'CF_XDR_LB']).toContain(problems[0]?.[1]);
    }),
  );
});

test('a letter in a day or an amount is found, in its row and field', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        ['CF_JDRQ', 'DATE_INVALID'],
        ['CF_YXQ', 'DATE_INVALID'],
        ['CF_NR_FK', 'AMOUNT_INVALID'],
      ),
      fc.nat(9),
      fc.constantFrom('O', 'l', '，', '?'),
      ([field = '', code], at, character) => {
        const value = penalty(1)[field] ?? '';
        const place = at % value.length;
        const corrupted = value.slice(0, place) + character + value.slice(place + 1);
        expect(read(penalty(1, { [field]: corrupted })).problems).toEqual([[7, field, code]]);
      },
    ),
  );
});

test('a natural person is no market subject, and has no code', () => {
  const person = { XK_XDR_LB: '自然人', XK_XDR_ZJLX: '身份证', XK_XDR_ZJHM: residentId };
  expect(read(licence(1, { ...person, XK_XDR_SHXYM: '' }))).toEqual({
    setAside: 'NATURAL_PERSON_NOT_A_MARKET_SUBJECT',
  });
  expect(read(licence(1, person)).problems).toEqual([[7, 'XK_XDR_SHXYM', 'PARTY_CODE_FORBIDDEN']]);
});

test("an organization leaves a person's document empty; a sole trader may name the owner's", () => {
  const document = { XK_XDR_ZJLX: '身份证', XK_XDR_ZJHM: residentId };
  expect(read(licence(1, { ...organization, ...document })).problems).toEqual([
    [7, 'XK_XDR_ZJLX', 'PARTY_DOCUMENT_FORBIDDEN'],
    [7, 'XK_XDR_ZJHM', 'PARTY_DOCUMENT_FORBIDDEN'],
  ]);
  expect(read({ ...soleTrader, ...document }).row).toMatchObject({
    identityDocumentNumber: residentId,
  });
});

test.for([
  [licence(1, { ...organization, XK_XDR_SHXYM: '' }), 'XK_XDR_SHXYM', 'REQUIRED_FIELD_EMPTY'],
  [{ ...soleTrader, XK_XDR_SHXYM: '' }, 'XK_XDR_SHXYM', 'REQUIRED_FIELD_EMPTY'],
  [{ ...soleTrader, XK_XDR_LB: '法人及非法人组织' }, 'XK_XDR_LB', 'PARTY_KIND_DISAGREES_WITH_CODE'],
  [licence(1, { XK_XDR_LB: '个体工商户' }), 'XK_XDR_LB', 'PARTY_KIND_DISAGREES_WITH_CODE'],
  [licence(1, { XK_XDR_ZZJG: '12345678-X' }), 'XK_XDR_ZZJG', 'ORGANIZATION_CODE_INVALID'],
  [licence(1, { XK_XDR_ZZJG: 'MA000000-7' }), 'XK_XDR_ZZJG', 'CODES_DISAGREE'],
  [licence(1, { XK_FR_SFZH: `${residentId.slice(0, 17)}0` }), 'XK_FR_ZJHM', 'RESIDENT_ID_INVALID'],
  [licence(1, { XK_JDRQ: '2026-04-09' }), 'XK_JDRQ', 'DATE_IN_FUTURE'],
  [licence(1, { XK_YXQZI: '2026-03-31' }), 'XK_YXQZI', 'DATES_OUT_OF_ORDER'],
  [licence(1, { XK_WSH: '', XK_XKBH: '' }), 'XK_WSH', 'REQUIRED_FIELD_EMPTY'],
  [licence(1, { XK_WSH: '文'.repeat(257) }), 'XK_WSH', 'TEXT_TOO_LONG'],
  [licence(1, { XK_NR: '容'.repeat(4097) }), 'XK_NR', 'TEXT_TOO_LONG'],
  [licence(1, { XK_XKJG: '局'.repeat(201) }), 'XK_XKJG', 'TEXT_TOO_LONG'],
  [licence(1, { XK_XKJGDM: '91000000MX0000000Y' }), 'XK_XKJGDM', 'CREDIT_CODE_INVALID'],
  [licence(1, { XK_XKJGDM: '00000000000000000X' }), 'XK_XKJGDM', 'CREDIT_CODE_KIND_UNKNOWN'],
  [penalty(1, { CF_GSJZQ: '2026-03-30' }), 'CF_GSJZQ', 'DATES_OUT_OF_ORDER'],
] as const)('a rule that is not kept is told: %$', ([record, field, code]) => {
  expect(read(record).problems).toEqual([[7, field, code]]);
});

test('without a document number the licence number serves', () => {
  expect(read(licence(1, { XK_WSH: '' })).row?.documentNumber).toBe(licence(1).XK_XKBH);
});

const of2015 = {
  CF_WSH: '云市监罚字〔2016〕1号',
  CF_CFMC: '销售不合格商品案',
  CF_CFLB1: '1',
  CF_CFLB2: '2',
  CF_SY: '销售不合格商品',
  CF_YJ: '产品质量法',
  CF_XDR_MC: '云州某某经营部',
  CF_XDR_SHXYM: penalty(1).CF_XDR_SHXYM ?? '',
  CF_XDR_SFZ: '',
  CF_FR: '某某',
  CF_JG: '罚款',
  CF_JDRQ: '2016/3/31',
  CF_XZJG: '云州市工商局',
  CF_ZT: '0',
  DFBM: '000000',
  SJC: '2016/4/1 10:11:12',
};

test('a record of 2015 is read with the meanings of 2015', () => {
  expect(read(of2015).row).toMatchObject({
    penaltyKind: '罚款；没收违法所得、没收非法财物',
    violationKind: '销售不合格商品案',
    content: '罚款',
    decidedOn: '2016-03-31',
    state: 'ACTIVE',
    partyKind: of2015.CF_XDR_SHXYM.startsWith('92') ? '个体工商户' : '法人及非法人组织',
  });
  expect(read({ ...of2015, CF_ZT: '1' }).row).toMatchObject({ state: 'WITHDRAWN' });
});

test('a record of 2015 with an identity number and no code is a natural person', () => {
  expect(read({ ...of2015, CF_XDR_SHXYM: '', CF_XDR_SFZ: residentId })).toEqual({
    setAside: 'NATURAL_PERSON_NOT_A_MARKET_SUBJECT',
  });
});

test('a row that has slipped is not read', () => {
  const layout = layoutOf([Object.keys(licence(1))]);
  const cells = Object.values(licence(1));
  for (const slipped of [cells.slice(1), [...cells, '多']]) {
    expect(readRecord(layout, { number: 3, cells: slipped }, today)).toMatchObject({
      problems: [{ row: 3, field: null, code: 'COLUMN_COUNT_WRONG' }],
    });
  }
});
