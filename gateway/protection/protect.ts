import { endSilentConnections } from '@credit-hub/schema/end-silent-connections';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Budgets, defaultBudgets } from '../limits/budgets.ts';
import { countInPostgres, createMemoryCounts } from './counters.ts';
import { createLifecycle, type DrainOptions, defaultDrain } from './lifecycle.ts';
import { createPacing, type PacingOptions } from './pacing.ts';
import { createRateLimits } from './rateLimits.ts';
import { createShedding, defaultShedding, type SheddingOptions } from './shedding.ts';

export type ProtectionOptions = {
  /** What each role may spend. */
  budgets?: Budgets;
  /** Where it is counted: in this process, or in the hub's database for all gateways on it. */
  rateLimitStore?: 'memory' | 'postgres';
  shedding?: Partial<SheddingOptions>;
  /** How many answers begin at one time while the gateway has no time left. */
  pacing?: Partial<PacingOptions>;
  drain?: Partial<DrainOptions>;
  /** Refuses every document that was not registered beforehand. */
  trustedDocumentsOnly?: boolean;
  /** Addresses and networks of the proxies before the hub, whose word on the caller's address is taken. */
  trustedProxies?: readonly string[];
  /** Origins whose pages may ask. */
  allowedOrigins?: readonly string[];
  /** Seconds of Strict-Transport-Security. */
  strictTransport?: number;
};

/** Connections for counting, apart from those that answers wait for. */
const countingConnections = 4;
/** Milliseconds after which a count is made here instead. */
const countingPatience = 500;

/** What stands between the hub and who asks too much, with everything closed that is not opened by a setting. */
export const protect = (options: ProtectionOptions, databaseUrl: string, logger: Logger) => {
  const budgets = options.budgets ?? defaultBudgets;
  const pool =
    options.rateLimitStore === 'postgres'
      ? new Pool({
          connectionString: databaseUrl,
          max: countingConnections,
          connectionTimeoutMillis: countingPatience,
        })
      : null;
  if (pool) endSilentConnections(pool, countingPatience);
  pool?.on('error', ({ name }) => logger.warn({ name }, 'a connection for counting broke'));

  const countHere = createMemoryCounts();

  return {
    rateLimits: createRateLimits(budgets, pool ? countInPostgres(pool, countHere) : countHere, countHere),
    admission: { budgets, trustedDocumentsOnly: options.trustedDocumentsOnly ?? false },
    server: {
      trustedProxies: options.trustedProxies ?? [],
      allowedOrigins: options.allowedOrigins ?? [],
      strictTransport: options.strictTransport ?? 0,
    },
    pacing: createPacing(options.pacing),
    lifecycle: createLifecycle(
      createShedding({ ...defaultShedding, ...options.shedding }),
      { ...defaultDrain, ...options.drain },
      logger,
    ),
    close: async (): Promise<void> => {
      await pool?.end();
    },
  };
};
