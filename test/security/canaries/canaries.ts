/** Finds invented personal data in texts, whole and in part, however it is written. */
import { findCanaries } from '@credit-hub/kit/demonstration';
import type { Classification } from '@credit-hub/schema';

export type Canary = { readonly text: string; readonly classification: Classification };
export type FindCanaries = (text: string) => readonly Canary[];

/** The class that each kind of canary belongs to, by what it looks like. */
function classOfCanary(canary: string): Classification {
  if (/^990000/.test(canary)) return 'RESIDENT_ID';
  if (/^154/.test(canary)) return 'PHONE';
  if (/^629999/.test(canary)) return 'BANK_ACCOUNT';
  return canary.startsWith('示范路') ? 'ADDRESS' : 'PERSON_NAME';
}

/** Digests and identifiers hold digits by chance; a number in groups has no letters. */
const chance = /^(?=(?:.*[A-Za-z_]){3})[\w-]{22}$|^[0-9a-f]{64}$/;
const escaped = /\\u([0-9a-f]{4})/gi;
const digits = /\d{9,}/g;
/** So many digits of a number in a row are never left by a mask, nor met by chance. */
const digitsOfPart = 9;
/** Two characters of a name in a row; the second stands in given names only, and a mask shows none of them. */
const partOfName =
  /(?:[甄贾马麻佟冼晏阚芮葛亓鄢覃容阳司][玥珩琬瑄璟昀暄晞曦昶峤屿沅沄泠洵淏湉煜熠烨炘垚埼堃钰铄锴桉栩樾翊翀彧羿荀荞菡蓁]|[玥珩琬瑄璟昀暄晞曦昶峤屿沅沄泠洵淏湉煜熠烨炘垚埼堃钰铄锴桉栩樾翊翀彧羿芃荀荞菡蓁]{2}|𠮷野|野曦|阿依努尔|买买提)/u;

/**
 * Makes the search: for what looks like a canary, and for parts of those that are known. Also in full-width digits, in
 * groups, with something unseen or a mask's stars in between, and escaped as JSON within a text.
 *
 * @param known whole canaries, of which nine digits in a row, or two characters of a name, are found, too
 */
export function searchFor(known: readonly string[]): FindCanaries {
  const parts = new Map<string, Classification>();
  for (const canary of known) {
    if (!/^\d{8,}/.test(canary)) continue;
    for (let at = 0; at + digitsOfPart <= canary.length; at += 1)
      parts.set(canary.slice(at, at + digitsOfPart), classOfCanary(canary));
  }

  function partsIn(compact: string): Canary[] {
    const found: Canary[] = [];
    for (const [run] of compact.matchAll(digits))
      for (let at = 0; at + digitsOfPart <= run.length; at += 1) {
        const text = run.slice(at, at + digitsOfPart);
        const classification = parts.get(text);
        if (classification !== undefined) found.push({ text, classification });
      }
    const name = partOfName.exec(compact)?.[0];
    if (name !== undefined) found.push({ text: name, classification: 'PERSON_NAME' });
    return found;
  }

  return (text) => {
    if (chance.test(text)) return [];
    const read = text.includes('\\u')
      ? text.replaceAll(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : text;
    const compact = read.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
    const whole = [...new Set([...findCanaries(read), ...findCanaries(compact)])].map((canary) => ({
      text: canary,
      classification: classOfCanary(canary),
    }));
    return known.length === 0 ? whole : [...whole, ...partsIn(compact)];
  };
}

const findWhole = searchFor([]);

/** A text's canaries, also those in full-width digits, in groups, or with something unseen between the digits. */
export const canariesIn = (text: string): string[] => findWhole(text).map(({ text: canary }) => canary);

/** Most answers repeat what others told: a text is searched once. Holds so many texts, then begins anew. */
export function remembering(find: FindCanaries, most = 200_000): FindCanaries {
  const known = new Map<string, readonly Canary[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= most) known.clear();
    const found = find(text);
    known.set(text, found);
    return found;
  };
}
