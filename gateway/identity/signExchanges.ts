import { randomUUID } from 'node:crypto';
import {
  digestOfBody,
  digestOfExchange,
  exchangeIssuer,
  exchangeLifetime,
  mostSignedTogether,
  signedExchangesType,
} from '@credit-hub/schema';
import { signCompact } from './signCompact.ts';
import type { ViewerKeys } from './viewerKeys.ts';

export type UnsignedExchange = { department: string; body: string };

/** Signs exchanges that leave at one time, each for its department. Throws when there is no key. */
export type SignExchanges = (exchanges: readonly UnsignedExchange[]) => string[];

/**
 * Makes the function that signs who asks, why, whom and what, for departments to believe. A signature costs as much as a
 * whole exchange does, so what leaves at one time is signed once.
 */
export const createSignExchanges = (keys: Pick<ViewerKeys, 'signing'>, clock: () => Date): SignExchanges => {
  const signTogether = (exchanges: readonly UnsignedExchange[]): string[] => {
    const { kid, privateKey } = keys.signing();
    const now = Math.floor(clock().getTime() / 1_000);
    const shown = exchanges.map(({ body }) => `${randomUUID()}.${digestOfBody(body)}`);
    const digests = exchanges.map(({ department }, index) =>
      digestOfExchange(shown[index] as string, department),
    );
    const times = `"iat":${now},"exp":${now + exchangeLifetime}`;
    const claims = `{"iss":"${exchangeIssuer}",${times},"exchanges":["${digests.join('","')}"]}`;
    const signed = signCompact({ kid, typ: signedExchangesType }, claims, privateKey);
    return shown.map((opens) => `${signed}~${opens}`);
  };

  return (exchanges) => {
    if (exchanges.length <= mostSignedTogether) return signTogether(exchanges);
    const signatures: string[] = [];
    for (let start = 0; start < exchanges.length; start += mostSignedTogether)
      signatures.push(...signTogether(exchanges.slice(start, start + mostSignedTogether)));
    return signatures;
  };
};
