import { type ConstDirectiveNode, Kind } from 'graphql';

/** The field sets of the federation directive (`key`, `requires`) among these, imported or by its full name. */
export function fieldSetsOf(directives: readonly ConstDirectiveNode[] | undefined, name: string): string[] {
  return applied(directives, name).flatMap((directive) => {
    const value = directive.arguments?.find((argument) => argument.name.value === 'fields')?.value;
    return value?.kind === Kind.STRING ? [value.value] : [];
  });
}

/** Whether the federation directive is among these. */
export function has(directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean {
  return applied(directives, name).length > 0;
}

function applied(directives: readonly ConstDirectiveNode[] | undefined, name: string): ConstDirectiveNode[] {
  return (directives ?? []).filter(
    ({ name: { value } }) => value === name || value === `federation__${name}`,
  );
}
