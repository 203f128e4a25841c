import {
  classifications,
  type PolicyRole,
  policyRolesOf,
  purposeKinds,
  type Relation,
  type Role,
} from '@credit-hub/schema';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  Kind,
  type NamedTypeNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import { createIntrospectionSizes, type IntrospectionSizes } from './introspectionSizes.ts';

/**
 * What the hub does for an operation before it asks anybody, counted and not estimated: each step of permitting,
 * planning and compiling it goes through these once.
 */
export type Work = {
  /** Fields and fragments, the fragments unfolded wherever they are spread. */
  selections: number;
  /** Pairs of selections of one response key, and of fragments beside each other, that validation compares. */
  comparisons: number;
  /** Questions to departments: one for each that has fields of an object whose fields several departments have. */
  fetches: number;
  /** Places of `@skip` and `@include`, unfolded. */
  conditions: number;
  /** Values of the answer to what is asked about the schema itself, as far as its lists are long in the middle. */
  introspected: number;
};

/**
 * What a unit of each costs, in answered fields. On the machine that the README's table is of, a field costs 4 µs of CPU
 * at most by these weights; `pnpm bench:documents` prints what it is over generated documents.
 */
const weights = { document: 250, token: 1.5, selection: 12, comparison: 0.5, fetch: 500, condition: 75 };
/** What a further standing that the caller may have to a subject costs for each selection: it is permitted for it as well. */
const selectionOfStanding = 4;
export const costOfIntrospected = 1;

/** What it costs to prepare an operation, in answered fields. @param standings to subjects that its caller may have */
export const costOfPreparing = (work: Work, tokens: number, standings: number): number =>
  weights.document +
  weights.token * tokens +
  (weights.selection + selectionOfStanding * (standings - 1)) * work.selections +
  weights.comparison * work.comparisons +
  weights.fetch * work.fetches +
  weights.condition * work.conditions;

/** The least that so many selections cost to prepare: told before they are unfolded. */
export const leastCostOfPreparing = (selections: number): number => weights.selection * selections;

/** The fragments that a selection set lies in, from the innermost outwards. */
type Within = { readonly name: string; readonly around: Within } | null;
type SelectedSet = { set: SelectionSetNode; on: GraphQLNamedType | undefined; within: Within };
/** One response key of an object: how often it is selected, and what is selected beneath it. */
type SelectedKey = { name: string; times: number; type: GraphQLNamedType | undefined; sets: SelectedSet[] };

/**
 * Makes the function that counts the work of a document, all its operations and fragments together. It unfolds fragments,
 * and ends when there are more than `most` selections: then it has counted more than that, and not all.
 */
export const createCountWork = (
  governed: Pick<GovernedSchema, 'apiSchema' | 'ownersOf' | 'opensSections'>,
): ((document: DocumentNode, most: number) => Work) => {
  const sizes = createIntrospectionSizes(governed.apiSchema);
  return (document, most) => new Count(document, governed, most).all(sizes);
};

class Count {
  readonly #document: DocumentNode;
  readonly #governed: Pick<GovernedSchema, 'apiSchema' | 'ownersOf' | 'opensSections'>;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #most: number;
  readonly #unfolded = new Set<string>();
  readonly #work: Work = { selections: 0, comparisons: 0, fetches: 0, conditions: 0, introspected: 0 };

  constructor(
    document: DocumentNode,
    governed: Pick<GovernedSchema, 'apiSchema' | 'ownersOf' | 'opensSections'>,
    most: number,
  ) {
    this.#document = document;
    this.#governed = governed;
    this.#most = most;
    this.#fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
  }

