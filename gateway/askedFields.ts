import { type DocumentNode, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { GovernedSchema } from './policy/governedSchema.ts';

/**
 * The topmost fields of an operation that only this department answers, and the first place where the answer would hold each. A field
 * below a list has no single place, so its path ends before the list.
 */
export const askedFields = (
  document: DocumentNode,
  governed: GovernedSchema,
  department: string,
): { coordinate: string; path: string[] }[] => {
  const found = new Map<string, { coordinate: string; path: string[] }>();
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
          if (!found.has(coordinate)) found.set(coordinate, { coordinate, path: [...path] });
          path.pop();
          return false;
        },
        leave: () => {
          path.pop();
        },
      },
    }),
  );
  return [...found.values()];
};
