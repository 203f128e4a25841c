import { describe, expect, test } from 'vitest';
import {
  answerInHand,
  bodyOfExchange,
  bodyOfRequest,
  lineOfAnswer,
  lineOfExchange,
  openAnswerLine,
  readExchange,
  viewerExtension,
} from './exchange.ts';

const viewer = { person: 'p', role: 'HALL', organization: null, department: null } as const;
const purpose = { kind: 'INQUIRY', matter: null, caseNumber: null } as const;
const lineOf = (query: string): string =>
  lineOfExchange(bodyOfRequest({ query, variables: { text: 'a\nb' } }), viewerExtension({ viewer, purpose }));

test('an exchange is read as it was written', () => {
  const read = readExchange(bodyOfExchange([lineOf('{ a }'), lineOf('{ b }')]));
  expect(read).toEqual(
    ['{ a }', '{ b }'].map((query) => ({
      operation: { query, variables: { text: 'a\nb' } },
      viewer,
      purpose,
      traceparent: undefined,
    })),
  );
});

test('what is written in several lines is no line of an exchange', () => {
  expect(() => bodyOfExchange([lineOf('{ a }'), '{\n}'])).toThrow(TypeError);
});

describe('an answer', () => {
  const answer = { data: { name: '示例' } };
  const withoutEnd = (line: string): Buffer => Buffer.from(line.slice(0, -1));

  test('is had as it was written, and read afterwards', () => {
    const [line, unread] = openAnswerLine(withoutEnd(lineOfAnswer(12, answer)));
    expect(line).toBe(12);
    expect(unread.written?.()?.toString()).toBe(JSON.stringify(answer));
    expect(unread.read()).toEqual(answer);
  });

  test('that is no UTF-8 is none', () => {
    const bytes = withoutEnd(lineOfAnswer(0, answer));
    bytes[bytes.indexOf(Buffer.from('示'))] = 0xff;
    const [, unread] = openAnswerLine(bytes);
    expect(unread.written?.()).toBeNull();
    expect(() => unread.read()).toThrow(SyntaxError);
  });

  test('that was given in this process is as good', () => {
    const inHand = answerInHand(answer);
    expect(inHand.written?.()?.toString()).toBe(JSON.stringify(answer));
    expect(inHand.read()).toBe(answer);
  });
});
