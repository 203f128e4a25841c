import { departmentError } from '@credit-hub/kit';
import type { Purpose, Viewer } from '@credit-hub/schema';
import type { CaseName } from './repository.ts';

/**
 * The one case that a request states it serves.
 * @throws GraphQLError CASE_INCOMPLETE, when the purpose names no case or several, or the viewer acts for no organization
 */
export function caseOfPurpose({ organization, department }: Viewer, purpose: Purpose): CaseName {
  const { matter, caseNumber, further = [] } = purpose;
  if (organization === null || caseNumber === null || further.length > 0)
    throw departmentError('CASE_INCOMPLETE');
  return { handler: organization, department, matter, caseNumber };
}
