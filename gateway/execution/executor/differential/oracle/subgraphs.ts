import type { GraphQLResolverMap } from '@apollo/subgraph';
import type { SelectionSetNode } from 'graphql';
import { federationLink, type Subgraph } from '../federation.ts';
import {
  type Args,
  computed,
  type Entity,
  type EntityType,
  entityOf,
  type Field,
  type Part,
  partValue,
  readAll,
  selectionOf,
  valueIn,
  type World,
} from './world.ts';

/** An entity in a subgraph, with what was sent of it. */
type Known = Entity & { sent?: Record<string, unknown> };

/**
 * The world's subgraphs. One knows of an entity what its key says, and computes a field from what it was sent: whatever
 * is sent wrongly is answered wrongly.
 */
export function subgraphsOf(world: World): Subgraph[] {
  return world.subgraphs.map((name) => {
    const external = externalFields(world, name);
    return {
      name,
      typeDefs: [
        federationLink('@key', '@external', '@requires', '@shareable'),
        'enum Mode { ROUND EXACT }',
        'type Part @shareable { p(x: Int = 1): Int label: String }',
        `type Query { ${rootFields(world, name)
          .map(({ declaration }) => declaration)
          .join(' ')} ${name}: Int }`,
        ...(name === world.abstractIn ? abstractTypes(world) : []),
        ...world.types.map((type) => typeDefinition(world, type, name, external)),
      ].join('\n'),
      resolvers: resolversOf(world, name),
    };
  });
}

type RootField = { declaration: string; name: string; resolve: (args: Args) => unknown };

/** The ways into the world, each with what it leads to. */
export function rootFields(world: World, subgraph: string): RootField[] {
  const ofTypes = world.types.flatMap(({ name, rootIn }): RootField[] => {
    if (rootIn !== subgraph) return [];
    const one = name.toLowerCase();
    return [
      {
        name: one,
        declaration: `${one}(id: ID = "1"): ${name}`,
        resolve: ({ id }) => entityOf(name, { id }),
      },
      {
        name: `${one}s`,
        declaration: `${one}s(first: Int = 3): [${name}]`,
        resolve: ({ first }) =>
          ['1', '2', '9', '4'].slice(0, Number(first)).map((id) => entityOf(name, { id })),
      },
    ];
  });
  if (subgraph !== world.abstractIn) return ofTypes;
  const everything = (first: unknown) =>
    ['2', '1', '3']
      .flatMap((id) => world.types.map(({ name }) => entityOf(name, { id })))
      .slice(0, Number(first));
  return [
    ...ofTypes,
    {
      name: 'things',
      declaration: 'things(first: Int = 4): [Thing]',
      resolve: ({ first }) => everything(first),
    },
    {
      name: 'somes',
      declaration: 'somes(first: Int = 4): [Some]',
      resolve: ({ first }) => everything(first),
    },
  ];
}

const abstractTypes = ({ types, interfaceHasSize }: World): string[] => [
  `interface Thing { id: ID! ${interfaceHasSize ? 'size(x: Int = 1, mode: Mode = ROUND): Int' : ''} }`,
  `union Some = ${types.map(({ name }) => name).join(' | ')}`,
];

function typeDefinition(
  world: World,
  { name, fields, keys }: EntityType,
  subgraph: string,
  external: ReadonlySet<string>,
): string {
  const own = keys.get(subgraph) ?? [];
  const ids = new Set(own.flatMap((key) => key.split(' ')));
  if (subgraph === world.abstractIn) ids.add('id');
  const shared = (id: string) => (own.some((key) => key.split(' ').includes(id)) ? '' : ' @shareable');
  const declared = fields.flatMap(({ name: field, declaration, owner, requires }) => {
    if (owner === subgraph)
      return [
        requires === undefined
          ? declaration
          : `${declaration} @requires(fields: ${JSON.stringify(requires)})`,
      ];
    return external.has(`${name}.${field}`) ? [`${declaration} @external`] : [];
  });
  return `type ${name} ${subgraph === world.abstractIn ? 'implements Thing ' : ''}${own.map((key) => `@key(fields: "${key}")`).join(' ')} {
    ${[...ids].map((id) => `${id}: ID!${shared(id)}`).join(' ')}
    ${declared.join('\n    ')}
  }`;
}

/** What the subgraph requires of others, as `Type.field`. */
function externalFields(world: World, subgraph: string): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (type: EntityType, selection: SelectionSetNode): void => {
    readAll(selection, (name, _, below) => {
      found.add(`${type.name}.${name}`);
      const target = world.types.find((other) => other.name === fieldOf(type, name).target);
      if (below && target) collect(target, below);
    });
  };
  for (const type of world.types) {
    for (const { owner, requires } of type.fields)
      if (owner === subgraph && requires !== undefined) collect(type, selectionOf(requires));
  }
  return found;
}

function fieldOf({ name, fields }: EntityType, field: string): Field {
  const found = fields.find((each) => each.name === field);
  if (found === undefined) throw new Error(`no field ${name}.${field}`);
  return found;
}

function resolversOf(world: World, subgraph: string): GraphQLResolverMap {
  const ofTypes = world.types.map(({ name, fields }) => [
    name,
    {
      __resolveReference: (sent: Record<string, unknown>): Known | null => {
        const entity = entityOf(name, sent);
        return entity && { ...entity, sent };
      },
      id: (of: Known) => valueIn(world, of, 'id', {}),
      code: (of: Known) => valueIn(world, of, 'code', {}),
      ...Object.fromEntries(
        fields.flatMap(({ name: field, owner, requires }) =>
          owner === subgraph ? [[field, resolverOf(world, field, requires)]] : [],
        ),
      ),
    },
  ]);
  const part = {
    p: (of: Part, args: Args) => partValue(of, 'p', args),
    label: (of: Part, args: Args) => partValue(of, 'label', args),
  };
  const roots = rootFields(world, subgraph).map(({ name, resolve }) => [
    name,
    (_: unknown, args: Args) => resolve(args),
  ]);
  return Object.fromEntries([...ofTypes, ['Part', part], ['Query', Object.fromEntries(roots)]]);
}

const resolverOf =
  (world: World, field: string, requires: string | undefined) =>
  (of: Known, args: Args): unknown =>
    requires === undefined
      ? valueIn(world, of, field, args)
      : computed(requires, args, (name, _, below) => sentValue(of.sent?.[name], below, name));

/** What was sent, of that what is required. @throws Error for what is missing */
function sentValue(value: unknown, below: SelectionSetNode | undefined, name: string): unknown {
  if (value === undefined) throw new Error(`${name} was not sent`);
  if (value === null || below === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => sentValue(item, below, name));
  return readAll(below, (field, _, inner) =>
    sentValue((value as Record<string, unknown>)[field], inner, field),
  );
}
