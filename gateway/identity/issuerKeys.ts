import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export type KeySource = {
  /** The OIDC issuer, exactly as tokens name it. */
  url: string;
  /** Where the issuer publishes its keys; found by OIDC discovery when it is not given. */
  keySetUrl?: string;
  /** Milliseconds for which its keys are used after they were read last, while the issuer cannot be reached. */
  keysKeptFor?: number;
};

/** The issuer cannot be asked for its keys, so nobody knows whether a token holds. The token may be good. */
export class IssuerUnavailable extends Error {
  /** Seconds after which it is tried again. */
  readonly retryAfter = Math.ceil(betweenTries / 1_000);
  constructor() {
    super('the issuer cannot be asked for its keys');
    this.name = 'IssuerUnavailable';
  }
}

export type IssuerTrouble = 'DISCOVERY_FAILED' | 'DISCOVERED_ANOTHER_ISSUER' | 'KEYS_FAILED';

/** Milliseconds after which keys are read again, so that one that is taken back opens nothing for long. */
const readAgainAfter = 600_000;
/** Milliseconds between two tries, after one that failed or one that an unknown key asked for. */
const betweenTries = 5_000;
const patience = 5_000;

export const usualKeysKeptFor = 3_600_000;

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

class Trouble extends Error {
  readonly trouble: IssuerTrouble;
  constructor(trouble: IssuerTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** OpenID Connect Discovery 1.0, 4.3: the document must name the very issuer that it was asked of. */
const discover = async ({ url, keySetUrl }: KeySource): Promise<URL> => {
  if (keySetUrl !== undefined) return new URL(keySetUrl);
  const found = await fetch(`${url.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(patience),
  })
    .then(async (response) => discoverySchema.parse(response.ok ? await response.json() : null))
    .catch(() => {
      throw new Trouble('DISCOVERY_FAILED');
    });
  if (found.issuer !== url) throw new Trouble('DISCOVERED_ANOTHER_ISSUER');
  return new URL(found.jwks_uri);
};

const readKeys = async (source: KeySource) => {
  // It never reads again by itself: when that is done, and what a failure means, is decided here.
  const keys = createRemoteJWKSet(await discover(source), {
    cacheMaxAge: Number.POSITIVE_INFINITY,
    cooldownDuration: Number.POSITIVE_INFINITY,
    timeoutDuration: patience,
  });
  await keys.reload().catch(() => {
    throw new Trouble('KEYS_FAILED');
  });
  return keys;
};

/**
 * Finds the issuer's key for a token. Keys are read again every ten minutes, and when a token names one that is not
 * known; while that fails the last ones are used for a bounded time. The function throws `IssuerUnavailable` where the
 * issuer would have to be asked and cannot be, and `JWKSNoMatchingKey` where it does not have the key.
 * @param onTrouble told of each try that fails
 */
export const createIssuerKeys = (
  source: KeySource,
  onTrouble: (trouble: IssuerTrouble) => void,
): JWTVerifyGetKey => {
  const keptFor = source.keysKeptFor ?? usualKeysKeptFor;
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let hasFailed = false;
  let reading: Promise<void> | undefined;

  const age = () => performance.now() - readAt;
  const wasJustTried = () => performance.now() - triedAt < betweenTries;

  /** Never rejects. */
  const read = (): Promise<void> => {
    reading ??= readKeys(source)
      .then(
        (read) => {
          keys = read;
          readAt = performance.now();
          hasFailed = false;
        },
        (error: unknown) => {
          hasFailed = true;
          onTrouble(error instanceof Trouble ? error.trouble : 'KEYS_FAILED');
        },
      )
      .finally(() => {
        triedAt = performance.now();
        reading = undefined;
      });
    return reading;
  };

  const known = async (): Promise<NonNullable<typeof keys>> => {
    if (keys === undefined || age() > keptFor) {
      if (reading !== undefined || !wasJustTried()) await read();
    } else if (age() > readAgainAfter && !wasJustTried()) void read();
    if (keys === undefined || age() > keptFor) throw new IssuerUnavailable();
    return keys;
  };

  return async (header, token) => {
    try {
      return await (await known())(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      // The issuer may have a new key since; asked too often, it would be anyone's to flood.
      const lastRead = readAt;
      if (reading !== undefined || !wasJustTried()) await read();
      if (readAt !== lastRead) return (await known())(header, token);
      if (hasFailed) throw new IssuerUnavailable();
      throw error;
    }
  };
};
