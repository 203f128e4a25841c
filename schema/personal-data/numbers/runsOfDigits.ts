/** The runs of digits of a text, however they are grouped, and what each of them may be. */
import { isUnifiedSocialCreditCode } from '../../identifiers/unifiedSocialCreditCode.ts';
import type { PersonalDataKind } from '../personalData.ts';
import { identityShape, shortIdentityShape } from './identityNumbers.ts';
import { areaCodeLength, isPhone, landline, mobile, withoutCountry } from './phones.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** A find in the text as it is read, the end not included. */
export type Found = {
  readonly kind: PersonalDataKind;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly from: number;
  readonly to: number;
};

const run = /(?:(?<![A-Z])L[ \-.·/()]?)?\d(?:[ \-.·/()]?\d)*(?:[ \-.·/()]?X(?![A-Z])(?:[ \-.·/()]?\d)*)?/g;
/** Digits of a run at least. */
export const shortestRun = 7;

/** Digits beside the days of a run. */
const mostBesideDays = 6;

/** A run taken apart: its digits, where in the text as it is read each stands, and which of them begin a group. */
type Run = {
  readonly digits: string;
  readonly places: readonly number[];
  readonly begins: readonly boolean[];
  /** Which stand apart from the digit before; the others that begin a group are of another script. */
  readonly apart: readonly boolean[];
  /** Where L stands before the digits; null where none does. */
  readonly lead: number | null;
  readonly hasLetter: boolean;
};

/**
 * The runs, and what each may be.
 *
 * @param scriptOf tells the digits of one script from those of another: 王五138… is no number of 12 digits */
export function digitRuns(read: string, scriptOf: (index: number) => number): Found[] {
  const found: Found[] = [];
  for (const { 0: text, index } of read.matchAll(run)) {
    if (text.length < shortestRun) continue;
    const known = knownAtOnce(text, index, read, scriptOf);
    if (known) {
      found.push(known);
      continue;
    }
    const taken = takenApart(text, index, scriptOf);
    if (taken.digits.length < shortestRun) continue;
    found.push(...readRun(taken, surroundingsOf(read, index, index + text.length)));
    const hyphenated = withoutLoneOnes(taken, scriptOf);
    if (hyphenated) {
      found.push(
        ...readRun(hyphenated, surroundingsOf(read, index, index + text.length)).filter(
          ({ certainty }) => certainty === 'CERTAIN',
        ),
      );
    }
  }
  return found;
}

const plainIdentityNumber = /^\d{17}[\dX]$/;

/** Most runs are figures without anything between, and are what they look like. */
function knownAtOnce(
  text: string,
  from: number,
  read: string,
  scriptOf: (index: number) => number,
): Found | null {
  const to = from + text.length;
  const isIdentity =
    text.length === 18 && plainIdentityNumber.test(text) && identityShape(text) === 'CHECKED';
  if (!isIdentity && !mobile.test(text)) return null;
  for (let at = from; at < to; at += 1) if (scriptOf(at) !== 0) return null;
  if (isIdentity) return { kind: 'RESIDENT_ID', certainty: 'CERTAIN', from, to };
  const around = surroundingsOf(read, from, to);
  if (around.isNamedAmount || around.isSerial) return null;
  return { kind: 'PHONE', certainty: 'CERTAIN', from, to };
}

function takenApart(text: string, index: number, scriptOf: (index: number) => number): Run {
  let digits = '';
  const places: number[] = [];
  const begins: boolean[] = [];
  const apart: boolean[] = [];
  let before = -2;
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] as string;
    if (!((one >= '0' && one <= '9') || (one === 'X' && digits.length > 0))) continue;
    const place = index + at;
    digits += one;
    begins.push(place !== before + 1 || one === 'X' || scriptOf(place) !== scriptOf(before));
    apart.push(place !== before + 1);
    places.push(place);
    before = place;
  }
  const lead = text[0] === 'L' ? index : null;
  return { digits, places, begins, apart, lead, hasLetter: lead !== null || digits.includes('X') };
}

/** 一 is written for a hyphen, too. */
function withoutLoneOnes(
  { digits, places, begins, apart, lead, hasLetter }: Run,
  scriptOf: (index: number) => number,
): Run | null {
  if (!places.some((place) => scriptOf(place) === 1)) return null;
  const kept = places.map(
    (place, at) =>
      !(digits[at] === '1' && begins[at] && scriptOf(place) === 1 && (begins[at + 1] ?? true) && at > 0),
  );
  if (!kept.includes(false)) return null;
  return {
    digits: [...digits].filter((_, at) => kept[at]).join(''),
    places: places.filter((_, at) => kept[at]),
    begins: begins.filter((_, at) => kept[at]),
    apart: apart.filter((_, at) => kept[at]),
    lead,
    hasLetter,
  };
}

