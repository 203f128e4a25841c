import '../../telemetryOff.ts';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  graphql,
  isObjectType,
  parse,
} from 'graphql';
import {
  createExecutor,
  type Executor,
  type ExecutorOptions,
  type ResultError,
  type SubgraphRequest,
} from '../index.ts';

export type Subgraph = {
  name: string;
  typeDefs: string;
  resolvers: GraphQLResolverMap;
  /** For fields without a resolver of their own. */
  fieldResolver?: GraphQLFieldResolver<unknown, Faults>;
};

/** What goes wrong during one request. */
export type Faults = {
  /** Subgraphs that do not answer. */
  down?: readonly string[];
  /** `subgraph:Type.field` whose resolver throws. */
  broken?: readonly string[];
};

export type Outcome = {
  data?: unknown;
  errors?: readonly ResultError[];
  extensions?: Record<string, unknown>;
};

export type Federation = {
  supergraphSdl: string;
  apiSchema: GraphQLSchema;
  /** Every `subgraph:Type.field` that can be broken. */
  fields: readonly string[];
  executor: Executor<Faults>;
  /** What the executor asked of subgraphs since the last reading. */
  takeRequests: () => SubgraphRequest[];
  ours: (query: string, variables?: Record<string, unknown>, faults?: Faults) => Promise<Outcome>;
  stock: (query: string, variables?: Record<string, unknown>, faults?: Faults) => Promise<Outcome>;
};

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Our executor only, for what @apollo/gateway does not do. */
export type FederationAlone = Omit<Federation, 'stock'> & { schemas: ReadonlyMap<string, GraphQLSchema> };

/** Composes the subgraphs and puts our executor and @apollo/gateway before the very same schemas. */
export async function federate(subgraphs: readonly Subgraph[]): Promise<Federation> {
  const alone = federateAlone(subgraphs);
  return { ...alone, stock: await startStock(alone.supergraphSdl, alone.schemas) };
}

type PlannedWith = Pick<ExecutorOptions<Faults>, 'overrideLabels' | 'isAskedApart'>;

export function federateAlone(
  subgraphs: readonly Subgraph[],
  { overrideLabels = [], isAskedApart = () => false }: PlannedWith = {},
): FederationAlone {
  const supergraphSdl = compose(subgraphs);
  const schemas = new Map(subgraphs.map((subgraph) => [subgraph.name, executable(subgraph)]));

  let requests: SubgraphRequest[] = [];
  const executor = createExecutor<Faults>({
    supergraphSdl,
    overrideLabels,
    isAskedApart,
    transport: async (request, context) => {
      requests.push(request);
      if (context.down?.includes(request.subgraph))
        throw new Error(`connect ECONNREFUSED ${request.subgraph}`);
      const schema = schemas.get(request.subgraph);
      if (schema === undefined) throw new Error(`no subgraph ${request.subgraph}`);
      const answer = await graphql({
        schema,
        source: request.query,
        variableValues: request.variables,
        operationName: request.operationName,
        contextValue: context,
      });
      // As over a wire: what the schema keeps must not be reached from the result.
      return JSON.parse(JSON.stringify(answer));
    },
  });

  return {
    schemas,
    supergraphSdl,
    apiSchema: executor.apiSchema,
    fields: [...schemas].flatMap(([name, schema]) => ownFields(schema).map((field) => `${name}:${field}`)),
    executor,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    ours: (document, variables = {}, context = {}) => executor.execute({ document, variables, context }),
  };
}

export function compose(subgraphs: readonly Subgraph[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}.invalid`,
      typeDefs: parse(typeDefs),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

async function startStock(
  supergraphSdl: string,
  schemas: ReadonlyMap<string, GraphQLSchema>,
): Promise<Federation['stock']> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: quiet,
    debug: false,
    buildService: ({ name }) => {
      const local = new LocalGraphQLDataSource(schemas.get(name ?? '') as GraphQLSchema);
      return {
        process: async (options) => {
          const faults = options.context as Faults;
          if (faults.down?.includes(name ?? '')) throw new Error(`connect ECONNREFUSED ${name}`);
          return JSON.parse(JSON.stringify(await local.process(options)));
        },
      };
    },
  });
  const { executor } = await gateway.load();
  return async (query, variables = {}, faults = {}) => {
    const context = {
      request: { query, variables },
      document: parse(query),
      queryHash: query,
      context: faults,
      logger: quiet,
      metrics: {},
    };
    return (await executor(context as unknown as GatewayGraphQLRequestContext)) as Outcome;
  };
}

function executable({
  name,
  typeDefs,
  resolvers,
  fieldResolver = defaultFieldResolver,
}: Subgraph): GraphQLSchema {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers }]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      field.resolve = breakable(`${name}:${type.name}.${field.name}`, field.resolve ?? fieldResolver);
    }
  }
  return schema;
}

function breakable(
  coordinate: string,
  resolve: GraphQLFieldResolver<unknown, Faults>,
): GraphQLFieldResolver<unknown, Faults> {
  return (source, args, context, info) => {
    if (context.broken?.includes(coordinate)) throw new Error(`${coordinate} is broken`);
    return resolve(source, args, context, info);
  };
}

function ownFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('_')
      ? Object.keys(type.getFields()).flatMap((field) =>
          field.startsWith('_') ? [] : [`${type.name}.${field}`],
        )
      : [],
  );
}

/** The header of a subgraph's SDL. */
export const federationLink = (...imports: string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports.map((name) => JSON.stringify(name)).join(', ')}])`;
