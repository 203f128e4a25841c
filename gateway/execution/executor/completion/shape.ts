import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isInheritedKey } from '../json.ts';
import type { PrivateKeys } from '../privateKeys.ts';
import { type LeafCheck, leafCheckOf, type ScalarChecks, takesAnyText } from './leafCheck.ts';
import { isSelected } from './selected.ts';

/**
 * What the operation selects, worked out once for each type that an object may have: which keys, in which
 * order, of which type. Completing a result reads this, and no longer the operation.
 */
export type ObjectShape = {
  typeName: string;
  /** False for an interface or union: a subgraph did not tell, or does not know, the object's own type. */
  concrete: boolean;
  fields: readonly FieldShape[];
  /** Whether a key is one that objects inherit, so that each is read and written as an own property. */
  inheritedKeys: boolean;
  /** Whether a field was asked for under another key than the caller's. */
  renamedKeys: boolean;
};

export type FieldShape = {
  /** The caller's response key. */
  key: string;
  /** The response key under which subgraphs were asked for it. */
  fetchedAs: string;
  /** How errors name it: `field Type.name`. */
  place: string;
  source: 'SUBGRAPH' | 'TYPENAME' | 'INTROSPECTION';
  value: ValueShape;
};

export type ValueShape = {
  kind: 'LEAF' | 'LIST' | 'OBJECT';
  nonNull: boolean;
  /** Whether null is no answer though the type allows it: it stands for what is missing, and has an error. */
  neverNull: boolean;
  /** The type as the schema writes it, without the `!` of `nonNull`. */
  typeName: string;
  check: LeafCheck | undefined;
  /** Whether `check` lets every string pass. */
  takesAnyText: boolean;
  item: ValueShape | undefined;
  object: Selection | undefined;
};

/** One place of the operation where objects stand. Shapes are made when a type is first seen there. */
export class Selection {
  readonly #compiler: ShapeCompiler;
  readonly #type: GraphQLCompositeType;
  readonly #selectionSets: readonly SelectionSetNode[];
  readonly #byTypename = new Map<string | undefined, ObjectShape>();
  readonly #only: ObjectShape | undefined;

  constructor(
    compiler: ShapeCompiler,
    type: GraphQLCompositeType,
    selectionSets: readonly SelectionSetNode[],
  ) {
    this.#compiler = compiler;
    this.#type = type;
    this.#selectionSets = selectionSets;
    this.#only = isObjectType(type) ? compiler.shapeOf(type, selectionSets) : undefined;
  }

  /** The shape of all objects here, where they can be of one type alone. */
  get only(): ObjectShape | undefined {
    return this.#only;
  }

  /**
   * @param typename what the subgraph answered for `__typename`, if it was asked
   * @returns undefined if an object of that type cannot stand here, or is hidden from the API
   */
  shapeFor(typename: unknown): ObjectShape | undefined {
    if (this.#only !== undefined) return this.#only;
    const name = typeof typename === 'string' ? typename : undefined;
    const known = this.#byTypename.get(name);
    if (known !== undefined) return known;
    const type = name === undefined ? this.#type : this.#compiler.typeWithin(this.#type, name);
    const shape = type && this.#compiler.shapeOf(type, this.#selectionSets);
    if (shape !== undefined) this.#byTypename.set(name, shape);
    return shape;
  }
}

/** Whether a field, `Type.name`, is answered with null only beside an error. */
export type NeverNull = (coordinate: string) => boolean;

/** What the schema does not say of answers. */
export type AnswerRules = { neverNull: NeverNull; scalars: ScalarChecks };

/** Under which response key a field was asked for. */
export type FetchedKeys = Pick<PrivateKeys, 'of'>;

export class ShapeCompiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #conditions: Readonly<Record<string, unknown>>;
  readonly #fetchedKeys: FetchedKeys;
  readonly #rules: AnswerRules;

