/** Searches an answer for personal data that its reader may not have in clear. */
import { type Classification, freeTextClassifications } from '@credit-hub/schema';
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
import { type Canary, type FindCanaries, searchFor } from './canaries.ts';
import { classOf, formOf, networkSchema, type Place, type Reader, sectionOpenedBy } from './formOf.ts';
import type { GeneratedOperation } from './operations.ts';

export type Leak = {
  /** Where: coordinates, or the part of the answer. */
  readonly at: string;
  readonly classification: Classification;
  /** What was found: for the eyes of a test that compares, never to be printed. */
  readonly canary: string;
};

export type Found = {
  /** Canaries where the policy does not allow them. */
  readonly leaks: readonly Leak[];
  /** Classes that were read in clear: a search that never meets a canary would prove nothing. */
  readonly clear: ReadonlySet<Classification>;
  /** Coordinates that answered with anything at all. */
  readonly answered: ReadonlySet<string>;
};

const findWhole = searchFor([]);

/** Searches the data value by value, and everything else of the body as a whole. */
export function findLeaks(
  operation: GeneratedOperation,
  body: Body,
  reader: Reader,
  find: FindCanaries = findWhole,
): Found {
  const { data, ...rest } = body;
  const leaks: Leak[] = textsIn(rest).flatMap(({ at, text }) => leaksAt(at, find(text)));
  const clear = new Set<Classification>();
  const answered = new Set<string>();
  for (const { value, selected, place, path } of data
    ? valuesIn(parse(operation.query), data, operation.variables)
    : []) {
    if (value === null) continue;
    const coordinates = coordinatesOf(selected);
    for (const coordinate of coordinates) answered.add(coordinate);
    const canaries = find(String(value));
    if (canaries.length === 0) continue;
    const allowed = new Set(coordinates.flatMap((coordinate) => classesToldBy(coordinate, place, reader)));
    for (const { classification } of canaries) if (allowed.has(classification)) clear.add(classification);
    leaks.push(
      ...leaksAt(
        coordinates.join('|') || path,
        canaries.filter(({ classification }) => !allowed.has(classification)),
      ),
    );
  }
  return { leaks, clear, answered };
}

const leaksAt = (at: string, canaries: readonly Canary[]): Leak[] =>
  canaries.map(({ text, classification }) => ({ at, classification, canary: text }));

/** Which classes of personal data the policy lets stand in a value of the field. */
function classesToldBy(coordinate: string, place: Place, reader: Reader): readonly Classification[] {
  const classification = classOf(coordinate);
  const form = formOf(coordinate, place, reader);
  if (!freeTextClassifications.has(classification)) return form === 'CLEAR' ? [classification] : [];
  if (form === 'CLEAR') return personalInText;
  // Whoever reads the names of persons for a duty reads them in a text, too; nobody else does.
  return form === 'MASKED by freeText' ? ['PERSON_NAME'] : [];
}

const personalInText: readonly Classification[] = [
  'RESIDENT_ID',
  'PHONE',
  'BANK_ACCOUNT',
  'ADDRESS',
  'PERSON_NAME',
];

/** The keys and the texts in whatever stands beside the data. */
function textsIn(value: unknown, at = ''): { at: string; text: string }[] {
  if (typeof value !== 'object' || value === null) return [{ at, text: String(value) }];
  return Object.entries(value).flatMap(([key, inner]) => [
    { at, text: key },
    ...textsIn(inner, Array.isArray(value) ? at : `${at}.${key}`),
  ]);
}

const nothing: readonly Selected[] = [];

export type Body = { data?: Record<string, unknown> | null; errors?: unknown; extensions?: unknown };
type Value = { value: unknown; path: string; selected: readonly Selected[]; place: Place };
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
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return;
  const root = networkSchema.getRootType(operation.operation);
  if (!root) return;
  const below = new WeakMap<readonly Selected[], ReadonlyMap<string, Selected[]>>();

  /** What is selected below; for all items of a list it is found once. */
  function selectedBelow(selected: readonly Selected[]): ReadonlyMap<string, Selected[]> {
    const known = below.get(selected);
    if (known) return known;
    const sets = selected.flatMap(({ node, on }): [SelectionSetNode, GraphQLNamedType][] => {
      const type =
        isObjectType(on) || isInterfaceType(on) ? on.getFields()[node.name.value]?.type : undefined;
      return node.selectionSet && type ? [[node.selectionSet, getNamedType(type)]] : [];
    });
    const found = selectedIn(sets);
    below.set(selected, found);
    return found;
  }

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
      yield { value, path, selected, place };
      return;
    }
    yield* object(value, selectedBelow(selected), place, path);
  }

  function* object(
    value: object,
    byKey: ReadonlyMap<string, Selected[]>,
    place: Place,
    path: string,
  ): Generator<Value> {
    const subject = codeIn(value, byKey) ?? place.subject;
    for (const [key, held] of Object.entries(value)) {
      const selected = byKey.get(key) ?? nothing;
      const [first] = selected;
      const here = `${path}.${key}`;
      const field = first?.node.name.value ?? '';
      if (selected === nothing) yield { value: key, path: here, selected, place };
      // Introspection tells of the schema; what it says is searched like anything else, and never in clear.
      if (first?.on.name === 'MarketSubject')
        yield* within(held, selected, { subject, section: sectionOpenedBy('MarketSubject', field) }, here);
      else if (first?.on === root) yield* rootField(held, selected, here);
      else yield* within(held, selected, place, here);
    }
  }

  function* rootField(held: unknown, selected: readonly Selected[], path: string): Generator<Value> {
    const [{ node }] = selected as [Selected];
    const section = sectionOpenedBy(root?.name ?? '', node.name.value);
    const codes = codesIn(node, variables);
    if (Array.isArray(held))
      for (const [at, item] of held.entries())
        yield* within(item, selected, { section, subject: codes[at] ?? null }, path);
    else yield* within(held, selected, { section, subject: codes[0] ?? null }, path);
  }

  yield* object(data, selectedIn([[operation.selectionSet, root]]), { section: null, subject: null }, '');
}

const coordinatesBySelected = new WeakMap<readonly Selected[], readonly string[]>();

function coordinatesOf(selected: readonly Selected[]): readonly string[] {
  const known = coordinatesBySelected.get(selected);
  if (known) return known;
  const coordinates = [...new Set(selected.map(({ node, on }) => `${on.name}.${node.name.value}`))];
  coordinatesBySelected.set(selected, coordinates);
  return coordinates;
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
