/** Tokens as the hub and its issuer sign them, and as forgers would. */
import { randomUUID } from 'node:crypto';
import {
  type AskedOperation,
  bodyOfRequest,
  digestOfBody,
  digestOfExchange,
  exchangeIssuer,
  lineOfExchange,
  signedExchangesType,
  type Viewer,
  viewerExtension,
} from '@credit-hub/schema';
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { callers, hubAudience } from '../constellation/callers.ts';
import { keptSigningKey } from '../constellation/keys.ts';
import { keptViewerKeys } from '../constellation/viewerKeys.ts';
import { type TestHub, testSettings } from '../house/testHub.ts';

export type Signing = {
  /** The department it is for; `tax` unless another is named. */
  readonly department?: string;
  /** What is asked with it. */
  readonly body?: string;
  /** What opens it. */
  readonly shown?: string;
  readonly key?: JWK | Uint8Array;
  readonly algorithm?: string;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Claims that differ from what is right; undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
};

const nowInSeconds = () => Math.floor(testSettings.clock().getTime() / 1_000);

async function sign(
  claims: JWTPayload,
  key: JWK | Uint8Array,
  algorithm: string,
  header = {},
): Promise<string> {
  const secret = key instanceof Uint8Array ? key : await importJWK(key, algorithm);
  return new SignJWT(JSON.parse(JSON.stringify(claims)))
    .setProtectedHeader({ alg: algorithm, ...header })
    .sign(secret);
}

/** The body of an exchange of one operation, by someone of a service hall unless another is given. */
export const bodyOf = (operation: AskedOperation, viewer: Partial<Viewer> = {}): string =>
  lineOfExchange(
    bodyOfRequest(operation),
    viewerExtension({
      viewer: { person: 'someone', role: 'HALL', organization: null, department: null, ...viewer },
      purpose: { kind: 'HANDLING', matter: 'construction-permit', caseNumber: '2026-1' },
    }),
  );

/** A signature on an exchange, by the hub's own key unless another is given. */
export async function signExchange(
  hub: TestHub,
  {
    department = 'tax',
    body = '',
    key,
    algorithm = 'EdDSA',
    header,
    claims,
    shown = freshShown(body),
  }: Signing,
) {
  const now = nowInSeconds();
  const told = {
    iss: exchangeIssuer,
    iat: now,
    exp: now + 30,
    exchanges: [digestOfExchange(shown, department)],
    ...claims,
  };
  const [hubKey] = (await keptViewerKeys(hub.dataFolder))() as [JWK];
  const typ = signedExchangesType;
  return `${await sign(told, key ?? hubKey, algorithm, { kid: hubKey.kid, typ, ...header })}~${shown}`;
}

const freshShown = (body: string): string => `${randomUUID()}.${digestOfBody(body)}`;

/** A service hall's access token, signed with the issuer's own key unless another is given. */
export async function signAccess(hub: TestHub, { key, algorithm = 'EdDSA', header, claims }: Signing) {
  const now = nowInSeconds();
  const told = {
    iss: hub.issuerUrl,
    aud: hubAudience,
    sub: 'hall-clerk',
    iat: now,
    exp: now + 300,
    credit_role: 'HALL',
    credit_organization: callers['hall-clerk']?.organization,
    credit_purposes: ['HANDLING', 'INQUIRY'],
    ...claims,
  };
  const issuerKey = await keptSigningKey(hub.dataFolder, 'issuer-key');
  return sign(told, key ?? issuerKey, algorithm, {
    kid: issuerKey.kid,
    typ: 'at+jwt',
    ...header,
  });
}
