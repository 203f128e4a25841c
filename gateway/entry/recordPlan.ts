import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';

/** One field of `MarketSubject` that answers with credit facts. */
export type RecordSection = {
  /** Its key in the record's document. */
  key: string;
  field: string;
  /** The kind of fact: the name of its type. */
  kind: string;
  department: string;
  /** The department's key in the record's document. */
  from: string;
  /** Whether it is read page by page. */
  paged: boolean;
};

/** How the record is read for one view of the schema. */
export type RecordPlan = {
  document: DocumentNode;
  sections: readonly RecordSection[];
  /** What the network holds and this view does not even show. */
  hidden: readonly Omit<RecordSection, 'key' | 'from' | 'paged'>[];
  /** Every kind of fact in this view. */
  kinds: ReadonlySet<string>;
};

/** Facts a page; a page this long is followed by another. */
export const recordPageSize = 500;

/** Without these nobody can tell what a fact means for its subject. */
const decisiveFields = new Set(['kind', 'state', 'listing', 'decidedOn']);

/**
 * Sections that the policy kept from this caller, wholly or in what decides: by their keys, of all subjects or of
 * those in these places.
 */
export type DeniedSections = ReadonlyMap<string, 'ALL' | ReadonlySet<number>>;

export const deniedSections = (
  decisions: readonly { path: readonly string[]; form: string; rows?: readonly number[] }[],
): DeniedSections => {
  const denied = new Map<string, 'ALL' | Set<number>>();
  for (const {
    path: [, section, field],
    form,
    rows,
  } of decisions) {
    if (form !== 'DENIED' || section === undefined) continue;
    if (field !== undefined && !decisiveFields.has(field)) continue;
    const known = denied.get(section);
    if (rows === undefined || known === 'ALL') denied.set(section, 'ALL');
    else denied.set(section, new Set([...(known ?? []), ...rows]));
  }
  return denied;
};

/** Whether a section was kept from the caller for the subject in this place. */
export const isDenied = (denied: DeniedSections, section: string, place: number): boolean => {
  const places = denied.get(section);
  return places === 'ALL' || (places?.has(place) ?? false);
};

/** What the record keeps of a fact, where the view shows it. */
const keptFields = [
  'id',
  'kind',
  'decidedOn',
  'documentNumber',
  'authority',
  'basis',
  'severity',
  'state',
  'publishedFrom',
  'publishedUntil',
  'listing',
  'removedOn',
];

const marketSubjectOf = (schema: GraphQLSchema): GraphQLObjectType => {
  const type = schema.getType('MarketSubject');
  if (!isObjectType(type)) throw new TypeError('the schema has no MarketSubject');
  return type;
};

const factFieldsOf = (schema: GraphQLSchema) => {
  const creditFact = schema.getType('CreditFact');
  if (!isInterfaceType(creditFact)) return [];
  return Object.values(marketSubjectOf(schema).getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    return isObjectType(type) && type.getInterfaces().some(({ name }) => name === creditFact.name)
      ? [{ field, type }]
      : [];
  });
};

/**
 * Finds every field of `MarketSubject` whose type is a `CreditFact` and writes the document that reads them all,
 * so that a department that joins is in the record without a line changed here.
 * @param view the schema as the caller sees it @param whole the schema of the whole network
 */
export const recordPlan = (
  view: GraphQLSchema,
  whole: GraphQLSchema,
  departmentOf: (coordinate: string) => string,
): RecordPlan => {
  const keys = new Map<string, string>();
  const keyOf = (department: string): string => {
    const key = keys.get(department) ?? `department${keys.size}`;
    keys.set(department, key);
    return key;
  };
  const sections = factFieldsOf(view).map(({ field, type }, index) => {
    const department = departmentOf(`MarketSubject.${field.name}`);
    return {
      key: `section${index}`,
      field: field.name,
      kind: type.name,
      department,
      from: keyOf(department),
      paged: field.args.some(({ name }) => name === 'first'),
      kept: keptFields.filter((name) => name in type.getFields()),
    };
  });
  const seen = new Set(sections.map(({ field }) => field));
  const hidden = factFieldsOf(whole)
    .filter(({ field }) => !seen.has(field.name))
    .map(({ field, type }) => ({
      field: field.name,
      kind: type.name,
      department: departmentOf(`MarketSubject.${field.name}`),
    }));
  const kinds = new Set(sections.map(({ kind }) => kind));
  return { document: parse(documentText(sections)), sections, hidden, kinds };
};

type WrittenSection = RecordSection & { kept: string[] };

/**
 * A department's sections stand together under one condition: by it the planner leaves the whole department out. To
 * seal a cursor costs the department more than all else of a fact: they are asked for where pages are read on.
 */
const documentText = (sections: readonly WrittenSection[]): string => {
  const selections = [...Map.groupBy(sections, ({ from }) => from)].map(
    ([from, own]) => `... on MarketSubject @include(if: $${from}) { ${own.map(sectionText).join('\n')} }`,
  );
  const variables = [
    ...(sections.some(({ paged }) => paged) ? ['$cursors: Boolean = false'] : []),
    ...[...new Set(sections.map(({ from }) => from))].map((from) => `$${from}: Boolean = true`),
    ...sections.flatMap(({ key, paged }) => [
      `$with_${key}: Boolean = true`,
      ...(paged ? [`$after_${key}: String`] : []),
    ]),
  ];
  return `query CreditRecord($codes: [UnifiedSocialCreditCode!]!, ${variables.join(', ')}) {
    marketSubjects(unifiedSocialCreditCodes: $codes) { unifiedSocialCreditCode ${selections.join('\n')} }
  }`;
};

const sectionText = ({ key, field, paged, kept }: WrittenSection): string => {
  const page = paged ? `(first: ${recordPageSize}, after: $after_${key})` : '';
  const cursor = paged ? 'cursor @include(if: $cursors)' : '';
  return `${key}: ${field}${page} @include(if: $with_${key}) { ${kept.join(' ')} ${cursor} }`;
};
