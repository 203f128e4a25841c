import { expect, test } from 'vitest';
import { reasonWhereUnknown } from './reasonWhereUnknown.ts';

const note = (reason: string | null) => ({ path: ['subject', 'grade'], form: 'DENIED', reason }) as const;

test.each([
  'CONSENT_REQUIRED',
  'PERSON_CONSENT_REQUIRED',
  'MEMBERSHIP_REQUIRED',
  'CASE_REQUIRED',
  'AGREEMENT_REQUIRED',
])('%s cannot be said while the office does not tell what is held', (reason) => {
  expect(reasonWhereUnknown(note(reason))).toEqual(note('RELATION_UNKNOWN'));
});

/** The token tells whose record it is, and the purpose; the table the rest. */
test.each(['OWN_RECORD_REQUIRED', 'PURPOSE_REQUIRED', 'NEVER', 'FORM_UNFIT', null])(
  '%s is known without the office',
  (reason) => {
    expect(reasonWhereUnknown(note(reason))).toEqual(note(reason));
  },
);
