import { countGraphemes, firstGraphemes } from './graphemes.ts';

/** Surnames of two characters that are borne today (百家姓, 复姓). */
const compoundSurnames = new Set([
  '欧阳',
  '太史',
  '端木',
  '上官',
  '司马',
  '东方',
  '独孤',
  '南宫',
  '万俟',
  '闻人',
  '夏侯',
  '诸葛',
  '尉迟',
  '公羊',
  '赫连',
  '澹台',
  '皇甫',
  '宗政',
  '濮阳',
  '公冶',
  '太叔',
  '申屠',
  '公孙',
  '慕容',
  '仲孙',
  '钟离',
  '长孙',
  '宇文',
  '司徒',
  '鲜于',
  '司空',
  '闾丘',
  '子车',
  '亓官',
  '司寇',
  '巫马',
  '公西',
  '颛孙',
  '壤驷',
  '公良',
  '漆雕',
  '乐正',
  '宰父',
  '谷梁',
  '拓跋',
  '夹谷',
  '轩辕',
  '令狐',
  '段干',
  '百里',
  '呼延',
  '东郭',
  '南门',
  '羊舌',
  '微生',
  '左丘',
  '东门',
  '西门',
  '第五',
]);

/**
 * Masks a natural person's name to its surname: `欧阳娜娜` → `欧阳**`, `阿卜杜热西提·买买提` → `阿**`, `王` → `**`. The tail
 * is constant, so the answer never tells how long the name is; a name of one character is hidden whole.
 */
export function personName(name: string): string {
  const trimmed = name.trim();
  return `${shownPart(trimmed)}**`;
}

function shownPart(name: string): string {
  const length = countGraphemes(name, 3);
  if (length < 2) return '';
  const firstTwo = firstGraphemes(name, 2);
  return length > 2 && compoundSurnames.has(firstTwo) ? firstTwo : firstGraphemes(name, 1);
}
