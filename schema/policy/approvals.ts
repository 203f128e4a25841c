import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Difference, differencesBetween } from './differences.ts';
import { readSnapshot, type Snapshot, versionOfSnapshot, writeSnapshot } from './snapshot.ts';

/** The snapshot that was last agreed on. */
export const baselineFileName = 'schema/policy/baseline.json';
/** Who widened it, and why. */
export const approvalsFileName = 'schema/policy/approvals.yaml';
const baselineFile = new URL('baseline.json', import.meta.url);
const approvalsFile = new URL('approvals.yaml', import.meta.url);

const approvalSchema = z.strictObject({
  /** Version of the baseline it widens. Once the baseline has moved on, it approves nothing more. */
  baseline: z.string().regex(/^[0-9a-f]{12}$/),
  /** Names of differences. */
  widenings: z.array(z.string()).min(1),
  reason: z.string().min(1),
  decidedBy: z.string().min(1),
  decidedOn: z.iso.date(),
});
export type Approval = z.infer<typeof approvalSchema>;

/** The widenings of `current` against `baseline` that nobody has approved. */
export function wideningsWithoutApproval(
  baseline: Snapshot,
  current: Snapshot,
  approvals: readonly Approval[],
): Difference[] {
  const version = versionOfSnapshot(baseline);
  const approved = new Set(
    approvals.filter((approval) => approval.baseline === version).flatMap((approval) => approval.widenings),
  );
  return differencesBetween(baseline, current).filter(({ name, widens }) => widens && !approved.has(name));
}

/** @throws Error when the file's shape is wrong */
export function loadApprovals(): Approval[] {
  return parseApprovals(readFileSync(approvalsFile, 'utf8'));
}

/** @throws Error when the shape of the text is wrong */
export function parseApprovals(text: string): Approval[] {
  return z.strictObject({ approvals: z.array(approvalSchema) }).parse(parse(text)).approvals;
}

/** Null before the first was agreed on. */
export function loadBaseline(file: URL = baselineFile): Snapshot | null {
  return existsSync(file) ? readSnapshot(readFileSync(file, 'utf8')) : null;
}

export function saveBaseline(snapshot: Snapshot, file: URL = baselineFile): void {
  writeFileSync(file, writeSnapshot(snapshot));
}
