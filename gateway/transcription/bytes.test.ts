import { expect, test } from 'vitest';
import { toBytes } from './bytes.ts';
import { WrittenData } from './writtenData.ts';

test.each(['', 'plain', '\u007f', '\u0080', 'é', '王小明', 'x\uffff', '𠮷'])(
  '%j is the bytes of its UTF-8',
  (text) => {
    expect(toBytes(text)).toBe(Buffer.from(text).toString('latin1'));
  },
);

test('what is written already is not written again', () => {
  expect(() => JSON.stringify(new WrittenData('{}'))).toThrow(
    new TypeError('data that is written already is not written again'),
  );
});

test.each([16_383, 16_384])(
  'what is written is the same as text and as bytes, at %i characters',
  (length) => {
    const text = toBytes('é'.repeat(length)).slice(0, length);
    const taken = new WrittenData(text).take();
    expect(typeof taken).toBe(length < 16_384 ? 'string' : 'object');
    expect(Buffer.from(taken as string, 'latin1')).toEqual(Buffer.from(text, 'latin1'));
  },
);
