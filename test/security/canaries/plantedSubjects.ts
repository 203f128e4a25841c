import { subjectAt } from '@credit-hub/kit/demonstration';

/**
 * Two subjects that no other test asks about: what is planted for an enterprise, and for a sole trader. With the rows
 * the enterprise gets what stands in the seeds between subjects and their readers, and the sole trader does not.
 */
export const plantedSubjects = {
  ENTERPRISE: subjectAt(90_002).unifiedSocialCreditCode,
  SOLE_TRADER: subjectAt(90_001).unifiedSocialCreditCode,
};
