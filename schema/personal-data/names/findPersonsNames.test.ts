import { describe, expect, test } from 'vitest';
import { markText } from '../markText.ts';
import { findPersonsNames } from './findPersonsNames.ts';

const without = (text: string): string => markText(text, findPersonsNames(text));
const certain = (text: string): string[] =>
  findPersonsNames(text)
    .filter(({ certainty }) => certainty === 'CERTAIN')
    .map(({ from, to }) => text.slice(from, to));

/** Written by hand, so that a surname that is lost is missed. */
const compound =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 ' +
  '宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 东门 ' +
  '西门 羊舌 微生 左丘 梁丘 第五 单于 淳于 叔孙 季孙 屈突 达奚 完颜 耶律 纳兰 叶赫 富察 那拉 佟佳 瓜尔佳 钮祜禄 乌雅 赫舍里 爱新觉罗 范姜';

test.each(compound.split(' '))('%s is a surname', (surname) => {
  expect(without(`负责人${surname}昶曦未到`)).toBe('负责人[姓名]未到');
  expect(without(`负责人${surname}伟未到`)).toBe('负责人[姓名]未到');
});

/** Of the others a text that has no label says something else as often: 东方, 南门, 濮阳. */
const nothingElse =
  '欧阳 上官 司马 独孤 万俟 闻人 夏侯 诸葛 尉迟 赫连 澹台 皇甫 宗政 公冶 申屠 公孙 慕容 钟离 长孙 宇文 司徒 令狐 轩辕 拓跋 单于 淳于 呼延 完颜 耶律 纳兰 爱新觉罗';

test.each(nothingElse.split(' '))('%s needs no label', (surname) => {
  expect(without(`由${surname}昶曦承担`)).toBe('由[姓名]承担');
});

/** Every surname of one character that the registers know, however rare, is one behind a label. */
const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文甄麻佟冼晏阚芮亓鄢覃';

test.each([...single].filter((one) => one !== '文'))('%s is a surname of one character', (surname) => {
  expect(without(`负责人${surname}昶曦未到`)).toBe('负责人[姓名]未到');
});

const labels =
  '法定代表人 法人代表 法人 负责人 责任人 经营者 业主 控制人 控股人 股东 合伙人 投资人 当事人 被执行人 执行人 申请人 原告 被告 上诉人 第三人 代理人 联系人 ' +
  '经办人 承办人 投诉人 举报人 证人 受害人 死者 伤者 相对人 约谈对象 代表 经理 董事长 厂长 店长 会计 出纳 职工 员工 工人 司机 老板 护士 医师 医生 教师 法官 书记员 ' +
  '监护人 担保人 债务人 债权人 人员 姓名 名叫 签名 签字';

// 高峰 is a word, so that nothing but the label tells a name.
test.each(labels.split(' '))('%s stands before a name', (label) => {
  expect(without(`${label}高峰`)).toBe(`${label}[姓名]`);
  expect(without(`${label}：高峰`)).toBe(`${label}：[姓名]`);
  expect(without(`${label}姓名为高峰`)).toBe(`${label}姓名为[姓名]`);
});

test.each(['先生', '女士', '小姐', '同志', '师傅'])('%s stands behind a name', (title) => {
  expect(without(`向高峰${title}送达`)).toBe(`向[姓名]${title}送达`);
  expect(without(`由上官婉儿${title}签收`)).toBe(`由[姓名]${title}签收`);
});

test.each([
  ['证人姓名：李四光', '证人姓名：[姓名]'],
  ['负责人张三未到', '负责人[姓名]未到'],
  ['证人1：李四光', '证人1：[姓名]'],
  ['证人（一）李四光', '证人（一）[姓名]'],
  ['员工A王五', '员工A[姓名]'],
  ['当事人甲：高峰', '当事人甲：[姓名]'],
  ['证人李四光、高峰和赵六，均到庭', '证人[姓名]、[姓名]和[姓名]，均到庭'],
  ['負責人張明未落實', '負責人[姓名]未落實'],
  ['經辦人：陳大文', '經辦人：[姓名]'],
  ['由歐陽曉鳴承擔', '由[姓名]承擔'],
  ['法定代表人刘\ue855', '法定代表人[姓名]'],
  ['法定代表人刘\u{241fe}', '法定代表人[姓名]'],
  ['法定代表人 刘 \ue855，拒不改正', '法定代表人 [姓名]，拒不改正'],
  ['由刘\ue000明承担', '由[姓名]承担'],
  ['由刘\u{f1234}承担', '由[姓名]承担'],
  ['当事人法定代表人欧阳晓鸣指使会计张丽华虚开发票', '当事人法定代表人[姓名]指使会计[姓名]虚开发票'],
  ['赫连勃勃、单于明远、买买提·吐尔逊、John Smith协助。', '[姓名]、[姓名]、[姓名]、[姓名]协助。'],
  ['经理John O’Neil签字', '经理[姓名]签字'],
  ['证人John到庭', '证人[姓名]到庭'],
  ['ZHANG San到场', '[姓名]到场'],
  ['诸葛亮未到', '[姓名]未到'],
  ['向东方建国女士送达', '向[姓名]女士送达'],
  ['法人代表：王 小 明', '法人代表：[姓名]'],
  ['王小明无证经营药品', '[姓名]无证经营药品'],
  ['准予王小明护士执业注册决定书', '准予[姓名]护士执业注册决定书'],
])('%j becomes %j', (text, masked) => {
  expect(without(text)).toBe(masked);
});

test.each([
  '工人三人受伤',
  '负责人于三日内到场',
  '东门街道办事处',
  '南门社区',
  '东方大厦',
  '由单位负责',
  '路段干扰较大',
  'Microsoft Office软件',
  '检验标准GB T',
  'ABC Trading Co Ltd的产品',
  '經營範圍',
  '',
])('%j names nobody', (text) => {
  expect(without(text)).toBe(text);
});

describe('what is a word is not certain to be a name', () => {
  test('though a label says so', () => {
    expect(certain('负责人张贴公告')).toEqual([]);
    expect(certain('负责人高峰')).toEqual([]);
    expect(certain('王小明无证经营')).toEqual([]);
  });

  test('and what is none behind a label is', () => {
    expect(certain('经办人李晓华，证人：李四光')).toEqual(['李晓华', '李四光']);
    expect(certain('向张晓明先生送达')).toEqual(['张晓明']);
  });
});

/** A name with a dot ends where the sentence goes on. */
test.each([
  ['当事人买买提·阿不都拉在其经营场所销售', '当事人[姓名]在其经营场所销售'],
  // Of names with a dot 明 is a part as often as not.
  ['现查明买买提·阿不都拉未取得许可', '现查[姓名]未取得许可'],
  ['经营者才让·多杰的商店', '经营者[姓名]的商店'],
  ['由阿依古丽·买买提承担', '由[姓名]承担'],
  ['处罚买买提·阿不都拉·吐尔逊罚款500元', '处罚[姓名]罚款500元'],
])('no more than the name is taken of %s', (text, expected) => {
  expect(without(text)).toBe(expected);
});
