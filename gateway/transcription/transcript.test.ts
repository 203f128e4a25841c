import { describe, expect, test } from 'vitest';
import { isHarmlessFreeText } from '../desensitization/freeTextInBytes.ts';
import { Transcript, unexpected } from './transcript.ts';

/** Passes a leaf of this JSON, between others, and tells whether the fast way leaves it alone. */
const leavesAlone = (json: string): boolean => {
  const before = '"7";';
  const transcript = new Transcript(Buffer.from(`${before}${json};"7"`));
  transcript.passLeaf();
  transcript.expect(Buffer.from(';'));
  const start = transcript.at;
  expect(transcript.passLeaf()).toBe('TEXT');
  expect(transcript.leafSince(start)).toBe(JSON.parse(json));
  return transcript.isTextSince(start, isHarmlessFreeText);
};

describe('the fast way looks at a text from its first byte to its last, and at none beside', () => {
  // Seven digits are the fewest that are looked at: one byte less, and none of these is.
  test.each([
    '电话8765432',
    '8765432电话',
    '8765432',
    '电话²³¹²³¹²',
    '电话٨٧٦٥٤٣٢',
    '②①②①②①②',
    '微信zhang3',
    '家住',
  ])('%j is read', (text) => {
    expect(leavesAlone(JSON.stringify(text))).toBe(false);
  });

  test.each(['电话876543', '876543', '', '电话²³¹²³¹'])('%j is not', (text) => {
    expect(leavesAlone(JSON.stringify(text))).toBe(true);
  });

  test('what is written with escapes is read', () => {
    expect(leavesAlone('"\\u7535\\u8bdd"')).toBe(false);
  });
});

/** Passes a leaf at the beginning of this text: what it was, what it says, and what stands behind it. */
const passed = (text: string) => {
  const bytes = Buffer.from(text);
  const transcript = new Transcript(bytes);
  const leaf = transcript.passLeaf();
  return [leaf, transcript.leafSince(0), bytes.subarray(transcript.at).toString()];
};

describe('a leaf is passed over as JSON has it', () => {
  test.each([
    ['"x";', 'TEXT', 'x', ';'],
    ['"";', 'TEXT', '', ';'],
    ['"王";', 'TEXT', '王', ';'],
    ['"\u007f\u0080";', 'TEXT', '\u007f\u0080', ';'],
    ['" ";', 'TEXT', ' ', ';'],
    ['"\\"";', 'TEXT', '"', ';'],
    ['"\\\\";', 'TEXT', '\\', ';'],
    ['"a\\u738b\\n王";', 'TEXT', 'a王\n王', ';'],
    ['null;', 'NULL', null, ';'],
    ['nullx', 'NULL', null, 'x'],
    ['true;', 'OTHER', true, ';'],
    ['false;', 'OTHER', false, ';'],
    ['0;', 'OTHER', 0, ';'],
    ['-0;', 'OTHER', -0, ';'],
    ['-7;', 'OTHER', -7, ';'],
    ['1090;', 'OTHER', 1090, ';'],
    ['0.5;', 'OTHER', 0.5, ';'],
    ['12.0125;', 'OTHER', 12.0125, ';'],
    ['1e5;', 'OTHER', 1e5, ';'],
    ['1E+05;', 'OTHER', 1e5, ';'],
    ['1.5e-12;', 'OTHER', 1.5e-12, ';'],
    // What is behind it is another's to judge.
    ['01', 'OTHER', 0, '1'],
    ['1.', 'OTHER', 1, '.'],
    ['1.x', 'OTHER', 1, '.x'],
    ['1e', 'OTHER', 1, 'e'],
    ['1e+', 'OTHER', 1, 'e+'],
    ['1ex', 'OTHER', 1, 'ex'],
  ])('%s', (text, leaf, value, behind) => {
    expect(passed(text)).toEqual([leaf, value, behind]);
  });

  test.each([
    ...['', 'nul', 'nux', 'tru', 'x', '-', '-x', '+1', '.5', 'NaN', '[', '{', ',', ' 1', 'e5'],
    ...['"', '"x', '"x\\"', '"\\q"', '"\\u12"', '"\u0000"', '"\u001f"', '"\n"', '"\\', '"王'],
  ])('but not %j', (text) => {
    expect(() => passed(text)).toThrow(unexpected);
  });

  test('what was said of the leaf before is not said of the next', () => {
    const transcript = new Transcript(Buffer.from('"\\n""x""王""y"'));
    const said = [0, 1, 2, 3].map(() => {
      const start = transcript.at;
      transcript.passLeaf();
      return transcript.leafSince(start);
    });
    expect(said).toEqual(['\n', 'x', '王', 'y']);
    expect(transcript.isAtEnd).toBe(true);
  });
});

describe('what must stand in a place', () => {
  test('is passed over, or is unexpected', () => {
    const transcript = new Transcript(Buffer.from('ab王c'));
    expect(transcript.passes(Buffer.from('b'))).toBe(false);
    expect(transcript.passes(Buffer.from('ax'))).toBe(false);
    expect(transcript.at).toBe(0);
    expect(transcript.passes(Buffer.from('a'))).toBe(true);
    expect(() => transcript.expect(Buffer.from('c'))).toThrow(unexpected);
    transcript.expect(Buffer.from('b'));
    expect(() => transcript.expectText('b')).toThrow(unexpected);
    transcript.expectText(Buffer.from('王').toString('latin1'));
    expect(transcript.isAtEnd).toBe(false);
    expect(transcript.passes(Buffer.from('cd'))).toBe(false);
    transcript.expectText('c');
    expect([transcript.at, transcript.isAtEnd]).toEqual([6, true]);
  });

  test('is told as what is not written as expected', () => {
    expect(unexpected.message).toBe('the answer is not written as expected');
  });
});

describe('a piece', () => {
  const transcript = new Transcript(Buffer.from('"a","b","c","d"'));
  const pass = (count: number) => {
    for (let passing = 0; passing < count; passing++) {
      transcript.passLeaf();
      transcript.passes(Buffer.from(','));
    }
  };

  test('is what was passed since it began, and what replaces some of it', () => {
    pass(1);
    transcript.beginPiece();
    expect(transcript.endPiece()).toBe('');
    pass(1);
    const start = transcript.at;
    expect(transcript.endPiece()).toBe('"b",');
    pass(1);
    transcript.replaceSince(start, '*');
    expect(transcript.endPiece()).toBe('"b",*');
    const last = transcript.at;
    pass(1);
    transcript.replaceSince(last, '+');
    expect(transcript.endPiece()).toBe('"b",*+');
    transcript.beginPiece();
    expect(transcript.endPiece()).toBe('');
  });
});
