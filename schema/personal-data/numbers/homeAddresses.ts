/** Where somebody lives: 住址：… and what is told to the room. */
import type { Found } from './runsOfDigits.ts';

const label = `(?:家庭|现|現|户籍|戶籍|居住|暂住|常住|联系|通讯|通信|送达|身份证)(?:所在)?(?:地址|住址|住所地?|地)|住址|家住|现住|現住|暂住|居住于|居住在|户籍地|户籍所在地|(?<=[,(女男。;生])住(?![房建宅院宿户所])|户籍|籍贯`;
const gap = String.raw`(?:[为為是系在于]|:|=|\(| |,){0,3}`;
/** As the text is read, 三 is 3; an address ends with what its last place is called. */
const place = String.raw`[\p{Script=Han}A-Z0-9 \-.·/()#]{2,80}?`;
const placeEnd =
  '(?:省|市|区|县|旗|镇|乡|村|屯|庄|社区|街道|路|街|巷|弄|胡同|大道|组|队|号|幢|栋|楼|座|单元|室|层|户|苑|园|小区)';
const labelled = new RegExp(
  `(?:${label})${gap}(?<value>${place}${placeEnd}(?:[\\p{Script=Han}A-Z0-9 \\-.·/()#]{0,40}${placeEnd})?(?:[ \\-]?\\d[\\d \\-]{0,12})?)(?=$|[^])`,
  'gu',
);

const roadOrPlace = '(?:路|街|巷|弄|道|胡同|小区|花园|公寓|家园|苑|园|村|里|新城|城|庄|府|坊|期|号)';
/** …路1号3幢201室, …小区3栋2单元501: nobody but who lives or works there is told so. */
const toTheRoom = new RegExp(
  String.raw`[\p{Script=Han}0-9A-Z]{0,30}?${roadOrPlace}[0-9A-Z\-甲乙丙丁东西南北]{0,8}(?:号|弄|区|期)?(?:院|内)?[ ]?[0-9A-Z\-]{1,6}(?:幢|栋|号楼|座|楼|单元)[ ]?(?:[0-9甲乙丙丁A-Z东西]{1,4}单元)?[ ]?[0-9]{1,3}?(?:层|楼)?[ ]?[0-9A-Z\-]{1,6}(?:室|号|户|房|$|(?=[,。;) ]))`,
  'gu',
);
/** 村2组15号 */
const inVillage = /[\p{Script=Han}]{1,20}(?:村|社区|屯|庄)[ ]?[0-9]{1,3}(?:组|队|社)[ ]?[0-9A-Z-]{1,6}号/gu;

const mayHoldAddress = /[住籍室户幢栋组队]|单元|号楼|通讯地|送达地|联系地/;

export function homeAddresses(read: string): Found[] {
  if (!mayHoldAddress.test(read)) return [];
  const found: Found[] = [];
  for (const match of read.matchAll(labelled)) {
    const value = match.groups?.value as string;
    const to = match.index + match[0].length;
    found.push({ kind: 'HOME_ADDRESS', certainty: 'CERTAIN', from: to - value.length, to });
  }
  for (const pattern of [toTheRoom, inVillage])
    for (const { 0: text, index } of read.matchAll(pattern))
      found.push({ kind: 'HOME_ADDRESS', certainty: 'POSSIBLE', from: index, to: index + text.length });
  return found;
}
