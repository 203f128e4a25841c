import {
  assembleSubgraph,
  loadEntry,
  loadOwnSdl,
  type Policy,
  type SdlFile,
  type Subgraph,
  type TrustedDocument,
} from '@credit-hub/schema';
import {
  type Approval,
  composeSupergraph,
  type Problem,
  problemsFollowing,
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
 * @throws GraphQLError for SDL that is none, with its file and line
 */
export async function checkDepartments(
  departments: readonly PublishedDepartment[],
  servedSdl: string,
  parts: { policy: Policy; approvals: readonly Approval[]; trustedDocuments: Iterable<TrustedDocument> },
): Promise<Checked> {
  const subgraphs: Subgraph[] = [
    ownSubgraph(),
    ...departments.map(({ name, sdl }) => assembleSubgraph(name, sdl as SdlFile[])),
  ];
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

function ownSubgraph(): Subgraph {
  const { name } = loadEntry();
  return assembleSubgraph(name, loadOwnSdl(name));
}
