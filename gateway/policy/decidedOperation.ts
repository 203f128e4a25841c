import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Condition, conditionsOf } from './conditions.ts';
import { fieldCoordinate } from './coordinates.ts';
import { decideField, type FieldsType, isFieldsType } from './decideCoordinate.ts';
import type { GovernedSchema } from './governedSchema.ts';
import { fragmentsIn, type Operation } from './operation.ts';
import { privateSubjectKey, privateTypenameKey } from './privateAlias.ts';
import { OperationRefused } from './refusal.ts';
import { type Section, sectionOf } from './section.ts';
import type { Standing } from './standing.ts';
import type { FieldDecision } from './strictestDecision.ts';

/** An operation with fragments unfolded, what its document itself skips left out, and every field decided. */
export type DecidedSelection = {
  readonly type: GraphQLCompositeType;
  readonly items: readonly DecidedItem[];
};
export type DecidedItem = DecidedField | DecidedMeta | DecidedFragment;

export type DecidedField = {
  readonly kind: 'FIELD';
  readonly node: FieldNode;
  readonly key: string;
  readonly scope: FieldsType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly coordinate: string;
  readonly section: Section;
  readonly conditions: readonly Condition[];
  readonly decision: FieldDecision;
  /** How many lists stand around the value. */
  readonly lists: number;
  /** Null for a leaf, and where the field is denied: nothing beneath it is looked at. */
  readonly selection: DecidedSelection | null;
};

/** `__typename`, `__schema`, `__type`: about the schema, not about anyone. */
export type DecidedMeta = {
  readonly kind: 'META';
  readonly node: FieldNode;
  readonly key: string;
  readonly conditions: readonly Condition[];
};

export type DecidedFragment = {
  readonly kind: 'FRAGMENT';
  /** Its type condition, or the type around it when it has none. */
  readonly on: GraphQLCompositeType;
  readonly conditions: readonly Condition[];
  readonly selection: DecidedSelection;
};

/** Fragments that use one another unfold exponentially, or without end; a document past this is refused. */
const mostFields = 20_000;
const deepestNesting = 200;

/**
 * Decides every field of an operation by its schema coordinate, whatever it is called in the answer. Named
 * fragments are unfolded, because one fragment may lie in sections of two departments and be decided
 * differently in each.
 *
 * @throws OperationRefused RESERVED_ALIAS, OPERATION_TOO_LARGE
 */
export function decideOperation(
  definition: OperationDefinitionNode,
  operation: Operation,
  standing: Standing,
  governed: GovernedSchema,
): DecidedSelection {
  const fragments = fragmentsIn(operation.document);
  const root = governed.apiSchema.getRootType(definition.operation);
  if (!root) throw new OperationRefused('OPERATION_UNKNOWN');
  let fields = 0;
  let depth = 0;

  function decideSelection(
    set: SelectionSetNode,
    type: GraphQLCompositeType,
    section: Section,
  ): DecidedSelection {
    depth += 1;
    if (depth > deepestNesting) throw new OperationRefused('OPERATION_TOO_LARGE');
    const items = set.selections.flatMap((node) => decideItem(node, type, section));
    depth -= 1;
    return { type, items };
  }

  function decideItem(node: SelectionNode, type: GraphQLCompositeType, section: Section): DecidedItem[] {
    fields += 1;
    if (fields > mostFields) throw new OperationRefused('OPERATION_TOO_LARGE');
    const conditions = conditionsOf(node.directives);
    if (conditions === 'NEVER') return [];
    return node.kind === Kind.FIELD
      ? decideFieldNode(node, type, section, conditions)
      : decideFragment(node, type, section, conditions);
  }

  function decideFragment(
    node: Exclude<SelectionNode, FieldNode>,
    around: GraphQLCompositeType,
    section: Section,
    conditions: readonly Condition[],
  ): DecidedItem[] {
    const body = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    const on = body?.typeCondition ? governed.apiSchema.getType(body.typeCondition.name.value) : around;
    if (!body || !isCompositeType(on)) return [];
    return [{ kind: 'FRAGMENT', on, conditions, selection: decideSelection(body.selectionSet, on, section) }];
  }

  function decideFieldNode(
    node: FieldNode,
    type: GraphQLCompositeType,
    enclosing: Section,
    conditions: readonly Condition[],
  ): DecidedItem[] {
    const key = node.alias?.value ?? node.name.value;
    if (isReserved(key, node.name.value)) throw new OperationRefused('RESERVED_ALIAS');
    if (node.name.value.startsWith('__')) return [{ kind: 'META', node, key, conditions }];
    const field = isFieldsType(type) ? type.getFields()[node.name.value] : undefined;
    if (!isFieldsType(type) || !field) return [];
    const coordinate = fieldCoordinate(type.name, field.name);
    const section = sectionOf({ typeName: type.name, coordinate }, enclosing, governed);
    const decision = decideField(type, field, section, standing, governed);
    const named = getNamedType(field.type);
    const opened = decision.form !== 'DENIED' && isCompositeType(named) && node.selectionSet;
    const selection = opened ? decideSelection(opened, named, section) : null;
    const lists = listsAround(field.type);
    return [
      {
        kind: 'FIELD',
        node,
        key,
        scope: type,
        definition: field,
        coordinate,
        section,
        conditions,
        decision,
        lists,
        selection,
      },
    ];
  }

  return decideSelection(definition.selectionSet, root, null);
}

function listsAround(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsAround(type.ofType);
  return isListType(type) ? 1 + listsAround(type.ofType) : 0;
}

/**
 * The hub's own keys, and the one by which executors know a type, if another field's value would stand there.
 */
function isReserved(key: string, fieldName: string): boolean {
  return (
    key === privateTypenameKey ||
    key === privateSubjectKey ||
    (key === '__typename' && fieldName !== '__typename')
  );
}

/** Every field that is decided, denied ones included, at any depth. */
export function* fieldsIn(selection: DecidedSelection): Generator<DecidedField> {
  for (const item of selection.items) {
    if (item.kind === 'FIELD') yield item;
    if (item.kind !== 'META' && item.selection) yield* fieldsIn(item.selection);
  }
}

/** The variables on which it depends what is included. */
export function conditionVariablesIn(selection: DecidedSelection): ReadonlySet<string> {
  return new Set(conditionsIn(selection).map((condition) => condition.variable));
}

function conditionsIn(selection: DecidedSelection): readonly Condition[] {
  return selection.items.flatMap((item) => [
    ...item.conditions,
    ...(item.kind !== 'META' && item.selection ? conditionsIn(item.selection) : []),
  ]);
}
