import { type DocumentNode, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { recordField, recordFields } from '../entry/recordPlan.ts';
import { fieldCoordinate } from '../policy/coordinates.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';

/** A field, and where the answer holds it, by response keys: below a list as if there were no list. */
export type AskedField = {
  readonly coordinate: string;
  readonly path: readonly string[];
  /** Whether the caller gave it arguments. */
  readonly isGivenArguments: boolean;
};

/**
 * The topmost fields of an operation of which a question about a field is true, each as often as it is asked.
 * @param document one operation, without named fragments
 */
export const topmostFields = (
  document: DocumentNode,
  { apiSchema }: Pick<GovernedSchema, 'apiSchema'>,
  isMeant: (coordinate: string, path: readonly string[]) => boolean,
): AskedField[] => {
  const found: AskedField[] = [];
  const types = new TypeInfo(apiSchema);
  const path: string[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter: (field) => {
          path.push(field.alias?.value ?? field.name.value);
          const parent = types.getParentType();
          if (!parent) return undefined;
          const coordinate = fieldCoordinate(parent.name, field.name.value);
          if (!isMeant(coordinate, path)) return undefined;
          const isGivenArguments = (field.arguments ?? []).length > 0;
          found.push({ coordinate, path: [...path], isGivenArguments });
          path.pop();
          return false;
        },
        leave: () => {
          path.pop();
        },
      },
    }),
  );
  return found;
};

/** The topmost fields of an operation that only this department answers. */
export const requestedFields = (
  document: DocumentNode,
  governed: GovernedSchema,
  department: string,
): AskedField[] =>
  topmostFields(document, governed, (coordinate) => {
    const owners = governed.ownersOf(coordinate);
    return owners.length === 1 && owners[0] === department;
  });

/**
 * What is made of what several departments hold: the record, and what is computed from other fields. A record that was
 * answered lacks nothing; the others tell themselves what they lack, and stand before it.
 */
export const derivedFields = (document: DocumentNode, governed: GovernedSchema): AskedField[] => {
  const found = topmostFields(
    document,
    governed,
    (coordinate) => recordFields.has(coordinate) || governed.requiresOthers(coordinate),
  );
  const isRecord = ({ coordinate }: AskedField) => coordinate === recordField;
  return [...found.filter((field) => !isRecord(field)), ...found.filter(isRecord)];
};
