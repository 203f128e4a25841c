import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { supergraphFileName } from '../../supergraph.ts';
import { apiSchemaOf } from '../apiSchema.ts';
import type { Problem } from '../problem.ts';

/** A change that breaks a caller of the committed supergraph. */
export async function breakingChanges(committedSdl: string, composedSdl: string): Promise<Problem[]> {
  const changes = await diff(apiSchemaOf(committedSdl), apiSchemaOf(composedSdl));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message, path }) => ({
      code: 'BREAKING_CHANGE',
      file: supergraphFileName,
      coordinate: path ?? null,
      message,
      mend: 'keep what callers use, deprecated if need be; if nobody does, pnpm schema:compose --accept-breaking',
    }));
}
