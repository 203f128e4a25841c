import type { Relation, Viewer } from '@credit-hub/schema';
import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode } from 'graphql';

/** Root fields that tell nothing of any market subject. */
const subjectless = new Set(['__typename', '__schema', '__type', 'departments', 'me']);

/** The codes that an operation asks for by argument; null when it can reach subjects it does not name. */
const namedCodes = (
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): Set<string> | null => {
  const codes = new Set<string>();
  let open = false;

  const note = (value: unknown): void => {
    if (typeof value === 'string') codes.add(value);
    else if (Array.isArray(value)) value.forEach(note);
    else open = true;
  };

  const read = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) read(selection.selectionSet);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = document.definitions.find(
          (definition) =>
            definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) read(fragment.selectionSet);
      } else if (selection.name.value === 'marketSubject' || selection.name.value === 'marketSubjects') {
        for (const { value } of selection.arguments ?? []) {
          if (value.kind === Kind.VARIABLE) note(variables[value.name.value]);
          else if (value.kind === Kind.STRING) note(value.value);
          else if (value.kind === Kind.LIST)
            for (const item of value.values)
              note(
                item.kind === Kind.STRING
                  ? item.value
                  : item.kind === Kind.VARIABLE
                    ? variables[item.name.value]
                    : null,
              );
          else open = true;
        }
      } else if (!subjectless.has(selection.name.value)) open = true;
    }
  };

  const operation = getOperationAST(document, operationName);
  if (operation) read(operation.selectionSet);
  return open ? null : codes;
};

const none: ReadonlySet<Relation> = new Set();

/**
 * The relations between caller and subjects that the request itself proves: a subject that asks for its own code, and
 * for no other, reads its own record. Consent, membership, agreement and the case in hand rest on the credit office's
 * books; until those are consulted nobody holds them, and what needs them is denied.
 */
export const provenRelations = (
  viewer: Viewer,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): ReadonlySet<Relation> => {
  if (viewer.role !== 'SUBJECT' || viewer.organization === null) return none;
  const codes = namedCodes(document, operationName, variables);
  const own = codes !== null && codes.size === 1 && codes.has(viewer.organization);
  return own ? new Set<Relation>(['OWN_RECORD']) : none;
};
