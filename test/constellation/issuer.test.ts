import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessToken } from './accessToken.ts';
import { callers, hubAudience } from './callers.ts';
import { callerSecrets, type Issuer, startIssuer } from './issuer.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'credit-hub-issuer-'));
let issuer: Issuer;
let secrets: Record<string, string>;

beforeAll(async () => {
  issuer = await startIssuer({ dataFolder, port: 0 });
  secrets = await callerSecrets(dataFolder);
});
afterAll(async () => {
  await issuer.stop();
  rmSync(dataFolder, { recursive: true });
});

const tokenOf = (caller: string, purposes?: Parameters<typeof accessToken>[0]['purposes']) =>
  accessToken({ issuerUrl: issuer.url, caller, secret: secrets[caller] ?? '', purposes });

/** What the hub would read: signature, issuer, audience and time are checked. */
async function claimsOf(token: string): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(`${issuer.url}/jwks`));
  const expected = { issuer: issuer.url, audience: hubAudience, algorithms: ['EdDSA'], typ: 'at+jwt' };
  return (await jwtVerify(token, keys, expected)).payload;
}

test.for(Object.entries(callers))(
  'the token of %s says who it is, and every purpose it may state',
  async ([name, caller]) => {
    const claims = await claimsOf(await tokenOf(name));
    expect(claims.sub).toBe(name);
    expect(
      Object.fromEntries(Object.entries(claims).filter(([claim]) => claim.startsWith('credit_'))),
    ).toEqual({
      credit_role: caller.role,
      ...(caller.department && { credit_department: caller.department }),
      ...(caller.organization && { credit_organization: caller.organization }),
      credit_purposes: caller.purposes,
    });
  },
);

test('a token that asked for one purpose may state that one only', async () => {
  const claims = await claimsOf(await tokenOf('hall-clerk', ['HANDLING']));
  expect(claims.credit_purposes).toEqual(['HANDLING']);
});

test('a purpose that is not the caller’s is refused', async () => {
  await expect(tokenOf('bank', ['AUDIT'])).rejects.toThrow('TOKEN_REFUSED: invalid_scope');
});

test('a caller that joins gets a secret, and those that were there keep theirs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'credit-hub-issuer-'));
  const { 'second-clerk': _, ...kept } = secrets;
  writeFileSync(join(folder, 'caller-secrets.json'), JSON.stringify(kept));
  const { 'second-clerk': joined, ...others } = await callerSecrets(folder);
  expect(others).toEqual(kept);
  expect(joined).toMatch(/^[\w-]{43}$/);
  expect(await callerSecrets(folder)).toEqual({ ...kept, 'second-clerk': joined });
  rmSync(folder, { recursive: true });
});

test('a wrong secret gets no token', async () => {
  const asked = accessToken({ issuerUrl: issuer.url, caller: 'auditor', secret: secrets.bank ?? '' });
  await expect(asked).rejects.toThrow('TOKEN_REFUSED: invalid_client');
});

test('secrets and key are readable by their owner only', () => {
  const modes = ['caller-secrets.json', 'issuer-key.json'].map(
    (file) => statSync(join(dataFolder, file)).mode & 0o777,
  );
  expect(modes).toEqual([0o600, 0o600]);
});

test('a token of before a restart is still good after it', async () => {
  const token = await tokenOf('bank');
  const port = Number(new URL(issuer.url).port);
  await issuer.stop();
  issuer = await startIssuer({ dataFolder, port });
  expect((await claimsOf(token)).sub).toBe('bank');
});
