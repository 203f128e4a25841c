import {
  type DocumentNode,
  getOperationAST,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** Root fields that tell nothing of any market subject. */
const subjectless = new Set(['__typename', '__schema', '__type', 'departments', 'me']);

/** Arguments of a root field that name the subjects it is about, and fields of what is given to be changed. */
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

  /** A change is made for the subjects that its rows name; what a query filters by may find others. */
  const noteWithin = (node: ValueNode): boolean => rowsWithin(valueGiven(node, variables));
  const rowsWithin = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    const found = Object.entries(value).map(([name, member]) => {
      if (!namingArguments.has(name)) return rowsWithin(member);
      if (member !== null) note(member);
      return true;
    });
    return found.includes(true);
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
        const given = selection.arguments ?? [];
        const naming = given.filter(({ name }) => namingArguments.has(name.value));
        const names =
          naming.length > 0 || (isChange && given.map(({ value }) => noteWithin(value)).includes(true));
        if (!names) open = true;
        for (const { value } of naming) note(valueGiven(value, variables));
      }
    }
  };

  const operation = getOperationAST(document, operationName);
  const isChange = operation?.operation === OperationTypeNode.MUTATION;
  if (operation) read(operation.selectionSet);
  return open ? null : codes;
};

/** The value as the executor will read it, where it is a text, or an object or a list that may hold some; else null. */
const valueGiven = (value: ValueNode, variables: Readonly<Record<string, unknown>>): unknown => {
  switch (value.kind) {
    case Kind.VARIABLE:
      return variables[value.name.value];
    case Kind.STRING:
      return value.value;
    case Kind.LIST:
      return value.values.map((item) => valueGiven(item, variables));
    case Kind.OBJECT:
      return Object.fromEntries(
        value.fields.map(({ name, value: member }) => [name.value, valueGiven(member, variables)]),
      );
    default:
      return null;
  }
};
