import { callerMistakes } from '@credit-hub/schema';
import { Refusal } from '../errors/refusal.ts';
import type { DoubtfulText } from './codesGiven.ts';
import type { CodesOfRequest } from './codesOfRequest.ts';

/** Where one of many that is none is told by itself, and the others are answered. */
const told = {
  one: 'Query.marketSubject(unifiedSocialCreditCode:)',
  each: 'Query.marketSubjects(unifiedSocialCreditCodes:)',
};

/**
 * Finds out which of the texts are codes. What is none refuses the request, by its place, unless it is one of a list of
 * subjects; so does what nobody can say, unless its subject is all that hangs on it. Throws `Refusal`; quotes nothing.
 */
export const settleCodes = async (texts: readonly DoubtfulText[], codes: CodesOfRequest): Promise<void> => {
  if (texts.length === 0) return;
  await codes.settle(texts.map(({ text }) => text));
  for (const { text, coordinate, index } of texts) {
    if (coordinate === told.each) continue;
    const details = { coordinate, ...(index !== undefined && { index }) };
    const verdict = codes.verdictOn(text);
    switch (verdict.is) {
      case 'CODE':
        break;
      case 'NO_CODE':
        throw new Refusal(
          'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
          `The argument ${coordinate} cannot be used: ${callerMistakes.INVALID_UNIFIED_SOCIAL_CREDIT_CODE}.`,
          details,
        );
      case 'UNKNOWN':
        if (coordinate === told.one) break;
        throw new Refusal(
          'DEPARTMENT_UNAVAILABLE',
          `Whether the text given for ${coordinate} is a code its register would know, which does not answer at present.`,
          { ...details, department: verdict.fault.department, retryAfter: 1 },
        );
    }
  }
};
