const letterA = 'A'.charCodeAt(0);

/** The column of a reference such as `AB12`, counted from 0; -1 where it begins with no letter. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - letterA;
    if (letter < 0 || letter > 25) break;
    column = column * 26 + letter + 1;
  }
  return column - 1;
}
