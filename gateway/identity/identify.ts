import { type PurposeKind, purposeKinds, roles, type Viewer } from '@credit-hub/schema';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** Who asks, and for what purposes the issuer lets them ask. */
export type Caller = { viewer: Viewer; mayState: ReadonlySet<PurposeKind> };

export type Issuer = {
  /** The OIDC issuer, exactly as tokens name it. */
  url: string;
  /** The audience that a token for the hub must carry. */
  audience: string;
  /** Where the issuer publishes its keys; found by OIDC discovery when it is not given. */
  keySetUrl?: string;
};

/** Whoever shows no token is the public, and may inquire. */
export const anonymous: Caller = {
  viewer: { person: null, role: 'PUBLIC', organization: null, department: null },
  mayState: new Set(['INQUIRY']),
};

const claimsSchema = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  credit_role: z.enum(roles),
  credit_department: z.string().min(1).optional(),
  credit_organization: z.string().min(1).optional(),
  credit_purposes: z.array(z.enum(purposeKinds)),
});

/** Asymmetric signatures only: with HS256 an attacker would sign with the issuer's public key as the secret. */
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA', 'Ed25519'];

const unauthenticated = (why: string) =>
  new Refusal('UNAUTHENTICATED', `The bearer token was refused: ${why}.`);

const reasonOf = (error: unknown): string => {
  if (error instanceof errors.JWTExpired) return 'it has expired';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `its claim \`${error.claim}\` is not acceptable`;
  if (error instanceof errors.JOSEAlgNotAllowed) return 'its algorithm is not acceptable';
  if (error instanceof errors.JWKSNoMatchingKey) return 'its key is unknown';
  return 'it could not be verified';
};

/** Parses the claims of a verified token; a caller that does not fit its role is refused, never guessed. */
const callerOf = (payload: JWTPayload): Caller => {
  const claims = claimsSchema.safeParse(payload);
  if (!claims.success) throw unauthenticated('it does not name a role and purposes of the hub');
  const { sub, credit_role, credit_department, credit_organization, credit_purposes } = claims.data;
  if (credit_role === 'REGULATOR' && credit_department === undefined)
    throw unauthenticated('a regulator must name its department');
  if (credit_role === 'SUBJECT' && credit_organization === undefined)
    throw unauthenticated('a subject must name its code');
  return {
    viewer: {
      person: sub,
      role: credit_role,
      organization: credit_organization ?? null,
      department: credit_department ?? null,
    },
    mayState: new Set(credit_purposes),
  };
};

const discover = async (issuer: Issuer): Promise<URL> => {
  if (issuer.keySetUrl !== undefined) return new URL(issuer.keySetUrl);
  const response = await fetch(`${issuer.url}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  });
  const { jwks_uri } = z.object({ jwks_uri: z.url() }).parse(await response.json());
  return new URL(jwks_uri);
};

/** How long a verified token is taken on trust before its signature is checked again, in milliseconds. */
const trustFor = 60_000;

/**
 * Makes the function that turns an `Authorization` header into a caller.
 * No header is the public; any other header than a bearer token that verifies is `UNAUTHENTICATED` (401).
 */
export const createIdentify = (issuer: Issuer, clock: () => Date) => {
  let keySet: ReturnType<typeof createRemoteJWKSet> | undefined;
  const verified = new LRUCache<string, { caller: Caller; until: number }>({ max: 10_000 });

  const verify = async (token: string) => {
    keySet ??= createRemoteJWKSet(await discover(issuer), {
      cooldownDuration: 5_000,
      timeoutDuration: 5_000,
    });
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer: issuer.url,
        audience: issuer.audience,
        algorithms,
        requiredClaims: ['exp', 'iat', 'sub'],
        currentDate: clock(),
      });
      return payload;
    } catch (error) {
      throw unauthenticated(reasonOf(error));
    }
  };

  return async (authorization: string | undefined): Promise<Caller> => {
    if (authorization === undefined) return anonymous;
    const token = /^Bearer ([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('the header is not `Bearer` and a token');
    const now = clock().getTime();
    const known = verified.get(token);
    if (known !== undefined && now < known.until) return known.caller;
    const payload = await verify(token);
    const caller = callerOf(payload);
    verified.set(token, { caller, until: Math.min((payload.exp ?? 0) * 1_000, now + trustFor) });
    return caller;
  };
};