  all(sizes: IntrospectionSizes): Work {
    const { apiSchema } = this.#governed;
    for (const node of this.#document.definitions) {
      if (node.kind !== Kind.OPERATION_DEFINITION) continue;
      const root = apiSchema.getRootType(node.operation) ?? undefined;
      this.#object(root, [{ set: node.selectionSet, on: root, within: null }], sizes);
    }
    // What no operation spreads is refused in the end, and validated first.
    for (const [name, { typeCondition, selectionSet }] of this.#fragments) {
      if (this.#unfolded.has(name)) continue;
      const on = apiSchema.getType(typeCondition.name.value);
      this.#object(on, [{ set: selectionSet, on, within: { name, around: null } }], sizes);
    }
    return this.#work;
  }

  #object(type: GraphQLNamedType | undefined, sets: readonly SelectedSet[], sizes: IntrospectionSizes): void {
    const keys = new Map<string, SelectedKey>();
    const owners = new Set<string>();
    const spreads = sets.reduce((sum, selected) => sum + this.#collect(selected, keys, owners), 0);
    this.#work.comparisons += pairs(spreads);
    if (type && this.#governed.opensSections(type.name)) this.#work.fetches += owners.size;
    for (const { name, times, type: inner, sets: beneath } of keys.values()) {
      const asked = sizes.within(type?.name, name);
      this.#work.comparisons += pairs(times);
      this.#work.introspected += asked.values;
      if (beneath.length > 0) this.#object(inner, beneath, asked);
    }
  }

  /** @returns how many fragments are spread */
  #collect({ set, on, within }: SelectedSet, keys: Map<string, SelectedKey>, owners: Set<string>): number {
    let spreads = 0;
    for (const node of set.selections) {
      if (this.#work.selections > this.#most) break;
      this.#work.selections += 1;
      this.#work.conditions += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) {
        this.#note(node, { on, within }, keys);
        const [owner] = on ? this.#governed.ownersOf(`${on.name}.${node.name.value}`) : [];
        if (owner !== undefined) owners.add(owner);
        continue;
      }
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const inner = { set: node.selectionSet, on: this.#typeOn(node.typeCondition, on), within };
        spreads += this.#collect(inner, keys, owners);
        continue;
      }
      spreads += 1;
      const name = node.name.value;
      const fragment = this.#fragments.get(name);
      // Unknown fragments and cycles are for the validation to name; here they only must not run away.
      if (fragment === undefined || liesWithin(within, name)) continue;
      this.#unfolded.add(name);
      const inner = {
        set: fragment.selectionSet,
        on: this.#typeOn(fragment.typeCondition, on),
        within: { name, around: within },
      };
      spreads += this.#collect(inner, keys, owners);
    }
    return spreads;
  }

  #note(node: FieldNode, { on, within }: Omit<SelectedSet, 'set'>, keys: Map<string, SelectedKey>): void {
    const name = node.name.value;
    const key = node.alias?.value ?? name;
    const known = keys.get(key) ?? { name, times: 0, type: typeOfField(on, name), sets: [] };
    keys.set(key, known);
    known.times += 1;
    if (node.selectionSet) known.sets.push({ set: node.selectionSet, on: known.type, within });
  }

  #typeOn(condition: NamedTypeNode | undefined, around: GraphQLNamedType | undefined) {
    return condition ? this.#governed.apiSchema.getType(condition.name.value) : around;
  }
}

const typeOfField = (type: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined => {
  if (name === '__schema') return getNamedType(SchemaMetaFieldDef.type);
  if (name === '__type') return getNamedType(TypeMetaFieldDef.type);
  return type && 'getFields' in type ? getNamedType(type.getFields()[name]?.type) : undefined;
};

const liesWithin = (within: Within, name: string): boolean => {
  for (let each = within; each !== null; each = each.around) if (each.name === name) return true;
  return false;
};

const pairs = (of: number): number => (of * (of - 1)) / 2;

/**
 * How many standings callers of each role may have to a subject: sets of the relations that rules of the role ask for.
 */
export const createStandingsOf = ({ policy }: Pick<GovernedSchema, 'policy'>): ((role: Role) => number) => {
  const known = new Map<Role, number>();
  const relationsOf = (role: PolicyRole): Relation[] =>
    classifications.flatMap((classification) =>
      purposeKinds.flatMap((purpose) =>
        [
          ...policy.rulesOf(classification, role, purpose),
          ...policy.writingRulesOf(classification, role, purpose),
        ].flatMap(({ relation }) => (relation ? [relation] : [])),
      ),
    );
  return (role) => {
    const found = known.get(role) ?? 2 ** new Set(policyRolesOf(role).flatMap(relationsOf)).size;
    known.set(role, found);
    return found;
  };
};
