import { badValueMessages } from './scalars/badValue.ts';

/** Entries on one page of a list at most. */
export const longestPage = 500;

/** Market subjects that one request names at most. */
export const mostSubjects = 1_000;

/** Messages of departments to each other that one request hands in at most. */
export const mostMessages = 100;

/** Notices that one request marks as read at most. */
export const mostNotices = 1_000;

/**
 * A caller's own mistakes, which departments name by their codes and the hub passes on, each with what would be right.
 * None says anything of the value that was given.
 */
export const callerMistakes = {
  ARTEFACT_REFUSED: 'a consent is signed with a key that the office has registered for the subject',
  BAD_USER_INPUT: 'a variable does not fit the operation',
  CASE_INCOMPLETE: 'the purpose of the request names no case, or several, or the viewer no organization',
  DAY_TO_COME: 'how a record stood is known of days up to today',
  IDEMPOTENCY_KEY_INVALID: 'an idempotency key has 1 to 100 visible ASCII characters',
  IDEMPOTENCY_KEY_REUSED: 'the idempotency key came with another request before',
  INVALID_CURSOR:
    'a cursor is one that this list gave out to this viewer, for this purpose and these arguments',
  INVALID_NAME: 'a name to search for has 2 to 50 characters',
  INVALID_PAGE: `a page has 1 to ${longestPage} entries`,
  INVALID_PERIOD: 'a period begins before it ends',
  INVALID_UNIFIED_SOCIAL_CREDIT_CODE: badValueMessages.INVALID_UNIFIED_SOCIAL_CREDIT_CODE,
  KIND_UNKNOWN: 'a kind of fact is one that the schema of this caller has',
  MATTER_MISMATCH:
    'the matter that advice is asked for is the one that the purpose of the request names, or one of those',
  NO_SUCH_RELATION: 'the subject has none of that name',
  NOTHING_TO_REVIEW: 'nothing of it waits for a second officer',
  RELATION_ENDED: 'it has ended, and what has ended is not changed',
  SECOND_OFFICER_REQUIRED:
    'it is decided by a second officer of the body that proposed it, never by the one who did',
  TERMS_INVALID: 'the terms contradict each other, or name what the hub does not know',
  TOO_MANY_FACTS: 'an act names 1 to 1,000 facts',
  TOO_MANY_MESSAGES: `a request hands in ${mostMessages} messages at most`,
  TOO_MANY_NOTICES: `a request marks ${mostNotices} notices as read at most`,
  TOO_MANY_SUBJECTS: `a request names ${mostSubjects} market subjects at most`,
} as const;

export type CallerMistake = keyof typeof callerMistakes;

/** Whether a code speaks of what the caller gave. */
export function isCallerMistake(code: unknown): code is CallerMistake {
  return typeof code === 'string' && Object.hasOwn(callerMistakes, code);
}
