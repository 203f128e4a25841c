import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isInheritedKey, isJsonObject, type JsonObject, readOwn } from '../json.ts';
import type { TypeNames } from './typeNames.ts';

/** Tells whether a null at `key` of `object` stands for something that failed to load. */
export type FailureLookup = (object: object, key: string | number) => boolean;

type RequiredField = {
  key: string;
  /** `"key":` as JSON text. */
  label: string;
  inherited: boolean;
  selection: Requirement | undefined;
};

/**
 * What a fetch requires of an entity, for each type that the entity may have. Written straight as JSON text:
 * it is what HTTP sends, and equal texts are equal representations.
 */
export class Requirement {
  readonly #nodes: readonly QueryPlanSelectionNode[];
  readonly #typeNames: TypeNames;
  readonly #byTypename = new Map<string | undefined, readonly RequiredField[]>();

  constructor(nodes: readonly QueryPlanSelectionNode[], typeNames: TypeNames) {
    this.#nodes = nodes;
    this.#typeNames = typeNames;
  }

  /**
   * The representation as JSON text; undefined if the entity's type is not asked for, or if anything required
   * is missing or failed to load: nothing may be computed from what is not there.
   */
  represent(entity: JsonObject, failed: FailureLookup | undefined): string | undefined {
    const text = this.write(entity, failed);
    return text === '{}' ? undefined : text;
  }

  /** As `represent`, for an object inside one, which may have nothing to give. */
  write(object: JsonObject, failed: FailureLookup | undefined): string | undefined {
    const typename = typeof object.__typename === 'string' ? object.__typename : undefined;
    let text = '';
    for (const field of this.#fieldsOf(typename)) {
      const value = field.inherited ? readOwn(object, field.key) : object[field.key];
      if (value === null && failed?.(object, field.key)) return undefined;
      const written = writeValue(value, field.selection, failed);
      if (written === undefined) return undefined;
      text += text === '' ? `{${field.label}${written}` : `,${field.label}${written}`;
    }
    return text === '' ? '{}' : `${text}}`;
  }

  #fieldsOf(typename: string | undefined): readonly RequiredField[] {
    const known = this.#byTypename.get(typename);
    if (known !== undefined) return known;
    const selections = new Map<string, QueryPlanSelectionNode[] | undefined>();
    this.#collect(this.#nodes, typename, selections);
    const fields = [...selections].map(([key, nodes]) => ({
      key,
      label: `${JSON.stringify(key)}:`,
      inherited: isInheritedKey(key),
      selection: nodes && new Requirement(nodes, this.#typeNames),
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

function writeValue(
  value: unknown,
  selection: Requirement | undefined,
  failed: FailureLookup | undefined,
): string | undefined {
  if (value === undefined) return undefined;
  if (value === null) return 'null';
  if (Array.isArray(value)) return writeList(value, selection, failed);
  if (selection === undefined) return JSON.stringify(value);
  return isJsonObject(value) ? selection.write(value, failed) : undefined;
}

function writeList(
  items: readonly unknown[],
  selection: Requirement | undefined,
  failed: FailureLookup | undefined,
): string | undefined {
  const texts: string[] = [];
  for (let index = 0; index < items.length; index++) {
    if (items[index] === null && failed?.(items, index)) return undefined;
    const text = writeValue(items[index], selection, failed);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return `[${texts.join(',')}]`;
}
