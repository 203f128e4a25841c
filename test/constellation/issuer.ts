/**
 * A real OpenID Connect issuer with the demonstration callers as its confidential clients.
 * Each fetches an access token by the client credentials grant (RFC 6749 § 4.4); the token is a JWT
 * (RFC 9068) for the hub's audience, signed with EdDSA, and says who the caller is in `credit_*` claims.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';
import Provider, { type AdapterFactory, type Configuration, errors } from 'oidc-provider';
import { type Caller, callers, hubAudience } from './callers.ts';
import { keptTexts } from './keptJson.ts';
import { keptSigningKey } from './keys.ts';
import { closeServer, listen } from './listen.ts';

export type Issuer = {
  readonly url: string;
  stop(): Promise<void>;
};

export type IssuerOptions = {
  /** Its key and the callers' secrets stay there. */
  readonly dataFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** What its tokens take for the time of day; the machine's when it is not given. */
  readonly clock?: () => Date;
};

/** Starts the issuer on 127.0.0.1. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const [secrets, signingKey] = await Promise.all([
    callerSecrets(options.dataFolder),
    keptSigningKey(options.dataFolder, 'issuer-key'),
  ]);
  const server = createServer();
  await listen(server, options.port);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on('request', new Provider(url, configuration(secrets, signingKey, options.clock)).callback());
  return { url, stop: () => closeServer(server) };
}

/** Each caller's client secret, made at the first start that knows the caller. */
export const callerSecrets = (dataFolder: string): Promise<Record<string, string>> =>
  keptTexts(dataFolder, 'caller-secrets.json', Object.keys(callers), () =>
    randomBytes(32).toString('base64url'),
  );

/** The scope that narrows a token to one purpose, `purpose:HANDLING`. */
export const purposeScope = (purpose: string) => `purpose:${purpose}`;

const accessTokenSeconds = 3600;

function configuration(
  secrets: Record<string, string>,
  signingKey: JWK,
  clock: IssuerOptions['clock'] = () => new Date(),
): Configuration {
  return {
    jwks: { keys: [signingKey as never] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: Object.entries(callers).map(([name, caller]) => ({
      client_id: name,
      client_secret: secrets[name],
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      token_endpoint_auth_method: 'client_secret_basic',
      scope: caller.purposes.map(purposeScope).join(' '),
    })),
    scopes: [...new Set(Object.values(callers).flatMap((caller) => caller.purposes.map(purposeScope)))],
    responseTypes: [],
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    clientAuthMethods: ['client_secret_basic'],
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    adapter: keepNothing,
    ttl: { ClientCredentials: accessTokenSeconds },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => hubAudience,
        getResourceServerInfo: (_context, resource, client) => {
          if (resource !== hubAudience) throw new errors.InvalidTarget();
          return {
            audience: hubAudience,
            scope: client.scope ?? '',
            accessTokenTTL: accessTokenSeconds,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'EdDSA' } },
          };
        },
      },
    },
    formats: {
      customizers: {
        jwt: (_context, _token, { payload }) => {
          const ahead = Math.round((clock().getTime() - Date.now()) / 1_000);
          for (const time of ['iat', 'exp']) payload[time] = Number(payload[time]) + ahead;
        },
      },
    },
    extraTokenClaims: (_context, token) => {
      const caller = token.clientId === undefined ? undefined : callers[token.clientId];
      return caller && creditClaims(caller, token.scope);
    },
  };
}

/** The clients are data and a JWT needs no store: nothing of a caller stays with the issuer. */
const keepNothing: AdapterFactory = () => ({
  upsert: async () => {},
  find: async () => undefined,
  findByUserCode: async () => undefined,
  findByUid: async () => undefined,
  consume: async () => {},
  destroy: async () => {},
  revokeByGrantId: async () => {},
});

/** What the hub reads from the token. A token that asked for purposes may state those only. */
function creditClaims(caller: Caller, scope: string | undefined) {
  const asked = scope?.split(' ') ?? [];
  const narrowed = caller.purposes.filter((purpose) => asked.includes(purposeScope(purpose)));
  return {
    credit_role: caller.role,
    ...(caller.department && { credit_department: caller.department }),
    ...(caller.organization && { credit_organization: caller.organization }),
    credit_purposes: narrowed.length > 0 ? narrowed : caller.purposes,
  };
}
