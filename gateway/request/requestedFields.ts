import { type DocumentNode, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { GovernedSchema } from '../policy/governedSchema.ts';

/** A field, and where the answer holds it, by response keys: below a list as if there were no list. */
export type AskedField = { readonly coordinate: string; readonly path: readonly string[] };

/** The topmost fields of an operation that only this department answers, each as often as it is asked. */
export const requestedFields = (
  document: DocumentNode,
  governed: GovernedSchema,
  department: string,
): AskedField[] => {
  const found: AskedField[] = [];
  const types = new TypeInfo(governed.apiSchema);
  const path: string[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        enter: (field) => {
          path.push(field.alias?.value ?? field.name.value);
          const parent = types.getParentType();
          if (!parent) return undefined;
          const coordinate = `${parent.name}.${field.name.value}`;
          const owners = governed.ownersOf(coordinate);
          if (owners.length !== 1 || owners[0] !== department) return undefined;
          found.push({ coordinate, path: [...path] });
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
