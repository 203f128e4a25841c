/** Which sections of a subgraph are written to by acts, and what an act tells of a fact: all of it follows from the SDL. */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { classificationIn, nameOfClassifiedDirective } from '../composition/classifiedDirective.ts';
import type { Classification } from '../policy/classification.ts';

/** One thing that is recorded of a fact. */
export type RecordedField = {
  /** Where it stands in the input and in the type: `['party', 'name']`. */
  path: readonly string[];
  /** Where the field is written: `TaxArrears.dueOn`, of one within another `PenalizedParty.name`. */
  coordinate: string;
  /** Name of its scalar or enum. */
  type: string;
  isList: boolean;
  classification: Classification;
  /** As its description has it in brackets, or its own name where it has none. */
  chineseName: string;
  /** Of an enum: its values with their Chinese words. */
  values: ReadonlyMap<string, string> | null;
};

/** A list of facts of `MarketSubject` that acts write to. */
export type RecordedSection = {
  /** Name of the field of `MarketSubject`. */
  section: string;
  /** Name of the type of fact. */
  type: string;
  chineseName: string;
  /** Of the list. */
  classification: Classification;
  /** Whether its facts end by an act: a listing is taken off its list, an order is lifted. */
  ends: boolean;
  fields: readonly RecordedField[];
};

/** What the hub itself makes of a fact, and nobody records. */
const madeByTheHub: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'cursor', 'revision', 'state', 'provenance', 'revisions'],
  ...['publishedFrom', 'publicationReason'],
]);

/** What an act of its own says: that a fact has ended, and when. */
export const endingFields = ['removedOn', 'liftedOn'] as const;

const notRecorded = 'notRecorded';
const notFacts = 'notCreditFacts';

/** In the order of the SDL. */
export function recordedSections(document: DocumentNode): RecordedSection[] {
  const types = definitionsOf(document, Kind.OBJECT_TYPE_DEFINITION);
  const enums = new Map(
    definitionsOf(document, Kind.ENUM_TYPE_DEFINITION).map((one) => [one.name.value, one]),
  );
  const objects = new Map(types.map((type) => [type.name.value, type]));
  const directive = nameOfClassifiedDirective(document);
  return sectionFields(document).flatMap((section): RecordedSection[] => {
    const type = objects.get(namedTypeOf(section.type));
    if (!isList(section.type) || type === undefined || !isFact(type)) return [];
    if (says(section.directives, notRecorded) || says(section.directives, notFacts)) return [];
    return [
      {
        section: section.name.value,
        type: type.name.value,
        chineseName: chineseNameOf(section),
        classification: classificationIn(section.directives, directive) ?? 'INTERNAL',
        ends: (type.fields ?? []).some(({ name }) =>
          (endingFields as readonly string[]).includes(name.value),
        ),
        fields: fieldsOf(type, { objects, enums, directive }, []),
      },
    ];
  });
}

type Known = {
  objects: ReadonlyMap<string, ObjectTypeDefinitionNode>;
  enums: ReadonlyMap<string, EnumTypeDefinitionNode>;
  directive: Parameters<typeof classificationIn>[1];
};

function fieldsOf(type: ObjectTypeDefinitionNode, known: Known, above: readonly string[]): RecordedField[] {
  return (type.fields ?? []).flatMap((field): RecordedField[] => {
    const { value: name } = field.name;
    if (says(field.directives, notRecorded)) return [];
    if (above.length === 0 && (madeByTheHub.has(name) || (endingFields as readonly string[]).includes(name)))
      return [];
    const path = [...above, name];
    const named = namedTypeOf(field.type);
    const inner = known.objects.get(named);
    if (inner !== undefined) return above.length > 0 ? [] : fieldsOf(inner, known, path);
    const values = known.enums.get(named)?.values;
    return [
      {
        path,
        coordinate: `${type.name.value}.${name}`,
        type: named,
        isList: isList(field.type),
        // What has no class is told of by the composition.
        classification: classificationIn(field.directives, known.directive) ?? 'INTERNAL',
        chineseName: chineseNameOf(field),
        values:
          values === undefined
            ? null
            : new Map(values.map((value) => [value.name.value, chineseNameOf(value)])),
      },
    ];
  });
}

const isFact = ({ interfaces = [] }: ObjectTypeDefinitionNode): boolean =>
  interfaces.some(({ name }) => name.value === 'CreditFact');

const says = (directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean =>
  (directives ?? []).some((directive) => directive.name.value === name);

function sectionFields({ definitions }: DocumentNode): readonly FieldDefinitionNode[] {
  return definitions.flatMap((definition) =>
    (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    definition.name.value === 'MarketSubject'
      ? (definition.fields ?? [])
      : [],
  );
}

function definitionsOf<Wanted extends Kind>({ definitions }: DocumentNode, kind: Wanted) {
  return definitions.filter((definition) => definition.kind === kind) as Extract<
    DocumentNode['definitions'][number],
    { kind: Wanted }
  >[];
}

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;

const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);

type Described = { description?: { value: string } | undefined; name: { value: string } };
const chinese = /[㐀-鿿]/u;

/** The last words in brackets that are Chinese, or the whole description where it is; else the name. */
function chineseNameOf({ description, name }: Described): string {
  const text = description?.value ?? '';
  const bracketed = [...text.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)/gu)]
    .map(([, words = '']) => words)
    .findLast((words) => chinese.test(words));
  if (bracketed !== undefined) return bracketed;
  return chinese.test(text) && !/[a-z]{3}/u.test(text) ? text.replace(/[。.]$/u, '') : name.value;
}
