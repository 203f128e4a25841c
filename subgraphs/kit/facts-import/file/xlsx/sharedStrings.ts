import { type Archive, mostBytes } from './archive.ts';
import { unescaped } from './unescaped.ts';
import { readWholeXml } from './xml.ts';

/**
 * The texts that cells refer to by number: each without its formatting, and without the reading aid (注音) that may stand
 * with it.
 *
 * @param part the part that holds them; null where the workbook has none
 */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<readonly string[]> {
  if (part === null || !archive.has(part)) return [];
  const strings: string[] = [];
  let string = '';
  let inText = false;
  let inPhonetic = false;
  await readWholeXml(archive.read(part, mostBytes.sharedStrings), {
    open({ name }) {
      if (name === 'si') string = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = !inPhonetic;
    },
    text(text) {
      if (inText) string += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(unescaped(string));
    },
  });
  return strings;
}
