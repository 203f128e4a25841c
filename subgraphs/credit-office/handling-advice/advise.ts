import { departmentError, type MarketSubjectReference, marketSubjectReference } from '@credit-hub/kit';
import type { Context } from '../loaders.ts';
import { decideHandling, type HandlingDecision } from './decideHandling.ts';
import { readRecord } from './readRecord.ts';

/** A subject with all that the hub gave of it. */
export type GivenSubject = MarketSubjectReference & { given?: object };

/** `MarketSubject.__resolveReference` of the office: the only department that computes from what the hub found. */
export function subjectAsGiven(reference: MarketSubjectReference): GivenSubject {
  return { ...marketSubjectReference(reference), given: reference };
}

/** Gathers what the decision needs: the record as given, the law, and the office's own books. */
export async function advise(
  { unifiedSocialCreditCode: subjectCode, given = {} }: GivenSubject,
  matterId: string,
  { loaders, today }: Context,
): Promise<HandlingDecision> {
  const [law, books] = await Promise.all([loaders.law(), loaders.ownBooks(subjectCode)]);
  if (books === null) throw departmentError('DEPARTMENT_FAILED');
  const matter = law.matters.find(({ id }) => id === matterId) ?? null;
  return decideHandling({ subjectCode, today, matter, record: readRecord(given), books, law });
}
