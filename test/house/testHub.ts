/** How a test starts a hub, finds one that runs, and asks it. */
import { type Budgets, budgetsWith, defaultBudgets } from '@credit-hub/gateway';
import type { PurposeKind } from '@credit-hub/schema/viewer';
import { accessToken } from '../constellation/accessToken.ts';
import { callerSecrets } from '../constellation/issuer.ts';

/** Where a running hub is, and what it runs on. */
export type TestHub = {
  readonly gatewayUrl: string;
  readonly issuerUrl: string;
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** Holds the keys and the callers' secrets. */
  readonly dataFolder: string;
};

/** Noon in Beijing on the day that all tested hubs were started: seeds, publication and tokens tell the same day. */
const startedAt = Date.parse('2026-09-15T04:00:00Z');
/** Told to every process of a run: tests that begin minutes later tell the same time as the hubs they ask. */
process.env.HUB_TESTS_AHEAD_IN_MILLISECONDS ??= String(startedAt - Date.now());
const aheadInMilliseconds = Number(process.env.HUB_TESTS_AHEAD_IN_MILLISECONDS);

/** A test asks as a few callers what in a city thousands ask: what callers may spend is tested by itself. */
const plenty: Budgets = budgetsWith(
  Object.fromEntries(
    Object.keys(defaultBudgets).map((role) => [
      role,
      {
        requestsPerMinute: 1_000_000,
        costPerMinute: 2_000_000_000,
        subjectsPerDay: 100_000_000,
        lookupsOfOneSubjectPerMinute: 1_000_000,
      },
    ]),
  ),
);

/**
 * The scenario subjects come first; ordinary ones behind them make lists and searches honest. Ports: free ones.
 * The clock goes on from a fixed day, so that answers are the same whenever they are asked for.
 */
export const testSettings = {
  subjects: 60,
  clock: () => new Date(Date.now() + aheadInMilliseconds),
  protection: { budgets: plenty },
  ports: { gateway: 0, issuer: 0, database: 0, departments: {} },
};

export type Question = {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** A demonstration caller; without one the question is asked without a token. */
  readonly caller?: string;
  /** The purposes its token may state; all of the caller's without it. */
  readonly purposes?: readonly PurposeKind[];
  /** The `Credit-Purpose` header, e.g. `HANDLING;matter="construction-permit";case="2026-1"`. */
  readonly purpose?: string;
};

export type HubAnswer = {
  readonly status: number;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { message: string; path?: unknown[]; extensions?: Record<string, unknown> }[];
    readonly extensions?: Record<string, unknown>;
  };
};

/** Asks a running hub over HTTP, as its callers do. */
export async function ask(hub: TestHub, question: Question): Promise<HubAnswer> {
  const { query, variables, caller, purposes, purpose } = question;
  const response = await fetch(`${hub.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(caller && { authorization: `Bearer ${await tokenOf(hub, caller, purposes)}` }),
      ...(purpose && { 'credit-purpose': purpose }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(20_000),
  });
  return { status: response.status, body: (await response.json()) as HubAnswer['body'] };
}

const tokens = new Map<string, Promise<string>>();

/** An access token from the hub's issuer; fetched once for each caller and set of purposes. */
export function tokenOf(hub: TestHub, caller: string, purposes?: readonly PurposeKind[]): Promise<string> {
  const key = JSON.stringify([hub.issuerUrl, caller, purposes]);
  const known = tokens.get(key) ?? freshToken(hub, caller, purposes);
  tokens.set(key, known);
  return known;
}

/** An access token that begins its hour now. */
export async function freshToken(
  { issuerUrl, dataFolder }: TestHub,
  caller: string,
  purposes?: readonly PurposeKind[],
): Promise<string> {
  const secret = (await callerSecrets(dataFolder))[caller];
  if (secret === undefined) throw new Error(`there is no caller ${caller}`);
  return accessToken({ issuerUrl, caller, secret, purposes });
}
