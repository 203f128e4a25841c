import { weightOf } from '../../facts/tables.ts';
import type { Field } from '../fields/field.ts';
import type { FileKind } from '../fields/kind.ts';
import { isRequired } from '../fields/layout.ts';
import { readAmount, readAmountInYuan } from '../values/readAmount.ts';
import { readCreditCode, readOrganizationCode, readSubjectCode } from '../values/readCodes.ts';
import { readDay, readLastDay, readLastDayOfPublication } from '../values/readDay.ts';
import type { Reader } from '../values/reading.ts';
import { readBoolean, readInteger } from '../values/readPlain.ts';
import {
  readDocumentKind,
  readLicenceKind,
  readPartyKind,
  readPenaltyKind,
  readState,
} from '../values/readVocabulary.ts';

/** A field of the template: how its column is headed, and how it is filled, in Chinese as its readers are. */
export type TemplateField = { code: string; name: string; required: boolean; filling: string };

/** Fields that the tables of 2015 had, and the hub does without. */
const left = /^(?:DFBM|SJC|(?:XK|CF)_SYFW)$/;

const fillings: ReadonlyMap<Reader, string> = new Map([
  [readDay, '日期，如 2026-03-31'],
  [readLastDay, '日期，如 2026-03-31；长期有效的填“长期”'],
  [readLastDayOfPublication, '日期，如 2026-03-31'],
  [readAmount, '数字，单位为万元，最多 6 位小数；5000 元填 0.5'],
  [readAmountInYuan, '数字，单位为元，最多 2 位小数'],
  [readInteger, '整数'],
  [readBoolean, '是或否'],
  [readSubjectCode, '18 位统一社会信用代码（GB 32100-2015），自然人不填'],
  [readCreditCode, '18 位统一社会信用代码（GB 32100-2015）'],
  [readOrganizationCode, '9 位组织机构代码（GB 11714-1997）'],
  [readPartyKind, '法人及非法人组织、自然人或个体工商户；不填的由代码得出'],
  [readLicenceKind, '普通、特许、认可、核准、登记或“其他-注明”'],
  [readPenaltyKind, '文字，如：警告、罚款；最多 256 字'],
  [readDocumentKind, '身份证、护照、港澳通行证、台湾通行证、外国人永居证或“其他-注明”'],
  [readState, '正常、有效、撤销或异议；不填的为有效'],
]);

const personal = '公开字段，不得含有个人姓名、证件号码、电话和账号';

function fillingOf({ read, published, code, filling }: Field): string {
  const known = filling ?? fillings.get(read) ?? `文字，最多 ${read.longest} 字`;
  const serves = code === 'XK_WSH' ? '；没有文书号的填许可编号' : '';
  return published ? `${known}${serves}；${personal}` : `${known}${serves}`;
}

/** The fields of the kind in its order, of the standard the current ones. */
export function templateFields({ fields }: FileKind): TemplateField[] {
  return fields
    .filter(({ code }) => !left.test(code))
    .map((field) => ({
      code: field.code,
      name: field.name,
      required: isRequired(field, 2018) || field.column === 'subjectCode',
      filling: fillingOf(field),
    }));
}

/** What holds of the table as a whole. */
export const templateNotes = ({ section }: FileKind): readonly string[] =>
  section === null
    ? ofStandard
    : [
        '每行一条信息；表头可用中文名称，也可用字段路径，列的顺序不限。',
        ...shared,
        ...(weightOf(section.table) === 'NEVER' ? [] : [weighs]),
      ];

const shared = [
  '同一行政相对人、同一文书号、同一机关的数据再次报送，视为更正；撤回请用 --withdraw。',
  '没有内容的单元格留空。合并单元格、没有结果的公式不读。',
];
const weighs = '涉及个人的失信信息须经第二人复核（二人复核）：导入时用 --confirmed-by 写明复核人。';

const ofStandard = [
  '每行一条行政决定；一个决定有几种处罚的，可写一行，也可每种写一行。',
  '自决定之日起 7 个工作日内报送（发改办财金〔2018〕424号）。',
  ...shared,
];
