const tail = '****';

const han = String.raw`\p{Script=Han}`;
const hanExcept = (excluded: string): string => String.raw`[^\P{Script=Han}${excluded}]`;
const roadsAndHouses = '路街巷弄号楼栋幢室村镇道';
/** 小区, 社区, 园区, 一区 and their like are estates and blocks of flats, not districts. */
const noEstate = '(?<![小社园校厂库街片宅业活墅景属一二三四五六七八九十])';

/**
 * Province, prefecture and county as an address begins with them (GB/T 2260 names). A county's name may start
 * with 路, 道 or 镇 (路桥区, 道里区, 镇海区), but not go on with them: there they are roads and towns. An autonomous
 * county's name runs to fifteen characters.
 */
const province = new RegExp(`^${han}{2,8}?(?:省|自治区|特别行政区)`, 'u');
const prefecture = new RegExp(
  `^(?:${hanExcept('市区县旗路街巷弄号楼')}{2,4}市|${han}{2,12}?(?:自治州|地区|盟))`,
  'u',
);
const county = new RegExp(
  `^(?:${han}${hanExcept(`省市县旗${roadsAndHouses}`)}{0,3}?${noEstate}[区县旗市]|${han}{2,13}?自治[县旗])`,
  'u',
);

/**
 * Masks an address to its district or county: `浙江省杭州市西湖区文三路1号` → `浙江省杭州市西湖区****`.
 * What cannot be read for certain is hidden: an address with no known beginning is `****`.
 */
export function address(text: string): string {
  let rest = text.trim();
  let shown = '';
  for (const level of [province, prefecture, county]) {
    const found = level.exec(rest)?.[0];
    if (!found || !startsLevel(level, shown)) continue;
    shown += found;
    rest = rest.slice(found.length);
  }
  return shown + tail;
}

/** A county stands only behind a province or a prefecture: alone, 翠苑区 may be a block of flats. */
function startsLevel(level: RegExp, shown: string): boolean {
  return level !== county || shown !== '';
}
