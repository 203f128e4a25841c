/** What the hub asks these departments when a hall's clerk wants advice: what is read for it, and what is answered. */
import type { Asker } from '@credit-hub/schema';
import { type FieldNode, Kind, parse, type SelectionNode } from 'graphql';
import { Envelope } from '../../../../subgraphs/kit/encryption/envelope.ts';
import type { Vault } from '../../../../subgraphs/kit/encryption/vault.ts';
import { textForm } from '../../../../subgraphs/kit/free-text/textForm.ts';
import { withoutPersonsNumbers } from '../../../../subgraphs/kit/free-text/withoutPersons.ts';
import { visibilityOf } from '../../../../subgraphs/kit/visibility.ts';
import { adverseFacts, type ByHand, facts, publishedTexts } from './books.ts';
import type { Parameter, Part, Select } from './statement.ts';

export type Line = {
  query: string;
  variables: {
    codes?: string[];
    persons?: string[];
    cursors?: boolean;
    representations?: { unifiedSocialCreditCode: string }[];
  };
  extensions: Asker;
};

/** A row of the statement: its part, the subject's code, and what was selected. */
export type Row = readonly (string | null)[];

export type Document = {
  parts: readonly Part[];
  /** @throws TypeError for what is not written by hand, or not the asker's to ask */
  valuesOf(line: Line): Partial<Record<Parameter, unknown>>;
  /** @param rows of each part */
  answer(line: Line, rows: readonly (readonly Row[])[]): unknown;
};

const inForce = `state in ('ACTIVE', 'UNDER_OBJECTION', 'CORRECTED')`;
const usualFirst = 20;

/** The day in Beijing. */
const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export function readDocument(query: string, department: ByHand, vault: Vault): Document {
  const [operation] = parse(query).definitions;
  const [root] = operation?.kind === Kind.OPERATION_DEFINITION ? fieldsIn(operation) : [];
  switch (root?.name.value) {
    case 'leadingPersons':
      return leadingPersons;
    case 'factsThroughPersons':
      return factsThroughPersons(department);
    case '_entities':
      return entities(department, fieldsIn(root), vault);
    default:
      throw new TypeError('this is not written by hand');
  }
}

type Selecting = { selectionSet?: { selections: readonly SelectionNode[] } | undefined };
const fieldsIn = ({ selectionSet }: Selecting): FieldNode[] =>
  (selectionSet?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return node;
    return node.kind === Kind.INLINE_FRAGMENT ? fieldsIn(node) : [];
  });

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;
const inColumns = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type Section = { key: string; part?: Part; of(code: string, rows: readonly Row[]): unknown };

function entities(department: ByHand, fields: readonly FieldNode[], vault: Vault): Document {
  const sections = fields.map((field) => sectionOf(field, vault));
  return {
    parts: sections.flatMap(({ part }) => part ?? []),
    valuesOf: ({ variables, extensions: { viewer, purpose } }) => {
      const codes = codesIn(variables);
      const isHalls =
        textForm(viewer, purpose.kind, department) === 'WITHOUT_NUMBERS' &&
        codes.every((code) => visibilityOf(viewer, department, code) === 'IN_USE');
      if (!isHalls || variables.cursors === true) throw new TypeError('this is not written by hand');
      return { codes, today: today() };
    },
    answer: ({ variables }, rows) => {
      const bySubject = rows.map((found) => Map.groupBy(found, (row) => row[1]));
      const entityOf = (code: string): object => {
        const entity: Record<string, unknown> = {};
        let part = 0;
        for (const section of sections) {
          const found = section.part === undefined ? undefined : bySubject[part++]?.get(code);
          entity[section.key] = section.of(code, found ?? []);
        }
        return entity;
      };
      return { _entities: codesIn(variables).map(entityOf) };
    },
  };
}

const codesIn = ({ representations = [] }: Line['variables']): string[] =>
  representations.map(({ unifiedSocialCreditCode }) => unifiedSocialCreditCode);

function sectionOf(field: FieldNode, vault: Vault): Section {
  const key = keyOf(field);
  switch (field.name.value) {
    case '__typename':
      return { key, of: () => 'MarketSubject' };
    case 'unifiedSocialCreditCode':
      return { key, of: (code) => code };
    case 'registration':
      return registration(key, fieldsIn(field).map(keyOf), vault);
    default:
      return factsSection(field);
  }
}

function factsSection(field: FieldNode): Section {
  const book = facts[field.name.value];
  if (book === undefined) throw new TypeError('this is not written by hand');
  const given = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  const first = given?.kind === Kind.INT ? Number(given.value) : usualFirst;
  const selected = fieldsIn(field)
    .map(keyOf)
    .filter((name) => name !== 'cursor');
  const kept = selected.filter((name) => name !== 'kind');
  const select = (codes: string, day: string): Select => ({
    columns: ['subject_code', ...kept.map(inColumns)],
    from: `${book.table} where subject_code = any(${codes}) and ${inForce}
      and (published_until is null or published_until >= ${day}) order by decided_on desc, id desc`,
  });
  const factOf = (row: Row): object => {
    const fact: Record<string, string | null> = {};
    let column = 2;
    for (const name of selected) {
      const value = name === 'kind' ? book.kind : (row[column++] ?? null);
      fact[name] = value !== null && publishedTexts.has(name) ? withoutPersonsNumbers(value) : value;
    }
    return fact;
  };
  return {
    key: keyOf(field),
    part: { selects: (place) => [select(place('codes'), place('today'))] },
    of: (_, rows) => rows.slice(0, first).map(factOf),
  };
}

