import { expect, test } from 'vitest';
import { licence, penalty } from '../testing/records.ts';
import { standardKinds } from './kind.ts';
import { layoutOf } from './layout.ts';
import { isHeader } from './matchHeadings.ts';

const layout = (header: readonly string[]) => layoutOf([header]);

const codesOf = (header: readonly string[]) =>
  layout(header).columns.map(({ field, index }) => [header[index], field.code]);

const licences2015 = {
  XK_WSH: 'XK_WSH',
  XK_XMMC: 'XK_XKWS',
  XK_SPLB: 'XK_XKLB',
  XK_NR: 'XK_NR',
  XK_XDR: 'XK_XDR_MC',
  XK_XDR_SHXYM: 'XK_XDR_SHXYM',
  XK_XDR_ZDM: 'XK_XDR_ZZJG',
  XK_XDR_GSDJ: 'XK_XDR_GSZC',
  XK_XDR_SWDJ: 'XK_XDR_SWDJ',
  XK_XDR_SFZ: 'XK_XDR_ZJHM',
  XK_FR: 'XK_FRDB',
  XK_JDRQ: 'XK_JDRQ',
  XK_JZQ: 'XK_YXQZI',
  XK_XZJG: 'XK_XKJG',
  XK_ZT: 'XK_ZT',
  DFBM: 'DFBM',
  SJC: 'SJC',
  BZ: 'BZ',
};
const penalties2015 = {
  CF_WSH: 'CF_WSH',
  CF_CFMC: 'CF_WFXW',
  CF_CFLB1: 'CF_CFLB',
  CF_CFLB2: 'CF_CFLB',
  CF_SY: 'CF_SY',
  CF_YJ: 'CF_YJ',
  CF_XDR_MC: 'CF_XDR_MC',
  CF_XDR_SHXYM: 'CF_XDR_SHXYM',
  CF_XDR_ZDM: 'CF_XDR_ZZJG',
  CF_XDR_GSDJ: 'CF_XDR_GSZC',
  CF_XDR_SWDJ: 'CF_XDR_SWDJ',
  CF_XDR_SFZ: 'CF_XDR_ZJHM',
  CF_FR: 'CF_FRDB',
  CF_JG: 'CF_NR',
  CF_JDRQ: 'CF_JDRQ',
  CF_XZJG: 'CF_CFJG',
  CF_ZT: 'CF_ZT',
  DFBM: 'DFBM',
  SJC: 'SJC',
  BZ: 'BZ',
};

test.for([licences2015, penalties2015])('each name of 2015 is the field it became', (names) => {
  const header = Object.keys(names);
  expect(layout(header).context.standard).toBe(2015);
  expect(Object.fromEntries(codesOf(header))).toEqual(names);
});

test.for([licence(1), penalty(1)])('each current name is its own field', (record) => {
  const header = Object.keys(record);
  expect(layout(header)).toMatchObject({
    context: { standard: 2018 },
    unknownColumns: [],
    width: header.length,
  });
  expect(codesOf(header)).toEqual(header.map((code) => [code, code]));
});

test('Chinese names head columns as well, however the brackets are written', () => {
  const header = [
    '行政相对人名称*',
    '行政相对人代码_1 （统一社会信用代码）',
    '行政相对人类别',
    '行政许可决定书文号',
    '许可类别',
    '许可内容',
    '许可决定日期',
    '许可机关',
  ];
  expect(codesOf(header).map(([, code]) => code)).toEqual([
    'XK_XDR_MC',
    'XK_XDR_SHXYM',
    'XK_XDR_LB',
    'XK_WSH',
    'XK_XKLB',
    'XK_NR',
    'XK_JDRQ',
    'XK_XKJG',
  ]);
});

test('columns that the standard does not name are told', () => {
  expect(layout([...Object.keys(licence(1)), '经办人', 'XK_BM']).unknownColumns).toEqual([17, 18]);
});

test.for([
  ['HEADER_INCOMPLETE', Object.keys(licence(1)).filter((code) => code !== 'XK_XDR_SHXYM'), null],
  ['HEADER_INCOMPLETE', Object.keys(licence(1)), 'penalties'],
  ['HEADER_TWICE', [...Object.keys(licence(1)), 'XK_FR'], null],
  ['KIND_UNCLEAR', ['统一社会信用代码', '行政相对人名称', '行政相对人类别'], null],
] as const)('a header is refused: %s', ([code, header, kind]) => {
  const kinds = kind === null ? {} : { kinds: [standardKinds[kind]] };
  expect(() => layoutOf([header], kinds)).toThrow(code);
});

test('a title is no header', () => {
  expect(isHeader(['行政许可信息表', '', ''])).toBe(false);
  expect(isHeader(Object.keys(licence(1)))).toBe(true);
});
