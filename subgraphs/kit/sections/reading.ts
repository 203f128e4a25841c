/** What of its row a field's resolver reads: by that, columns that nobody asks for stay in the database. */

/** Names of a row's properties. */
export type Columns = readonly string[];

const columnsOf = new WeakMap<object, Columns>();

/** A resolver that reads these columns of its row. One that does not say so is given the whole row. */
export function reading<Resolve extends object>(columns: Columns, resolve: Resolve): Resolve {
  columnsOf.set(resolve, columns);
  return resolve;
}

/** A field that another column of the row answers. */
export function column<Name extends string>(name: Name) {
  return reading([name], <Row extends Record<Name, unknown>>(row: Row): Row[Name] => row[name]);
}

/** The columns that a resolver says it reads; null where it says nothing. */
export function columnsReadBy(resolve: unknown): Columns | null {
  return typeof resolve === 'function' ? (columnsOf.get(resolve) ?? null) : null;
}
