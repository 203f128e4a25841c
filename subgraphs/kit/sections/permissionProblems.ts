import { dirname } from 'node:path';
import type { Problem } from '@credit-hub/schema/composition';
import type { ObjectTypeDefinitionNode } from 'graphql';
import type { Types } from './derivedResolvers.ts';

const opening = ['Query', 'Mutation', 'MarketSubject'] as const;

/** What a department's fields are opened by, as its books say it. */
export type Opening = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A field that opens a section and that no permission names stays shut for everybody; one that names no field opens nothing. */
export function permissionProblems(
  department: string,
  types: Types,
  permissions: Opening,
  isSection: (field: NonNullable<ObjectTypeDefinitionNode['fields']>[number]) => boolean,
): Problem[] {
  return opening.flatMap((type) => {
    const fields = (types.get(type)?.fields ?? []).filter(isSection).filter(isOwn);
    const given = permissions[type] ?? {};
    const known = new Set((types.get(type)?.fields ?? []).map(({ name }) => name.value));
    return [
      ...fields.flatMap(({ name, loc }): Problem[] =>
        isRule(given[name.value])
          ? []
          : [
              {
                code: name.value in given ? 'PERMISSION_IS_NO_RULE' : 'PERMISSION_MISSING',
                file: `${dirname(loc?.source.name ?? `subgraphs/${department}/schema.graphql`)}/permissions.ts`,
                coordinate: `${type}.${name.value}`,
                message:
                  name.value in given
                    ? 'what opens it is no rule'
                    : 'no permission opens it: it stays shut for everybody',
                mend: `write \`${type}: { ${name.value}: governmentAndSubjectItself }\` there, or everyone, or onlyRoles(…)`,
              },
            ],
      ),
      ...Object.keys(given)
        .filter((field) => !known.has(field))
        .map(
          (field): Problem => ({
            code: 'PERMISSION_OF_NO_FIELD',
            file: `subgraphs/${department}/permissions.ts`,
            coordinate: `${type}.${field}`,
            message: 'it has a permission and is no field of the schema',
            mend: 'write the field in schema.graphql, or take the permission away',
          }),
        ),
    ];
  });
}

/** The kit answers, and opens, what stands in its own files. */
const isOwn = ({ loc }: { loc?: { source: { name: string } } | undefined }): boolean =>
  !(loc?.source.name ?? '').startsWith('subgraphs/kit/');

const isRule = (rule: unknown): boolean =>
  typeof rule === 'object' && rule !== null && 'resolve' in rule && typeof rule.resolve === 'function';
