import { loadEntry, loadOwnSdl, type Policy, type TrustedDocument } from '@credit-hub/schema';
import {
  type Approval,
  composeSupergraph,
  type Problem,
  problemsFollowing,
  readSubgraphs,
  wideningsFollowing,
} from '@credit-hub/schema/composition';
import type { PublishedDepartment } from './publishedSchema.ts';

/** What is to be different: a department as it will be, or the name of one that leaves. */
export type SchemaChange = { join: PublishedDepartment } | { leave: string };

/** The departments after the change; one that is known keeps its place. @throws Error where one leaves that is not there */
export function changedDepartments(
  departments: readonly PublishedDepartment[],
  change: SchemaChange,
): readonly PublishedDepartment[] {
  if ('leave' in change) {
    if (departments.every(({ name }) => name !== change.leave))
      throw new Error(
        `DEPARTMENT_UNKNOWN: ${change.leave} is none of ${departments.map(({ name }) => name).join(', ')}`,
      );
    return departments.filter(({ name }) => name !== change.leave);
  }
  const { join } = change;
  return departments.some(({ name }) => name === join.name)
    ? departments.map((one) => (one.name === join.name ? join : one))
    : [...departments, join];
}

/** Null where the departments compose to nothing. */
export type Checked = { supergraphSdl: string | null; problems: readonly Problem[] };

/**
 * Composes the departments with the hub's own subgraph, and holds what comes of it against what is served now.
 */
export async function checkDepartments(
  departments: readonly PublishedDepartment[],
  servedSdl: string,
  parts: { policy: Policy; approvals: readonly Approval[]; trustedDocuments: Iterable<TrustedDocument> },
): Promise<Checked> {
  const { name: hub } = loadEntry();
  const { subgraphs, problems: unreadable } = readSubgraphs([
    { name: hub, files: loadOwnSdl(hub) },
    ...departments.map(({ name, sdl }) => ({ name, files: sdl })),
  ]);
  if (unreadable.length > 0) return { supergraphSdl: null, problems: unreadable };
  const composed = composeSupergraph(subgraphs, parts.policy);
  const { supergraphSdl } = composed;
  if (supergraphSdl === null) return { supergraphSdl, problems: composed.problems };
  const problems = [
    ...composed.problems,
    ...(await problemsFollowing(servedSdl, supergraphSdl, { ...parts, subgraphs })),
    ...wideningsFollowing(servedSdl, supergraphSdl, { ...parts, subgraphs }),
  ];
  return { supergraphSdl, problems };
}
