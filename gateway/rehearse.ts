import type { RecordOfRequest } from './audit/recordOfRequest.ts';
import type { Caller } from './identity/claims.ts';
import { createRespond, type RespondParts } from './server/respond.ts';

/** A question as it will be asked, of a subject that nobody has. */
export type Rehearsed = {
  caller: Caller;
  /** As the header `Credit-Purpose` states it. */
  purpose: string;
  /** As a request is posted. */
  body: unknown;
};

export type Rehearsal = {
  questions: readonly Rehearsed[];
  /** How often each is asked. */
  times: number;
  /** How many of them at one time. */
  atOnce: number;
};

/** What is counted of nobody, and written down nowhere: no answer leaves, and none tells of anyone. */
const notCounted: RespondParts['rateLimits'] = {
  countRequest: async () => {},
  charge: async () => {},
  countAnswered: async () => {},
};
const notRecorded = (): RecordOfRequest => ({
  intend: async () => 0,
  conclude: async () => ({ auditIndex: 0, jws: '' }),
  refuse: async () => {},
});

/**
 * Answers questions as those who are about to come will ask them, and drops the answers: then what answers them is
 * compiled, plans and statements are made, and departments are connected to their databases. A process that has answered
 * nothing yet takes three times as long for each question, and of two hundred at once most would run out of their time.
 *
 * It ends where an answer is not whole, and never rejects: who comes then is told why.
 */
export const rehearse = async (
  { questions, times, atOnce }: Rehearsal,
  parts: Pick<RespondParts, 'enterNetwork' | 'beginPreparing' | 'pacing'>,
): Promise<void> => {
  for (const { caller, purpose, body } of questions) {
    const respond = createRespond({
      ...parts,
      identify: async () => caller,
      rateLimits: notCounted,
      recordOfRequest: notRecorded,
    });
    const isWhole = async (): Promise<boolean> => {
      const { signal } = new AbortController();
      const { status, body: answered } = await respond({
        ...{ method: 'POST', authorization: undefined, accept: undefined, address: '127.0.0.1', signal },
        ...{ purpose, body },
      });
      return status === 200 && answered.includes('"completeness":"COMPLETE"');
    };
    for (let asked = 0; asked < times; asked += atOnce) {
      const together = Array.from({ length: Math.min(atOnce, times - asked) }, () =>
        isWhole().catch(() => false),
      );
      if (!(await Promise.all(together)).every(Boolean)) return;
    }
  }
};
