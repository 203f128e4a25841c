import { compoundSurnames, longestCompoundSurname } from './surnames.ts';

const hanName = /^\p{Script=Han}{2,6}$/u;
/** What is written for what is left out of a surname; asterisks and blanks are not read. */
const fillers = ['某', '某某', 'x', '×', '○'];
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * What stands behind the surname; null where the name is no Chinese one of surname and given name.
 *
 * @param name as names are compared (`foldText`)
 */
export function givenNameOf(name: string): string | null {
  if (!hanName.test(name)) return null;
  const given = name.slice(surnameOf(name).length);
  return given === '' ? null : given;
}

/** 诸某熠锴, 诸熠锴: the name with its surname hidden. */
export function hiddenForms(name: string, given: string): string[] {
  const begins = new Set([[...name][0] as string, name.slice(0, -given.length)]);
  return [...begins].flatMap((begin) => [...fillers, ''].map((filler) => begin + filler + given));
}

/** Whether a given name tells of a person by itself: 熠锴 does; 建设 is a word, and 伟 may be anything. */
export const standsAlone = (given: string): boolean => [...given].length === 2 && !isWord(given);

function surnameOf(name: string): string {
  for (let length = longestCompoundSurname; length > 1; length -= 1) {
    const begin = name.slice(0, length);
    if (compoundSurnames.has(begin)) return begin;
  }
  return [...name][0] as string;
}

const isWord = (text: string): boolean => words.segment(text).containing(0)?.segment === text;

/** What goes on as the name of an organization is one: 张华丰 is in the name of 华丰食品有限公司. */
export const goesOnAsOrganization =
  /^(?:(?![在的了与和及将被由对因至到并或该其此之以向为])\p{Script=Han}){0,10}?(?:公司|集团|中心|协会|合作社|经营部|商行|超市|酒店|饭店|餐馆|工厂|[厂店社])/u;
