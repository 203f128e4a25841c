import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { Refusal } from '../errors/refusal.ts';
import { type Caller, ClaimRefused, callerOf } from './claims.ts';
import { createIssuerKeys, type IssuerTrouble, IssuerUnavailable, type KeySource } from './issuerKeys.ts';

export type { Caller } from './claims.ts';

export type Issuer = KeySource & {
  /** The audience that a token for the hub must carry. */
  audience: string;
  /** What a token's header may call it; `at+jwt` (RFC 9068) unless it is given. */
  tokenTypes?: readonly string[];
};

/** Whoever shows no token is the public, and may inquire. */
export const anonymous: Caller = {
  viewer: { person: null, role: 'PUBLIC', organization: null, department: null },
  mayState: new Set(['INQUIRY']),
};

/** Asymmetric signatures only: with HS256 an attacker would sign with the issuer's public key as the secret. */
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519'];

/** RFC 9068, 2.1: so that no token that the issuer signs for something else, an ID token, is taken for one of access. */
export const usualTokenTypes: readonly string[] = ['at+jwt'];

/** Seconds by which the issuer's clock may be ahead of the hub's. */
const clocksApart = 30;

/** Characters of a token at most. */
const longestToken = 8_192;

/** Characters of verified tokens that are remembered, and what is counted for the caller that each tells. */
const keptTokens = 16 * 1024 * 1024;
const keptBesideToken = 1_024;

const unauthenticated = (why: string) =>
  new Refusal('UNAUTHENTICATED', `The bearer token was refused: ${why}.`);

const notAcceptable = (claim: string) => unauthenticated(`its claim \`${claim}\` is not acceptable`);

const reasonOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof errors.JWTExpired) return unauthenticated('it has expired');
  if (error instanceof errors.JWTClaimValidationFailed) return notAcceptable(error.claim);
  if (error instanceof errors.JOSEAlgNotAllowed) return unauthenticated('its algorithm is not acceptable');
  if (error instanceof errors.JWKSNoMatchingKey) return unauthenticated('its key is unknown');
  return unauthenticated('it could not be verified');
};

/** A media type may be written without its `application/` (RFC 7515, 4.1.9). */
const typeIn = (typ: unknown): string =>
  typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : '';

/** How long a verified token is taken on trust before its signature is checked again, in milliseconds. */
const trustFor = 60_000;

export type IdentifyParts = {
  clock: () => Date;
  logger: Pick<Logger, 'warn'>;
  /** Told of each time that the issuer could not be asked for its keys. */
  onIssuerTrouble(trouble: IssuerTrouble): void;
  /** Whether the network has a department of this name now. */
  isDepartment(name: string): boolean;
};

/**
 * Makes the function that turns an `Authorization` header into a caller.
 * No header is the public; any other header than a bearer token that verifies is `UNAUTHENTICATED` (401). Where the
 * issuer's keys cannot be had nobody knows whether it verifies: `ISSUER_UNAVAILABLE` (503), unless it could not be good
 * under any key.
 */
export const createIdentify = (
  issuer: Issuer,
  { clock, logger, onIssuerTrouble, isDepartment }: IdentifyParts,
) => {
  const tokenTypes = (issuer.tokenTypes ?? usualTokenTypes).map(typeIn);
  const keyOf = createIssuerKeys(issuer, (trouble) => {
    logger.warn({ trouble }, 'the issuer of tokens could not be asked for its keys');
    onIssuerTrouble(trouble);
  });
  const verified = new LRUCache<string, { caller: Caller; until: number }>({
    maxSize: keptTokens,
    sizeCalculation: (_known, token) => token.length + keptBesideToken,
  });

  /** @throws Refusal */
  const refuseUnlessForHere = (header: { typ?: unknown }, { iat = 0 }: JWTPayload): void => {
    if (!tokenTypes.includes(typeIn(header.typ)))
      throw unauthenticated('its header `typ` is not that of an access token');
    if (iat > clock().getTime() / 1_000 + clocksApart) throw notAcceptable('iat');
  };

  /** @throws Refusal for what no key could make good */
  const refuseWhateverTheKey = (token: string): void => {
    const { iss, aud, exp, iat } = decodeJwt(token);
    if (iss !== issuer.url) throw notAcceptable('iss');
    if (![aud].flat().includes(issuer.audience)) throw notAcceptable('aud');
    if (typeof exp !== 'number' || exp <= clock().getTime() / 1_000) throw unauthenticated('it has expired');
    refuseUnlessForHere(decodeProtectedHeader(token), { iat });
  };

  const verify = async (token: string): Promise<JWTPayload> => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
        issuer: issuer.url,
        audience: issuer.audience,
        algorithms,
        requiredClaims: ['exp', 'iat', 'sub'],
        currentDate: clock(),
      });
      refuseUnlessForHere(protectedHeader, payload);
      return payload;
    } catch (error) {
      if (!(error instanceof IssuerUnavailable)) throw reasonOf(error);
      try {
        refuseWhateverTheKey(token);
      } catch (flaw) {
        throw reasonOf(flaw);
      }
      throw new Refusal(
        'ISSUER_UNAVAILABLE',
        'The hub cannot ask the issuer of tokens for its keys at present. The token may be good: keep it and ask again.',
        { retryAfter: error.retryAfter },
      );
    }
  };

  /** The operator learns which claim it is; the bearer, that it is one of those that the hub reads. */
  const callerIn = (payload: JWTPayload): Caller => {
    try {
      return callerOf(payload, isDepartment);
    } catch (error) {
      if (!(error instanceof ClaimRefused)) throw error;
      const { claim, why } = error;
      logger.warn({ claim, why }, 'a token of the issuer does not say who asks');
      throw unauthenticated('its claims do not name a caller of the hub');
    }
  };

  return async (authorization: string | undefined): Promise<Caller> => {
    if (authorization === undefined) return anonymous;
    const token = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('the header is not `Bearer` and a token');
    const now = clock().getTime();
    const known = verified.get(token);
    if (known !== undefined && now < known.until) return known.caller;
    if (token.length > longestToken) throw unauthenticated('it is too long');
    const payload = await verify(token);
    const caller = callerIn(payload);
    verified.set(token, { caller, until: Math.min((payload.exp ?? 0) * 1_000, now + trustFor) });
    return caller;
  };
};
