import type { Asker } from '@credit-hub/schema';
import { callers } from '../constellation/callers.ts';

/** Who asks in the benchmark, as the issuer knows it: a clerk of a service hall. */
export const clerk = 'hall-clerk';

const matter = 'construction-permit';
const caseNumber = '2026-0001';

/** What the clerk says it asks for. */
export const clerksPurposeHeader = `HANDLING;matter="${matter}";case="${caseNumber}"`;

/** The same clerk with the same purpose, as the hub signs it for a department. */
export const clerkAsViewer: Asker = {
  viewer: {
    person: clerk,
    role: 'HALL',
    organization: callers[clerk]?.organization ?? null,
    department: null,
  },
  purpose: { kind: 'HANDLING', matter, caseNumber },
};
