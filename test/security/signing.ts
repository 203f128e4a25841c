/** Tokens as the hub and its issuer sign them, and as forgers would. */
import { randomUUID } from 'node:crypto';
import {
  type AskedOperation,
  digestOfRequest,
  signedViewerAudience,
  signedViewerIssuer,
  type Viewer,
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
  readonly request?: AskedOperation;
  readonly viewer?: Partial<Viewer>;
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

/** A viewer for departments, signed with the hub's own key unless another is given. */
export async function signViewer(
  hub: TestHub,
  { department = 'tax', request, viewer, key, algorithm = 'EdDSA', header, claims }: Signing,
) {
  const now = nowInSeconds();
  const told = {
    viewer: { person: 'someone', role: 'HALL', organization: null, department: null, ...viewer },
    purpose: { kind: 'HANDLING', matter: 'construction-permit', caseNumber: '2026-1' },
    iss: signedViewerIssuer,
    aud: signedViewerAudience(department),
    jti: randomUUID(),
    request: digestOfRequest(request ?? { query: '{ __typename }' }),
    iat: now,
    exp: now + 30,
    ...claims,
  };
  const [hubKey] = (await keptViewerKeys(hub.dataFolder))() as [JWK];
  return sign(told, key ?? hubKey, algorithm, { kid: hubKey.kid, ...header });
}

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
  return sign(told, key ?? issuerKey, algorithm, { kid: issuerKey.kid, ...header });
}

/** What a department is told by a token of the hub, whether it was signed alone or with others; nothing is verified. */
export function claimsTold(token: string | undefined) {
  const [signed = '', part] = (token ?? '').split('~');
  const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString());
  const claims = read(signed.split('.')[1] ?? '');
  return part === undefined ? claims : { ...claims, ...read(part)[2] };
}
