/**
 * Types of the resolvers that a department writes itself, made from its schema: `pnpm codegen`. A department that writes
 * none has none. A type is resolved from the row of the table that is called like a field of this type, or from what
 * `tables.ts` exports as its row (`export type HeldRelationRow`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, type TypeNode } from 'graphql';
import { loadDepartments, loadSubgraph, loadSubgraphSdl } from './schema/index.ts';

type Generates = CodegenConfig['generates'];

const scalars = {
  ID: { input: 'string', output: 'string' },
  UnifiedSocialCreditCode: { input: 'string', output: 'string' },
  Date: { input: 'string', output: 'string' },
  DateTime: { input: 'string', output: 'string' },
  Money: { input: 'string', output: 'string' },
  _FieldSet: 'string',
};

function typesOf(
  subgraph: string,
  folder: string,
  contextType: string,
  mappers: Record<string, string>,
): Generates {
  return {
    [`${folder}/generated.ts`]: {
      schema: loadSubgraphSdl(subgraph),
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        contextType,
        mappers,
        scalars,
        strictScalars: true,
        enumsAsTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        maybeValue: 'T | null | undefined',
      },
    },
  };
}

function rowsOf(subgraph: string, folder: string): Record<string, string> {
  const text = withReexports(`${folder}/tables.ts`);
  const tables = new Set(
    [...text.matchAll(/export const (\w+) = \w*[tT]able\(/g)].map(([, name]) => name as string),
  );
  const types = [...text.matchAll(/export type (\w+)Row\b/g)].map(([, type]) => type as string);
  const fields = loadSubgraph(subgraph).document.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (definition.fields ?? [])
      : [],
  );
  return {
    ...Object.fromEntries(
      fields
        .filter(({ name }) => tables.has(name.value))
        .map(({ name, type }) => [
          namedType(type),
          `(typeof import('./tables.ts'))['${name.value}']['$inferSelect']`,
        ]),
    ),
    ...Object.fromEntries(types.map((type) => [type, `./tables.ts#${type}Row`])),
  };
}

/** The text of a file and of those whose every name it gives out. */
function withReexports(file: string): string {
  const text = readFileSync(file, 'utf8');
  const others = [...text.matchAll(/^export \* from '(\.[^']+)'/gm)].map(([, path]) =>
    join(dirname(file), path as string),
  );
  return [text, ...others.map(withReexports)].join('\n');
}

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

const departments = loadDepartments()
  .map(({ name }) => ({ name, folder: `subgraphs/${name}` }))
  .filter(({ folder }) => existsSync(`${folder}/loaders.ts`));

export default {
  generates: Object.assign(
    {},
    ...departments.map(({ name, folder }) =>
      typesOf(name, folder, './loaders.ts#Context', {
        MarketSubject: '@credit-hub/kit#MarketSubjectReference',
        FactRevision: '@credit-hub/kit#FactRevisionRow',
        Provenance: '@credit-hub/kit#FactRow',
        Party: '@credit-hub/kit/double-publicity#PartyRow',
        ...rowsOf(name, folder),
      }),
    ),
  ),
} satisfies CodegenConfig;
