import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { WrittenFor } from '../acts/index.ts';
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

/**
 * The widenings of `current` against `baseline` that nobody has approved. Who approved another class of a field approved
 * it of the inputs that follow from that field, too: it is written once.
 */
export function wideningsWithoutApproval(
  baseline: Snapshot,
  current: Snapshot,
  approvals: readonly Approval[],
  written: WrittenFor,
): Difference[] {
  const version = versionOfSnapshot(baseline);
  const approved = new Set(
    approvals.filter((approval) => approval.baseline === version).flatMap((approval) => approval.widenings),
  );
  return differencesBetween(baseline, current).filter(
    ({ name, widens }) => widens && !approved.has(name) && !approved.has(asWritten(name, written)),
  );
}

/** `TaxArrearsInput.dueOn: SHARED → PUBLIC`, of the field that the input's is derived from. */
function asWritten(name: string, written: WrittenFor): string {
  const [coordinate = ''] = name.split(': ', 1);
  return `${written(coordinate)?.coordinate ?? coordinate}${name.slice(coordinate.length)}`;
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
