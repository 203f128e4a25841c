import { type DocumentNode, type FieldNode, Kind, type SelectionNode, visit } from 'graphql';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document without what its own text leaves out (`@include(if: false)`), which need not be fetched, nor be
 * fetchable. Where conditions may leave out all that is selected of an object, its type name is asked for: the planner
 * would not fetch the object at all, and it would be null as if there were none.
 */
export function withoutExcluded(document: DocumentNode): DocumentNode {
  const drop = (node: SelectionNode) => (isExcluded(node) ? null : undefined);
  return visit(document, {
    Field: drop,
    InlineFragment: drop,
    FragmentSpread: drop,
    SelectionSet: {
      leave: (node, _key, parent) => {
        const ofRoot = (parent as { kind?: string } | undefined)?.kind === Kind.OPERATION_DEFINITION;
        const { selections } = node;
        if (!selections.every(isConditional) || (ofRoot && selections.length > 0)) return undefined;
        return { ...node, selections: [typename, ...selections] };
      },
    },
  });
}

function isExcluded({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const included = name.value === 'include';
    if (!included && name.value !== 'skip') return false;
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    return value?.kind === Kind.BOOLEAN && value.value !== included;
  });
}

const isConditional = ({ directives = [] }: SelectionNode): boolean =>
  directives.some(({ name }) => name.value === 'include' || name.value === 'skip');
