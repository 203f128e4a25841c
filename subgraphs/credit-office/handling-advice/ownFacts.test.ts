import { describe, expect, test } from 'vitest';
import type { OwnBooks } from './facts.ts';
import { banCovers, ownFacts } from './ownFacts.ts';
import { catalogueItem, cleanBooks, handlingOf, matter, ownFact, silentLaw } from './testing/handlingCase.ts';

const law = {
  ...silentLaw,
  catalogue: [catalogueItem({ code: 'P' }), catalogueItem({ code: 'Q', matters: ['x'] })],
};
const told = (books: Partial<OwnBooks>, catalogue = law.catalogue) =>
  ownFacts(
    handlingOf({ ...law, catalogue }, matter, { books: { ...cleanBooks, evaluation: null, ...books } }),
  );
const kinds = (books: Partial<OwnBooks>) =>
  told(books).map(({ entry }) => [entry.kind, entry.grade, entry.decidedOn]);

test('a fact of the books is told as the record tells its facts', () => {
  const cause = { department: 'courts', kind: 'Any', factId: 'c', documentNumber: null };
  const own = { ...ownFact, severity: 'SERIOUS' as const, cause };
  expect(told({ bans: [{ ...own, matters: [], industries: [] }] })).toEqual([
    {
      entry: {
        department: 'credit-office',
        kind: 'IndustryBan',
        factId: 'own',
        listing: null,
        endedOn: null,
        state: 'ACTIVE',
        severity: 'SERIOUS',
        grade: null,
        penaltyKind: null,
        fineAmount: null,
        decidedOn: '2026-02-01',
        documentNumber: '〔2026〕2号',
        basis: '依据',
        publishedUntil: null,
      },
      cause,
      covers: true,
      measureCodes: [],
    },
  ]);
});

test.each<[string, Partial<OwnBooks>, unknown[]]>([
  ['nothing', {}, []],
  [
    'a broken commitment, on the day of the finding',
    { brokenCommitments: [{ ...ownFact, assessedOn: '2026-03-01' }] },
    [['CreditCommitment', 'BROKEN', '2026-03-01']],
  ],
  [
    'one of no such day, on its own',
    { brokenCommitments: [{ ...ownFact, assessedOn: null }] },
    [['CreditCommitment', 'BROKEN', '2026-02-01']],
  ],
  [
    'a talk, by its kind',
    { talks: [{ ...ownFact, talkKind: 'WARNING' }] },
    [['CreditTalk', 'WARNING', '2026-02-01']],
  ],
  [
    'an open order',
    { rectifications: [{ ...ownFact, result: 'OPEN', dueOn: '2026-06-30' }] },
    [['CreditRectification', 'OPEN', '2026-02-01']],
  ],
  [
    'one that is overdue',
    { rectifications: [{ ...ownFact, result: 'OPEN', dueOn: '2026-06-29' }] },
    [['CreditRectification', 'OVERDUE', '2026-02-01']],
  ],
  [
    'one that is done',
    { rectifications: [{ ...ownFact, result: 'DONE', dueOn: '2026-06-29' }] },
    [['CreditRectification', 'DONE', '2026-02-01']],
  ],
  [
    'one that is never due',
    { rectifications: [{ ...ownFact, result: 'OPEN', dueOn: null }] },
    [['CreditRectification', 'OPEN', '2026-02-01']],
  ],
  [
    'an evaluation, by its grade',
    { evaluation: { ...ownFact, grade: 'POOR' } },
    [['PublicCreditEvaluation', 'POOR', '2026-02-01']],
  ],
])('what is told of %s', (_, books, expected) => {
  expect(kinds(books)).toEqual(expected);
  expect(told(books).map(({ covers, measureCodes }) => [covers, measureCodes])).toEqual(
    expected.map(() => [true, []]),
  );
});

describe('a measure that was imposed', () => {
  const measures = (...codes: string[]) => ({
    measures: codes.map((measureCode) => ({ ...ownFact, measureCode })),
  });

  test('is told with its own code, and whether it covers the matter', () => {
    expect(
      told(measures('P', 'Q')).map(({ entry, covers, measureCodes }) => [entry.kind, covers, measureCodes]),
    ).toEqual([
      ['CreditMeasure', true, ['P']],
      ['CreditMeasure', false, ['Q']],
    ]);
  });

  test.each([
    ['the catalogue does not name', []],
    ['the catalogue names no more', [catalogueItem({ expiresOn: '2026-06-29' })]],
    ['is an incentive', [catalogueItem({ incentive: true })]],
  ])('is not told where it %s', (_, catalogue) => {
    expect(told(measures('P'), catalogue)).toEqual([]);
  });

  test('covers nothing where nobody knows the matter', () => {
    const handling = handlingOf(law, matter, {
      matter: null,
      books: { ...cleanBooks, evaluation: null, ...measures('P') },
    });
    expect(ownFacts(handling).map(({ covers }) => covers)).toEqual([false]);
  });
});

test.each<[string, { matters: string[]; industries: string[] }, boolean, boolean]>([
  ['everything', { matters: [], industries: [] }, true, true],
  ['the matter', { matters: ['food-licence', 'x'], industries: [] }, true, false],
  ['another matter', { matters: ['x'], industries: [] }, false, false],
  ['another matter of its industry', { matters: ['x'], industries: ['H'] }, false, false],
  ['its industry', { matters: [], industries: ['H62'] }, true, false],
  ['one of several industries', { matters: [], industries: ['E', 'F'] }, true, false],
  ['another industry', { matters: [], industries: ['E'] }, false, false],
])('a ban from %s covers: %s', (_, ban, covers, coversWithoutMatter) => {
  expect(banCovers(ban, matter)).toBe(covers);
  expect(banCovers(ban, null)).toBe(coversWithoutMatter);
});

test('a ban from another matter is told as such', () => {
  const ban = { ...ownFact, matters: ['x'], industries: [] };
  expect(told({ bans: [ban] }).map(({ covers }) => covers)).toEqual([false]);
});
