/**
 * An operation, compiled: sections of rows are read for all subjects at once and completed without graphql-js, which meets
 * each field of each subject by itself. It answers what has no error. Whatever else comes up (a section that is closed, a
 * cursor, a value that does not open) is graphql-js' to answer, which then runs the operation from its beginning.
 */
import type { AskedOperation } from '@credit-hub/schema';
import {
  coerceInputValue,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  isNonNullType,
  isObjectType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  type VariableDefinitionNode,
  validate,
  valueFromAST,
} from 'graphql';
import type { DepartmentContext } from '../context.ts';
import type { MarketSubjectReference } from '../marketSubject.ts';
import { opens, type Permissions } from '../permissions.ts';
import type { Answering } from '../sections/answering.ts';
import {
  type Compiling,
  type Complete,
  compileValue,
  type Execution,
  follow,
  NotCompiled,
  notCompiled,
  put,
  type Selected,
  selectedOf,
} from './compiledSelection.ts';

/** What operations are compiled against. */
export type CompiledAgainst = Pick<Compiling, 'schema' | 'resolverOf'> & {
  permissions: Permissions;
  /** How a field of `MarketSubject` is answered by the rows of a section; null for one that is answered by itself. */
  answeringOf(field: string): Answering | null;
};

type Data = Record<string, unknown>;

/** @throws NotCompiled where there is anything to tell but data */
export type CompiledOperation = (operation: AskedOperation, context: DepartmentContext) => Promise<Data>;

type Resolve = (
  source: unknown,
  given: unknown,
  context: DepartmentContext,
  info: GraphQLResolveInfo,
) => unknown;
type Field = Omit<GraphQLField<unknown, unknown>, 'resolve'> & { resolve: Resolve };
type Path = GraphQLResolveInfo['path'];
/** Puts a root's value into the data, at once or when it is there. */
type PutIn = (data: Data, execution: Execution) => void;

/** @returns null for an operation that is not compiled: graphql-js also tells what is wrong with it */
export function compileOperation(text: string, against: CompiledAgainst): CompiledOperation | null {
  try {
    return compiled(text, against);
  } catch {
    return null;
  }
}

function compiled(text: string, against: CompiledAgainst): CompiledOperation {
  const { schema } = against;
  // Places in the text are graphql-js' to tell, and half of what a tree takes.
  const document = parse(text, { noLocation: true });
  if (validate(schema, document).length > 0) throw new NotCompiled();
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations as OperationDefinitionNode[];
  const query = schema.getQueryType();
  if (operations.length > 1 || operation?.operation !== 'query' || !query) throw new NotCompiled();
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  ) as Record<string, FragmentDefinitionNode>;
  const cursors: Selected[] = [];
  const compiling = { ...against, fragments, operation, cursors };
  const roots = selectedOf(operation.selectionSet, query, compiling).map((selected) =>
    selected.node.name.value === '_entities'
      ? entitiesRoot(selected, compiling)
      : plainRoot(selected, query, compiling),
  );

  const coerce = compileVariables(schema, operation.variableDefinitions ?? []);

  return async ({ variables: given = {}, operationName }, context) => {
    if (operationName !== undefined && operationName !== operation.name?.value) throw new NotCompiled();
    const coerced = coerce(given);
    if (cursors.some((cursor) => isIncluded(cursor, coerced))) throw new NotCompiled();
    const execution: Execution = { context, variables: coerced, underWay: [] };
    const data: Data = {};
    for (const putIn of roots) putIn(data, execution);
    // What is under way may set more on its way.
    while (execution.underWay.length > 0) await Promise.all(execution.underWay.splice(0));
    return data;
  };
}

/** Variables coerced as the GraphQL specification says (*CoerceVariableValues*). @throws NotCompiled for what does not fit */
function compileVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (given: Readonly<Record<string, unknown>>) => Record<string, unknown> {
  const variables = definitions.map(({ variable, type: typeNode, defaultValue }) => {
    const type = typeFromAST(schema, typeNode as NamedTypeNode) as GraphQLInputType;
    return { name: variable.name.value, type, usual: valueFromAST(defaultValue, type) };
  });
  return (given) => {
    const coerced: Record<string, unknown> = {};
    for (const { name, type, usual } of variables) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (value !== undefined) coerced[name] = coerceInputValue(value, type, notCompiled);
      else if (usual !== undefined) coerced[name] = usual;
      else if (isNonNullType(type)) throw new NotCompiled();
    }
    return coerced;
  };
}

type CompilingOperation = Compiling & CompiledAgainst & { operation: OperationDefinitionNode };

/** All that a resolver of a root or a section is told. */
function infoOf(
  { node }: Selected,
  parentType: GraphQLObjectType,
  field: Field,
  { schema, fragments, operation }: CompilingOperation,
): (path: Path, execution: Execution) => GraphQLResolveInfo {
  const same = {
    ...{ fieldName: field.name, fieldNodes: [node], returnType: field.type, parentType },
    ...{ schema, fragments, operation, rootValue: undefined },
  };
  return (path, { variables }) => ({ ...same, path, variableValues: variables as Record<string, unknown> });
}

/** A field of `Query`, asked once: its own guarded resolver answers it. */
function plainRoot(selected: Selected, query: GraphQLObjectType, compiling: CompilingOperation): PutIn {
  const { key, node } = selected;
  const field = query.getFields()[node.name.value] as Field | undefined;
  // Introspection, and what no resolver answers.
  if (!field?.resolve) throw new NotCompiled();
  const complete = compileValue(field.type, node, compiling);
  const infoAt = infoOf(selected, query, field, compiling);
  return (data, execution) => {
    if (!isIncluded(selected, execution.variables)) return;
    const given = argumentsOf(field, node, execution);
    const info = infoAt({ prev: undefined, key, typename: query.name }, execution);
    put(data, key, field.resolve(undefined, given, execution.context, info), complete, execution);
  };
}