  /** @param conditions values of the variables that decide `@skip` and `@include` */
  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    conditions: Readonly<Record<string, unknown>>,
    fetchedKeys: FetchedKeys,
    rules: AnswerRules,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#conditions = conditions;
    this.#fetchedKeys = fetchedKeys;
    this.#rules = rules;
  }

  rootShape(operation: OperationDefinitionNode, rootType: GraphQLObjectType): ObjectShape {
    return this.shapeOf(rootType, [operation.selectionSet]);
  }

  shapeOf(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): ObjectShape {
    const nodes = new Map<string, [FieldNode, ...FieldNode[]]>();
    for (const selectionSet of selectionSets) this.#collect(type, selectionSet, nodes);
    const fields = [...nodes].map(([key, fieldNodes]) => this.#fieldShape(type, key, fieldNodes));
    return {
      typeName: type.name,
      concrete: isObjectType(type),
      fields,
      inheritedKeys: fields.some((field) => isInheritedKey(field.key) || isInheritedKey(field.fetchedAs)),
      renamedKeys: fields.some((field) => field.key !== field.fetchedAs),
    };
  }

  /** The type of that name if its objects may stand where `declared` is promised. */
  typeWithin(declared: GraphQLCompositeType, name: string): GraphQLCompositeType | undefined {
    const type = this.#schema.getType(name);
    if (!isCompositeType(type)) return undefined;
    return this.#covers(declared, type) ? type : undefined;
  }

  #covers(condition: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
    if (condition === type) return true;
    const concrete = isObjectType(type) || isInterfaceType(type);
    return isAbstractType(condition) && concrete && this.#schema.isSubType(condition, type);
  }

  /** As in https://spec.graphql.org/October2021/#CollectFields() */
  #collect(
    type: GraphQLCompositeType,
    selectionSet: SelectionSetNode,
    into: Map<string, [FieldNode, ...FieldNode[]]>,
  ): void {
    for (const node of selectionSet.selections) {
      if (!isSelected(node, this.#conditions)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const earlier = into.get(key);
        if (earlier === undefined) into.set(key, [node]);
        else earlier.push(node);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
      if (fragment !== undefined && this.#applies(fragment.typeCondition?.name.value, type)) {
        this.#collect(type, fragment.selectionSet, into);
      }
    }
  }

  #applies(condition: string | undefined, type: GraphQLCompositeType): boolean {
    if (condition === undefined) return true;
    const conditionType = this.#schema.getType(condition);
    return isCompositeType(conditionType) && this.#covers(conditionType, type);
  }

  #fieldShape(
    type: GraphQLCompositeType,
    key: string,
    nodes: readonly [FieldNode, ...FieldNode[]],
  ): FieldShape {
    // Of one type, all nodes of a key have the same name and arguments.
    const name = nodes[0].name.value;
    const place = `field ${type.name}.${name}`;
    if (name === '__schema' || name === '__type')
      return { key, fetchedAs: key, place, source: 'INTROSPECTION', value: unchecked };
    const fetchedAs = this.#fetchedKeys.of(nodes[0]);
    if (name === '__typename') return { key, fetchedAs, place, source: 'TYPENAME', value: unchecked };
    const definition = 'getFields' in type ? type.getFields()[name] : undefined;
    if (definition === undefined) throw new Error(`no field ${type.name}.${name}`);
    const value = this.#valueShape(definition.type, nodes);
    if (this.#rules.neverNull(`${type.name}.${name}`)) value.neverNull = true;
    return { key, fetchedAs, place, source: 'SUBGRAPH', value };
  }

  #valueShape(type: GraphQLOutputType, nodes: readonly FieldNode[]): ValueShape {
    if (isNonNullType(type)) return { ...this.#valueShape(type.ofType, nodes), nonNull: true };
    const shape = {
      nonNull: false,
      neverNull: false,
      typeName: String(type),
      check: undefined,
      takesAnyText: false,
      item: undefined,
      object: undefined,
    };
    if (isListType(type)) return { ...shape, kind: 'LIST', item: this.#valueShape(type.ofType, nodes) };
    if (isLeafType(type))
      return {
        ...shape,
        kind: 'LEAF',
        check: leafCheckOf(type, this.#rules.scalars),
        takesAnyText: takesAnyText(type, this.#rules.scalars),
      };
    const selectionSets = nodes.flatMap((node) => node.selectionSet ?? []);
    return { ...shape, kind: 'OBJECT', object: new Selection(this, type, selectionSets) };
  }
}

const unchecked: ValueShape = {
  kind: 'LEAF',
  nonNull: true,
  neverNull: false,
  typeName: 'String',
  check: undefined,
  takesAnyText: false,
  item: undefined,
  object: undefined,
};
