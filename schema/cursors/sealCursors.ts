import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Asker } from '../viewer.ts';
import type { CursorSeal, QueryCursors } from './cursorSeal.ts';
import { selectsCursor } from './selectsCursor.ts';

export type SealCursorsOptions<Context> = {
  seal: CursorSeal;
  /** Who asks, and for what. */
  readerOf(context: Context): Asker;
  /** The one error for every cursor that does not open: which way it is wrong tells nobody anything. */
  refusal(): Error;
};

type Path = GraphQLResolveInfo['path'];
type Field<Context> = GraphQLField<unknown, Context, Record<string, unknown>>;

/** Types whose fields give out cursors: of those that name their subject it is known whose, and the roots have no parent to be bound to. */
const holdsLists = (type: GraphQLObjectType): boolean =>
  ['Query', 'Mutation'].includes(type.name) || 'unifiedSocialCreditCode' in type.getFields();

/**
 * Seals every field `cursor` of an executable schema on its way out and opens every argument `after` on its way in,
 * so that resolvers know plain positions and none can forget it. Changes the schema it is given.
 *
 * A cursor is made only where it is asked for. It belongs to the field that opened the list above it, found by the
 * path: rows that two fields answer with have a cursor of each.
 *
 * @throws TypeError when a list could be read on that gives out no cursors, or whose subject is not known
 */
export function sealCursors<Context>(
  schema: GraphQLSchema,
  { seal, readerOf, refusal }: SealCursorsOptions<Context>,
): GraphQLSchema {
  /** Of lists whose cursors are asked for: most are read without, many hundred at a time. */
  const opened = new WeakMap<Path, () => QueryCursors>();

  function bind(field: Field<Context>): void {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, given, context, info) => {
      const { after } = given;
      const isAsked = selectsCursor(info);
      if (!isAsked && typeof after !== 'string') return resolve(source, given, context, info);
      const cursors = once(() => {
        const { first: _first, after: _after, ...filters } = given;
        return seal({
          ...readerOf(context),
          field: `${info.parentType.name}.${info.fieldName}`,
          subject: subjectOf(source),
          filters,
        });
      });
      if (isAsked) opened.set(info.path, cursors);
      if (typeof after !== 'string') return resolve(source, given, context, info);
      const position = cursors().open(after);
      if (position === null) throw refusal();
      return resolve(source, { ...given, after: position }, context, info);
    };
  }

  function cursorsAbove(path: Path | undefined): QueryCursors {
    const cursors = path && opened.get(path);
    if (cursors) return cursors();
    if (!path) throw new TypeError('no list was opened above this cursor');
    return cursorsAbove(path.prev);
  }

  function sealOf(field: Field<Context>): void {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, given, context, info) => {
      const position: unknown = resolve(source, given, context, info);
      if (position === null || position === undefined) return null;
      if (typeof position !== 'string') throw new TypeError('a position is text, and known at once');
      return cursorsAbove(info.path).seal(position);
    };
  }

  for (const type of objectTypesOf(schema)) {
    for (const field of Object.values(type.getFields()) as Field<Context>[]) {
      const givesCursors = hasCursor(field);
      const readsOn = field.args.some(({ name }) => name === 'after');
      if (readsOn && !givesCursors)
        throw new TypeError(`${type.name}.${field.name} reads on behind cursors that it does not give out`);
      if (givesCursors && !holdsLists(type))
        throw new TypeError(
          `${type.name}.${field.name} gives out cursors, and nobody knows of which subject`,
        );
      if (givesCursors) bind(field);
      if (field.name === 'cursor') sealOf(field);
    }
  }
  return schema;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function objectTypesOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  ) as GraphQLObjectType[];
}

function hasCursor({ type }: Pick<GraphQLField<unknown, unknown>, 'type'>): boolean {
  const named = getNamedType(type);
  return (isObjectType(named) || isInterfaceType(named)) && 'cursor' in named.getFields();
}

function subjectOf(source: unknown): string | null {
  const code = (source as { unifiedSocialCreditCode?: unknown } | null | undefined)?.unifiedSocialCreditCode;
  return typeof code === 'string' ? code : null;
}
