import type { Rehearsal } from '@credit-hub/gateway';
import { loadTrustedDocuments, makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { callers } from './callers.ts';

/** Division 000000 is nobody's: no department has anything of whoever had this code. */
const nobody = makeUnifiedSocialCreditCode('91000000', 'RH000001');
const matter = 'construction-permit';

/** What halls ask on every handling, of nobody: so that the first clerks of a morning do not wait for each other. */
export function rehearsal(): Rehearsal {
  const { role, organization = null, purposes } = callers['hall-clerk'] as (typeof callers)[string];
  const viewer = { person: 'rehearsal', role, organization, department: null };
  const check = [...loadTrustedDocuments().values()].filter(({ roles }) => roles.includes(role));
  return {
    questions: check.map(({ id }) => ({
      caller: { viewer, mayState: new Set(purposes) },
      purpose: `HANDLING;matter="${matter}";case="rehearsal"`,
      body: { documentId: id, variables: { code: nobody, matter } },
    })),
    times: 60,
    atOnce: 20,
  };
}
