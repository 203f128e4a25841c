import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { ArchiveState } from './archive/recordedSegments.ts';
import type { Signer } from './signer.ts';

/** The hub's word for the whole log up to a size: whoever keeps it can prove that nothing before it was changed. */
export type Checkpoint = {
  readonly treeSize: number;
  readonly root: Buffer;
  /** How far it was archived then, and the digest of the segments that hold it; none of a log that nothing was archived of. */
  readonly archive?: ArchiveState;
  /** ISO 8601, UTC. */
  readonly signedAt: string;
  /** Compact JWS over the above. */
  readonly jws: string;
};

/** Names the log within what is signed, so that no signature made for something else passes for a checkpoint. */
export const logOrigin = 'credit-hub/access-log';
const checkpointType = 'access-log-checkpoint+jws';

const claimsSchema = z.object({
  origin: z.literal(logOrigin),
  treeSize: z.int().nonnegative(),
  rootHash: z.string(),
  signedAt: z.iso.datetime(),
  archive: z.object({ size: z.int().positive(), digest: z.string() }).optional(),
});

export const signCheckpoint = (
  signer: Signer,
  { size, root, archive }: { readonly size: number; readonly root: Buffer; readonly archive?: ArchiveState },
  now: Date,
): Checkpoint => {
  const signedAt = now.toISOString();
  const claims: z.infer<typeof claimsSchema> = {
    origin: logOrigin,
    treeSize: size,
    rootHash: root.toString('base64url'),
    signedAt,
    ...(archive ? { archive: { size: archive.size, digest: archive.digest.toString('base64url') } } : {}),
  };
  return {
    treeSize: size,
    root,
    ...(archive ? { archive } : {}),
    signedAt,
    jws: signer.sign(checkpointType, claims),
  };
};

/** Reads a checkpoint and checks its signature; rejects when it is not one that a key of the set signed. */
export type OpenCheckpoint = (jws: string) => Promise<Checkpoint>;

export const createOpenCheckpoint = (keys: JSONWebKeySet): OpenCheckpoint => {
  const keySet = createLocalJWKSet(keys);
  return async (jws) => {
    const { payload, protectedHeader } = await compactVerify(jws, keySet, { algorithms: ['EdDSA'] });
    if (protectedHeader.typ !== checkpointType) throw new TypeError('not a checkpoint of the access log');
    const { treeSize, rootHash, signedAt, archive } = claimsSchema.parse(
      JSON.parse(new TextDecoder().decode(payload)),
    );
    return {
      treeSize,
      root: Buffer.from(rootHash, 'base64url'),
      ...(archive
        ? { archive: { size: archive.size, digest: Buffer.from(archive.digest, 'base64url') } }
        : {}),
      signedAt,
      jws,
    };
  };
};
