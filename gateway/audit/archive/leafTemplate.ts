/**
 * What leaves have in common, and what fills it. Nearly all of a leaf is like others of its block; the rest is a salt,
 * digests, a time and the place of an intent, which take half as many bytes as their text does. A commitment to
 * subjects takes none: it follows from the salt and the subjects beside the leaf.
 */
import { type BlindIndex, commitToSubjects } from '../commitments.ts';

/** What is in the place of what is filled in: characters that no JSON holds as they are. */
const marks = {
  salt: '\u0001',
  digest: '\u0002',
  commitment: '\u0003',
  time: '\u0004',
  intent: '\u0005',
} as const;
/** Begins a template that is the text itself. */
const verbatim = '\u0006';

export type Filling = {
  /** 16 bytes each, as latin1. */
  readonly salts: readonly string[];
  /** 32 bytes each, as latin1. */
  readonly digests: readonly string[];
  /** Milliseconds since 1970. */
  readonly times: readonly number[];
  /** How far each lies before the leaf. */
  readonly intents: readonly number[];
};
export type SplitLeaf = { readonly template: string; readonly filling: Filling };

const parts =
  /"commitment":"([\w-]{43})","count":(\d+)|"salt":"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"|"([\w-]{43})"|"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"|"intent":(\d+)/g;

/** @param subjects beside the leaf, part by part */
export const splitLeaf = (text: string, index: number, subjects: readonly BlindIndex[]): SplitLeaf => {
  const filling = {
    salts: [] as string[],
    digests: [] as string[],
    times: [] as number[],
    intents: [] as number[],
  };
  const salt = /"salt":"([^"]*)"/.exec(text)?.[1] ?? '';
  let start = 0;
  const template = text.replace(parts, (...[whole, commitment, count, saltText, digest, time, intent]) => {
    if (commitment !== undefined) {
      const own = subjects.slice(start, start + Number(count));
      start += own.length;
      if (commitToSubjects(salt, own) === commitment)
        return `"commitment":"${marks.commitment}","count":${count}`;
      filling.digests.push(Buffer.from(commitment, 'base64url').toString('latin1'));
      return `"commitment":"${marks.digest}","count":${count}`;
    }
    if (saltText !== undefined) {
      filling.salts.push(Buffer.from(saltText.replaceAll('-', ''), 'hex').toString('latin1'));
      return `"salt":"${marks.salt}"`;
    }
    if (digest !== undefined) {
      filling.digests.push(Buffer.from(digest, 'base64url').toString('latin1'));
      return `"${marks.digest}"`;
    }
    if (time !== undefined) {
      filling.times.push(Date.parse(time));
      return `"${marks.time}"`;
    }
    if (intent !== undefined && Number(intent) < index) {
      filling.intents.push(index - Number(intent));
      return `"intent":${marks.intent}`;
    }
    return whole;
  });
  const split = { template, filling };
  // What does not come back as it was is kept as it is: a hash is of the text, to the letter.
  return fitsAgain(split, { text, index, subjects })
    ? split
    : { template: `${verbatim}${text}`, filling: { salts: [], digests: [], times: [], intents: [] } };
};

const fitsAgain = (
  { template, filling }: SplitLeaf,
  { text, index, subjects }: { text: string; index: number; subjects: readonly BlindIndex[] },
): boolean => {
  if (filling.times.some(Number.isNaN)) return false;
  try {
    return fillTemplate(readTemplate(template), filling, index, subjects) === text;
  } catch {
    return false;
  }
};

type Part = { readonly before: string; readonly fill: keyof typeof marks; readonly count: number };
export type Template = {
  readonly parts: readonly Part[];
  readonly end: string;
  /** What all leaves of it say, with a mark in the place of each text that is filled in; null where that is not known. */
  readonly shape: unknown;
  /** How many of each it is filled with. */
  readonly needs: Readonly<Record<keyof Filling, number>>;
};

const fillOf = new Map<string, keyof typeof marks>(
  (Object.keys(marks) as (keyof typeof marks)[]).map((name) => [marks[name], name]),
);

export const readTemplate = (template: string): Template => {
  if (template.startsWith(verbatim))
    return {
      parts: [],
      end: template.slice(1),
      shape: null,
      needs: { salts: 0, digests: 0, times: 0, intents: 0 },
    };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the marks.
  const pieces = template.split(/([\u0001-\u0005])/);
  const parts: Part[] = [];
  for (let at = 0; at + 1 < pieces.length; at += 2)
    parts.push({
      before: pieces[at] as string,
      fill: fillOf.get(pieces[at + 1] as string) as Part['fill'],
      count: Number(/^","count":(\d+)/.exec(pieces[at + 2] ?? '')?.[1] ?? 0),
    });
  const needed = (fill: Part['fill']) => parts.filter((part) => part.fill === fill).length;
  return {
    parts,
    end: pieces.at(-1) as string,
    shape: shapeOf(template),
    needs: {
      salts: needed('salt'),
      digests: needed('digest'),
      times: needed('time'),
      intents: needed('intent'),
    },
  };
};

/** As JSON: a mark is no part of it as it is, and stands within quotation marks but for the place of an intent. */
const shapeOf = (template: string): unknown => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the marks.
  const json = template.replaceAll(/[\u0001-\u0004]/g, '\\u0001').replaceAll(marks.intent, '0');
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

/** Whether a member of a shape is filled in, so that each leaf has its own. */
export const isFilledIn = (member: unknown): boolean => member === '\u0001';

/** The leaf, to the letter. */
export const fillTemplate = (
  { parts, end }: Template,
  { salts, digests, times, intents }: Filling,
  index: number,
  subjects: readonly BlindIndex[],
): string => {
  const at = { salt: 0, digest: 0, time: 0, intent: 0, subject: 0 };
  const salt = salts[0] === undefined ? '' : uuidOf(salts[0]);
  const filled = ({ fill, count }: Part): string => {
    switch (fill) {
      case 'salt':
        return uuidOf(salts[at.salt++] as string);
      case 'digest':
        return Buffer.from(digests[at.digest++] as string, 'latin1').toString('base64url');
      case 'commitment':
        at.subject += count;
        return commitToSubjects(salt, subjects.slice(at.subject - count, at.subject));
      case 'time':
        return new Date(times[at.time++] as number).toISOString();
      case 'intent':
        return String(index - (intents[at.intent++] as number));
    }
  };
  return parts.map((part) => part.before + filled(part)).join('') + end;
};

const uuidOf = (bytes: string): string => {
  const digits = Buffer.from(bytes, 'latin1').toString('hex');
  return [0, 8, 12, 16, 20].map((start, nth) => digits.slice(start, [8, 12, 16, 20, 32][nth])).join('-');
};
