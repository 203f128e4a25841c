import { type Archive, mostBytes } from './archive.ts';
import { readWholeXml } from './xml.ts';

// ECMA-376, part 1, 18.8.30: 14 to 22 everywhere, the rest in East Asia; 18 to 21 and 45 to 47 are times.
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number that is shown by this format is shown as a day. */
export function showsDay(format: string): boolean {
  const shown = (format.split(';', 1)[0] ?? '')
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replaceAll(/AM\/PM|A\/P|General|E[+-]/gi, '');
  // `m` is a month where no hour or second stands beside it; `e` is a year in East Asia.
  return /[yde]/i.test(shown) || (/m/i.test(shown) && !/[hs]/i.test(shown));
}

/**
 * For each style of the workbook's cells whether it shows a number as a day.
 *
 * @param part the part of styles; null where the workbook has none
 */
export async function readDateStyles(archive: Archive, part: string | null): Promise<readonly boolean[]> {
  if (part === null || !archive.has(part)) return [];
  const own = new Map<number, boolean>();
  const styles: number[] = [];
  let inCells = false;
  await readWholeXml(archive.read(part, mostBytes.other), {
    open({ name, attributes }) {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), showsDay(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) styles.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles.map((id) => own.get(id) ?? builtIn.has(id));
}
