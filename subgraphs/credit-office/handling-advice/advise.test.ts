import { expect, test } from 'vitest';
import type { Context } from '../loaders.ts';
import { advise, subjectAsGiven } from './advise.ts';
import type { OwnBooks } from './facts.ts';
import { cleanBooks, matter, plainFact, silentLaw } from './testing/handlingCase.ts';

const subjectCode = '91000000MX0000007K';
const wholeRecord = {
  entries: [{ ...plainFact, kind: 'RegistrationAct' }],
  gaps: [],
  kinds: [],
  throughPersons: [],
};
const contextOf = (books: OwnBooks | null) =>
  ({
    loaders: {
      law: async () => silentLaw,
      ownBooks: async (code: string) => (code === subjectCode ? books : { ...cleanBooks, bans: undefined }),
    },
    today: '2026-06-30',
  }) as unknown as Context;
const subject = subjectAsGiven({
  __typename: 'MarketSubject',
  unifiedSocialCreditCode: subjectCode,
  wholeRecord,
} as never);

test('what the hub gives of a subject is kept beside its code', () => {
  expect(subject).toMatchObject({ unifiedSocialCreditCode: subjectCode, given: { wholeRecord } });
});

test('advice is made of what the hub gave, the law and the books', async () => {
  expect((await advise(subject, matter.id, contextOf(cleanBooks))).outcome).toBe('NORMAL');
  expect((await advise(subject, 'other', contextOf(cleanBooks))).reasons).toEqual(['UNKNOWN_MATTER']);
  const without = await advise({ unifiedSocialCreditCode: subjectCode }, matter.id, contextOf(cleanBooks));
  expect(without.reasons).toEqual(['RECORD_UNAVAILABLE']);
});

test('without the office’s own books there is none', async () => {
  await expect(advise(subject, matter.id, contextOf(null))).rejects.toMatchObject({
    extensions: { code: 'DEPARTMENT_FAILED' },
  });
});
