/** The whole of `pnpm schema:check`, without reading or writing a file. */
import { type Approval, baselineFileName, wideningsWithoutApproval } from '../policy/approvals.ts';
import { differencesBetween } from '../policy/differences.ts';
import type { Policy } from '../policy/policy.ts';
import type { Snapshot } from '../policy/snapshot.ts';
import type { Subgraph } from '../subgraphs.ts';
import type { TrustedDocument } from '../trustedDocuments.ts';
import { apiSchemaOf } from './apiSchema.ts';
import { breakingChanges } from './checks/breakingChange.ts';
import { supergraphDrift } from './checks/supergraphDrift.ts';
import { trustedDocumentFits } from './checks/trustedDocumentFits.ts';
import { composeSupergraph } from './composeSupergraph.ts';
import type { Problem } from './problem.ts';
import { readClassifications } from './readClassifications.ts';

/** All the check looks at. */
export type SchemaToCheck = {
  subgraphs: readonly Subgraph[];
  /** The committed supergraph, null when there is none yet. */
  committedSdl: string | null;
  policy: Policy;
  /** What was last agreed on, null when nothing was yet. */
  baseline: Snapshot | null;
  approvals: readonly Approval[];
  trustedDocuments: Iterable<TrustedDocument>;
};

/** Everything that keeps the schema from being served; none means that it may be. */
export async function checkSchema(schema: SchemaToCheck): Promise<Problem[]> {
  const { supergraphSdl, problems } = composeSupergraph(schema.subgraphs, schema.policy);
  if (supergraphSdl === null) return problems;
  return [
    ...problems,
    ...(schema.committedSdl === null ? [] : await breakingChanges(schema.committedSdl, supergraphSdl)),
    ...supergraphDrift(schema.committedSdl, supergraphSdl),
    ...documentProblems(schema, supergraphSdl),
    ...baselineProblems(schema, supergraphSdl),
  ];
}

/** What a supergraph that takes the place of another breaks: callers, and registered documents. */
export async function problemsFollowing(
  servedSdl: string,
  supergraphSdl: string,
  { policy, trustedDocuments }: Pick<SchemaToCheck, 'policy' | 'trustedDocuments'>,
): Promise<Problem[]> {
  return [
    ...(await breakingChanges(servedSdl, supergraphSdl)),
    ...documentProblems({ policy, trustedDocuments }, supergraphSdl),
  ];
}

function documentProblems(
  { trustedDocuments, policy }: Pick<SchemaToCheck, 'policy' | 'trustedDocuments'>,
  supergraphSdl: string,
): Problem[] {
  const apiSchema = apiSchemaOf(supergraphSdl);
  const index = readClassifications(supergraphSdl, policy);
  return [...trustedDocuments].flatMap((document) => trustedDocumentFits(document, apiSchema, index, policy));
}

function baselineProblems({ baseline, policy, approvals }: SchemaToCheck, supergraphSdl: string): Problem[] {
  const { classes, whose } = readClassifications(supergraphSdl, policy);
  const current: Snapshot = { policy, classes, whose };
  if (baseline === null) return [baselineBehind('nothing has been agreed on yet')];
  const widenings = wideningsWithoutApproval(baseline, current, approvals).map(unapproved);
  if (widenings.length > 0) return widenings;
  const changed = differencesBetween(baseline, current).length;
  return changed === 0 ? [] : [baselineBehind(`${changed} differences are not in it`)];
}

function unapproved({ name }: { name: string }): Problem {
  return {
    code: 'WIDENING_NOT_APPROVED',
    file: 'schema/policy/policy.yaml',
    coordinate: null,
    message: `somebody would see more: ${name}`,
    mend: 'take it back, or enter who decided it and why in schema/policy/approvals.yaml',
  };
}

function baselineBehind(message: string): Problem {
  return {
    code: 'BASELINE_BEHIND',
    file: baselineFileName,
    coordinate: null,
    message,
    mend: 'run pnpm schema:compose and commit the file',
  };
}
