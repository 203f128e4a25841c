import { foldText, personalDataInPublishedText, personsInText } from '@credit-hub/schema';
import { LRUCache } from 'lru-cache';
import type { Field } from '../fields/field.ts';
import type { Breach, RecordValues } from './recordValues.ts';

type Published = NonNullable<Field['published']>;
type Found = Breach['code'] | null;

/**
 * What is answered to everyone as it stands holds nothing of a person: no number, and no name. A name that the row does
 * not know is found by what stands around it, and now and then a word is taken for one.
 *
 * @param namesChecked whether someone looked, and what is taken for a name is none
 */
export function* checkPersons(
  prefix: 'XK' | 'CF',
  fields: readonly Field[],
  values: RecordValues,
  namesChecked: boolean,
): Iterable<Breach> {
  const representative = values.get(`${prefix}_FRDB`);
  const persons = representative === undefined ? [] : [representative];
  for (const { code: field, published } of fields) {
    const text = published && values.get(field);
    if (!text) continue;
    if (representative !== undefined && text.includes(representative)) {
      const [known] = personalDataInPublishedText(text, persons);
      if (known) yield { field, code: 'PERSON_IN_PUBLISHED_TEXT' };
      continue;
    }
    const code = personIn(text, published);
    if (code !== null && !(namesChecked && code === 'PERSON_NAME_POSSIBLE')) yield { field, code };
  }
}

/** Authorities, laws and kinds of violation come again in row after row. */
const looked = new LRUCache<string, { found: Found }>({ max: 20_000 });

function personIn(text: string, published: Published): Found {
  if (published === 'NUMBER') return holdsNumber(text) ? 'PERSON_IN_PUBLISHED_TEXT' : null;
  const key = `${published} ${text}`;
  const before = looked.get(key);
  if (before) return before.found;
  const found = holdsNumber(text)
    ? 'PERSON_IN_PUBLISHED_TEXT'
    : mayHoldName(text, published)
      ? 'PERSON_NAME_POSSIBLE'
      : null;
  looked.set(key, { found });
  return found;
}

const holdsNumber = (text: string): boolean => personalDataInPublishedText(text).length > 0;

/** Titles of laws name nobody. */
const title = /《[^》]*》/gu;
const inBrackets = /[（(][^（()）]*[）)]/gu;

function mayHoldName(text: string, published: Published): boolean {
  // The name of an organization begins like a person's as often as not: whom it names besides stands in brackets.
  const read =
    published === 'ORGANIZATION' ? (text.match(inBrackets) ?? []).join('') : text.replace(title, '，');
  if (!hasLikelySurname.test(read)) return false;
  const { folded } = foldText(read);
  return personsInText(folded).some(({ from, to }) => {
    const name = folded.slice(from, to);
    return name.length > 1 && isLikelySurname.test(name);
  });
}

/**
 * The commonest surnames but for those that begin words of trades and offences: 黄 (黄曲霉), 熊 (熊胆), 高 (高空), 方, 白,
 * 金, 石, 马, 龙, 毛, 易, 危, 商, 房, 储, 林, 许, 程, 常, 任, 江, 雷. A published text must not be refused for a word.
 */
const likelySurnames =
  '李王张刘陈杨赵周吴徐孙胡朱郭何罗宋郑谢韩唐冯董萧曹袁邓沈曾彭吕苏卢蒋蔡贾魏薛阎潘杜戴钟汪姜范姚谭廖邹郝孔崔邱秦侯邵孟汤尹黎乔贺赖龚' +
  '梁叶顾傅丁余夏田陆';
const compound =
  '欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|钟离|长孙|宇文|司徒|鲜于|令狐|单于';
const hasLikelySurname = new RegExp(`[${likelySurnames}]|${compound}`, 'u');
const isLikelySurname = new RegExp(`^(?:[${likelySurnames}]|${compound})`, 'u');
