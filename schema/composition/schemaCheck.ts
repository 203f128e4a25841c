/** The whole of `pnpm schema:check`, without reading or writing a file. */
import { parse } from 'graphql';
import { writtenFor } from '../acts/index.ts';
import {
  type Approval,
  approvalsFileName,
  baselineFileName,
  wideningsWithoutApproval,
} from '../policy/approvals.ts';
import { differencesBetween } from '../policy/differences.ts';
import { policyFileName } from '../policy/loadPolicy.ts';
import type { Policy } from '../policy/policy.ts';
import { type Snapshot, versionOfSnapshot } from '../policy/snapshot.ts';
import type { Subgraph } from '../subgraphs.ts';
import type { TrustedDocument } from '../trustedDocuments.ts';
import { apiSchemaOf } from './apiSchema.ts';
import { breakingChanges } from './checks/breakingChange.ts';
import { supergraphDrift } from './checks/supergraphDrift.ts';
import { trustedDocumentFits } from './checks/trustedDocumentFits.ts';
import { composeSupergraph } from './composeSupergraph.ts';
import { placeOfCoordinate } from './placeOfCoordinate.ts';
import type { Problem } from './problem.ts';
import { readClassifications } from './readClassifications.ts';
import { toldWhereWritten } from './toldWhereWritten.ts';

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
  const { committedSdl, baseline } = schema;
  const following =
    committedSdl === null
      ? documentProblems(schema, supergraphSdl)
      : await problemsFollowing(committedSdl, supergraphSdl, schema);
  const mistakes = [...problems, ...following, ...unapprovedWidenings(schema, supergraphSdl)];
  // What is generated follows from the rest, and is written anew when that is right.
  return mistakes.length > 0
    ? mistakes
    : [...supergraphDrift(committedSdl, supergraphSdl), ...baselineDrift(schema, baseline, supergraphSdl)];
}

/** What a supergraph that takes the place of another breaks: callers, and registered documents. */
export async function problemsFollowing(
  servedSdl: string,
  supergraphSdl: string,
  { subgraphs, policy, trustedDocuments }: Pick<SchemaToCheck, 'subgraphs' | 'policy' | 'trustedDocuments'>,
): Promise<Problem[]> {
  return [
    ...(await breakingChanges(servedSdl, supergraphSdl, subgraphs)),
    ...documentProblems({ policy, trustedDocuments }, supergraphSdl),
  ];
}

/** What somebody would see more of by a supergraph that takes the place of another, and nobody approved. */
export function wideningsFollowing(
  servedSdl: string,
  supergraphSdl: string,
  schema: Pick<SchemaToCheck, 'policy' | 'approvals' | 'subgraphs'>,
): Problem[] {
  return unapprovedWidenings({ ...schema, baseline: snapshotOf(schema.policy, servedSdl) }, supergraphSdl);
}

/** What is shown to fewer by a supergraph that takes the place of another: `TaxArrears.taxKind: PUBLIC → SHARED`. */
export function narrowingsFollowing(
  servedSdl: string,
  supergraphSdl: string,
  policy: Policy,
): { coordinate: string; change: string }[] {
  const { classes } = readClassifications(supergraphSdl, policy);
  const written = writtenFor([parse(supergraphSdl, { noLocation: true })]);
  return differencesBetween(snapshotOf(policy, servedSdl), snapshotOf(policy, supergraphSdl)).flatMap(
    ({ name, widens }) => {
      const coordinate = name.slice(0, name.lastIndexOf(': '));
      return widens ||
        !classes.has(coordinate) ||
        written(coordinate) !== null ||
        name.startsWith(`${coordinate}: new `)
        ? []
        : [{ coordinate, change: name }];
    },
  );
}

function documentProblems(
  { trustedDocuments, policy }: Pick<SchemaToCheck, 'policy' | 'trustedDocuments'>,
  supergraphSdl: string,
): Problem[] {
  const apiSchema = apiSchemaOf(supergraphSdl);
  const index = readClassifications(supergraphSdl, policy);
  return [...trustedDocuments].flatMap((document) => trustedDocumentFits(document, apiSchema, index, policy));
}

function snapshotOf(policy: Policy, supergraphSdl: string): Snapshot {
  const { classes, whose } = readClassifications(supergraphSdl, policy);
  return { policy, classes, whose };
}

function unapprovedWidenings(
  {
    baseline,
    policy,
    approvals,
    subgraphs,
  }: Pick<SchemaToCheck, 'baseline' | 'policy' | 'approvals' | 'subgraphs'>,
  supergraphSdl: string,
): Problem[] {
  if (baseline === null) return [];
  const current = snapshotOf(policy, supergraphSdl);
  const version = versionOfSnapshot(baseline);
  const written = writtenFor(subgraphs.map(({ document }) => document));
  const problems = wideningsWithoutApproval(baseline, current, approvals, written).map(
    ({ name }): Problem => {
      const coordinate = [...current.classes.keys()].find((known) => name.startsWith(`${known}: `)) ?? null;
      const late = approvals.find(({ widenings }) => widenings.includes(name));
      return {
        code: 'WIDENING_NOT_APPROVED',
        file: late
          ? approvalsFileName
          : ((coordinate && placeOfCoordinate(coordinate, supergraphSdl, subgraphs)) ?? policyFileName),
        coordinate,
        message: late
          ? `somebody would see more: ${name}; it was approved on ${late.decidedOn} for what was agreed on as ${late.baseline}`
          : `somebody would see more: ${name}`,
        mend: `take it back, or enter who decided it and why in ${approvalsFileName}, for baseline ${version}`,
      };
    },
  );
  return toldWhereWritten(problems, subgraphs);
}

function baselineDrift(
  { policy }: SchemaToCheck,
  baseline: Snapshot | null,
  supergraphSdl: string,
): Problem[] {
  if (baseline === null) return [baselineBehind('nothing has been agreed on yet')];
  const changed = differencesBetween(baseline, snapshotOf(policy, supergraphSdl)).length;
  return changed === 0 ? [] : [baselineBehind(`${changed} differences are not in it`)];
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
