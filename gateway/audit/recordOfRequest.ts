import type { Purpose, Viewer } from '@credit-hub/schema';
import type { Logger } from 'pino';
import { Refusal } from '../errors/refusal.ts';
import type { AccessLog, IntentTicket } from './accessLog.ts';
import type { IntentEntry, OutcomeEntry } from './entries.ts';
import { AccessLogError } from './errors.ts';
import type { Receipt } from './receipt.ts';

/** One request in the access log: an intent and what became of it, or a refusal. Each step rejects with `Refusal`. */
export type RecordOfRequest = {
  /** Before anything is fetched. @returns the index of the request in the log */
  intend(entry: IntentEntry): Promise<number>;
  /** Before the answer leaves. */
  conclude(outcome: Omit<OutcomeEntry, 'refusal'>): Promise<Receipt>;
  /** That the request was refused, by whomever; nothing when it was answered. */
  refuse(who: { viewer: Viewer | null; purpose: Purpose | null }, code: string): Promise<void>;
};

/**
 * Refusals of one who asks too much, or of whom the hub cannot know who asks: to record each would let anyone fill the
 * log. They are counted instead.
 */
const unrecorded = new Set(['RATE_LIMITED', 'OVERLOADED', 'ACCESS_LOG_UNAVAILABLE', 'ISSUER_UNAVAILABLE']);

/** Makes the function that begins the record of a request. Without the log nothing is fetched and nothing leaves. */
export const createRecordOfRequest =
  (log: Pick<AccessLog, 'intend' | 'conclude' | 'refuse'>, policyVersion: () => string, logger: Logger) =>
  (): RecordOfRequest => {
    let ticket: IntentTicket | null = null;
    let settled = false;

    const written = async <Result>(writing: Promise<Result>): Promise<Result> => {
      try {
        return await writing;
      } catch (error) {
        logger.error(
          { code: error instanceof AccessLogError ? error.code : 'UNKNOWN' },
          'the access log took no entry',
        );
        throw new Refusal(
          'ACCESS_LOG_UNAVAILABLE',
          'The hub cannot record accesses at present, and answers nothing without.',
        );
      }
    };
    const settle = (outcome: OutcomeEntry, open: IntentTicket): Promise<Receipt> => {
      settled = true;
      return written(log.conclude(open, outcome));
    };

    return {
      intend: async (entry) => {
        ticket = await written(log.intend(entry));
        return ticket.auditIndex;
      },
      conclude: (outcome) => {
        if (ticket === null || settled) throw new TypeError('a request is concluded once, after its intent');
        return settle({ ...outcome, refusal: null }, ticket);
      },
      refuse: async ({ viewer, purpose }, code) => {
        if (settled || code === 'ACCESS_LOG_UNAVAILABLE') return;
        if (ticket !== null) {
          await settle({ disclosures: [], completeness: 'PARTIAL', refusal: code }, ticket);
          return;
        }
        if (unrecorded.has(code)) return;
        // Who leaves before anything is asked for it has learnt nothing.
        if (code === 'CALLER_LEFT') return;
        settled = true;
        const entry = {
          viewer,
          purpose,
          policyVersion: policyVersion(),
          planKey: null,
          subjectCodes: [],
          refusal: code,
        };
        await written(log.refuse(entry));
      },
    };
  };
