/** A quick look that most texts pass: whether anything in a text can be part of a number, an account or an address. */
import { readCharacter } from './characters.ts';

/** What a UTF-16 code unit adds: digits in the low bits, a letter, or that the text must be read whatever else is in it. */
const letter = 0x10;
const mustRead = 0x20;

/** Of labels without which neither digits nor letters need be many, and of home addresses. */
const ofLabels = '@＠﹫微薇威扣企住籍室户幢栋组队艾';

const weightOfUnit: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, unit) => weigh(unit));

/** Fewest digits that are looked at beside letters, and without any; letters that may be a name of an account by themselves. */
const fewestBesideLetters = 3;
const fewest = 7;
const fewestLetters = 6;

function weigh(unit: number): number {
  if (unit >= 0x4e00 && unit <= 0x9fff && !isNumeral(unit))
    return ofLabels.includes(String.fromCharCode(unit)) ? mustRead : 0;
  // Half of a character that may be anything.
  if (unit >= 0xd800 && unit < 0xe000) return mustRead;
  // Hangul and Yi have neither digits nor letters that are read.
  if (
    (unit >= 0xac00 && unit < 0xd7a4) ||
    (unit >= 0xa000 && unit < 0xa4d0) ||
    (unit >= 0x3400 && unit < 0x4dc0)
  )
    return 0;
  if (unit >= 0xe000 && unit < 0xf900) return 0;
  const read = readCharacter(unit);
  if (read === '@') return mustRead;
  if (/^\d+$/.test(read)) return read.length;
  return /^[A-Z]$/.test(read) ? letter : 0;
}

function isNumeral(unit: number): boolean {
  return /^\d$/.test(readCharacter(unit));
}

/** Counts what a text consists of, unit by unit; `isEnough` tells that it has to be read. */
export class Weighed {
  #digits = 0;
  #letters = 0;
  #mustRead = false;

  add(unit: number): void {
    const weight = weightOfUnit[unit] as number;
    if (weight === 0) return;
    if (weight === letter) this.#letters += 1;
    else if (weight === mustRead) this.#mustRead = true;
    else this.#digits += weight;
  }

  get isEnough(): boolean {
    return (
      this.#mustRead ||
      this.#digits >= fewest ||
      this.#letters >= fewestLetters ||
      (this.#letters > 0 && this.#digits >= fewestBesideLetters)
    );
  }
}

/** Whether the text has to be read to know. */
export function mayHoldNumbers(text: string): boolean {
  const weighed = new Weighed();
  for (let at = 0; at < text.length; at += 1) weighed.add(text.charCodeAt(at));
  return weighed.isEnough;
}