const ofRepresentative = ['name', 'resident_id_number', 'phone'].map(
  (column) => `legal_representative_${column}`,
);

/** The register's entry; its legal representative is null where nothing is known of one. */
function registration(key: string, selected: readonly string[], vault: Vault): Section {
  const withRepresentative = selected.includes('legalRepresentative');
  const columns = ['subject_code', 'name', 'state', ...(withRepresentative ? ofRepresentative : [])];
  const opened = (code: string, column: number, sealed: string | null): string | null =>
    sealed &&
    vault.open(new Envelope(sealed), {
      table: 'registrations',
      column: ofRepresentative[column] as string,
      row: [code],
    });
  return {
    key,
    part: {
      selects: (place) => [{ columns, from: `registrations where subject_code = any(${place('codes')})` }],
    },
    of: (code, [row]) => {
      if (row === undefined) return null;
      const [, , name = null, state, person = null, number = null, phone = null] = row;
      if (!withRepresentative) return { state };
      const isKnown = [person, number, phone].some((value) => value !== null);
      const legalRepresentative = isKnown
        ? { name: opened(code, 0, person), residentIdNumber: opened(code, 1, number) }
        : null;
      return { name: name && withoutPersonsNumbers(name), state, legalRepresentative };
    },
  };
}

function hubsValues({ variables, extensions: { viewer } }: Line) {
  if (viewer.role !== 'DEPARTMENT_SYSTEM' || viewer.department !== 'hub' || viewer.organization !== null)
    throw new TypeError('only the hub asks for persons');
  return { codes: variables.codes, persons: variables.persons, today: today() };
}

const led = 'registrations as led';
const leads = [
  { role: 'LEGAL_REPRESENTATIVE', by: 'legal_representative_resident_id_number_index', from: led },
  { role: 'ACTUAL_CONTROLLER', by: 'actual_controller_resident_id_number_index', from: led },
  {
    role: 'CONTROLLING_SHAREHOLDER',
    by: 'resident_id_number_index',
    from: `shareholders as led join registrations as held
      on held.subject_code = led.subject_code and led.subscribed_capital * 2 > held.registered_capital`,
  },
];
const isNumber = (by: string): string => `right(led.${by}, 1) <> '.'`;

const leadingPersons: Document = {
  parts: [
    {
      known: (place) => ({
        name: 'known',
        text: `select distinct person from (${leads
          .map(
            ({ by, from }) =>
              `select led.${by} as person from ${from} where ${isNumber(by)} and led.subject_code = any(${place('codes')})`,
          )
          .join(' union all ')}) as found`,
      }),
      selects: () =>
        leads.map(({ role, by, from }) => ({
          columns: ['led.subject_code', `led.${by}`, `'${role}'`],
          from: `${from} join known on known.person = led.${by} where ${isNumber(by)}`,
        })),
    },
  ],
  valuesOf: hubsValues,
  answer: (_, [rows = []]) => ({
    leadingPersons: rows.map(([, unifiedSocialCreditCode, person, role]) => ({
      unifiedSocialCreditCode,
      person,
      role,
    })),
  }),
};

const factsThroughPersons = (department: ByHand): Document => ({
  parts: [
    {
      selects: (place) => {
        const [codes, persons, day] = (['codes', 'persons', 'today'] as const).map(place) as [
          string,
          string,
          string,
        ];
        return adverseFacts[department].map(({ table, kind, indexes, listing, penaltyKind, when }) => {
          const isNamed = indexes.map((index) => `${index} = any(${persons})`);
          const named = indexes.map((index, at) => `case when ${isNamed[at]} then ${index} end`);
          return {
            columns: [
              'subject_code',
              `to_json(array_remove(array[${named.join(', ')}]::text[], null))`,
              ...[`'${kind}'`, 'id', listing ?? 'null', 'severity', 'state', 'decided_on'],
              ...['document_number', 'basis', penaltyKind ?? 'null'],
            ],
            from: `${table} where (${[`subject_code = any(${codes})`, ...isNamed].join(' or ')})
              and ${persons} is not null and ${inForce}
              and (published_until is null or published_until >= ${day}) and ${when.replaceAll('$today', day)}`,
          };
        });
      },
    },
  ],
  valuesOf: hubsValues,
  answer: (_, [rows = []]) => ({
    factsThroughPersons: rows.map((row) => {
      const [, unifiedSocialCreditCode, persons, kind, factId, listing, severity, state] = row;
      const [decidedOn, documentNumber, basis, penaltyKind] = row.slice(8);
      return {
        ...{ unifiedSocialCreditCode, persons: JSON.parse(persons as string), kind, factId, listing },
        ...{ severity, state, decidedOn, documentNumber, basis, penaltyKind, matters: null },
      };
    }),
  }),
});
