/** Codes of GB/T 4754-2017: a section's letter, with or without the digits of its divisions and below. */

/** The last division of each section; the first follows the section before. */
const lastDivisions: readonly (readonly [string, number])[] = [
  ...([
    ['A', 5],
    ['B', 12],
    ['C', 43],
    ['D', 46],
    ['E', 50],
    ['F', 52],
    ['G', 60],
  ] as const),
  ...([
    ['H', 62],
    ['I', 65],
    ['J', 69],
    ['K', 70],
    ['L', 72],
    ['M', 75],
    ['N', 79],
  ] as const),
  ...([
    ['O', 82],
    ['P', 83],
    ['Q', 85],
    ['R', 90],
    ['S', 96],
    ['T', 97],
  ] as const),
];

/** Whether one of the two industries lies within the other. */
export function industriesMeet(one: string, other: string): boolean {
  const [a, b] = [inFull(one), inFull(other)];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

/** `4710` and `e4710` are `E4710`; what is no code stays as it is. */
function inFull(code: string): string {
  const written = code.trim().toUpperCase();
  if (!/^\d{2,4}$/.test(written)) return written;
  const division = Number(written.slice(0, 2));
  const section = lastDivisions.find(([, last]) => division <= last)?.[0];
  return section === undefined ? written : section + written;
}
