/**
 * How single characters are read in a number, whatever script they are of. A code point is read as characters of ASCII,
 * as a blank, as nothing, or as itself.
 */

/** Nothing that is seen, or that a font may show as nothing: it stands between digits to hide them from a search. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{M}\p{Variation_Selector}\u115f\u1160\u3164\uffa0\u2800\u{1d159}]/u;
const blank = /[\p{Z}\t\n\v\f\r\u0085]/u;
const letterOrNumber = /[\p{L}\p{N}]/u;
/** Letters that are marks between others: the long mark of kana, modifiers. */
const letterLikeMark = /\p{Lm}/u;
const han = /\p{Script=Han}/u;
const decimal = /\p{Nd}/u;
const otherNumber = /\p{No}/u;

/** Spelt numerals: plain, formal (大写), their traditional and variant shapes, what telephones say for 1, Suzhou's. */
const numerals = [
  '〇零○◯',
  '一壹幺弌〡',
  '二贰貳弍〢',
  '三叁參叄弎〣',
  '四肆〤',
  '五伍〥',
  '六陆陸〦',
  '七柒〧',
  '八捌〨',
  '九玖〩',
];
const numeralValues = new Map(
  numerals.flatMap((shapes, value) => [...shapes].map((shape) => [shape, String(value)] as const)),
);

/** Circled digits that NFKC leaves alone, each series from this code point on. */
const circled: readonly (readonly [from: number, first: number, length: number])[] = [
  [0x24eb, 11, 10],
  [0x24f5, 1, 10],
  [0x24ff, 0, 1],
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
];
/** Roman numerals of one character, Ⅰ to Ⅸ and ⅰ to ⅸ. */
const roman: readonly number[] = [0x2160, 0x2170];

/** Letters of other scripts that look like Latin ones; of most importance is what looks like X. */
const lookalikes = new Map(
  [...'АВЕКМНОРСТХаеорсхΑΒΕΖΗΙΚΜΝΟΡΤΧΥχυο×✕✖╳'].map((shape, at) => [
    shape,
    'ABEKMHOPCTXAEOPCXABEZHIKMNOPTXYXYOXXXX'[at] as string,
  ]),
);

/** Separators that mean something in amounts, days, addresses of mail; each in all its shapes. */
const kept = new Map(
  [
    '.．｡﹒',
    ',，﹐､、',
    ':：﹕︰',
    '@＠﹫',
    '(（﹙',
    ')）﹚',
    '/／⁄∕',
    ';；﹔',
    '%％',
    '¥￥',
    '#＃',
    '[［',
    ']］',
  ].flatMap((shapes) =>
    [...shapes].map((shape) => [shape, shape[0] === '.' ? '.' : (shapes[0] as string)] as const),
  ),
);
/** What ends a number, as it is. */
const stops = new Set('。!！?？"“”《》〈〉〔〕【】‰$『』「」');

/** Where runs of a decimal digit begin: each script has ten in a row, the mathematical alphabets fifty. */
function decimalValue(point: number): number {
  let zero = point;
  while (decimal.test(String.fromCodePoint(zero - 1)) && point - zero < 60) zero -= 1;
  return (point - zero) % 10;
}

function numberOf(shape: string, point: number): string {
  if (decimal.test(shape)) return String(decimalValue(point));
  const series = circled.find(([from, , length]) => point >= from && point < from + length);
  if (series) return String(series[1] + point - series[0]);
  const latin = roman.find((from) => point >= from && point < from + 9);
  if (latin !== undefined) return String(1 + point - latin);
  const plain = [...shape.normalize('NFKC')].map((one) => numeralValues.get(one) ?? one).join('');
  // A digit of unknown worth is a digit all the same.
  return (
    /^\D*(\d{1,2})\D*$/.exec(plain)?.[1] ?? (otherNumber.test(shape) && !plain.includes('⁄') ? '0' : shape)
  );
}

/** One character read: digits, a capital letter, `' '` for a blank, `'-'` for any other separator, `''` for nothing. */
export function readCharacter(point: number): string {
  const shape = String.fromCodePoint(point);
  if (point >= 0xd800 && point < 0xe000) return '-';
  const numeral = numeralValues.get(shape);
  if (numeral !== undefined) return numeral;
  const keptAs = kept.get(shape);
  if (keptAs !== undefined) return keptAs;
  const lookalike = lookalikes.get(shape);
  if (lookalike !== undefined) return lookalike;
  if (stops.has(shape)) return shape;
  if (blank.test(shape)) return ' ';
  if (unseen.test(shape)) return '';
  if (letterLikeMark.test(shape) && !han.test(shape)) return '-';
  if (!letterOrNumber.test(shape)) return /[·・•‧∙⋅]/.test(shape) ? '·' : '-';
  if (!/\p{N}/u.test(shape)) {
    const letter = shape.normalize('NFKC').toUpperCase();
    return /^[A-Z]$/.test(letter) ? letter : shape;
  }
  return numberOf(shape, point);
}
