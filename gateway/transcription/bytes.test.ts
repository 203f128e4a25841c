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
