import { mayBeCreditCode } from '@credit-hub/schema';

/**
 * Every credit code that stands by itself in an answer, in whatever field: counted as it is in a request
 * (protection/subjectCodes.ts), so that no field need be named.
 */
export const codesStandingIn = (answered: unknown): ReadonlySet<string> => {
  const codes = new Set<string>();
  const waiting: unknown[] = [answered];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      if (value.length === 18 && mayBeCreditCode(value)) codes.add(value);
    } else for (const member of Object.values(value ?? {})) waiting.push(member);
  }
  return codes;
};
