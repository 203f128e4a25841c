import {
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
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
  /** The field by which facts of this kind are graded; null for a kind without one. */
  gradedBy: string | null;
  /** Whether the network tells more of its facts that decides than this view shows. */
  undecided: boolean;
};

/** The interface of what registers tell of a subject, and the kind of its entry in a whole record. */
export const registerEntry = 'RegisterEntry';

/** A field of `MarketSubject` that answers with what a register tells of the subject. */
export type RegisterSection = Pick<RecordSection, 'key' | 'field' | 'kind' | 'department' | 'from'>;

/** The record itself: null where a part of it is missing. */
export const recordField = 'MarketSubject.creditRecord';

/** The fields of the hub's own that are made of what departments answer. */
export const recordFields: ReadonlySet<string> = new Set([recordField, 'MarketSubject.creditRecordGaps']);

/** How the record is read for one view of the schema. */
export type RecordPlan = {
  document: DocumentNode;
  sections: readonly RecordSection[];
  /** What is read beside them for a whole record. */
  registers: readonly RegisterSection[];
  /** What the network holds and this view does not even show. */
  hidden: readonly HiddenSection[];
  /** Registers that this view does not show. */
  hiddenRegisters: readonly HiddenSection[];
  /** Every kind of fact in this view. */
  kinds: ReadonlySet<string>;
};

type HiddenSection = Pick<RecordSection, 'field' | 'kind' | 'department'>;

/** Facts a page; a page this long is followed by another. */
export const recordPageSize = 500;

/** Without these nobody can tell what a fact means for its subject. */
const decisiveFields = new Set(['kind', 'state', 'listing', 'decidedOn']);

/** By which of its fields a kind of fact is graded: the first of these that it has. */
const gradingFields = ['grade', 'stage', 'conduct'];

/** What some kinds of fact tell beyond that, and advice is decided by; read for a whole record alone. */
const decidingFields = [...gradingFields, 'liftedOn', 'penaltyKind', 'fineAmount'];

/**
 * Sections that the policy kept from this caller, wholly or in what decides: by their keys, of all subjects or of
 * those in these places.
 */
export type DeniedSections = ReadonlyMap<string, 'ALL' | ReadonlySet<number>>;

export const deniedSections = (decisions: readonly Decided[]): DeniedSections =>
  sectionsDenied(decisions, (field) => decisiveFields.has(field));

/** Sections of which the policy kept from this caller what decides beyond that. */
export const undecidedSections = (decisions: readonly Decided[]): DeniedSections =>
  sectionsDenied(decisions, (field) => decidingFields.includes(field));

type Decided = { path: readonly string[]; form: string; rows?: readonly number[] };

const sectionsDenied = (
  decisions: readonly Decided[],
  decides: (field: string) => boolean,
): DeniedSections => {
  const denied = new Map<string, 'ALL' | Set<number>>();
  for (const {
    path: [, section, field],
    form,
    rows,
  } of decisions) {
    if (form !== 'DENIED' || section === undefined) continue;
    if (field !== undefined && !decides(field)) continue;
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

/** The fields of `MarketSubject` that answer with what implements the interface. */
const fieldsOf = (schema: GraphQLSchema, interfaceName: string) =>
  Object.values(marketSubjectOf(schema).getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    return isObjectType(type) && type.getInterfaces().some(({ name }) => name === interfaceName)
      ? [{ field, type }]
      : [];
  });

const decidingFieldsOf = (type: GraphQLObjectType): string[] =>
  decidingFields.filter((name) => name in type.getFields());

/** Whether the type tells something that decides in the whole network, and not in this view. */
const isUndecided = (type: GraphQLObjectType, whole: GraphQLSchema): boolean => {
  const wholly = whole.getType(type.name);
  return isObjectType(wholly) && decidingFieldsOf(wholly).length > decidingFieldsOf(type).length;
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
  const sections = fieldsOf(view, 'CreditFact').map(({ field, type }, index) => {
    const department = departmentOf(`MarketSubject.${field.name}`);
    return {
      key: `section${index}`,
      field: field.name,
      kind: type.name,
      department,
      from: keyOf(department),
      paged: field.args.some(({ name }) => name === 'first'),
      gradedBy: gradingFields.find((name) => name in type.getFields()) ?? null,
      undecided: isUndecided(type, whole),
      kept: keptFields.filter((name) => name in type.getFields()),
      deciding: decidingFieldsOf(type),
    };
  });
  const registers = fieldsOf(view, registerEntry)
    .filter(({ type }) => 'state' in type.getFields())
    .map(({ field, type }, index) => {
      const department = departmentOf(`MarketSubject.${field.name}`);
      return {
        key: `register${index}`,
        field: field.name,
        kind: type.name,
        department,
        from: keyOf(department),
      };
    });
  const seen = new Set([...sections, ...registers].map(({ field }) => field));
  const hiddenOf = (interfaceName: string) =>
    fieldsOf(whole, interfaceName)
      .filter(({ field }) => !seen.has(field.name))
      .map(({ field, type }) => ({
        field: field.name,
        kind: type.name,
        department: departmentOf(`MarketSubject.${field.name}`),
      }));
  return {
    document: parse(documentText(sections, registers)),
    sections,
    registers,
    hidden: hiddenOf('CreditFact'),
    hiddenRegisters: hiddenOf(registerEntry),
    kinds: new Set(sections.map(({ kind }) => kind)),
  };
};

type WrittenSection = RecordSection & { kept: string[]; deciding: string[] };

/**
 * A department's sections stand together under one condition: by it the planner leaves the whole department out. To
 * seal a cursor costs the department more than all else of a fact: they are asked for where pages are read on.
 */
const documentText = (sections: readonly WrittenSection[], registers: readonly RegisterSection[]): string => {
  const written = [
    ...sections.map((section) => ({ from: section.from, text: sectionText(section) })),
    ...registers.map((section) => ({ from: section.from, text: registerText(section) })),
  ];
  const byDepartment = Map.groupBy(written, ({ from }) => from);
  const selections = [...byDepartment].map(
    ([from, own]) =>
      `... on MarketSubject @include(if: $${from}) { ${own.map(({ text }) => text).join('\n')} }`,
  );
  const variables = [
    ...(sections.some(({ paged }) => paged) ? ['$cursors: Boolean = false'] : []),
    ...(registers.length > 0 || sections.some(({ deciding }) => deciding.length > 0)
      ? ['$whole: Boolean = false']
      : []),
    ...[...byDepartment.keys()].map((from) => `$${from}: Boolean = true`),
    ...sections.flatMap(({ key, paged }) => [
      `$with_${key}: Boolean = true`,
      ...(paged ? [`$after_${key}: String`] : []),
    ]),
  ];
  return `query CreditRecord($codes: [UnifiedSocialCreditCode!]!, ${variables.join(', ')}) {
    marketSubjects(unifiedSocialCreditCodes: $codes) { unifiedSocialCreditCode ${selections.join('\n')} }
  }`;
};

const sectionText = ({ key, field, paged, kept, deciding }: WrittenSection): string => {
  const page = paged ? `(first: ${recordPageSize}, after: $after_${key})` : '';
  const cursor = paged ? 'cursor @include(if: $cursors)' : '';
  const whole = deciding.map((name) => `${name} @include(if: $whole)`).join(' ');
  return `${key}: ${field}${page} @include(if: $with_${key}) { ${kept.join(' ')} ${whole} ${cursor} }`;
};

const registerText = ({ key, field }: RegisterSection): string =>
  `${key}: ${field} @include(if: $whole) { state }`;
