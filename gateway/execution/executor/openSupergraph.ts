import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type CompiledOperation, type CompilerSchema, compileOperation } from './compileOperation.ts';
import type { AnswerRules } from './completion/shape.ts';
import { executorErrorCodes, refusalsFor, withCode } from './errors.ts';
import { TypeNames } from './plan/typeNames.ts';
import { PrivateKeyNames } from './privateKeys.ts';
import { AskedApart, type IsAskedApart } from './supergraph/askedApart.ts';
import { Joins } from './supergraph/joins.ts';
import { RequiredVariants } from './supergraph/requiredVariants.ts';
import { resolvableKeysFirst } from './supergraph/resolvableKeysFirst.ts';

/**
 * What a supergraph may use. The access directives (`@authenticated`, `@requiresScopes`, `@policy`) are not in
 * it: the executor does not enforce them, so it refuses a supergraph that counts on them.
 */
const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  'https://specs.apollo.dev/context/v0.1',
  'https://specs.apollo.dev/cost/v0.1',
  'https://specs.apollo.dev/cacheTag/v0.1',
]);

export type SupergraphOptions = {
  supergraphSdl: string;
  /** How many documents stay compiled; the least recently used goes first. */
  compiledDocuments: number;
  /** Labels of progressive `@override` that are on; the others are off. */
  overrideLabels: readonly string[];
  /** Which fields are asked for in a fetch of their own. */
  isAskedApart: IsAskedApart;
  rules: AnswerRules;
};

/** One version of the supergraph with the operations compiled for it. A request keeps the version it began with. */
export type OpenSupergraph = {
  apiSchema: GraphQLSchema;
  typeNames: TypeNames;
  /** The name of a field that a plan asks for under another. */
  nameOf: (key: string) => string;
  /** @throws GraphQLError[] also when the same document is asked again */
  compile: (document: DocumentNode | string, operationName: string | undefined) => CompiledOperation;
};

type Compilation = { operation: CompiledOperation } | { errors: readonly GraphQLError[] };
/** By operation name; a document has few. */
type CompiledDocument = Map<string | undefined, Compilation>;

/** @throws Error for a supergraph that is invalid or needs what the executor does not do */
export function openSupergraph(options: SupergraphOptions): OpenSupergraph {
  // Tokens would be kept for as long as the supergraph: some megabytes.
  const composed = resolvableKeysFirst(parse(options.supergraphSdl, { noLocation: true }));
  const apart = new AskedApart(composed, options.isAskedApart);
  const variants = new RequiredVariants(apart.supergraph);
  const original = build(composed, true);
  // The subgraphs are validated as they were composed: of the supergraph that is planned with, some know more than they use.
  original.subgraphs();
  const supergraph = variants.supergraph === composed ? original : build(variants.supergraph, false);
  const plannable = supergraph.apiSchema();
  const whole = supergraph.schema.toGraphQLJSSchema();
  const schema: CompilerSchema = {
    api: original.apiSchema().toGraphQLJSSchema(),
    plannable,
    planner: new QueryPlanner(supergraph),
    typeNames: new TypeNames(whole),
    privateKeyNames: new PrivateKeyNames(whole),
    joins: new Joins(variants.supergraph),
    variants,
    apart,
    answers: { whole, rules: options.rules },
    overrides: new Map(options.overrideLabels.map((label) => [label, true])),
  };
  const byText = new LRUCache<string, CompiledDocument>({ max: options.compiledDocuments });
  const byNode = new WeakMap<DocumentNode, CompiledDocument>();

  const compiledDocument = (document: DocumentNode | string): CompiledDocument => {
    const known = typeof document === 'string' ? byText.get(document) : byNode.get(document);
    if (known !== undefined) return known;
    const empty: CompiledDocument = new Map();
    if (typeof document === 'string') byText.set(document, empty);
    else byNode.set(document, empty);
    return empty;
  };

  return {
    apiSchema: schema.api,
    typeNames: schema.typeNames,
    nameOf: (key) => variants.nameOf(key),
    compile(document, operationName) {
      const compilations = compiledDocument(document);
      let compilation = compilations.get(operationName);
      if (compilation === undefined) {
        compilation = attempt(schema, document, operationName);
        // A caller chooses the name: only names that the document has are remembered.
        if ('operation' in compilation) compilations.set(operationName, compilation);
      }
      if ('errors' in compilation) throw compilation.errors;
      return compilation.operation;
    },
  };
}

const build = (supergraph: DocumentNode, validateSupergraph: boolean): Supergraph =>
  Supergraph.build(supergraph, { supportedFeatures, validateSupergraph });

function attempt(
  schema: CompilerSchema,
  document: DocumentNode | string,
  operationName: string | undefined,
): Compilation {
  try {
    const parsed = typeof document === 'string' ? parseDocument(document) : document;
    return { operation: compileOperation(schema, parsed, operationName) };
  } catch (error) {
    return { errors: refusalsFor(error) };
  }
}

function parseDocument(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw error instanceof GraphQLError ? withCode(error, executorErrorCodes.parse) : error;
  }
}
