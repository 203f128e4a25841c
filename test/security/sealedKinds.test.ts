import { sealedKind } from '@credit-hub/kit';
import { type Classification, freeTextClassifications, loadSubgraphSdl } from '@credit-hub/schema';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';
import { departments } from '../constellation/departments.ts';

/** The classes that a subgraph gives to fields of a name, whatever their type. */
function classesByField(department: string): ReadonlyMap<string, ReadonlySet<Classification>> {
  const classes = new Map<string, Set<Classification>>();
  for (const type of parse(loadSubgraphSdl(department)).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const { name, directives } of type.fields ?? []) {
      const as = directives
        ?.find((directive) => directive.name.value === 'classified')
        ?.arguments?.find((argument) => argument.name.value === 'as')?.value;
      if (as?.kind !== Kind.ENUM) continue;
      classes.set(name.value, (classes.get(name.value) ?? new Set()).add(as.value as Classification));
    }
  }
  return classes;
}

/** What is called a name, and the second officer of an import, who is told by it. */
const tellsName = /name$|^confirmedBy$/i;

// A text whose column does not say so is told with every name in it; a name whose column does not is not looked for.
test.each(departments.map(({ name, tables }) => [name, tables] as const))(
  'in %s every sealed column says whether it holds a name, free text or something else',
  (department, tables) => {
    const classes = classesByField(department);
    const wrong = tables.flatMap((table) =>
      Object.entries(getTableColumns(table)).flatMap(([property, column]) => {
        const kind = sealedKind(column);
        const of = classes.get(property);
        const isText = of !== undefined && !of.isDisjointFrom(freeTextClassifications);
        if (kind === null) return isText ? [`${getTableName(table)}.${property}`] : [];
        const expected = isText ? 'FREE_TEXT' : tellsName.test(property) ? 'NAME' : 'OTHER';
        return kind === expected ? [] : [`${getTableName(table)}.${property}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(
      tables.some((table) =>
        Object.values(getTableColumns(table)).some((column) => sealedKind(column) === 'FREE_TEXT'),
      ),
    ).toBe(true);
  },
);
