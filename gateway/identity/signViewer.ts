import { randomUUID } from 'node:crypto';
import {
  digestOfBody,
  digestOfDisclosure,
  mostSignedTogether,
  type Purpose,
  signedTogetherType,
  signedViewerAudience,
  signedViewerIssuer,
  signedViewerLifetime,
  type Viewer,
} from '@credit-hub/schema';
import { signCompact } from './signCompact.ts';
import type { ViewerKeys } from './viewerKeys.ts';

/** Signs one viewer and purpose for one department and one request to it, given by its body. */
export type SignRequest = (department: string, body: string) => Promise<string>;

export type SignViewer = (viewer: Viewer, purpose: Purpose) => SignRequest;

type Claims = { viewer: Viewer; purpose: Purpose; aud: string; request: string };
type Waiting = { name: string; claims: Claims; resolve(token: string): void; reject(error: unknown): void };

const disclosureOf = ({ name, claims }: Waiting): string =>
  Buffer.from(JSON.stringify([name, 'viewer', claims])).toString('base64url');

/**
 * Makes the function that signs who asks, why, whom and what, for a department to believe.
 *
 * A signature costs as much as a whole fetch does, so what is asked in one turn of the event loop is signed once: each
 * department is shown its own part of what was signed, and the digests of the others', which tell nothing (RFC 9901).
 */
export const createSignViewer = (keys: Pick<ViewerKeys, 'signing'>, clock: () => Date): SignViewer => {
  let waiting: Waiting[] = [];

  const sign = (together: readonly Waiting[]): string[] => {
    const { kid, privateKey } = keys.signing();
    const now = Math.floor(clock().getTime() / 1_000);
    const always = { iss: signedViewerIssuer, iat: now, exp: now + signedViewerLifetime };
    const [first] = together;
    if (first && together.length === 1)
      return [signCompact({ kid }, { ...first.claims, jti: first.name, ...always }, privateKey)];
    const disclosures = together.map(disclosureOf);
    // In an order that says nothing of the order in which departments were asked.
    const digests = disclosures.map(digestOfDisclosure).sort();
    const signed = signCompact({ kid, typ: signedTogetherType }, { _sd: digests, ...always }, privateKey);
    return disclosures.map((disclosure) => `${signed}~${disclosure}~`);
  };

  const signWaiting = (): void => {
    const together = waiting;
    waiting = [];
    if (together.length === 0) return;
    try {
      const tokens = sign(together);
      for (const [index, { resolve }] of together.entries()) resolve(tokens[index] as string);
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  };

  return (viewer, purpose) => (department, body) =>
    new Promise((resolve, reject) => {
      const claims = { viewer, purpose, aud: signedViewerAudience(department), request: digestOfBody(body) };
      if (waiting.length === 0) setImmediate(signWaiting);
      waiting.push({ name: randomUUID(), claims, resolve, reject });
      if (waiting.length === mostSignedTogether) signWaiting();
    });
};
