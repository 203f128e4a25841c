import { departmentError } from '@credit-hub/kit';
import type { Purpose, Viewer } from '@credit-hub/schema';
import type { CaseName } from '../../relationRepository.ts';

/**
 * The case that a request states it serves.
 * @throws GraphQLError CASE_INCOMPLETE, when the purpose names no case or the viewer acts for no organization
 */
export function caseOfPurpose(
  { organization, department }: Viewer,
  { matter, caseNumber }: Purpose,
): CaseName {
  if (organization === null || caseNumber === null) throw departmentError('CASE_INCOMPLETE');
  return { handler: organization, department, matter, caseNumber };
}
