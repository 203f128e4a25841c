import { readCreditCode, readOrganizationCode } from '../values/readCodes.ts';
import { readText } from '../values/readText.ts';
import { readDocumentKind, readPartyKind } from '../values/readVocabulary.ts';
import type { Field } from './field.ts';

/** Fields about the party (行政相对人), the same for licences (`XK`) and penalties (`CF`). */
export function partyFields(prefix: 'XK' | 'CF'): readonly Field[] {
  const named = (...names: string[]) => names.map((name) => ({ name: `${prefix}_${name}` }));
  const withResidentId = (name: string, of: string) => [
    { name: `${prefix}_${name}`, implies: { field: `${prefix}_${of}`, value: '身份证' } },
  ];
  return [
    {
      code: `${prefix}_XDR_MC`,
      name: '行政相对人名称',
      formerNames: named('XDR'),
      column: 'partyName',
      required: 'ALWAYS',
      read: readText(256),
    },
    {
      code: `${prefix}_XDR_LB`,
      name: '行政相对人类别',
      column: 'partyKind',
      required: 'CURRENT',
      read: readPartyKind,
    },
    {
      code: `${prefix}_XDR_SHXYM`,
      name: '统一社会信用代码',
      headings: ['行政相对人代码_1(统一社会信用代码)'],
      column: 'subjectCode',
      read: readCreditCode,
    },
    // The older numbers are checked and not kept: a sole trader's tax number embeds the owner's identity number.
    {
      code: `${prefix}_XDR_GSZC`,
      name: '工商注册号',
      headings: ['行政相对人代码_2(工商注册号)', '行政相对人代码_3(工商登记码)', '工商登记码'],
      formerNames: named('XDR_GSDJ'),
      column: null,
      read: readText(128),
    },
    {
      code: `${prefix}_XDR_ZZJG`,
      name: '组织机构代码',
      headings: ['行政相对人代码_3(组织机构代码)', '行政相对人代码_2(组织机构代码)'],
      formerNames: named('XDR_ZDM'),
      column: null,
      read: readOrganizationCode,
    },
    {
      code: `${prefix}_XDR_SWDJ`,
      name: '税务登记号',
      headings: ['行政相对人代码_4(税务登记号)'],
      column: null,
      read: readText(128),
    },
    {
      code: `${prefix}_XDR_SYDW`,
      name: '事业单位证书号',
      headings: ['行政相对人代码_5(事业单位证书号)'],
      column: null,
      read: readText(128),
    },
    {
      code: `${prefix}_XDR_SHZZ`,
      name: '社会组织登记证号',
      headings: ['行政相对人代码_6(社会组织登记证号)'],
      column: null,
      read: readText(128),
    },
    {
      code: `${prefix}_FRDB`,
      name: '法定代表人',
      headings: ['法定代表人姓名'],
      formerNames: named('FR'),
      column: 'legalRepresentativeName',
      read: readText(256),
    },
    {
      code: `${prefix}_FR_ZJLX`,
      name: '法定代表人证件类型',
      column: 'legalRepresentativeDocumentKind',
      read: readDocumentKind,
    },
    {
      code: `${prefix}_FR_ZJHM`,
      name: '法定代表人证件号码',
      headings: ['法定代表人身份证号'],
      formerNames: withResidentId('FR_SFZH', 'FR_ZJLX'),
      column: 'legalRepresentativeDocumentNumber',
      read: readText(64),
    },
    {
      code: `${prefix}_XDR_ZJLX`,
      name: '证件类型',
      headings: ['自然人证件类型'],
      column: 'identityDocumentKind',
      read: readDocumentKind,
    },
    {
      code: `${prefix}_XDR_ZJHM`,
      name: '证件号码',
      headings: ['自然人证件号码', '行政相对人代码_5(居民身份证号)', '居民身份证号'],
      formerNames: withResidentId('XDR_SFZ', 'XDR_ZJLX'),
      column: 'identityDocumentNumber',
      read: readText(64),
    },
  ];
}
