/** Why a text cannot be an argument, whatever it is for. */
export type TextFlaw = 'TOO_LONG' | 'NOT_WELL_FORMED' | 'CONTROL_CHARACTER' | 'NOTHING_VISIBLE';

/** C0 and C1 controls but tab and line breaks, and what is no character (Unicode, 23.7): PostgreSQL takes no NUL at all. */
const control = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/u;

/**
 * What shows by itself: not marks that combine, variation selectors and tags (marks and format characters to Unicode),
 * blanks, nor the letters that are blank: Hangul fillers, the Braille pattern without dots. Private use shows what its
 * font has, and real registers hold it.
 */
const visible = /[^\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Z}\u115f\u1160\u3164\uffa0\u2800]/u;

/** @param most characters as JavaScript counts them */
export const textFlaw = (text: string, most: number): TextFlaw | null => {
  if (text.length > most) return 'TOO_LONG';
  // Half of a surrogate pair is no UTF-8: it would reach a department as another character.
  if (!text.isWellFormed()) return 'NOT_WELL_FORMED';
  if (control.test(text)) return 'CONTROL_CHARACTER';
  // Nothing at all is for its field to judge.
  if (text !== '' && !visible.test(text)) return 'NOTHING_VISIBLE';
  return null;
};

export const whatIsWrong: Readonly<Record<TextFlaw, string>> = {
  TOO_LONG: 'is too long',
  NOT_WELL_FORMED: 'holds half of a character',
  CONTROL_CHARACTER: 'holds a character that is none, or a control character',
  NOTHING_VISIBLE: 'shows nothing',
};
