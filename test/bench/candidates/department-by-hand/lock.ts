/** The hub's signature on an exchange, held to what the kit's door holds it to (`schema/signedExchange.ts`). */
import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import {
  digestOfBody,
  digestOfExchange,
  exchangeIssuer,
  exchangeLifetime,
  signedExchangesType,
} from '@credit-hub/schema';
import { rememberNames } from '../../../../subgraphs/kit/usedOnce.ts';

type Header = { alg: string; kid: string; typ: string };
type Claims = { iss: string; exp: number; exchanges: string[] };

const clockSkewInSeconds = 30;
const longestLife = exchangeLifetime + clockSkewInSeconds;

const read = <Told>(part: string): Told => JSON.parse(Buffer.from(part, 'base64url').toString()) as Told;

/** @returns whether the exchange may come in */
export async function openLock(
  department: string,
  keysUrl: string,
): Promise<(signature: unknown, body: string) => boolean> {
  const { keys } = (await (await fetch(keysUrl)).json()) as { keys: (JsonWebKey & { kid: string })[] };
  const byId = new Map<string, KeyObject>(
    keys.map((key) => [key.kid, createPublicKey({ key, format: 'jwk' })]),
  );
  const isFirstUse = rememberNames(longestLife, () => new Date());

  return (signature, body) => {
    const [signed = '', opens = '', ...rest] = String(signature).split('~');
    const [header = '', claims = '', proof = ''] = signed.split('.');
    const { alg, kid, typ } = read<Header>(header);
    const key = byId.get(kid);
    if (rest.length > 0 || !key || typ !== signedExchangesType || !['EdDSA', 'Ed25519'].includes(alg))
      return false;
    if (!verify(null, Buffer.from(`${header}.${claims}`), key, Buffer.from(proof, 'base64url'))) return false;
    const { iss, exp, exchanges } = read<Claims>(claims);
    const now = Date.now() / 1_000;
    if (iss !== exchangeIssuer || exp <= now || exp > now + longestLife) return false;
    const [name = '', digest] = opens.split('.');
    return (
      exchanges.includes(digestOfExchange(opens, department)) &&
      digest === digestOfBody(body) &&
      isFirstUse(name)
    );
  };
}
