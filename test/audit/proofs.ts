/** How anyone who holds a receipt proves it: by what the hub publishes, and by nothing of its insides. */
import { createOpenReceipt, type ReceiptClaims } from '@credit-hub/gateway/audit/open-receipt';
import { provesConsistency, provesInclusion } from '@credit-hub/gateway/audit/verify-proof';
import { compactVerify, importJWK } from 'jose';
import { keptSigningKey, publicPartOf } from '../constellation/keys.ts';
import { ask, type HubAnswer, type TestHub } from '../house/testHub.ts';

type CheckpointClaims = { readonly treeSize: number; readonly rootHash: string };
export type Checkpoint = CheckpointClaims & { readonly jws: string };

const publishedKey = async (hub: TestHub) =>
  publicPartOf(await keptSigningKey(hub.dataFolder, 'access-log-key'));

/** What the receipt of an answer states; fails where there is none. */
export async function receiptIn(hub: TestHub, { body }: HubAnswer): Promise<ReceiptClaims> {
  const { receipt } = body.extensions ?? {};
  if (typeof receipt !== 'string') throw new Error(`no receipt: ${JSON.stringify(body)}`);
  return createOpenReceipt({ keys: [await publishedKey(hub)] })(receipt);
}

/** Where the log stands, as its signature says. */
export async function checkpointOf(hub: TestHub): Promise<Checkpoint> {
  const query = '{ accessLogCheckpoint { treeSize rootHash jws } }';
  const told = (await ask(hub, { query })).body.data?.accessLogCheckpoint as Checkpoint;
  const key = await importJWK(await publishedKey(hub));
  const { payload, protectedHeader } = await compactVerify(told.jws, key, { algorithms: ['EdDSA'] });
  if (protectedHeader.typ !== 'access-log-checkpoint+jws')
    throw new Error(`signed as ${protectedHeader.typ}`);
  const signed: CheckpointClaims = JSON.parse(new TextDecoder().decode(payload));
  return { ...signed, jws: told.jws };
}

type Proof = { readonly rootHash: string; readonly path: readonly string[] };
const bytes = (text: string) => Buffer.from(text, 'base64url');

/** Whether the hub proves that the receipt's leaf is in the log of the checkpoint. */
export async function includes(
  hub: TestHub,
  checkpoint: Checkpoint,
  receipt: ReceiptClaims,
): Promise<boolean> {
  const { treeSize, rootHash } = checkpoint;
  const { auditIndex: index, leafHash } = receipt;
  const { body } = await ask(hub, {
    query:
      'query ($index: Int!, $treeSize: Int!) { accessLogInclusionProof(index: $index, treeSize: $treeSize) { rootHash path } }',
    variables: { index, treeSize },
  });
  const { path } = (body.data as Record<'accessLogInclusionProof', Proof>).accessLogInclusionProof;
  const claim = { leafHash: bytes(leafHash), index, treeSize, root: bytes(rootHash) };
  return provesInclusion(claim, path.map(bytes));
}

/** Whether the hub proves that the later log begins with the earlier one. */
export async function continues(hub: TestHub, earlier: Checkpoint, later: Checkpoint): Promise<boolean> {
  const { body } = await ask(hub, {
    query:
      'query ($first: Int!, $second: Int!) { accessLogConsistencyProof(firstSize: $first, secondSize: $second) { path } }',
    variables: { first: earlier.treeSize, second: later.treeSize },
  });
  const { path } = (body.data as Record<'accessLogConsistencyProof', Proof>).accessLogConsistencyProof;
  return provesConsistency(
    {
      firstSize: earlier.treeSize,
      firstRoot: bytes(earlier.rootHash),
      secondSize: later.treeSize,
      secondRoot: bytes(later.rootHash),
    },
    path.map(bytes),
  );
}
