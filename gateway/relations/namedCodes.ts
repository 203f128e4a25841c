import { type DocumentNode, getOperationAST, Kind, type SelectionSetNode, type ValueNode } from 'graphql';

/** Root fields that tell nothing of any market subject. */
const subjectless = new Set(['__typename', '__schema', '__type', 'departments', 'me']);

/** Arguments of a root field that name the subjects it is about. */
const namingArguments = new Set(['unifiedSocialCreditCode', 'unifiedSocialCreditCodes']);

/**
 * The codes that an operation asks for by argument; null when it can reach subjects that it does not name. Whose a row
 * is, is read from the row again: this only spares what nobody of those named opens from being fetched.
 *
 * @param codeOf the code that a text is; null where it is none, and nothing is answered for it
 */
export const namedCodes = (
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
  codeOf: (text: string) => string | null,
): ReadonlySet<string> | null => {
  const codes = new Set<string>();
  let open = false;

  const note = (value: unknown): void => {
    if (typeof value === 'string') {
      const code = codeOf(value);
      if (code !== null) codes.add(code);
    } else if (Array.isArray(value)) value.forEach(note);
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
      } else if (!subjectless.has(selection.name.value)) {
        const naming = (selection.arguments ?? []).filter(({ name }) => namingArguments.has(name.value));
        if (naming.length === 0) open = true;
        for (const { value } of naming) note(valueGiven(value, variables));
      }
    }
  };

  const operation = getOperationAST(document, operationName);
  if (operation) read(operation.selectionSet);
  return open ? null : codes;
};

/** The value as the executor will read it; null where it is neither a text nor a list of them. */
const valueGiven = (value: ValueNode, variables: Readonly<Record<string, unknown>>): unknown => {
  switch (value.kind) {
    case Kind.VARIABLE:
      return variables[value.name.value];
    case Kind.STRING:
      return value.value;
    case Kind.LIST:
      return value.values.map((item) => valueGiven(item, variables));
    default:
      return null;
  }
};
