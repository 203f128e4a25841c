/** What can be wrong with a fact that an act names: the codes of files, and those of what is there already. */
import { type ProblemCode, problemMessages } from '../facts-import/problem.ts';

const ownMessages = {
  FACT_CHANGED: 'the fact was changed since it was read: read it again, and act upon its revision',
  FACT_RECORDED: 'a fact of this subject, document and authority is there; correct it, or withdraw it first',
  PROPOSAL_NOT_FOUND: 'nothing of that name was proposed for this subject',
  NOTHING_TO_REVIEW: 'it was decided on before',
  SECOND_OFFICER_REQUIRED:
    'it is decided by a second officer of the department, never by the one who proposed it',
  OFFICER_UNKNOWN: 'what weighs on a person is proposed and decided by accounts that have a name',
} as const;

const messages = { ...problemMessages, ...ownMessages };

export type ActProblemCode = ProblemCode | keyof typeof ownMessages;

/** Of one field, or of the fact as a whole; no value is quoted. */
export type ActProblem = { field: string | null; code: ActProblemCode; message: string };

export const actProblem = (code: ActProblemCode, field: string | null = null, most?: number): ActProblem => ({
  field,
  code,
  message:
    code === 'TEXT_TOO_LONG' && most !== undefined
      ? `the text is longer than the ${most} characters that this field holds`
      : messages[code],
});