const isIncluded = ({ isIncluded: holds }: Selected, variables: Execution['variables']): boolean =>
  holds === null || holds(variables);

const argumentsOf = (field: Field, node: FieldNode, { variables }: Execution) =>
  getArgumentValues(field as GraphQLField<unknown, unknown>, node, variables);

type Subjects = { references: readonly MarketSubjectReference[]; pathOf(index: number): Path };
type PutInSubjects = (subjects: Subjects, entities: readonly Data[], execution: Execution) => void;

/** `_entities` of market subjects. */
function entitiesRoot(selected: Selected, compiling: CompilingOperation): PutIn {
  const { schema, fragments } = compiling;
  const subject = schema.getType('MarketSubject');
  const entities = schema.getQueryType()?.getFields()._entities as Field | undefined;
  if (!isObjectType(subject) || !entities || selected.isIncluded !== null) throw new NotCompiled();
  const resolveReference = compiling.resolverOf('MarketSubject', '__resolveReference');
  if (typeof resolveReference !== 'function') throw new NotCompiled();
  const fields = selectedOf(selected.node.selectionSet, subject, { schema, fragments }).map((one) =>
    subjectField(one, subject, compiling),
  );
  return (data, execution) => {
    const given = argumentsOf(entities, selected.node, execution);
    const references = (given.representations as readonly Representation[]).map((representation) =>
      referenceFrom(representation.__typename === subject.name ? resolveReference(representation) : null),
    );
    const found = references.map((): Data => ({}));
    data[selected.key] = found;
    const list: Path = { prev: undefined, key: selected.key, typename: 'Query' };
    const pathOf = (index: number): Path => ({ prev: list, key: index, typename: undefined });
    for (const putIn of fields) putIn({ references, pathOf }, found, execution);
  };
}

type Representation = { __typename?: unknown };

function referenceFrom(resolved: unknown): MarketSubjectReference {
  const reference = resolved as MarketSubjectReference | null | undefined;
  if (typeof reference?.unifiedSocialCreditCode !== 'string') throw new NotCompiled();
  return reference;
}

function subjectField(
  selected: Selected,
  subject: GraphQLObjectType,
  compiling: CompilingOperation,
): PutInSubjects {
  const { key, node } = selected;
  const { value: name } = node.name;
  if (name === '__typename' || name === 'unifiedSocialCreditCode') {
    return ({ references }, entities, execution) => {
      if (!isIncluded(selected, execution.variables)) return;
      for (const [index, { unifiedSocialCreditCode }] of references.entries())
        (entities[index] as Data)[key] = name === '__typename' ? subject.name : unifiedSocialCreditCode;
    };
  }
  const field = subject.getFields()[name] as Field | undefined;
  if (!field?.resolve) throw new NotCompiled();
  const answering = compiling.answeringOf(name);
  const putIn =
    answering === null
      ? oneByOne(selected, subject, field, compiling)
      : ofRows(answering, selected, subject, field, compiling);
  return (subjects, entities, execution) => {
    if (isIncluded(selected, execution.variables)) putIn(subjects, entities, execution);
  };
}

/** A section that rows answer, read for all subjects at once. */
function ofRows(
  answering: Answering,
  selected: Selected,
  subject: GraphQLObjectType,
  field: Field,
  compiling: CompilingOperation,
): PutInSubjects {
  const complete: Complete = compileValue(field.type, selected.node, compiling);
  const infoAt = infoOf(selected, subject, field, compiling);
  const isOpen = opens(compiling.permissions, field.name);
  return ({ references, pathOf }, entities, execution) => {
    const { context } = execution;
    const given = argumentsOf(field, selected.node, execution);
    const info = infoAt({ prev: pathOf(0), key: selected.key, typename: subject.name }, execution);
    if (typeof given.after === 'string') throw new NotCompiled();
    for (const entity of entities) entity[selected.key] = null;
    follow(
      execution,
      (async () => {
        if (isOpen !== null && !(await allOpen(references.map((one) => isOpen(one, given, context, info)))))
          throw new NotCompiled();
        const found = await answering(references, given, context, info);
        for (const [index, { unifiedSocialCreditCode }] of references.entries())
          put(entities[index] as Data, selected.key, found(unifiedSocialCreditCode), complete, execution);
      })(),
    );
  };
}

const allOpen = async (verdicts: readonly Promise<boolean>[]): Promise<boolean> =>
  (await Promise.all(verdicts)).every((isOpen) => isOpen === true);

/** A section of its own: its guarded resolver answers it, subject by subject. */
function oneByOne(
  selected: Selected,
  subject: GraphQLObjectType,
  field: Field,
  compiling: CompilingOperation,
): PutInSubjects {
  const complete = compileValue(field.type, selected.node, compiling);
  const infoAt = infoOf(selected, subject, field, compiling);
  return ({ references, pathOf }, entities, execution) => {
    const given = argumentsOf(field, selected.node, execution);
    for (const [index, reference] of references.entries()) {
      const path: Path = { prev: pathOf(index), key: selected.key, typename: subject.name };
      const found = field.resolve(reference, given, execution.context, infoAt(path, execution));
      put(entities[index] as Data, selected.key, found, complete, execution);
    }
  };
}
