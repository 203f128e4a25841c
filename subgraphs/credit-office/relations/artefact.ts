import { departmentError } from '@credit-hub/kit';
import { calculateJwkThumbprint, compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { z } from 'zod';
import { type ConsentTerms, readTerms } from './consentTerms.ts';

/** The type an artefact names in its header, so that nothing signed for another use passes for a consent. */
const artefactType = 'credit-consent+jws';

const algorithms = ['EdDSA', 'Ed25519', 'ES256'];
const longestArtefact = 8_192;

const publicKeySchema = z.union([
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
  z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
]);
export type SubjectPublicKey = z.infer<typeof publicKeySchema>;

/**
 * Reads a public key as JWK text and names it by its thumbprint (RFC 7638).
 * @throws GraphQLError TERMS_INVALID, when it is no Ed25519 or P-256 public key, or holds more than that
 */
export async function readPublicKey(text: string): Promise<{ keyId: string; publicKey: SubjectPublicKey }> {
  try {
    const publicKey = publicKeySchema.parse(JSON.parse(text));
    await importJWK(publicKey, publicKey.kty === 'EC' ? 'ES256' : 'EdDSA');
    return { keyId: await calculateJwkThumbprint(publicKey), publicKey };
  } catch {
    throw departmentError('TERMS_INVALID');
  }
}

/**
 * Reads the terms out of an artefact: a compact JWS (RFC 7515) by one of the subject's keys, whose payload is the
 * terms and the subject as `subject`.
 * @throws GraphQLError ARTEFACT_REFUSED, TERMS_INVALID
 */
export async function readArtefact(
  artefact: string,
  subjectCode: string,
  keys: readonly { keyId: string; publicKey: Record<string, string> }[],
  today: string,
): Promise<ConsentTerms> {
  const { subject, ...terms } = await verified(artefact, keys);
  if (subject !== subjectCode) throw departmentError('ARTEFACT_REFUSED');
  return readTerms(terms, today);
}

async function verified(
  artefact: string,
  keys: readonly { keyId: string; publicKey: Record<string, string> }[],
): Promise<Record<string, unknown>> {
  try {
    if (artefact.length > longestArtefact) throw new RangeError('the artefact is too long');
    const { kid, typ, alg } = decodeProtectedHeader(artefact);
    const key = keys.find(({ keyId }) => keyId === kid);
    if (!key || typ !== artefactType) throw new TypeError('the artefact names no key of the subject');
    const publicKey = await importJWK(key.publicKey, alg);
    const { payload } = await compactVerify(artefact, publicKey, { algorithms });
    return z.record(z.string(), z.unknown()).parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    // Why it is refused helps only who forges one.
    throw departmentError('ARTEFACT_REFUSED');
  }
}
