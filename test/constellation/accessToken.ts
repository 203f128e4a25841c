import type { PurposeKind } from '@credit-hub/schema';
import { CommandError } from './commandError.ts';
import { purposeScope } from './issuer.ts';

/**
 * An access token for the caller, fetched from the issuer over HTTP. With purposes the token states those only.
 * Rejects with `CommandError` and the issuer's own error code when it refuses, else when it does not answer.
 */
export async function accessToken(request: {
  issuerUrl: string;
  caller: string;
  secret: string;
  purposes?: readonly PurposeKind[];
}): Promise<string> {
  const response = await fetch(`${request.issuerUrl}/token`, {
    method: 'POST',
    headers: { authorization: basicCredentials(request.caller, request.secret) },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: (request.purposes ?? []).map(purposeScope).join(' '),
    }),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = (await response.json()) as { access_token?: string; error?: string };
  if (answer.access_token === undefined)
    throw new CommandError(`TOKEN_REFUSED: ${answer.error ?? response.status}`);
  return answer.access_token;
}

const basicCredentials = (name: string, secret: string) =>
  `Basic ${Buffer.from(`${encodeURIComponent(name)}:${encodeURIComponent(secret)}`).toString('base64')}`;
