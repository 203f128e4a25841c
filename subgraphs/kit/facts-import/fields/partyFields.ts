import { readOrganizationCode, readSubjectCode } from '../values/readCodes.ts';
import { readText } from '../values/readText.ts';
import { readDocumentKind, readPartyKind } from '../values/readVocabulary.ts';
import { also, type Field, formerly, type OtherName } from './field.ts';

/** Fields about the party (行政相对人), the same for licences (`XK`) and penalties (`CF`). */
export function partyFields(prefix: 'XK' | 'CF'): readonly Field[] {
  return [
    {
      code: `${prefix}_XDR_MC`,
      name: '行政相对人名称',
      otherNames: formerly(`${prefix}_XDR`),
      column: 'partyName',
      required: 'ALWAYS',
      read: readText(256),
    },
    {
      code: `${prefix}_XDR_LB`,
      name: '行政相对人类别',
      column: 'partyKind',
      read: readPartyKind,
    },
    {
      code: `${prefix}_XDR_SHXYM`,
      name: '统一社会信用代码',
      otherNames: also('行政相对人代码_1(统一社会信用代码)'),
      column: 'subjectCode',
      read: readSubjectCode,
    },
    // The older numbers are checked and not kept: a sole trader's tax number embeds the owner's identity number.
    {
      code: `${prefix}_XDR_GSZC`,
      name: '工商注册号',
      otherNames: [
        ...also('行政相对人代码_2(工商注册号)'),
        ...formerly(`${prefix}_XDR_GSDJ`, '行政相对人代码_3(工商登记码)', '工商登记码'),
      ],
      column: null,
      read: readText(128),
    },
    {
      code: `${prefix}_XDR_ZZJG`,
      name: '组织机构代码',
      otherNames: [
        ...also('行政相对人代码_3(组织机构代码)'),
        ...formerly(`${prefix}_XDR_ZDM`, '行政相对人代码_2(组织机构代码)'),
      ],
      column: null,
      read: readOrganizationCode,
    },
    {
      code: `${prefix}_XDR_SWDJ`,
      name: '税务登记号',
      otherNames: also('行政相对人代码_4(税务登记号)'),
      column: null,
      read: readText(128),
    },
    {
      code: `${prefix}_XDR_SYDW`,
      name: '事业单位证书号',
      otherNames: also('行政相对人代码_5(事业单位证书号)'),
      column: null,
      read: readText(128),
    },
    {
      code: `${prefix}_XDR_SHZZ`,
      name: '社会组织登记证号',
      otherNames: also('行政相对人代码_6(社会组织登记证号)'),
      column: null,
      read: readText(128),
    },
    {
      code: `${prefix}_FRDB`,
      name: '法定代表人',
      otherNames: [...also('法定代表人姓名'), ...formerly(`${prefix}_FR`)],
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
      otherNames: also(`${prefix}_FR_SFZH`, '法定代表人身份证号').map(
        implyingResidentId(`${prefix}_FR_ZJLX`),
      ),
      column: 'legalRepresentativeDocumentNumber',
      read: readText(64),
    },
    {
      code: `${prefix}_XDR_ZJLX`,
      name: '证件类型',
      otherNames: also('自然人证件类型'),
      column: 'identityDocumentKind',
      read: readDocumentKind,
    },
    {
      code: `${prefix}_XDR_ZJHM`,
      name: '证件号码',
      otherNames: [
        ...also('自然人证件号码'),
        ...formerly(`${prefix}_XDR_SFZ`, '行政相对人代码_5(居民身份证号)', '居民身份证号').map(
          implyingResidentId(`${prefix}_XDR_ZJLX`),
        ),
      ],
      column: 'identityDocumentNumber',
      read: readText(64),
    },
  ];
}

/** A name that says the number under it is a resident identity number gives the kind of the document, too. */
const implyingResidentId =
  (field: string) =>
  (name: OtherName): OtherName => ({
    ...name,
    implies: { field, value: '身份证' },
  });
