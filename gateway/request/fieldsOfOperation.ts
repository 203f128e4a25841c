import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import type { DecisionNote } from '../policy/decisionNotes.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import type { FieldsOfOperation } from './completeness.ts';
import { derivedFields, requestedFields } from './requestedFields.ts';

/**
 * The fields of an operation that a fault may cost.
 * @param document as departments are asked it: one operation without named fragments
 */
export const fieldsOfOperation = (
  document: DocumentNode,
  decisions: readonly DecisionNote[],
  governed: GovernedSchema,
): FieldsOfOperation => ({
  of: (department) => requestedFields(document, governed, department),
  derived: () => derivedFields(document, governed),
  undecided: () =>
    decisions.flatMap((note) =>
      note.reason === 'RELATION_UNKNOWN' && 'coordinate' in note
        ? [{ coordinate: note.coordinate, path: note.path, isGivenArguments: false }]
        : [],
    ),
  roots: () =>
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? responseKeysOf(definition.selectionSet) : [],
    ),
});

const responseKeysOf = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? responseKeysOf(selection.selectionSet) : [];
  });
