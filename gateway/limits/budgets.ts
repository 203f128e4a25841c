import type { Role } from '@credit-hub/schema';

/** What callers of one role may spend. A role's own systems ask more often than its people do. */
export type Budget = {
  /** Requests of one caller in a minute. */
  requestsPerMinute: number;
  /** Fields that one operation could answer, lists counted by their asked size. */
  costOfOneOperation: number;
  /** The same, of all operations of one organization (or person, or address) in a minute. */
  costPerMinute: number;
  /** Market subjects that one organization (or person, or address) looks up by code in a day: what stops a harvest. */
  subjectsPerDay: number;
  /**
   * Look-ups of one and the same market subject in a minute: by one organization, or by the public as a whole, which
   * can take another address at will.
   */
  lookupsOfOneSubjectPerMinute: number;
};

export type Budgets = Readonly<Record<Role, Budget>>;

const government: Budget = {
  requestsPerMinute: 3_000,
  costOfOneOperation: 400_000,
  costPerMinute: 8_000_000,
  subjectsPerDay: 500_000,
  lookupsOfOneSubjectPerMinute: 300,
};

const partner: Budget = {
  requestsPerMinute: 1_200,
  costOfOneOperation: 200_000,
  costPerMinute: 2_000_000,
  subjectsPerDay: 50_000,
  lookupsOfOneSubjectPerMinute: 120,
};

/** What stands where nothing else is set. */
export const defaultBudgets: Budgets = {
  PUBLIC: {
    requestsPerMinute: 120,
    costOfOneOperation: 50_000,
    costPerMinute: 200_000,
    subjectsPerDay: 2_000,
    lookupsOfOneSubjectPerMinute: 600,
  },
  SUBJECT: {
    requestsPerMinute: 120,
    costOfOneOperation: 100_000,
    costPerMinute: 500_000,
    subjectsPerDay: 2_000,
    lookupsOfOneSubjectPerMinute: 120,
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
