import { readAmount, readAmountInYuan } from '../values/readAmount.ts';
import { readCreditCode } from '../values/readCodes.ts';
import { readDay, readLastDay, readLastDayOfPublication } from '../values/readDay.ts';
import { readText } from '../values/readText.ts';
import { readPenaltyKind } from '../values/readVocabulary.ts';
import { also, type Field, formerly, joined, type OtherName } from './field.ts';
import { partyFields } from './partyFields.ts';
import { sharedFields } from './sharedFields.ts';

/** Fields of a penalty (行政处罚), 发改办财金〔2018〕424号, with the names of 2015 that are still sent. */
export const penaltyFields: readonly Field[] = [
  ...partyFields('CF'),
  {
    code: 'CF_WSH',
    name: '行政处罚决定书文号',
    otherNames: also('行政处罚决定文书号'),
    column: 'documentNumber',
    required: 'ALWAYS',
    published: 'NUMBER',
    read: readText(256),
  },
  {
    code: 'CF_WFXW',
    name: '违法行为类型',
    // 2015 named the case, which is named after what was violated.
    otherNames: joined('CF_CFMC', '处罚名称', 'CF_AJMC', '案件名称'),
    column: 'violationKind',
    published: 'TEXT',
    read: readText(2048),
  },
  {
    code: 'CF_SY',
    name: '违法事实',
    otherNames: formerly('处罚事由'),
    column: 'facts',
    required: 'ALWAYS',
    read: readText(4096),
  },
  {
    code: 'CF_YJ',
    name: '处罚依据',
    column: 'basis',
    required: 'ALWAYS',
    published: 'TEXT',
    read: readText(4096),
  },
  {
    code: 'CF_CFLB',
    name: '处罚类别',
    // One decision may impose two kinds: 2015 gave each a column.
    otherNames: joined('CF_CFLB1', '处罚类别1', 'CF_CFLB2', '处罚类别2'),
    column: 'penaltyKind',
    required: 'ALWAYS',
    published: 'TEXT',
    read: readPenaltyKind,
  },
  {
    code: 'CF_NR',
    name: '处罚内容',
    otherNames: formerly('CF_JG', '处罚结果'),
    column: 'content',
    required: 'ALWAYS',
    read: readText(4096),
  },
  {
    code: 'CF_NR_FK',
    name: '罚款金额（万元）',
    otherNames: [...also('罚款金额'), ...inYuan('罚款金额（元）')],
    column: 'fineAmount',
    read: readAmount,
  },
  {
    code: 'CF_NR_WFFF',
    name: '没收违法所得、没收非法财物的金额（万元）',
    otherNames: [
      ...also('没收违法所得、没收非法财物的金额', '没收金额（万元）', '没收金额'),
      ...inYuan('没收违法所得、没收非法财物的金额（元）', '没收金额（元）'),
    ],
    column: 'confiscatedAmount',
    read: readAmount,
  },
  {
    code: 'CF_NR_ZKDX',
    name: '暂扣或吊销证照名称及编号',
    column: 'revokedCertificate',
    published: 'TEXT',
    read: readText(512),
  },
  { code: 'CF_JDRQ', name: '处罚决定日期', column: 'decidedOn', required: 'ALWAYS', read: readDay },
  {
    code: 'CF_YXQ',
    name: '处罚有效期',
    otherNames: formerly('CF_JZQ', 'CF_JZRQ', '处罚截止期'),
    column: 'validUntil',
    read: readLastDay,
  },
  { code: 'CF_GSJZQ', name: '公示截止期', column: 'publishedUntil', read: readLastDayOfPublication },
  {
    code: 'CF_CFJG',
    name: '处罚机关',
    otherNames: formerly('CF_XZJG'),
    column: 'authority',
    required: 'ALWAYS',
    published: 'ORGANIZATION',
    read: readText(200),
  },
  { code: 'CF_CFJGDM', name: '处罚机关统一社会信用代码', column: 'authorityCode', read: readCreditCode },
  {
    code: 'CF_SJLY',
    name: '数据来源单位',
    column: 'sourceUnit',
    published: 'ORGANIZATION',
    read: readText(256),
  },
  { code: 'CF_SJLYDM', name: '数据来源单位统一社会信用代码', column: 'sourceUnitCode', read: readCreditCode },
  ...sharedFields('CF'),
];

/** Headings that say that what stands under them is in yuan. */
function inYuan(...names: string[]): OtherName[] {
  return names.map((name) => ({ name, former: false, read: readAmountInYuan }));
}
