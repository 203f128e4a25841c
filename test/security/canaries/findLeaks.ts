/** Searches an answer for personal data that its reader may not have in clear. */
import { findCanaries } from '@credit-hub/kit/demonstration';
import type { Classification } from '@credit-hub/schema';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import {
  classOf,
  mayReadInClear,
  networkSchema,
  type Place,
  type Reader,
  sectionOpenedBy,
} from './mayReadInClear.ts';
import type { GeneratedOperation } from './operations.ts';

export type Found = {
  /** Canaries where the policy does not allow them. */
  readonly leaks: readonly string[];
  /** Classes that were read in clear: a search that never meets a canary would prove nothing. */
  readonly clear: ReadonlySet<Classification>;
  /** Coordinates that answered with anything at all. */
  readonly answered: ReadonlySet<string>;
};

/** The class that each kind of canary belongs to, by what it looks like. */
function classOfCanary(canary: string): Classification {
  if (/^990000/.test(canary)) return 'RESIDENT_ID';
  if (/^154/.test(canary)) return 'PHONE';
  if (/^629999/.test(canary)) return 'BANK_ACCOUNT';
  return canary.startsWith('示范路') ? 'ADDRESS' : 'PERSON_NAME';
}

/** A text's canaries, also those in full-width digits, in groups, or with something unseen between the digits. */
export function canariesIn(text: string): string[] {
  // Digests and identifiers hold digits by chance.
  if (/^[\w-]{22}$|^[0-9a-f]{64}$/.test(text)) return [];
  const compact = text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return [...new Set([...findCanaries(text), ...findCanaries(compact)])];
}

/** Searches the data value by value, and everything else of the body as a whole. */
export function findLeaks(operation: GeneratedOperation, body: Body, reader: Reader): Found {
  const { data, ...rest } = body;
  const leaks = canariesIn(JSON.stringify(rest));
  const clear = new Set<Classification>();
  const answered = new Set<string>();
  if (data) {
    const document = parse(operation.query);
    for (const value of valuesIn(document, data, operation.variables)) {
      if (value.text !== 'null') for (const coordinate of value.coordinates) answered.add(coordinate);
      const canaries = canariesIn(value.text);
      if (canaries.length === 0) continue;
      const allowed = value.coordinates.filter((coordinate) =>
        mayReadInClear(coordinate, value.place, reader),
      );
      for (const coordinate of allowed) clear.add(classOf(coordinate));
      const classes = new Set(allowed.map(classOf));
      // Free text is freed of numbers; that names stay in it is told where the mask is made.
      const isFreeText = value.coordinates.some((coordinate) => classOf(coordinate) === 'FREE_TEXT');
      leaks.push(
        ...canaries
          .filter((canary) => {
            const own = classOfCanary(canary);
            if (classes.has(own) || classes.has('FREE_TEXT')) return false;
            return !(isFreeText && own === 'PERSON_NAME');
          })
          .map((canary) => `${value.coordinates.join('|') || value.path}: ${canary}`),
      );
    }
  }
  return { leaks, clear, answered };
}

export type Body = { data?: Record<string, unknown> | null; errors?: unknown; extensions?: unknown };
type Value = { text: string; path: string; coordinates: readonly string[]; place: Place };
type Selected = { node: FieldNode; on: GraphQLNamedType };

function* valuesIn(
  document: DocumentNode,
  data: Record<string, unknown>,
  variables: Readonly<Record<string, unknown>>,
): Generator<Value> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const root = networkSchema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !root) return;

  /** Every field that a key may stand for, whatever type the object turns out to have. */
  function selectedIn(sets: readonly [SelectionSetNode, GraphQLNamedType][]): Map<string, Selected[]> {
    const byKey = new Map<string, Selected[]>();
    const open = [...sets];
    for (let next = open.pop(); next; next = open.pop()) {
      const [{ selections }, on] = next;
      for (const node of selections) {
        if (node.kind === Kind.FIELD) {
          const key = node.alias?.value ?? node.name.value;
          byKey.set(key, [...(byKey.get(key) ?? []), { node, on }]);
          continue;
        }
        const body = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const type = body?.typeCondition ? networkSchema.getType(body.typeCondition.name.value) : on;
        if (body && type) open.push([body.selectionSet, type]);
      }
    }
    return byKey;
  }

  function* within(
    value: unknown,
    selected: readonly Selected[],
    place: Place,
    path: string,
  ): Generator<Value> {
    if (Array.isArray(value)) {
      for (const item of value) yield* within(item, selected, place, path);
      return;
    }
    if (typeof value !== 'object' || value === null) {
      const coordinates = selected.map(({ node, on }) => `${on.name}.${node.name.value}`);
      yield { text: String(value), path, coordinates, place };
      return;
    }
    const sets = selected.flatMap(({ node, on }): [SelectionSetNode, GraphQLNamedType][] => {
      const type =
        isObjectType(on) || isInterfaceType(on) ? on.getFields()[node.name.value]?.type : undefined;
      return node.selectionSet && type ? [[node.selectionSet, getNamedType(type)]] : [];
    });
    yield* object(value, selectedIn(sets), place, path);
  }

  function* object(
    value: object,
    byKey: ReadonlyMap<string, Selected[]>,
    place: Place,
    path: string,
  ): Generator<Value> {
    const subject = codeIn(value, byKey) ?? place.subject;
    for (const [key, held] of Object.entries(value)) {
      const selected = byKey.get(key) ?? [];
      const [first] = selected;
      const here = `${path}.${key}`;
      const field = first?.node.name.value ?? '';
      // Introspection tells of the schema; what it says is searched like anything else, and never in clear.
      if (first?.on.name === 'MarketSubject')
        yield* within(held, selected, { subject, section: sectionOpenedBy('MarketSubject', field) }, here);
      else if (first?.on === root) yield* rootField(held, selected, here);
      else yield* within(held, selected, place, here);
    }
  }

  function* rootField(held: unknown, selected: readonly Selected[], path: string): Generator<Value> {
    const [{ node }] = selected as [Selected];
    const section = sectionOpenedBy('Query', node.name.value);
    const codes = codesIn(node, variables);
    if (Array.isArray(held))
      for (const [at, item] of held.entries())
        yield* within(item, selected, { section, subject: codes[at] ?? null }, path);
    else yield* within(held, selected, { section, subject: codes[0] ?? null }, path);
  }

  yield* object(data, selectedIn([[operation.selectionSet, root]]), { section: null, subject: null }, '');
}

/** The code that a market subject tells of itself, where it was asked to. */
function codeIn(value: object, byKey: ReadonlyMap<string, Selected[]>): string | null {
  for (const [key, held] of Object.entries(value)) {
    const isCode = byKey
      .get(key)
      ?.every(({ node, on }) => on.name === 'MarketSubject' && node.name.value === 'unifiedSocialCreditCode');
    if (isCode && typeof held === 'string') return held;
  }
  return null;
}

/** The codes that a root field asks for, in their order; none for a search. */
function codesIn({ arguments: given }: FieldNode, variables: Readonly<Record<string, unknown>>): string[] {
  const named = given?.find(({ name }) => /^unifiedSocialCreditCodes?$/.test(name.value))?.value;
  if (!named) return [];
  const values = named.kind === Kind.LIST ? named.values : [named];
  return values.flatMap((value) => {
    if (value.kind === Kind.STRING) return [value.value];
    if (value.kind !== Kind.VARIABLE) return [];
    return variables[value.name.value] as string | string[];
  });
}
