/** Tokens as the hub and its issuer sign them, and as forgers would. */
import { signedViewerAudience, signedViewerIssuer, type Viewer } from '@credit-hub/schema';
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { keptSigningKey } from '../constellation/keys.ts';
import { type TestHub, testSettings } from '../house/testHub.ts';

export type Signing = {
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
  { viewer, key, algorithm = 'EdDSA', header, claims }: Signing,
) {
  const now = nowInSeconds();
  const told = {
    viewer: { person: 'someone', role: 'HALL', organization: null, department: null, ...viewer },
    purpose: { kind: 'HANDLING', matter: 'construction-permit', caseNumber: '2026-1' },
    iss: signedViewerIssuer,
    aud: signedViewerAudience,
    iat: now,
    exp: now + 30,
    ...claims,
  };
  const hubKey = await keptSigningKey(hub.dataFolder, 'viewer-key');
  return sign(told, key ?? hubKey, algorithm, { kid: hubKey.kid, ...header });
}
