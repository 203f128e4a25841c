import type { Role, Viewer } from '@credit-hub/schema';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../errors/refusal.ts';
import type { Caller } from '../identity/identify.ts';
import type { Budget, Budgets } from '../limits/budgets.ts';
import { addressKey } from './addressKey.ts';
import type { Counter, CountIn } from './counters.ts';

/** Who is counted: a caller, and the address that stands for it where there is no token. */
export type Spender = { caller: Caller; address: string };

/** What a request is known to ask for before it is planned. */
export type Charge = { cost: number; subjectCodes: ReadonlySet<string> };

export type RateLimits = {
  /** Counts a request. Rejects with RATE_LIMITED when its caller has had its share of this minute. */
  countRequest(spender: Spender): Promise<void>;
  /** Counts what it asks. Rejects with RATE_LIMITED. */
  charge(spender: Spender, charge: Charge): Promise<void>;
  /** Counts so many subjects that its answer tells of and that it did not name. Rejects with RATE_LIMITED. */
  countAnswered(spender: Spender, subjects: number): Promise<void>;
};

const minute = 60;
const day = 24 * 60 * minute;

/**
 * More codes than this are counted by each gateway for itself: a statement each in a shared store would let one
 * request of a thousand codes do to the store what the limit is to prevent.
 */
const mostSharedCodes = 20;

type Counted = keyof Omit<Budget, 'costOfOneOperation'>;

const seconds: Record<Counted, number> = {
  requestsPerMinute: minute,
  costPerMinute: minute,
  subjectsPerDay: day,
  lookupsOfOneSubjectPerMinute: minute,
  ownLookupsOfOneSubjectPerMinute: minute,
};

const what: Record<Counted, string> = {
  requestsPerMinute: 'requests in a minute',
  costPerMinute: 'fields that could be answered in a minute',
  subjectsPerDay: 'market subjects looked up in a day',
  lookupsOfOneSubjectPerMinute: 'look-ups of one market subject in a minute',
  ownLookupsOfOneSubjectPerMinute: 'own look-ups of one market subject in a minute',
};

const person = ({ caller: { viewer }, address }: Spender): string =>
  viewer.person === null ? `address ${addressKey(address)}` : named(viewer).person;

/** An organization's people share what it may take out: else it would take more by having more accounts. */
export const payer = (spender: Spender): string => {
  return named(spender.caller.viewer).shared ?? person(spender);
};

/** Whoever shows a token is known for as long as the token is, and so are the names it is counted by. */
const names = new WeakMap<Viewer, { person: string; shared: string | null }>();

const named = (viewer: Viewer) => {
  const known = names.get(viewer);
  if (known !== undefined) return known;
  const { role, person, organization, department } = viewer;
  const behind = organization ?? department;
  const made = {
    person: JSON.stringify([role, person]),
    shared: behind === null ? null : JSON.stringify([role, 'shared', behind]),
  };
  names.set(viewer, made);
  return made;
};

/**
 * Limits by role, counted in the store that `countIn` opens, and, where that is shared by several gateways, beside it
 * in `countHere`.
 */
export const createRateLimits = (budgets: Budgets, countIn: CountIn, countHere: CountIn): RateLimits => {
  const limiters = (open: CountIn) => {
    const opened = new Map<Counted, Map<Role, Counter>>();
    return (counted: Counted, role: Role): Counter => {
      const ofRoles = opened.get(counted) ?? new Map<Role, Counter>();
      opened.set(counted, ofRoles);
      const counter =
        ofRoles.get(role) ??
        open({ name: `${counted} ${role}`, points: budgets[role][counted], seconds: seconds[counted] });
      ofRoles.set(role, counter);
      return counter;
    };
  };
  const shared = limiters(countIn);
  const own = limiters(countHere);

  const consume = async (
    counterOf: typeof shared,
    counted: Counted,
    { caller: { viewer } }: Spender,
    key: string,
    points = 1,
  ): Promise<void> => {
    try {
      await counterOf(counted, viewer.role).consume(key, points);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new Refusal('RATE_LIMITED', `This caller has used up its ${what[counted]}.`, {
        limit: counted,
        retryAfter: Math.max(1, Math.ceil(error.msBeforeNext / 1_000)),
      });
    }
  };

  /**
   * Whoever shows no token has an own share of each subject, which nobody else can use up. What goes beyond it counts
   * with all that the others ask beyond theirs: else whoever changes addresses asked without end. Those with a token are
   * counted apart, so that no crowd uses up what a service hall needs.
   */
  const countLookup = async (counterOf: typeof shared, spender: Spender, code: string): Promise<void> => {
    if (spender.caller.viewer.person !== null)
      return consume(counterOf, 'lookupsOfOneSubjectPerMinute', spender, `${code} ${payer(spender)}`);
    try {
      await consume(counterOf, 'ownLookupsOfOneSubjectPerMinute', spender, `${code} ${person(spender)}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await consume(counterOf, 'lookupsOfOneSubjectPerMinute', spender, `${code} the public`);
    }
  };

  return {
    countRequest: (spender) => consume(shared, 'requestsPerMinute', spender, person(spender)),

    charge: async (spender, { cost, subjectCodes }) => {
      await consume(shared, 'costPerMinute', spender, payer(spender), Math.max(1, Math.ceil(cost)));
      if (subjectCodes.size === 0) return;
      await consume(shared, 'subjectsPerDay', spender, payer(spender), subjectCodes.size);
      const counterOf = subjectCodes.size <= mostSharedCodes ? shared : own;
      await Promise.all([...subjectCodes].map((code) => countLookup(counterOf, spender, code)));
    },

    countAnswered: (spender, subjects) =>
      consume(shared, 'subjectsPerDay', spender, payer(spender), subjects),
  };
};
