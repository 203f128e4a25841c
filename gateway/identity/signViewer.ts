import { randomUUID } from 'node:crypto';
import {
  digestOfBody,
  digestOfFetch,
  digestOfPart,
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

/** One fetch that waits to be signed. */
type Waiting = {
  /** Its name, which is its salt, too. */
  salt: string;
  audience: string;
  /** Digest of its body. */
  request: string;
  resolve(token: string): void;
  reject(error: unknown): void;
};

/** What one caller asks at one time: the members `viewer` and `purpose` of a JSON object, and the fetches. */
type Part = { who: string; fetches: Waiting[] };

/** Viewers and purposes are kept with the tokens and headers that told them, and so is their text. */
const texts = new WeakMap<Viewer | Purpose, string>();

const textOf = (value: Viewer | Purpose): string => {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
};

const shownOf = ({ salt, request }: Waiting): string => `${salt}.${request}`;

/** The text of a part, which is shown to the departments that it asks. */
const textOfPart = ({ who, fetches }: Part): string => {
  const digests = fetches.map((fetch) => digestOfFetch(shownOf(fetch), fetch.audience));
  return Buffer.from(`["${randomUUID()}","viewer",{${who},"fetches":["${digests.join('","')}"]}]`).toString(
    'base64url',
  );
};

/**
 * Makes the function that signs who asks, why, whom and what, for a department to believe.
 *
 * A signature costs as much as a whole fetch does, so what is asked in one turn of the event loop is signed once: each
 * department is shown its caller's part of what was signed, what opens its own fetch, and of all the rest digests,
 * which tell nothing (RFC 9901).
 */
export const createSignViewer = (keys: Pick<ViewerKeys, 'signing'>, clock: () => Date): SignViewer => {
  let waiting: Part[] = [];

  /** The tokens of every fetch, part by part. */
  const sign = (parts: readonly Part[]): string[][] => {
    const { kid, privateKey } = keys.signing();
    const now = Math.floor(clock().getTime() / 1_000);
    const always = `"iss":"${signedViewerIssuer}","iat":${now},"exp":${now + signedViewerLifetime}`;
    const [first] = parts;
    const [alone] = first?.fetches ?? [];
    if (first && alone && parts.length === 1 && first.fetches.length === 1) {
      const { salt, audience, request } = alone;
      const own = `"aud":"${audience}","request":"${request}","jti":"${salt}"`;
      return [[signCompact({ kid }, `{${first.who},${own},${always}}`, privateKey)]];
    }
    const texts = parts.map(textOfPart);
    // In an order that says nothing of the order in which callers asked.
    const digests = texts.map(digestOfPart).sort();
    const claims = `{"_sd":["${digests.join('","')}"],${always}}`;
    const signed = signCompact({ kid, typ: signedTogetherType }, claims, privateKey);
    return parts.map(({ fetches }, index) =>
      fetches.map((fetch) => `${signed}~${texts[index]}~${shownOf(fetch)}`),
    );
  };

  const signWaiting = (): void => {
    const parts = waiting;
    waiting = [];
    if (parts.length === 0) return;
    try {
      const tokens = sign(parts);
      for (const [index, { fetches }] of parts.entries())
        for (const [at, { resolve }] of fetches.entries()) resolve(tokens[index]?.[at] as string);
    } catch (error) {
      for (const { fetches } of parts) for (const { reject } of fetches) reject(error);
    }
  };

  const begin = (part: Part): void => {
    if (waiting.length === mostSignedTogether) signWaiting();
    if (waiting.length === 0) setImmediate(signWaiting);
    waiting.push(part);
  };

  return (viewer, purpose) => {
    const who = `"viewer":${textOf(viewer)},"purpose":${textOf(purpose)}`;
    let part: Part | undefined;
    return (department, body) =>
      new Promise((resolve, reject) => {
        if (part === undefined || !waiting.includes(part) || part.fetches.length === mostSignedTogether) {
          part = { who, fetches: [] };
          begin(part);
        }
        const audience = signedViewerAudience(department);
        const request = digestOfBody(body);
        part.fetches.push({ salt: randomUUID(), audience, request, resolve, reject });
      });
  };
};
