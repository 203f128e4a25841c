import { randomBytes, randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blindIndexOfBytes, commitToSubjects, createCommitments } from '../commitments.ts';
import { createLeafMaker } from '../leaf.ts';
import { answered, intentAbout, subjectCode } from '../testing/store.ts';
import { type ArchivedLeaf, decodeBlock, encodeBlock } from './block.ts';
import { joinColumns, splitColumns } from './columns.ts';
import { splitLeaf } from './leafTemplate.ts';
import { encodeNumbers } from './numbers.ts';

const leaves = createLeafMaker(
  createCommitments(Buffer.alloc(32, 7)),
  () => new Date('2026-11-22T08:00:00.123Z'),
);
const subjects = [randomBytes(32), randomBytes(32)].map(blindIndexOfBytes);
const salt = randomUUID();

const read = (from: number, given: readonly Omit<ArchivedLeaf, 'index'>[]): ArchivedLeaf[] => {
  const block = decodeBlock(encodeBlock(given.map((leaf, nth) => ({ index: from + nth, ...leaf }))), from);
  return Array.from({ length: block.to - block.from }, (_, nth) => ({
    index: block.from + nth,
    text: block.textOf(block.from + nth),
    subjects: block.subjectsOf(block.from + nth),
  }));
};
const comesBack = (from: number, given: readonly Omit<ArchivedLeaf, 'index'>[]): void => {
  expect(read(from, given)).toEqual(given.map((leaf, nth) => ({ index: from + nth, ...leaf })));
};

test('the leaves that the hub writes come back to the letter, and take nothing for what follows from the rest', () => {
  const about = intentAbout(subjectCode(1), subjectCode(2));
  const written = [
    leaves.intent(about),
    leaves.outcome(
      { index: 5_000, subjectCodes: new Set([subjectCode(1)]) },
      {
        ...answered,
        furtherSubjectCodes: [subjectCode(3)],
        exceptions: [{ subjectCodes: [subjectCode(2), subjectCode(3)], disclosures: [] }],
      },
    ),
    leaves.refusal({ ...about, viewer: null, purpose: null, refusal: 'ARGUMENT_DENIED' }),
    leaves.intent({ ...about, acts: ['record'], subjectCodes: [] }),
  ];
  comesBack(
    5_000,
    written.map(({ text, subjects: own }) => ({ text, subjects: own })),
  );
  const [intent, outcome] = written.map(({ text, subjects: own }, nth) => splitLeaf(text, 5_000 + nth, own));
  expect(intent?.filling).toMatchObject({ times: [Date.parse('2026-11-22T08:00:00.123Z')], intents: [] });
  // Document, person and case; the commitment to its subjects follows from them.
  expect([intent?.filling.digests.length, intent?.filling.salts.length]).toEqual([3, 1]);
  // Coordinates of its two parts.
  expect([outcome?.filling.digests.length, outcome?.filling.intents]).toEqual([2, [1]]);
});

describe('what is like a part and is none comes back, too', () => {
  test.each<[string, string]>([
    ['a digest whose last letter says more than its bytes', `{"a":"${'A'.repeat(42)}B"}`],
    ['a time that is none', '{"time":"2026-13-22T08:00:00.000Z"}'],
    ['a day that is none', '{"time":"2026-02-30T08:00:00.000Z"}'],
    ['an intent behind itself', '{"intent":99999,"kind":"OUTCOME"}'],
    ['an intent with a zero before it', '{"intent":007}'],
    ['an intent beyond all numbers', '{"intent":90071992547409930}'],
    [
      'a commitment to something else',
      `{"salt":"${salt}","subjects":{"commitment":"${'A'.repeat(43)}","count":2}}`,
    ],
    [
      'one to something else before one to the subjects',
      `{"salt":"${salt}","parts":[{"commitment":"${'A'.repeat(43)}","count":2},{"commitment":"${commitToSubjects(salt, subjects)}","count":2}]}`,
    ],
    [
      'a commitment to more than there is',
      `{"salt":"${salt}","commitment":"${commitToSubjects(salt, subjects)}","count":3}`,
    ],
    ['two salts', `{"salt":"${salt}","b":{"salt":"${randomUUID()}"}}`],
    ['a salt in capitals', `{"salt":"${salt.toUpperCase()}"}`],
    ['the marks themselves', '\u0001\u0002\u0003\u0004\u0005\u0006'],
    ['the mark of a text as it is', '\u0006{}'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    comesBack(1_000, [
      { text, subjects },
      { text: '{}', subjects: [] },
      { text, subjects: [] },
    ]);
  });

  test('and anything else', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"commitment":"', '","count":2', `"salt":"${salt}"`, '"intent":', '\u0003', '"', 'é'),
      fc
        .uint8Array({ minLength: 32, maxLength: 32 })
        .map((bytes) => `"${Buffer.from(bytes).toString('base64url')}"`),
      fc.nat().map(String),
      fc.date({ noInvalidDate: true }).map((date) => `"${date.toISOString()}"`),
    );
    const leaf = fc.record({
      text: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('').toWellFormed()),
      subjects: fc.array(fc.constantFrom(...subjects), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 5 }), fc.nat(), (given, from) =>
        comesBack(from, given),
      ),
    );
  });
});

test('an outcome is found by its intent, also where its text is kept as it is', () => {
  const texts = [
    '{"kind":"INTENT"}',
    '{"intent":10,"kind":"OUTCOME"}',
    '{"intent":3,"kind":"OUTCOME","time":"2026-02-30T08:00:00.000Z"}',
    '{"kind":"INTENT","time":"2026-02-30T08:00:00.000Z"}',
  ];
  const block = decodeBlock(
    encodeBlock(texts.map((text, nth) => ({ index: 10 + nth, text, subjects: [] }))),
    10,
  );
  expect([10, 3, 11].map((intent) => block.outcomeOf(intent))).toEqual([11, 12, null]);
  expect(() => block.textOf(14)).toThrow('the block has no such leaf');
});

/** The column of which leaf has which subject. */
const subjectNumbers = 9;

test.each([[2], [0, 0]])('a block that names subjects which it does not hold is none: %j', (...numbers) => {
  const block = encodeBlock([{ index: 0, text: '{}', subjects: [subjects[0] as string] }]);
  expect(decodeBlock(block, 0).subjectsOf(0)).toEqual([subjects[0]]);
  const forged = joinColumns(splitColumns(block).with(subjectNumbers, encodeNumbers(numbers)));
  expect(() => decodeBlock(forged, 0)).toThrow('a column of the block names what it does not hold');
});
