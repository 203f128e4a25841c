import { Kind, parse, type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import type { Choices } from '../choices.ts';

/**
 * What there is: entities of a few types, in which every value follows from type, identifier, field and arguments. Which
 * subgraph answers which field, by which keys entities are found, and what is computed from what, is generated.
 */
export type World = {
  subgraphs: readonly string[];
  types: readonly EntityType[];
  /** The subgraph that has the union, the interface and the fields that lead to them. */
  abstractIn: string;
  /** Whether the interface has `size`, too. */
  interfaceHasSize: boolean;
};

export type EntityType = {
  name: string;
  fields: readonly Field[];
  /** By subgraph, the fields of each of its keys. */
  keys: ReadonlyMap<string, readonly string[]>;
  /** The subgraph with the root fields that lead to it. */
  rootIn: string;
};

export type Field = {
  name: string;
  declaration: string;
  /** The subgraph that answers it. */
  owner: string;
  /** The type of the entity that it leads to. */
  target?: string;
  /** What it is computed from. */
  requires?: string;
};

export type Args = Readonly<Record<string, unknown>>;
export type Entity = { __typename: string; id: string };
export type Part = { __typename: 'Part'; seed: number };

const declarations: Readonly<Record<string, string>> = {
  name: 'String',
  size: '(x: Int = 1, mode: Mode = ROUND): Int',
  tags: '(first: Int! = 2): [String]',
  part: '(x: Int = 1): Part',
};
const defaults: Readonly<Record<string, Args>> = {
  size: { x: 1, mode: 'ROUND' },
  tags: { first: 2 },
  part: { x: 1 },
  p: { x: 1 },
  next: { at: 1 },
  all: { first: 2 },
};
const ids = ['1', '2', '3', '4'];

const codeOf = ({ __typename, id }: Entity): string => `${__typename}/${id}`;

/** The entity that a key names; null where it names none. @throws Error where its fields name different ones */
export function entityOf(type: string, key: { id?: unknown; code?: unknown }): Entity | null {
  const byCode = key.code === undefined ? undefined : String(key.code).replace(`${type}/`, '');
  const id = key.id ?? byCode;
  if (byCode !== undefined && byCode !== id) throw new Error('the fields of a key name different entities');
  return ids.includes(String(id)) ? { __typename: type, id: String(id) } : null;
}

export function generateWorld(choices: Choices): World {
  const subgraphs = ['alpha', 'beta', 'gamma'].slice(0, 2 + choices.below(2));
  const names = ['Ant', 'Bee', 'Cat'].slice(0, 2 + choices.below(2));
  const abstractIn = choices.of(subgraphs);
  const interfaceHasSize = choices.below(2) === 1;
  const plain = names.map((name): EntityType => {
    const fields: Field[] = [
      ...Object.entries(declarations).map(([field, type]) => ({
        name: field,
        declaration: type.startsWith('(') ? field + type : `${field}: ${type}`,
        owner: field === 'size' && interfaceHasSize ? abstractIn : choices.of(subgraphs),
      })),
      ...(['next(at: Int = 1): ', 'all(first: Int = 2): ['] as const).map((start) => {
        const target = choices.of(names);
        const declaration = start.endsWith('[') ? `${start}${target}]` : start + target;
        return { name: start.replace(/\W.*/, ''), declaration, owner: choices.of(subgraphs), target };
      }),
      { name: 'some', declaration: 'some: [Some]', owner: abstractIn },
      { name: 'thing', declaration: 'thing: Thing', owner: abstractIn },
    ];
    const home = choices.of(subgraphs);
    const keys = new Map(
      subgraphs.map((subgraph) => [
        subgraph,
        subgraph === home ? ['id', 'code'] : choices.of([['id'], ['code'], ['id code'], ['code', 'id']]),
      ]),
    );
    return { name, fields, keys, rootIn: choices.of(subgraphs) };
  });
  const types = plain.map((type): EntityType => {
    const made: Field[] = [];
    for (let index = 0; index < 3; index++) {
      const owner = choices.of(subgraphs);
      const requires = generateRequirement(choices, [...type.fields, ...made], plain, owner);
      if (requires === undefined) continue;
      const declaration =
        choices.below(2) === 0 ? `made${index}: String` : `made${index}(x: Int = 1): String`;
      made.push({ name: `made${index}`, declaration, owner, requires });
    }
    return { ...type, fields: [...type.fields, ...made] };
  });
  return { subgraphs, types, abstractIn, interfaceHasSize };
}

/** A field set over what other subgraphs answer; undefined where there is nothing. */
function generateRequirement(
  choices: Choices,
  fields: readonly Field[],
  types: readonly EntityType[],
  owner: string,
): string | undefined {
  const foreign = fields.filter(
    ({ name, owner: other }) => other !== owner && name !== 'some' && name !== 'thing',
  );
  if (foreign.length === 0) return undefined;
  const withArguments = (name: string): string => {
    const given = choices.below(3);
    if (given === 0) return name;
    if (name === 'size') return given === 1 ? 'size(x: 2)' : `size(mode: EXACT, x: ${1 + choices.below(3)})`;
    if (name === 'tags' || name === 'all') return `${name}(first: ${1 + choices.below(3)})`;
    if (name === 'next') return `next(at: ${choices.below(3)})`;
    return name === 'part' || name === 'p' ? `${name}(x: ${choices.below(3)})` : name;
  };
  return choices
    .someOf(foreign, 3)
    .map(({ name, target }) => {
      const below = types.find((type) => type.name === target);
      if (name === 'part') return `${withArguments(name)} { ${withArguments('p')} label }`;
      if (below === undefined) return withArguments(name);
      const leaf = choices.of(below.fields.filter((field) => ['name', 'size', 'tags'].includes(field.name)));
      return `${withArguments(name)} { ${withArguments(leaf.name)} }`;
    })
    .join(' ');
}

/** What a field of an entity is, but for one that is computed from others. */
export function valueIn(world: World, of: Entity, field: string, given: Args): unknown {
  const args = { ...defaults[field], ...given };
  const hash = hashOf(of.__typename, of.id, field, args);
  const target = world.types
    .find(({ name }) => name === of.__typename)
    ?.fields.find(({ name }) => name === field)?.target;
  const entity = (type: string | undefined, seed: number): Entity | null =>
    type === undefined || seed % 6 === 0 ? null : { __typename: type, id: ids[seed % ids.length] as string };
  const anyOf = (seed: number) => entity(world.types[seed % world.types.length]?.name, seed);
  switch (field) {
    case 'id':
      return of.id;
    case 'code':
      return codeOf(of);
    case 'name':
      return hash % 5 === 0 ? null : `${of.__typename} ${of.id}`;
    case 'size':
      return hash % 7 === 0 ? null : hash % 1000;
    case 'tags':
      return Array.from({ length: args.first as number }, (_, index) =>
        (hash + index) % 4 === 0 ? null : `${index} ${hash % 10}`,
      );
    case 'part':
      return hash % 5 === 0 ? null : { __typename: 'Part', seed: hash };
    case 'next':
      return entity(target, hash);
    case 'all':
      return Array.from({ length: args.first as number }, (_, index) => entity(target, hash + 7 * index));
    case 'some':
      return Array.from({ length: hash % 4 }, (_, index) => anyOf(hash + 5 * index));
    case 'thing':
      return anyOf(hash);
    default:
      throw new Error(`no field ${of.__typename}.${field}`);
  }
}

export const partValue = ({ seed }: Part, field: string, given: Args): unknown =>
  field === 'p' ? hashOf('Part', String(seed), 'p', { ...defaults.p, ...given }) % 100 : `part ${seed % 50}`;

/** What a computed field is: the text of all that it requires. */
export function computed(
  requires: string,
  args: Args,
  read: (field: string, args: Args, below: SelectionSetNode | undefined) => unknown,
): string {
  return `${args.x ?? ''} ${JSON.stringify(readAll(selectionOf(requires), read))}`;
}

export function readAll(
  { selections }: SelectionSetNode,
  read: (field: string, args: Args, below: SelectionSetNode | undefined) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    selections.flatMap((node) => {
      if (node.kind !== Kind.FIELD) return [];
      const args = Object.fromEntries(
        (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
      );
      return [[node.name.value, read(node.name.value, args, node.selectionSet)]];
    }),
  );
}

export const selectionOf = (fields: string): SelectionSetNode => {
  const [operation] = parse(`{ ${fields} }`).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no selection');
  return operation.selectionSet;
};

function hashOf(...parts: unknown[]): number {
  let hash = 17;
  for (const character of JSON.stringify(
    parts.map((part) => (typeof part === 'object' ? Object.entries(part as object).sort() : part)),
  ))
    hash = (hash * 31 + character.charCodeAt(0)) % 1_000_003;
  return hash;
}
