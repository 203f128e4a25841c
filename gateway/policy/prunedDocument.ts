import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql';
import type { Condition } from './conditions.ts';
import type { DecidedField, DecidedFragment, DecidedItem, DecidedSelection } from './decidedOperation.ts';
import { privateTypenameKey } from './privateAlias.ts';

export type PrunedDocument = {
  /**
   * What may be asked of the departments: one operation, no named fragments, no denied field, no unused
   * variable.
   */
  readonly document: DocumentNode;
  /** The departments need not be asked at all. */
  readonly needsNothing: boolean;
};

/**
 * What is left of an operation when everything denied is taken out. Where nothing of an object is left, its
 * existence is still asked for, so that `null` and an object full of `null` stay two answers. Where a type is
 * abstract, the runtime type is asked for. Introspection is not part of it: departments are never asked about
 * the schema.
 */
export function prunedDocument(
  definition: OperationDefinitionNode,
  decided: DecidedSelection,
): PrunedDocument {
  const selections = keptSelections(decided, decided.type, true);
  const needsNothing = selections.length === 0;
  return { document: documentOf(definition, needsNothing ? [privateTypename] : selections), needsNothing };
}

/** An operation like `definition` with these selections, and only the variables that they use. */
export function documentOf(
  definition: OperationDefinitionNode,
  selections: readonly SelectionNode[],
  fragments: readonly FragmentDefinitionNode[] = [],
): DocumentNode {
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  const used = new Set([selectionSet, ...fragments].flatMap((node) => [...variablesIn(node)]));
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: definition.operation,
    ...(definition.name && { name: definition.name }),
    variableDefinitions:
      definition.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) ?? [],
    selectionSet,
  };
  return { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] };
}

function variablesIn(node: ASTNode): Set<string> {
  const names = new Set<string>();
  visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

/** `@skip` and `@include` again, from what was read of them. */
export function conditionDirectives(conditions: readonly Condition[]): readonly DirectiveNode[] {
  return conditions.map(({ variable, value }) => ({
    kind: Kind.DIRECTIVE,
    name: nameNode(value ? 'include' : 'skip'),
    arguments: [
      { kind: Kind.ARGUMENT, name: nameNode('if'), value: { kind: Kind.VARIABLE, name: nameNode(variable) } },
    ],
  }));
}

/** @param type what the selections apply to: within fragments, where it is known, the type of the object itself */
function keptSelections(
  selection: DecidedSelection,
  type: GraphQLCompositeType,
  root = false,
): readonly SelectionNode[] {
  return selection.items.flatMap((item) => keptItem(item, type, root));
}

function keptItem(item: DecidedItem, type: GraphQLCompositeType, root: boolean): readonly SelectionNode[] {
  switch (item.kind) {
    case 'META':
      return root ? [] : [{ ...item.node, directives: conditionDirectives(item.conditions) }];
    case 'FRAGMENT':
      return keptFragment(item, type, root);
    case 'FIELD':
      return keptField(item);
  }
}

/**
 * Within an object of a known type every fragment is written on that type, and one that can never apply is left out:
 * @apollo/gateway takes the object for one of the interface named last, and answers `null` to what stands deeper.
 */
function keptFragment(
  fragment: DecidedFragment,
  around: GraphQLCompositeType,
  root: boolean,
): readonly SelectionNode[] {
  if (isObjectType(around) && !appliesTo(fragment.on, around)) return [];
  const on = isObjectType(around) ? around : fragment.on;
  const selections = keptSelections(fragment.selection, on, root);
  if (selections.length === 0) return [];
  return [
    {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(on.name) },
      directives: conditionDirectives(fragment.conditions),
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    },
  ];
}

function appliesTo(on: GraphQLCompositeType, type: GraphQLObjectType): boolean {
  if (isInterfaceType(on)) return type.getInterfaces().includes(on);
  return isUnionType(on) ? on.getTypes().includes(type) : on === type;
}

function keptField(field: DecidedField): readonly SelectionNode[] {
  if (field.decision.form === 'DENIED') return [];
  const node: FieldNode = { ...field.node, directives: conditionDirectives(field.conditions) };
  if (!field.selection) return [node];
  const kept = keptSelections(field.selection, field.selection.type);
  const asksType = isAbstractType(getNamedType(field.definition.type)) || !kept.some(isAlwaysAsked);
  const selections = asksType ? [privateTypename, ...kept] : kept;
  return [{ ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
}

/** With nothing but conditional fields left, whether the object exists would depend on a variable. */
function isAlwaysAsked(node: SelectionNode): boolean {
  if (node.directives?.length !== 0) return false;
  return node.kind !== Kind.INLINE_FRAGMENT || node.selectionSet.selections.some(isAlwaysAsked);
}

const privateTypename: FieldNode = {
  kind: Kind.FIELD,
  alias: nameNode(privateTypenameKey),
  name: nameNode('__typename'),
  directives: [],
};

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
