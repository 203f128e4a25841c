/**
 * An exchange: what the hub asks one department at one time, in one HTTP request, for however many callers. Requests
 * that are under way at once share its cost, which is most of what asking a department costs.
 */
import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import type { UnreadAnswer } from './transport.ts';
import { type Asker, askerSchema } from './viewer.ts';

/** JSON texts, one a line: GraphQL requests on the way there, `[line, GraphQL response]` on the way back. */
export const exchangeType = 'application/jsonl';

/** Operations of one exchange at most. */
export const mostInExchange = 64;

export type AskedOperation = {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
};

/** What is asked, and the viewer whom the hub asks it for. */
export type AskedForViewer = Asker & {
  operation: AskedOperation;
  /** The hub's step that this is part of (W3C Trace Context), where it is traced. */
  traceparent: string | undefined;
};

/** A GraphQL request as JSON text. */
export const bodyOfRequest = ({ query, variables, operationName }: AskedOperation): string =>
  JSON.stringify({ query, variables, operationName });

/** Viewers and purposes are kept with the tokens and headers that told them, and so is their text. */
const texts = new WeakMap<object, string>();

const textOf = (value: object): string => {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
};

/** Who asks and for what, and the step that it is part of, as members of a request's `extensions`. */
export const viewerExtension = ({ viewer, purpose, auditIndex }: Asker, traceparent?: string): string => {
  const asked = `"viewer":${textOf(viewer)},"purpose":${textOf(purpose)}`;
  const told = auditIndex === undefined ? asked : `${asked},"auditIndex":${auditIndex}`;
  return traceparent === undefined ? told : `${told},"traceparent":"${traceparent}"`;
};

/** The member of a request that tells it. @param told members of `extensions` */
export const extensionsOf = (told: string): string => `"extensions":{${told}}`;

/**
 * One line of an exchange.
 * @param request as `bodyOfRequest` writes it
 * @param told members of `extensions`
 */
export const lineOfExchange = (request: string, told: string): string =>
  `${request.slice(0, -1)},${extensionsOf(told)}}`;

/** The body of an exchange. @throws TypeError where one of the lines is several */
export const bodyOfExchange = (lines: readonly string[]): string => {
  const body = lines.join('\n');
  let ends = 0;
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) ends++;
  if (ends !== lines.length - 1) throw new TypeError('a request is one line');
  return body;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const askedSchema = z.object({
  query: z.string(),
  variables: z.custom<Record<string, unknown>>(isObject).optional(),
  operationName: z.string().optional(),
  extensions: askerSchema.extend({ traceparent: z.string().max(100).optional() }),
});

/** What an exchange asks, line by line. @throws TypeError, which quotes nothing, for a body that is no exchange */
export const readExchange = (body: string): AskedForViewer[] => {
  const lines = body.split('\n');
  if (lines.length > mostInExchange) throw new TypeError('the exchange asks too much');
  return lines.map(readLine);
};

const readLine = (line: string): AskedForViewer => {
  try {
    const { extensions, ...operation } = askedSchema.parse(JSON.parse(line));
    const { traceparent, ...asker } = extensions;
    return { operation, ...asker, traceparent };
  } catch {
    throw new TypeError('a line of the exchange is no request');
  }
};

/** One line of what is answered. @param line of the exchange, from 0 */
export const lineOfAnswer = (line: number, answer: object): string => `${JSON.stringify([line, answer])}\n`;

/**
 * Opens one line of what is answered, without its end, and leaves the answer unread.
 * @throws SyntaxError, which quotes nothing
 */
export const openAnswerLine = (bytes: Buffer): [line: number, answer: UnreadAnswer] => {
  let line = 0;
  let at = 1;
  for (; at <= mostDigits && isDigit(bytes[at]); at++) line = 10 * line + ((bytes[at] as number) - zero);
  if (bytes[0] !== openingBracket || at === 1 || bytes[at] !== comma || bytes.at(-1) !== closingBracket)
    throw new SyntaxError('a line of the answer is none');
  return [line, new AnswerInBytes(bytes.subarray(at + 1, bytes.length - 1))];
};

/** Whoever keeps it does not keep what it holds: that is let go of when it is read. */
class AnswerInBytes implements UnreadAnswer {
  #bytes: Buffer | null;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  read(): unknown {
    const bytes = this.#bytes as Buffer;
    this.#bytes = null;
    // What is no UTF-8 would be read as U+FFFD: another name than the department's.
    if (!isUtf8(bytes)) throw new SyntaxError('the answer is not UTF-8');
    return readJson(bytes.toString('utf8'));
  }

  written(): Buffer | null {
    const bytes = this.#bytes as Buffer;
    return isUtf8(bytes) ? bytes : null;
  }

  forget(): void {
    this.#bytes = null;
  }
}

/** An answer that was given in this process; it is as good as one that came as bytes. */
export const answerInHand = (answer: object): UnreadAnswer => ({
  read: () => answer,
  written: () => Buffer.from(JSON.stringify(answer)),
});

/** The line of the exchange, and what was answered to it. @throws as `openAnswerLine` and what it returns */
export const readAnswerLine = (text: string): [line: number, answer: unknown] => {
  const [line, answer] = openAnswerLine(Buffer.from(text));
  return [line, answer.read()];
};

const [zero, nine, comma, openingBracket, closingBracket] = Buffer.from('09,[]') as unknown as Codes;
type Codes = [number, number, number, number, number];
/** Of the number of a line. */
const mostDigits = 4;

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= zero && code <= nine;

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes what it read.
    throw new SyntaxError('the answer is not JSON');
  }
};
