const digits = '零一二三四五六七八九';
const formal: Readonly<Record<string, string>> = {
  ...{
    〇: '零',
    壹: '一',
    贰: '二',
    两: '二',
    叁: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    柒: '七',
    捌: '八',
    玖: '九',
  },
  ...{ 拾: '十', 佰: '百', 仟: '千', 萬: '万' },
};
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const large: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Characters of numbers in words, for patterns. */
export const numberCharacters = `${digits}十百千万亿${Object.keys(formal).join('')}`;

/** A whole number in Chinese words, everyday or formal: 一万二千五百, 壹万贰仟伍佰. Null for what is none. */
export function numberInWords(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const written of text) {
    const character = formal[written] ?? written;
    const value = digits.indexOf(character);
    if (value >= 0) {
      digit = value;
      continue;
    }
    const [unit, group] = [small[character], large[character]];
    if (unit !== undefined) section += (digit ?? 1) * unit;
    else if (group !== undefined) {
      const grouped = section + (digit ?? 0);
      total = character === '亿' ? (total + grouped) * group : total + grouped * group;
      section = 0;
    } else return null;
    digit = null;
  }
  return text === '' ? null : total + section + (digit ?? 0);
}