/** What of the run is what. What is told by its shape goes first; of the rest, days and amounts are left out. */
function readRun(taken: Run, around: Surroundings): Found[] {
  const { digits, places, begins, apart } = taken;
  const free = new Array<boolean>(digits.length).fill(true);
  const found: Found[] = [];
  const isFree = (from: number, to: number): boolean => free.slice(from, to).every(Boolean);
  const take = (kind: PersonalDataKind, certainty: Found['certainty'], from: number, to: number): void => {
    free.fill(false, from, to);
    const start = from === 0 && taken.lead !== null ? taken.lead : (places[from] as number);
    found.push({ kind, certainty, from: start, to: (places[to - 1] as number) + 1 });
  };
  const isWhole = (from: number, to: number): boolean => from === 0 && to === digits.length;
  const groupEnd = (at: number): boolean => at >= digits.length || (begins[at] as boolean);

  // An amount with fen is nothing else; one without may be a number that has 元 behind it.
  if (digits.length < 18 && digits.length > 9 && hasPoint() && around.isNamedAmount) leaveOutAmount();
  takeIdentityNumbers();
  if (around.isNamedAmount) leaveOutAmount();
  takePhones((number) => mobile.test(number));
  leaveOutDays();
  if (around.isAmount && !around.isPhone && !around.isAccount) leaveOutAmount();
  takePhones((number) => landline.test(number));
  takeWhatIsLeft();
  return found;

  function takeIdentityNumbers(): void {
    for (let from = 0; from + 18 <= digits.length; from += 1) {
      if (!isFree(from, from + 18)) continue;
      const shape = identityShape(digits.slice(from, from + 18));
      if (shape === null) continue;
      const tail = taxTail(from + 18);
      const whole = begins[from] && groupEnd(from + 18 + tail);
      if (shape !== 'CHECKED' && !whole) continue;
      // A longer number may hold what fits by chance, one time in ten thousand; two digits more at its end say nothing.
      const isInside = !begins[from] && !groupEnd(from + 18);
      const isCertain = (shape !== 'DATED_LATE' && !isInside) || around.isLabelled;
      if (!isCertain && (around.isSerial || (!isWhole(from, from + 18 + tail) && !isInside))) continue;
      take('RESIDENT_ID', isCertain ? 'CERTAIN' : 'POSSIBLE', from, from + 18 + tail);
    }
    for (let from = 0; from + 15 <= digits.length; from += 1) {
      if (!begins[from] || !isFree(from, from + 15)) continue;
      const shape = shortIdentityShape(digits.slice(from, from + 15));
      const tail = taxTail(from + 15);
      if (shape === null || !groupEnd(from + 15 + tail)) continue;
      const isCertain = (shape === 'DATED' && !around.isSerial) || around.isLabelled;
      if (!isCertain && (around.isSerial || !isWhole(from, from + 15 + tail))) continue;
      take('RESIDENT_ID', isCertain ? 'CERTAIN' : 'POSSIBLE', from, from + 15 + tail);
    }
  }

  /** A sole trader's tax number is the identity number and two digits. */
  function taxTail(at: number): number {
    const isEnd = at + 2 === digits.length;
    return isEnd || (at + 2 < digits.length && !apart[at] && !apart[at + 1] && apart[at + 2]) ? 2 : 0;
  }

  function takePhones(isPhone: (number: string) => boolean): void {
    for (let from = 0; from + 10 <= digits.length; from += 1) {
      // 1…, 0…, and both behind 86 or 0086.
      if (!begins[from] || !'180'.includes(digits[from] as string)) continue;
      for (const length of [15, 14, 13, 12, 11, 10]) {
        const to = from + length;
        if (to > digits.length || !groupEnd(to) || !isFree(from, to)) continue;
        const number = withoutCountry(digits.slice(from, to));
        if (!isPhone(number)) continue;
        const certainty = certaintyOfPhone(number, from, to);
        if (certainty === null) continue;
        take('PHONE', certainty, from, to);
        break;
      }
    }
  }

  function certaintyOfPhone(number: string, from: number, to: number): Found['certainty'] | null {
    if (mobile.test(number)) return around.isSerial ? 'POSSIBLE' : 'CERTAIN';
    if (around.isSerial) return null;
    const isGrouped = begins.slice(from + 1, to).includes(true);
    // The area code is a group of its own.
    if (isGrouped && !begins[to - number.length + areaCodeLength(number)]) return null;
    return isGrouped || around.isPhone ? 'CERTAIN' : 'POSSIBLE';
  }

  /** Days and points in time, where hardly anything else is in the run: a number may hold what reads as a day. */
  function leaveOutDays(): void {
    const left = [...free];
    const groups = groupsOfRun();
    for (const [at, group] of groups.entries()) {
      const next = groups[at + 1];
      const afterNext = groups[at + 2];
      if (isCompactDay(group.text) || isTimestamp(group.text)) left.fill(false, group.from, group.to);
      else if (next && afterNext && isDay(group.text, next.text, afterNext.text))
        left.fill(false, group.from, afterNext.to);
    }
    if (left.filter(Boolean).length > mostBesideDays) return;
    for (const [at, isLeft] of left.entries()) if (!isLeft) free[at] = false;
  }

  /** 12345678.90元: the point and what is behind it are of the amount. */
  function leaveOutAmount(): void {
    if (groupsOfRun().length === 1 || hasPoint()) free.fill(false);
  }

  function hasPoint(): boolean {
    const groups = groupsOfRun();
    const [, fraction] = groups;
    return (
      groups.length === 2 &&
      fraction !== undefined &&
      fraction.text.length <= 8 &&
      around.isPoint(places[fraction.from] as number)
    );
  }

  function groupsOfRun(): { from: number; to: number; text: string }[] {
    const groups: { from: number; to: number; text: string }[] = [];
    for (let from = 0; from < digits.length; ) {
      let to = from + 1;
      while (!groupEnd(to)) to += 1;
      groups.push({ from, to, text: digits.slice(from, to) });
      from = to;
    }
    return groups;
  }

  function takeWhatIsLeft(): void {
    for (let from = 0; from < digits.length; ) {
      if (!free[from]) {
        from += 1;
        continue;
      }
      let to = from + 1;
      while (to < digits.length && free[to]) to += 1;
      const kind = kindOfRest(from, to);
      if (kind) take(kind[0], kind[1], from, to);
      from = to;
    }
  }

  function kindOfRest(from: number, to: number): [PersonalDataKind, Found['certainty']] | null {
    const rest = digits.slice(from, to);
    const count = to - from;
    const isAll = isWhole(from, to);
    if (count < 10 || (isAll && isPublicCode(around.whole))) return null;
    if (around.isSerial) return null;
    if (isBankCard(rest) && begins[from] && groupEnd(to)) return ['BANK_ACCOUNT', 'CERTAIN'];
    if (isAll && taken.hasLetter && count >= 15) return ['RESIDENT_ID', 'POSSIBLE'];
    if (count === 15 || count === 18 || count === 20) return ['RESIDENT_ID', 'POSSIBLE'];
    if (count <= 15 && isPhone(rest)) return ['PHONE', 'POSSIBLE'];
    return count >= 11 ? ['BANK_ACCOUNT', 'POSSIBLE'] : null;
  }
}

const isYearText = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

function isDay(year: string, month: string, day: string): boolean {
  return isYearText(year) && /^(?:0?[1-9]|1[0-2])$/.test(month) && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day);
}

function isCompactDay(text: string): boolean {
  return text.length === 8 && isDay(text.slice(0, 4), text.slice(4, 6), text.slice(6));
}

function isTimestamp(text: string): boolean {
  return (
    (text.length === 14 || text.length === 12) &&
    isCompactDay(text.slice(0, 8)) &&
    /^(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}$/.test(text.slice(8))
  );
}

/** Cards of Chinese banks begin with 62; other schemes with 3 to 6 and the check of ISO/IEC 7812-1 (Luhn). */
function isBankCard(text: string): boolean {
  return (
    /^62\d{14,17}$/.test(text) || (/^[3-6]\d{14,18}$/.test(text) && text.length >= 16 && hasLuhnCheck(text))
  );
}

function hasLuhnCheck(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = Number(text[text.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}

/** A valid credit code that holds a letter no identity number can hold. */
function isPublicCode(whole: string): boolean {
  return /[A-WYZ]/.test(whole) && isUnifiedSocialCreditCode(whole);
}
