import { hasShapeOfCreditCode } from '@credit-hub/schema';
import { departmentError } from './errors.ts';

/** What a department knows of a market subject before it has looked: the key. No row is read for it. */
export type MarketSubjectReference = { unifiedSocialCreditCode: string };

/** `MarketSubject.__resolveReference` of every department. */
export function marketSubjectReference(reference: MarketSubjectReference): MarketSubjectReference {
  // `_Any` lets anything in: the key is checked here, and nothing else of the representation is believed.
  const { unifiedSocialCreditCode } = reference;
  if (typeof unifiedSocialCreditCode !== 'string' || !hasShapeOfCreditCode(unifiedSocialCreditCode)) {
    throw departmentError('BAD_USER_INPUT');
  }
  return { unifiedSocialCreditCode };
}
