import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { z } from 'zod';

/** A private key that viewers are signed with, from some moment on (ISO 8601; from ever when it is not given). */
const viewerKeySchema = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string().min(1),
  activeFrom: z.iso.datetime().optional(),
});
export type ViewerKey = z.infer<typeof viewerKeySchema>;

const keyRingSchema = z.object({ keys: z.array(viewerKeySchema).min(1) });

/** The keys are unusable; the message quotes nothing of them. */
export class ViewerKeysError extends Error {
  readonly code = 'VIEWER_KEYS_INVALID';
  constructor() {
    super(
      'VIEWER_KEYS_INVALID: the keys are not a JSON Web Key Set of Ed25519 private keys, each with a `kid`',
    );
    this.name = 'ViewerKeysError';
  }
}

/** @throws ViewerKeysError */
export const parseViewerKeys = (text: string): readonly ViewerKey[] => {
  try {
    const { keys } = keyRingSchema.parse(JSON.parse(text));
    for (const key of keys) createPrivateKey({ key, format: 'jwk' });
    if (new Set(keys.map(({ kid }) => kid)).size < keys.length) throw new RangeError('a kid twice');
    return keys;
  } catch {
    throw new ViewerKeysError();
  }
};

export const writeViewerKeys = (keys: readonly ViewerKey[]): string =>
  `${JSON.stringify({ keys }, null, 2)}\n`;

/** A new key, good from the given moment on. */
export const makeViewerKey = (activeFrom: Date): ViewerKey => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x, d } = privateKey.export({ format: 'jwk' }) as { x: string; d: string };
  return { kty: 'OKP', crv: 'Ed25519', x, d, kid: randomUUID(), activeFrom: activeFrom.toISOString() };
};

const activeSince = ({ activeFrom }: ViewerKey): number =>
  activeFrom === undefined ? Number.NEGATIVE_INFINITY : Date.parse(activeFrom);

/** The key to sign with: the newest that is active; before any is, the first that will be. */
export const activeKey = (keys: readonly ViewerKey[], now: Date): ViewerKey => {
  const inOrder = [...keys].sort((one, other) => activeSince(one) - activeSince(other));
  return inOrder.findLast((key) => activeSince(key) <= now.getTime()) ?? (inOrder[0] as ViewerKey);
};

/** Milliseconds for which a new key is published before it signs: each gateway and department reads it meanwhile. */
const publishedBefore = 120_000;

/**
 * The ring one rotation later: a new key that becomes active when all have seen it, the active one, and none that was
 * superseded longer ago than its last signatures were good.
 */
export const rotateViewerKeys = (keys: readonly ViewerKey[], now: Date): readonly ViewerKey[] => {
  const current = activeSince(activeKey(keys, now));
  const next = makeViewerKey(new Date(now.getTime() + publishedBefore));
  return [...keys.filter((key) => activeSince(key) >= current), next];
};

const publicPart = ({ kty, crv, x, kid }: ViewerKey): JWK => ({ kty, crv, x, kid, alg: 'EdDSA', use: 'sig' });

export type ViewerKeys = {
  signing(): { kid: string; privateKey: KeyObject };
  /** Public parts of all keys whose signatures are good, the next one's among them. */
  published(): readonly JWK[];
  stop(): void;
};

/** Milliseconds between looks at where the keys come from. */
const readEvery = 15_000;

/**
 * Holds the keys that viewers are signed with, and reads them again now and then, so that they rotate while the hub
 * runs. When they cannot be read the ones known stay.
 * @throws ViewerKeysError when they cannot be read the first time
 */
export const openViewerKeys = (
  read: () => readonly ViewerKey[],
  clock: () => Date,
  logger: Pick<Logger, 'warn'>,
): ViewerKeys => {
  const held = (keys: readonly ViewerKey[]) => ({
    keys,
    published: keys.map(publicPart),
    imported: new Map(keys.map((key) => [key.kid, createPrivateKey({ key, format: 'jwk' })])),
  });
  let ring = held(read());

  const readAgain = setInterval(() => {
    try {
      const keys = read();
      if (writeViewerKeys(keys) !== writeViewerKeys(ring.keys)) ring = held(keys);
    } catch {
      logger.warn({ code: 'VIEWER_KEYS_INVALID' }, 'the viewer keys could not be read again');
    }
  }, readEvery).unref();

  return {
    signing: () => {
      const { kid } = activeKey(ring.keys, clock());
      return { kid, privateKey: ring.imported.get(kid) as KeyObject };
    },
    published: () => ring.published,
    stop: () => clearInterval(readAgain),
  };
};
