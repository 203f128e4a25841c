import type { Role } from '@credit-hub/schema';

/** What callers of one role may spend. A role's own systems ask more often than its people do. */
export type Budget = {
  /** Requests of one caller in a minute. */
  requestsPerMinute: number;
  /** Fields that one operation could answer, lists counted by their asked size. */
  costOfOneOperation: number;
  /** The same, of all operations of one organization (or person, or address) in a minute. */
  costPerMinute: number;
  /**
   * Market subjects that one organization (or person, or address) looks up in a day, by code, or is answered with by a
   * search or a list: what stops a harvest.
   */
  subjectsPerDay: number;
  /**
   * Look-ups of one and the same market subject in a minute by one organization; by all together who show no token, of
   * what each asks beyond its own share.
   */
  lookupsOfOneSubjectPerMinute: number;
  /**
   * The own share of one address without a token: so many look-ups of one and the same market subject in a minute, which
   * the others cannot use up. However many addresses ask after a subject, and however often, one more is answered:
   * a crowd that shuts a subject to the public would be a way to hide it. Others than those without a token have none.
   */
  ownLookupsOfOneSubjectPerMinute: number;
};

export type Budgets = Readonly<Record<Role, Budget>>;

const government: Budget = {
  requestsPerMinute: 3_000,
  costOfOneOperation: 400_000,
  costPerMinute: 8_000_000,
  subjectsPerDay: 500_000,
  lookupsOfOneSubjectPerMinute: 300,
  ownLookupsOfOneSubjectPerMinute: 0,
};

const partner: Budget = {
  requestsPerMinute: 1_200,
  costOfOneOperation: 200_000,
  costPerMinute: 2_000_000,
  subjectsPerDay: 50_000,
  lookupsOfOneSubjectPerMinute: 120,
  ownLookupsOfOneSubjectPerMinute: 0,
};

/** What stands where nothing else is set. */
export const defaultBudgets: Budgets = {
  PUBLIC: {
    requestsPerMinute: 120,
    costOfOneOperation: 50_000,
    costPerMinute: 200_000,
    subjectsPerDay: 2_000,
    lookupsOfOneSubjectPerMinute: 600,
    ownLookupsOfOneSubjectPerMinute: 20,
  },
  SUBJECT: {
    requestsPerMinute: 120,
    costOfOneOperation: 100_000,
    costPerMinute: 500_000,
    subjectsPerDay: 2_000,
    lookupsOfOneSubjectPerMinute: 120,
    ownLookupsOfOneSubjectPerMinute: 0,
  },
  HALL: government,
  REGULATOR: government,
  DEPARTMENT_SYSTEM: { ...government, requestsPerMinute: 30_000, costPerMinute: 80_000_000 },
  CREDIT_OFFICE: government,
  AUDITOR: government,
  BANK: partner,
  ASSOCIATION: partner,
  CREDIT_AGENCY: partner,
};

/** The budgets with what a setting changes of them, role by role. */
export const budgetsWith = (changes: Partial<Record<Role, Partial<Budget>>>): Budgets =>
  Object.fromEntries(
    Object.entries(defaultBudgets).map(([role, budget]) => [role, { ...budget, ...changes[role as Role] }]),
  ) as Budgets;
