import type { DecisionNote } from '../policy/decisionNotes.ts';
import type { Answer } from '../request/requestContext.ts';
import { toBytes } from '../transcription/bytes.ts';
import { WrittenData } from '../transcription/writtenData.ts';
import type { Outgoing } from './incoming.ts';

/** Explanations outlive a request, so their text is written once. */
const texts = new WeakMap<readonly DecisionNote[], string>();

/** As JSON in bytes. */
const textOf = (decisions: readonly DecisionNote[]): string => {
  const known = texts.get(decisions);
  if (known !== undefined) return known;
  const text = toBytes(JSON.stringify(decisions));
  texts.set(decisions, text);
  return text;
};

/** The answer as @apollo/server would write it, but for the order of the extensions. */
export const outgoingOf = (
  { data, errors, extensions: { decisions, ...rest } }: Answer,
  headers: Outgoing['headers'],
): Outgoing => {
  const failed = errors ? `"errors":${toBytes(JSON.stringify(errors))},` : '';
  const written = data instanceof WrittenData ? data.take() : toBytes(JSON.stringify(data));
  const explained = `{"decisions":${textOf(decisions)},${toBytes(JSON.stringify(rest)).slice(1)}`;
  return {
    status: 200,
    headers,
    body: joined(`{${failed}"data":`, written, `,"extensions":${explained}}\n`),
    encoding: 'latin1',
  };
};

/** @param before as `after`, of which each character is one byte */
const joined = (before: string, written: string | Buffer, after: string): string | Buffer =>
  typeof written === 'string'
    ? `${before}${written}${after}`
    : Buffer.concat([Buffer.from(before, 'latin1'), written, Buffer.from(after, 'latin1')]);
