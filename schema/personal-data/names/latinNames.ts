/** Names in Latin letters as they stand in a Chinese text: John Smith, ZHANG San. */
import type { TextStretch } from '../markText.ts';

const part = String.raw`(?:[A-Z](?:['’][A-Z])?[a-z]+(?:['’-][A-Z]?[a-z]+)?|[A-Z]\.|[A-Z]{2,})`;
const name = new RegExp(
  String.raw`(?<![A-Za-z0-9@._-])${part}(?:(?:[ \u00a0]{1,3}|[·•‧])${part}){1,3}(?![A-Za-z0-9@_-])`,
  'g',
);
/** One name alone is one behind a label. */
const labelledName =
  /(?:代表人|负责人|負責人|当事人|當事人|证人|證人|员工|員工|职工|经办人|联系人|投诉人|举报人|被执行人|申请人|股东|经理|姓名|名叫)(?:姓名)?[为是系：:，,、（("“ ]{0,3}(?<name>[A-Z][a-z]{1,20}|[A-Z]{2,20})(?![A-Za-z0-9])/g;

/** Of what is called by several words that begin with capitals, and is nobody. */
const noPerson = new Set(
  (
    'CO LTD INC LLC CORP CORPORATION COMPANY LIMITED GROUP HOLDING HOLDINGS BANK UNIVERSITY COLLEGE SCHOOL HOSPITAL HOTEL CENTER CENTRE ' +
    'ASSOCIATION INSTITUTE OFFICE WINDOWS MICROSOFT GOOGLE APPLE SYSTEM STANDARD SERVICE INTERNATIONAL CHINA CHINESE NEW YORK HONG KONG ' +
    'ROAD STREET AVENUE CITY PROVINCE DISTRICT PROJECT LICENCE LICENSE CERTIFICATE ISO GB HACCP GMP GSP CCC CE QS SC PDF WORD EXCEL ' +
    'TRADE TRADING IMPORT EXPORT TECHNOLOGY PLASTIC FOOD DRUG TEST REPORT MODEL TYPE CLASS LEVEL GRADE PLUS PRO MAX THE OF AND FOR'
  ).split(' '),
);
/** Only a surname in pinyin makes a name of words in capitals alone. */
const pinyin = new Set(
  (
    'ZHAO QIAN SUN LI ZHOU WU ZHENG WANG FENG CHEN WEI JIANG SHEN HAN YANG ZHU QIN XU HE LV LU SHI ZHANG KONG CAO YAN HUA JIN TAO XIE ' +
    'PAN GE FAN PENG LANG FANG REN YUAN LIU TANG LUO BI HAO AN CHANG YU FU GU MENG HUANG XIAO YIN YAO SHAO MAO DAI SONG XIONG JI SHU ' +
    'QU XIANG DONG LIANG DU RUAN LAN XI MA GAO XIA CAI TIAN HU LING WAN DENG HONG ZUO CUI GONG CHENG XING PEI RONG ZHAI TAN LIAO GENG ' +
    'YE SU BAI LAI KANG QIU HOU SHAO DUAN LEI LONG QIAO GUO LIN DING SIMA OUYANG ZHUGE SHANGGUAN NIE ZENG YI TONG NIU JIA'
  ).split(' '),
);

export function latinNames(text: string): TextStretch[] {
  const found: TextStretch[] = [];
  for (const { 0: written, index } of text.matchAll(name)) {
    const parts = written
      .toUpperCase()
      .split(/[^A-Z]+/)
      .filter(Boolean);
    if (parts.some((one) => noPerson.has(one))) continue;
    const hasSmall = /[a-z]/.test(written);
    if (!hasSmall && !parts.some((one) => pinyin.has(one))) continue;
    found.push({ from: index, to: index + written.length });
  }
  for (const match of text.matchAll(labelledName)) {
    const one = match.groups?.name as string;
    if (noPerson.has(one.toUpperCase())) continue;
    const to = match.index + match[0].length;
    found.push({ from: to - one.length, to });
  }
  return found;
}
