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

type Waiting = {
  name: string;
  /** The members `viewer`, `purpose`, `aud` and `request` of a JSON object. */
  claims: string;
  resolve(token: string): void;
  reject(error: unknown): void;
};

/** Viewers and purposes are kept with the tokens and headers that told them, and so is their text. */
const texts = new WeakMap<Viewer | Purpose, string>();

const textOf = (value: Viewer | Purpose): string => {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
};

const disclosureOf = ({ name, claims }: Waiting): string =>
  Buffer.from(`["${name}","viewer",{${claims}}]`).toString('base64url');

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
    const always = `"iss":"${signedViewerIssuer}","iat":${now},"exp":${now + signedViewerLifetime}`;
    const [first] = together;
    if (first && together.length === 1)
      return [signCompact({ kid }, `{${first.claims},"jti":"${first.name}",${always}}`, privateKey)];
    const disclosures = together.map(disclosureOf);
    // In an order that says nothing of the order in which departments were asked.
    const digests = disclosures.map(digestOfDisclosure).sort();
    const claims = `{"_sd":["${digests.join('","')}"],${always}}`;
    const signed = signCompact({ kid, typ: signedTogetherType }, claims, privateKey);
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

  return (viewer, purpose) => {
    const who = `"viewer":${textOf(viewer)},"purpose":${textOf(purpose)}`;
    return (department, body) =>
      new Promise((resolve, reject) => {
        const claims = `${who},"aud":"${signedViewerAudience(department)}","request":"${digestOfBody(body)}"`;
        if (waiting.length === 0) setImmediate(signWaiting);
        waiting.push({ name: randomUUID(), claims, resolve, reject });
        if (waiting.length === mostSignedTogether) signWaiting();
      });
  };
};
