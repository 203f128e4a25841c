/** Which columns of a table an operation needs of its rows: what it selects, and whom its texts may name. */
import { type Classification, classificationIn, freeTextClassifications } from '@credit-hub/schema';
import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { sealedTable } from '../encryption/sealedRows.ts';
import { type Columns, columnsReadBy } from './reading.ts';
import { namedType } from './section.ts';

/** What a selection reads of rows: names of properties in the order of the table, and whether texts are among it. */
export type Asked = { readonly columns: Columns; readonly key: string };

export type AskedOfRows = {
  /** @param withNames whether the names of persons that the row knows have to be read for its texts */
  of(info: GraphQLResolveInfo, withNames: boolean): Asked;
};

type Reads = { columns: Columns; isText: boolean };

/**
 * @param type the type that rows answer
 * @param resolvers its resolvers, those that are derived among them
 * @param always what the row is known and sealed by
 */
export function askedOfRows(
  type: ObjectTypeDefinitionNode,
  resolvers: Readonly<Record<string, unknown>>,
  table: PgTable,
  always: Columns,
): AskedOfRows {
  const all = Object.keys(getTableColumns(table));
  const names = sealedTable(table).sealed.flatMap(({ kind, property }) =>
    kind === 'NAME' ? [property] : [],
  );
  const reads = new Map<string, Reads>(
    (type.fields ?? []).map((field) => {
      const { value: name } = field.name;
      const resolve = resolvers[name];
      const columns = resolve === undefined ? [name] : (columnsReadBy(resolve) ?? all);
      return [
        name,
        { columns, isText: isText(namedType(field.type), classificationIn(field.directives, 'classified')) },
      ];
    }),
  );
  const known = new Map<string, Asked>();
  // The same node is met for each subject of a request, and again while Apollo Server remembers the document.
  const ofNode = new WeakMap<FieldNode, { plain: Asked; withNames: Asked }>();

  function asked(properties: ReadonlySet<string>): Asked {
    const columns = all.filter((property) => properties.has(property));
    const key = columns.join(' ');
    const same = known.get(key) ?? { columns, key };
    if (known.size < mostKept) known.set(key, same);
    return same;
  }

  function read(nodes: readonly FieldNode[], fragments: GraphQLResolveInfo['fragments']) {
    const selected = nodes.flatMap((node) => fieldsIn(node.selectionSet, fragments));
    const of = (field: FieldNode) => reads.get(field.name.value);
    const plain = new Set([...always, ...selected.flatMap((field) => of(field)?.columns ?? [])]);
    const hasText = selected.some((field) => field.selectionSet !== undefined || of(field)?.isText);
    const named = hasText ? new Set([...plain, ...names]) : plain;
    return { plain: asked(plain), withNames: asked(named) };
  }

  return {
    of({ fieldNodes, fragments }, withNames) {
      const [node] = fieldNodes;
      const found = (fieldNodes.length === 1 && node && ofNode.get(node)) || read(fieldNodes, fragments);
      if (fieldNodes.length === 1 && node) ofNode.set(node, found);
      return withNames ? found.withNames : found.plain;
    },
  };
}

/** Sets of columns that are kept as one object each; a caller chooses fields, so their number has an end. */
const mostKept = 1_000;

/** Free text, and text that is published as it stands: for some readers the names of the row's persons leave it. */
const isText = (type: string, classification: Classification | undefined): boolean =>
  type === 'String' &&
  classification !== undefined &&
  (classification === 'PUBLISHED_FACT' || freeTextClassifications.has(classification));

/** The fields that are selected, whatever alias or fragment they stand in; conditions are taken to hold. */
function fieldsIn(
  set: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet, fragments);
    return fieldsIn(fragments[selection.name.value]?.selectionSet, fragments);
  });
}
