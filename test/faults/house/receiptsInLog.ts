import { hash } from 'node:crypto';
import pg from 'pg';

/** Of the receipts those that the log, as it is stored, does not bear out: RFC 6962, 2.1: a leaf's hash. */
export async function receiptsNotIn(hubUrl: string, receipts: readonly string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: hubUrl });
  await client.connect();
  try {
    const claimed = receipts.map(claimsShownBy);
    const { rows } = await client.query<{ leaf_index: string; leaf: string }>(
      'select leaf_index, leaf from audit_leaves where leaf_index = any($1)',
      [claimed.map(({ auditIndex }) => auditIndex)],
    );
    const stored = new Map(rows.map(({ leaf_index, leaf }) => [Number(leaf_index), hashOfLeaf(leaf)]));
    return claimed.filter(({ auditIndex, leafHash }) => stored.get(auditIndex) !== leafHash);
  } finally {
    await client.end();
  }
}

/** What a receipt shows beside its signature: `<jws>~<disclosure>~`. */
export const claimsShownBy = (
  receipt: string,
): { auditIndex: number; intentIndex: number; leafHash: string } =>
  JSON.parse(Buffer.from(receipt.split('~')[1] ?? '', 'base64url').toString())[2];

const hashOfLeaf = (leaf: string): string =>
  hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(leaf)]), 'base64url');
