import { readDivisions } from './divisions.ts';

const tail = '****';
const divisions = readDivisions();

/**
 * Masks an address to its district or county: `浙江省杭州市西湖区文三路1号` → `浙江省杭州市西湖区****`. Shown is what is a
 * division by its name (GB/T 2260), in its place: 夜市, 超市, 小区 and 红旗大街 end as divisions do, and are none. An
 * address with no known beginning is `****`.
 */
export function address(text: string): string {
  const start = text.trim();
  const province = divisions.provinceOf(start);
  const behindProvince = behind(start, province?.name);
  const prefecture = (province ?? divisions).prefectureOf(behindProvince);
  const countyOf = (prefecture ?? province)?.countyOf ?? divisions.cityOf;
  const county = countyOf(behind(behindProvince, prefecture?.name));
  return `${province?.name ?? ''}${prefecture?.name ?? ''}${county ?? ''}${tail}`;
}

function behind(text: string, name: string | undefined): string {
  return name === undefined ? text : text.slice(name.length).trimStart();
}
