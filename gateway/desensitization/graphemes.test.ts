import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes } from './graphemes.ts';

test.each([
  ['', []],
  ['王小明', ['王', '小', '明']],
  ['𠮷野', ['𠮷', '野']],
  ['葛\u{E0100}城', ['葛\u{E0100}', '城']],
  ['城葛\u{E0100}', ['城', '葛\u{E0100}']],
  ['一\u0301鿿', ['一\u0301', '鿿']],
  ['㐀一', ['㐀', '一']],
  ['é́c', ['é́', 'c']],
  ['👩‍👩‍👧王', ['👩‍👩‍👧', '王']],
  ['王👩‍👩‍👧', ['王', '👩‍👩‍👧']],
  ['a\r\nb', ['a', '\r\n', 'b']],
  ['A~ ·王', ['A', '~', ' ', '·', '王']],
  ['1\u20e3王', ['1\u20e3', '王']],
  ['·\u0301', ['·\u0301']],
])('%j is read as %j', (text, characters) => {
  expect([...graphemes(text)]).toEqual(characters);
});

test('as the Unicode rules say, whatever stands beside Han', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
  const unit = fc.oneof(
    fc.constantFrom(
      '一',
      '王',
      '鿿',
      'a',
      '~',
      ' ',
      '·',
      '\u20e3',
      '\u{E0100}',
      '\ufe00',
      '\u0301',
      '\u200d',
      '\r',
      '\n',
      '🇨',
      '🇳',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect([...graphemes(text)]).toEqual([...segmenter.segment(text)].map(({ segment }) => segment));
    }),
  );
});
