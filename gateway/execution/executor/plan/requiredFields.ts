import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isInheritedKey, isJsonObject, type JsonObject, readOwn } from '../json.ts';
import type { TypeNames } from './typeNames.ts';

/** Tells whether what is null or absent at `key` of `object` is so because it failed to load. */
export type FailureLookup = (object: object, key: string | number) => boolean;

/** The name under which a subgraph is sent what the result has under this key. */
export type NameOf = (key: string) => string;

/** Stands for what cannot be told because something that it requires failed to load. */
export const FAILED = Symbol('what is required failed to load');

type RequiredField = {
  key: string;
  /** `"key":` as JSON text. */
  label: string;
  inherited: boolean;
  below: RequiredFields | undefined;
};

/** The fields that a selection of a plan names, for each type that an object may have. */
export class RequiredFields {
  readonly #nodes: readonly QueryPlanSelectionNode[];
  readonly #typeNames: TypeNames;
  readonly #nameOf: NameOf;
  readonly #byTypename = new Map<string | undefined, readonly RequiredField[]>();

  constructor(nodes: readonly QueryPlanSelectionNode[], typeNames: TypeNames, nameOf: NameOf) {
    this.#nodes = nodes;
    this.#typeNames = typeNames;
    this.#nameOf = nameOf;
  }

  /** The fields as JSON text, `{}` if the object's type has none of them; undefined if one is absent. */
  write(object: JsonObject): string | undefined {
    let text = '';
    for (const field of this.#fieldsOf(object)) {
      const written = writeValue(valueAt(object, field), field.below);
      if (written === undefined) return undefined;
      text += text === '' ? `{${field.label}${written}` : `,${field.label}${written}`;
    }
    return text === '' ? '{}' : `${text}}`;
  }

  anyFailed(object: JsonObject, failed: FailureLookup): boolean {
    return this.#fieldsOf(object).some((field) => {
      const value = valueAt(object, field);
      const lost = (value === null || value === undefined) && failed(object, field.key);
      return lost || anyFailedWithin(value, field.below, failed);
    });
  }

  #fieldsOf(object: JsonObject): readonly RequiredField[] {
    const typename = typeof object.__typename === 'string' ? object.__typename : undefined;
    const known = this.#byTypename.get(typename);
    if (known !== undefined) return known;
    const selections = new Map<string, QueryPlanSelectionNode[] | undefined>();
    this.#collect(this.#nodes, typename, selections);
    const fields = [...selections].map(([key, nodes]) => ({
      key,
      label: `${JSON.stringify(this.#nameOf(key))}:`,
      inherited: isInheritedKey(key),
      below: nodes && new RequiredFields(nodes, this.#typeNames, this.#nameOf),
    }));
    // A subgraph may answer any text for __typename: only the schema's own types are remembered.
    if (typename === undefined || this.#typeNames.has(typename)) this.#byTypename.set(typename, fields);
    return fields;
  }

  #collect(
    nodes: readonly QueryPlanSelectionNode[],
    typename: string | undefined,
    into: Map<string, QueryPlanSelectionNode[] | undefined>,
  ): void {
    for (const node of nodes) {
      if (node.kind === 'Field') {
        const key = node.alias ?? node.name;
        const earlier = into.get(key);
        into.set(key, node.selections ? [...(earlier ?? []), ...node.selections] : earlier);
      } else if (node.typeCondition === undefined || this.#applies(node.typeCondition, typename)) {
        this.#collect(node.selections, typename, into);
      }
    }
  }

  #applies(condition: string, typename: string | undefined): boolean {
    return typename !== undefined && this.#typeNames.matching(condition).has(typename);
  }
}

function valueAt(object: JsonObject, field: RequiredField): unknown {
  return field.inherited ? readOwn(object, field.key) : object[field.key];
}

function writeValue(value: unknown, below: RequiredFields | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return 'null';
  if (Array.isArray(value)) return writeList(value, below);
  if (below === undefined) return JSON.stringify(value);
  return isJsonObject(value) ? below.write(value) : undefined;
}

function writeList(items: readonly unknown[], below: RequiredFields | undefined): string | undefined {
  const texts: string[] = [];
  for (const item of items) {
    const text = writeValue(item, below);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return `[${texts.join(',')}]`;
}

function anyFailedWithin(value: unknown, below: RequiredFields | undefined, failed: FailureLookup): boolean {
  if (Array.isArray(value)) {
    return value.some((item, index) =>
      item === null ? failed(value, index) : anyFailedWithin(item, below, failed),
    );
  }
  return below !== undefined && isJsonObject(value) && below.anyFailed(value, failed);
}
