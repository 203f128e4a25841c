/**
 * Types of resolvers, made from each subgraph's schema: `pnpm codegen`.
 * A type that a department's `tables.ts` has a row for (`export type SpotCheckRow`) is resolved from that row.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { loadDepartments, loadSubgraphSdl } from './schema/index.ts';

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

function rowsOf(folder: string): Record<string, string> {
  const text = readFileSync(`${folder}/tables.ts`, 'utf8');
  const types = [...text.matchAll(/export type (\w+)Row\b/g)].map(([, type]) => type as string);
  return Object.fromEntries(types.map((type) => [type, `./tables.ts#${type}Row`]));
}

const departments = loadDepartments()
  .map(({ name }) => ({ name, folder: `subgraphs/${name}` }))
  .filter(({ folder }) => existsSync(`${folder}/schema.graphql`) && existsSync(`${folder}/tables.ts`));

export default {
  generates: Object.assign(
    {},
    ...departments.map(({ name, folder }) =>
      typesOf(name, folder, './loaders.ts#Context', {
        MarketSubject: '@credit-hub/kit#MarketSubjectReference',
        FactRevision: '@credit-hub/kit#FactRevisionRow',
        Provenance: '@credit-hub/kit#FactRow',
        Party: '@credit-hub/kit/double-publicity#PartyRow',
        ...rowsOf(folder),
      }),
    ),
  ),
} satisfies CodegenConfig;
