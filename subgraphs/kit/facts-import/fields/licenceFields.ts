import { readCreditCode } from '../values/readCodes.ts';
import { readDay, readLastDay } from '../values/readDay.ts';
import { readText } from '../values/readText.ts';
import { readLicenceKind } from '../values/readVocabulary.ts';
import { also, type Field, formerly } from './field.ts';
import { partyFields } from './partyFields.ts';
import { sharedFields } from './sharedFields.ts';

/**
 * Fields of a licence (行政许可), 发改办财金〔2018〕424号, with the names of 2015 that are still sent. Lengths are
 * those of interfaces in use; where two differ, the longer.
 */
export const licenceFields: readonly Field[] = [
  ...partyFields('XK'),
  {
    code: 'XK_XKWS',
    name: '行政许可决定文书名称',
    otherNames: formerly('XK_XMMC', '项目名称'),
    column: 'documentName',
    published: 'TEXT',
    read: readText(512),
  },
  {
    code: 'XK_WSH',
    name: '行政许可决定文书号',
    otherNames: also('行政许可决定书文号'),
    column: 'documentNumber',
    published: 'NUMBER',
    read: readText(256),
  },
  {
    code: 'XK_XKLB',
    name: '许可类别',
    otherNames: formerly('XK_SPLB', '审批类别'),
    column: 'licenceKind',
    required: 'ALWAYS',
    published: 'TEXT',
    read: readLicenceKind,
  },
  {
    code: 'XK_XKZS',
    name: '许可证书名称',
    column: 'certificateName',
    published: 'TEXT',
    read: readText(256),
  },
  { code: 'XK_XKBH', name: '许可编号', column: 'licenceNumber', published: 'NUMBER', read: readText(256) },
  { code: 'XK_NR', name: '许可内容', column: 'content', required: 'ALWAYS', read: readText(4096) },
  { code: 'XK_JDRQ', name: '许可决定日期', column: 'decidedOn', required: 'ALWAYS', read: readDay },
  { code: 'XK_YXQZ', name: '有效期自', column: 'validFrom', read: readDay },
  {
    code: 'XK_YXQZI',
    name: '有效期至',
    otherNames: formerly('XK_JZQ', '许可截止期'),
    column: 'validUntil',
    read: readLastDay,
  },
  {
    code: 'XK_XKJG',
    name: '许可机关',
    otherNames: formerly('XK_XZJG'),
    column: 'authority',
    required: 'ALWAYS',
    published: 'ORGANIZATION',
    read: readText(200),
  },
  { code: 'XK_XKJGDM', name: '许可机关统一社会信用代码', column: 'authorityCode', read: readCreditCode },
  {
    code: 'XK_LYDW',
    name: '数据来源单位',
    column: 'sourceUnit',
    published: 'ORGANIZATION',
    read: readText(256),
  },
  { code: 'XK_LYDWDM', name: '数据来源单位统一社会信用代码', column: 'sourceUnitCode', read: readCreditCode },
  ...sharedFields('XK'),
];
