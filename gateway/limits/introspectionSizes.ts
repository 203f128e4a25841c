import { type GraphQLSchema, getNamedType, isEnumType, isInputObjectType, isWrappingType } from 'graphql';

/** How often a field about the schema stands in the answer, and how often what it selects does. */
export type IntrospectionSizes = {
  /** Values of this field. */
  readonly values: number;
  /** The same of a field beneath it. */
  within(parent: string | undefined, field: string): IntrospectionSizes;
};

const mean = (sizes: readonly number[]): number =>
  sizes.length === 0 ? 0 : sizes.reduce((sum, size) => sum + size, 0) / sizes.length;

/**
 * How long the lists of introspection are in this schema: in the middle over all types where all types are asked, and of
 * the type that a field in the middle has where it is asked by that.
 */
export const createIntrospectionSizes = (schema: GraphQLSchema): IntrospectionSizes => {
  const types = Object.values(schema.getTypeMap());
  const fieldsOf = (type: unknown) =>
    type instanceof Object && 'getFields' in type && !isInputObjectType(type)
      ? Object.values((type as { getFields(): Record<string, { args: unknown[]; type: never }> }).getFields())
      : [];
  const all = types.flatMap(fieldsOf);
  const most = (sizes: readonly number[]): number => Math.max(1, ...sizes);
  const inputs = types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0));
  const values = types.map((type) => (isEnumType(type) ? type.getValues().length : 0));
  const implementing = types.map((type) => ('getInterfaces' in type ? type.getInterfaces().length : 0));

  /** Of each list of `__Type`: where all types are asked, where one is that a field has, where one is asked by name. */
  const lists: Readonly<Record<string, readonly [number, number, number]>> = {
    fields: [
      mean(types.map((type) => fieldsOf(type).length)),
      mean(all.map(({ type }) => fieldsOf(getNamedType(type)).length)),
      most(types.map((type) => fieldsOf(type).length)),
    ],
    inputFields: [mean(inputs), most(inputs), most(inputs)],
    enumValues: [mean(values), most(values), most(values)],
    interfaces: [mean(implementing), most(implementing), most(implementing)],
    possibleTypes: [mean(implementing), most(implementing), types.length],
  };
  const args = [
    mean(all.map((field) => field.args.length)),
    most(all.map((field) => field.args.length)),
  ] as const;

  /** How often there is a type within a type: few are wrapped, and fewer twice. */
  const wrapped = mean(all.map(({ type }) => (isWrappingType(type) ? 1 : 0)));

  /** @param by 0 for each of all types, 1 for the type of a field, 2 for one that is named */
  const asked = (values: number, by: 0 | 1 | 2): IntrospectionSizes => ({
    values,
    within: (parent, field) => {
      if (parent === '__Schema')
        return asked(field === 'types' ? types.length : field === 'directives' ? 8 : 1, 0);
      if (parent === '__Type' && lists[field])
        return asked(values * Math.max(lists[field][by], by === 0 ? 0 : 1), field === 'fields' ? by : 1);
      if (field === 'args') return asked(values * (by === 2 ? args[1] : args[0]), 1);
      if (field === 'ofType') return asked(values * wrapped, 1);
      return asked(values, field === 'type' ? 1 : by);
    },
  });

  const outside: IntrospectionSizes = {
    values: 0,
    within: (_parent, field) => {
      if (field === '__schema') return asked(1, 0);
      return field === '__type' ? asked(1, 2) : outside;
    },
  };
  return outside;
};
