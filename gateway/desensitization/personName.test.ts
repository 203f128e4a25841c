import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personName } from './personName.ts';

test.each([
  ['王小明', '王**'],
  ['王明', '王**'],
  ['欧阳娜娜', '欧阳**'],
  ['司马光', '司马**'],
  ['诸葛亮', '诸葛**'],
  ['欧阳', '欧**'],
  ['王', '**'],
  ['', '**'],
  ['  李雷 ', '李**'],
  ['阿卜杜热西提·买买提', '阿**'],
  ['司马义·艾买提', '司马**'],
  ['𠮷野家', '𠮷**'],
  ['葛\u{E0100}城', '葛\u{E0100}**'],
  ['葛\u{E0100}', '**'],
  ['㼆小明', '㼆**'],
  ['é́cole', 'é́**'],
  ['Zhang San', 'Z**'],
  ['👩‍👩‍👧王', '👩‍👩‍👧**'],
])('%j is masked to %j', (name, masked) => {
  expect(personName(name)).toBe(masked);
});

test('the length of a name is never kept', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 2 }),
      fc.string({ unit: 'grapheme' }),
      (given, more) => {
        const name = `王${given}`;
        expect(personName(name + more)).toBe(personName(name));
      },
    ),
  );
});

test('a stored name is not normalized: its characters come back as they are', () => {
  expect(personName('\u{2F80F}一二')).toBe('\u{2F80F}**');
});
