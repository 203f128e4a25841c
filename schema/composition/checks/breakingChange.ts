import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { type GraphQLSchema, isObjectType, parse } from 'graphql';
import type { Subgraph } from '../../subgraphs.ts';
import { supergraphFileName } from '../../supergraph.ts';
import { apiSchemaOf } from '../apiSchema.ts';
import { placeOfCoordinate } from '../placeOfCoordinate.ts';
import type { Problem } from '../problem.ts';
import { toldWhereWritten } from '../toldWhereWritten.ts';

/** A change that breaks a caller of the committed supergraph, told where the type stands that was changed. */
export async function breakingChanges(
  committedSdl: string,
  composedSdl: string,
  subgraphs: readonly Subgraph[],
): Promise<Problem[]> {
  if (composedSdl === committedSdl) return [];
  const committed = apiSchemaOf(committedSdl);
  const changes = await diff(committed, apiSchemaOf(composedSdl));
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  if (breaking.length === 0) return [];
  const problems = withoutFieldsOfInterfaces(breaking, committed).map(
    ({ message, path }): Problem => ({
      code: 'BREAKING_CHANGE',
      file: placeOfCoordinate(path ?? '', committedSdl, subgraphs) ?? supergraphFileName,
      coordinate: path ?? null,
      message,
      mend: 'keep what callers use, deprecated if need be; if nobody does, pnpm schema:compose --accept-breaking',
    }),
  );
  return toldWhereWritten(problems, subgraphs, [parse(committedSdl, { noLocation: true })]);
}

/** A type that is no longer what it was has lost every field of that: it is told once. */
function withoutFieldsOfInterfaces(changes: readonly Change[], committed: GraphQLSchema): Change[] {
  const lost = new Set(
    changes
      .filter(({ type }) => type === ChangeType.ObjectTypeInterfaceRemoved)
      .flatMap(({ path: type }) => {
        const known = committed.getType(type ?? '');
        const interfaces = isObjectType(known) ? known.getInterfaces() : [];
        return interfaces.flatMap((one) => Object.keys(one.getFields()).map((field) => `${type}.${field}`));
      }),
  );
  return changes.filter(({ type, path }) => type !== ChangeType.FieldRemoved || !lost.has(path ?? ''));
}
