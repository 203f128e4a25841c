import { buildSchema, print, printSchema, stripIgnoredCharacters, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { deniedSections, isDenied, recordPlan, undecidedSections } from './recordPlan.ts';

const shared = `
  scalar UnifiedSocialCreditCode
  interface CreditFact { id: ID! kind: String! cursor: String! state: String }
  interface Listing implements CreditFact { id: ID! kind: String! cursor: String! state: String listing: String }
  type Query { marketSubjects(unifiedSocialCreditCodes: [UnifiedSocialCreditCode!]!): [MarketSubject!] }
  type TaxArrears implements CreditFact { id: ID! kind: String! cursor: String! state: String amount: String }
  type Debt implements CreditFact & Listing { id: ID! kind: String! cursor: String! state: String listing: String name: String }
  type Registration { name: String }
`;
const taxArrears = 'taxArrears(first: Int, after: String): [TaxArrears!]';
const newest = 'newestDebt: Debt';
const subject = (...fields: string[]) => `type MarketSubject {
  unifiedSocialCreditCode: UnifiedSocialCreditCode!
  registration: Registration
  ${fields.join('\n')}
}`;
const departments: Record<string, string> = {
  'MarketSubject.taxArrears': 'tax',
  'MarketSubject.newestDebt': 'courts',
  'MarketSubject.pollutionListings': 'environment',
};
const departmentOf = (coordinate: string) => departments[coordinate] ?? 'nobody';

const known = buildSchema(shared + subject(taxArrears, newest));

describe('the record is read of every field that answers with credit facts', () => {
  const plan = recordPlan(known, known, departmentOf);

  test('found by their types, with the department that holds them', () => {
    expect(plan.sections).toMatchObject([
      { field: 'taxArrears', kind: 'TaxArrears', department: 'tax', paged: true },
      { field: 'newestDebt', kind: 'Debt', department: 'courts', paged: false },
    ]);
    expect(plan.kinds).toEqual(new Set(['TaxArrears', 'Debt']));
    expect([plan.hidden, plan.hiddenRegisters, plan.registers]).toEqual([[], [], []]);
  });

  test('by a document that fits the schema and reads page by page', () => {
    expect(validate(known, plan.document)).toEqual([]);
    const text = stripIgnoredCharacters(print(plan.document));
    expect(text).toContain(
      'taxArrears(first:500 after:$after_section0)@include(if:$with_section0){id kind state cursor@include(if:$cursors)}',
    );
    expect(text).toContain('newestDebt@include(if:$with_section1){id kind state listing}');
  });

  test('each department under a condition of its own, by which nothing is asked of it', () => {
    const text = stripIgnoredCharacters(print(plan.document));
    expect(plan.sections.map(({ department, from }) => [department, from])).toEqual([
      ['tax', 'department0'],
      ['courts', 'department1'],
    ]);
    expect(text).toContain('...on MarketSubject@include(if:$department0){section0:taxArrears');
    expect(text).toContain('...on MarketSubject@include(if:$department1){section1:newestDebt');
  });

  test('nothing of a fact is read that the record does not keep', () => {
    expect(print(plan.document)).not.toMatch(/amount|name|registration/);
  });
});

test.each([
  ...['id', 'kind', 'decidedOn', 'documentNumber', 'authority', 'basis', 'severity', 'state'],
  ...['publishedFrom', 'publishedUntil', 'listing', 'removedOn'],
])('of a fact the record keeps %s, where its type has it', (name) => {
  const with_ = (type: string) =>
    buildSchema(`interface CreditFact { id: ID! }
    type Query { marketSubjects(unifiedSocialCreditCodes: [UnifiedSocialCreditCode!]!): [MarketSubject!] }
    scalar UnifiedSocialCreditCode
    type Fact implements CreditFact { id: ID! other: String ${type} }
    type MarketSubject { unifiedSocialCreditCode: UnifiedSocialCreditCode! facts(first: Int, after: String): [Fact!] }`);
  const textOf = (schema: ReturnType<typeof buildSchema>) =>
    print(recordPlan(schema, schema, departmentOf).document);
  const has = name === 'id' ? '' : `${name}: String`;
  expect(textOf(with_(has))).toMatch(new RegExp(`\\b${name}\\b`));
  if (name !== 'id') expect(textOf(with_(''))).not.toMatch(new RegExp(`\\b${name}\\b`));
});

test('a department that joins is in the record without a line changed', () => {
  const joined = buildSchema(
    `${shared}${subject(taxArrears, newest, 'pollutionListings(first: Int, after: String): [Pollution!]')}
     type Pollution implements CreditFact & Listing { id: ID! kind: String! cursor: String! state: String listing: String }`,
  );
  const plan = recordPlan(joined, joined, departmentOf);
  expect(plan.sections.map(({ field, department }) => [field, department])).toContainEqual([
    'pollutionListings',
    'environment',
  ]);
  expect(validate(joined, plan.document)).toEqual([]);
});

test('what the network holds and the caller’s view does not show is known to be hidden', () => {
  const view = buildSchema(shared + subject(newest));
  const plan = recordPlan(view, known, departmentOf);
  expect(plan.sections.map(({ field }) => field)).toEqual(['newestDebt']);
  expect(plan.hidden).toEqual([{ field: 'taxArrears', kind: 'TaxArrears', department: 'tax' }]);
  expect(validate(view, plan.document)).toEqual([]);
});

test('a view that shows no facts has everything hidden, and a document that is still valid', () => {
  const view = buildSchema(
    shared.replaceAll(/interface CreditFact.*|interface Listing.*|type (TaxArrears|Debt).*/g, '') + subject(),
  );
  const plan = recordPlan(view, known, departmentOf);
  expect({ sections: plan.sections, hidden: plan.hidden.map(({ field }) => field) }).toEqual({
    sections: [],
    hidden: ['taxArrears', 'newestDebt'],
  });
  expect(validate(view, plan.document)).toEqual([]);
});

test('a schema without market subjects is refused', () => {
  const strange = buildSchema('interface CreditFact { id: ID! } type Query { a: Int }');
  expect(() => recordPlan(strange, known, departmentOf)).toThrow('MarketSubject');
});

describe('a section counts as denied when it, or what decides about its facts, was kept from the caller', () => {
  test.each([
    ['the section itself', ['marketSubjects', 'section0'], 'DENIED', ['section0']],
    ['the state', ['marketSubjects', 'section1', 'state'], 'DENIED', ['section1']],
    ['the list', ['marketSubjects', 'section1', 'listing'], 'DENIED', ['section1']],
    ['the kind', ['marketSubjects', 'section1', 'kind'], 'DENIED', ['section1']],
    ['the day', ['marketSubjects', 'section1', 'decidedOn'], 'DENIED', ['section1']],
    ['a grade', ['marketSubjects', 'section1', 'grade'], 'DENIED', []],
    ['a field that decides nothing', ['marketSubjects', 'section1', 'basis'], 'DENIED', []],
    ['what is answered in clear', ['marketSubjects', 'section1', 'state'], 'CLEAR', []],
    ['the subject as a whole', ['marketSubjects'], 'DENIED', []],
  ] as const)('%s', (_, path, form, denied) => {
    expect([...deniedSections([{ path, form }]).keys()]).toEqual(denied);
  });
});

describe('of some subjects alone', () => {
  const path = ['marketSubjects', 'section0'];
  test.each([
    ['of all', [{ path, form: 'DENIED' }], 'ALL'],
    ['of those in these places', [{ path, form: 'DENIED', rows: [1, 3] }], new Set([1, 3])],
    [
      'of those of every decision',
      [
        { path, form: 'DENIED', rows: [1] },
        { path: [...path, 'state'], form: 'DENIED', rows: [1, 2] },
      ],
      new Set([1, 2]),
    ],
    [
      'of all, where one decision says so and another names places',
      [
        { path, form: 'DENIED' },
        { path, form: 'DENIED', rows: [1] },
      ],
      'ALL',
    ],
    [
      'of all, in whichever order',
      [
        { path, form: 'DENIED', rows: [1] },
        { path, form: 'DENIED' },
      ],
      'ALL',
    ],
  ])('a section is denied %s', (_, decisions, places) => {
    expect(deniedSections(decisions)).toEqual(new Map([['section0', places]]));
  });

  test.each([
    ['ALL' as const, [true, true]],
    [new Set([1]), [false, true]],
    [new Set<number>(), [false, false]],
  ])('one that is denied of %j is denied in these places', (places, denied) => {
    expect([0, 1].map((place) => isDenied(new Map([['section0', places]]), 'section0', place))).toEqual(
      denied,
    );
    expect(isDenied(new Map([['section0', places]]), 'section1', 1)).toBe(false);
  });
});

test('sections of one department stand under one condition, in which its registers are, too', () => {
  const schema = buildSchema(`
    scalar UnifiedSocialCreditCode
    interface CreditFact { id: ID! }
    interface RegisterEntry { state: String }
    type Query { marketSubjects(unifiedSocialCreditCodes: [UnifiedSocialCreditCode!]!): [MarketSubject!] }
    type A implements CreditFact { id: ID! }
    type B implements CreditFact { id: ID! stage: String conduct: String }
    type C implements CreditFact { id: ID! conduct: String }
    type Told implements RegisterEntry { state: String }
    interface Untold { name: String }
    type Silent implements Untold { name: String }
    type MarketSubject { unifiedSocialCreditCode: UnifiedSocialCreditCode!
      as(since: String): [A!] other: Silent bs: [B!] cs: C register: Told second: Told }`);
  const owners: Record<string, string> = {
    'MarketSubject.as': 'one',
    'MarketSubject.bs': 'one',
    'MarketSubject.cs': 'one',
    'MarketSubject.register': 'two',
    'MarketSubject.second': 'two',
  };
  const plan = recordPlan(schema, schema, (coordinate) => owners[coordinate] ?? 'nobody');
  expect(plan.sections).toMatchObject([
    { key: 'section0', field: 'as', from: 'department0', paged: false, gradedBy: null },
    { key: 'section1', field: 'bs', from: 'department0', gradedBy: 'stage' },
    { key: 'section2', field: 'cs', from: 'department0', gradedBy: 'conduct' },
  ]);
  expect(plan.registers).toEqual([
    { key: 'register0', field: 'register', kind: 'Told', department: 'two', from: 'department1' },
    { key: 'register1', field: 'second', kind: 'Told', department: 'two', from: 'department1' },
  ]);
  const text = stripIgnoredCharacters(print(plan.document));
  expect(text).toMatch(
    /department0\)\{section0:.*section1:.*section2:.*\}\.\.\.on.*department1\)\{register0:.*register1:/,
  );
  // No page is read, so none needs its cursor.
  expect(text).not.toContain('cursor');
  expect(validate(schema, plan.document)).toEqual([]);
});

test.each([
  ['a grade and no register', 'grade: String', ''],
  ['a register and no grade', '', 'register: Told'],
  ['neither', '', ''],
])(
  'a document that asks for a whole record has the variable for it, and no other: %s',
  (_, grade, register) => {
    const schema = buildSchema(`
    scalar UnifiedSocialCreditCode
    interface CreditFact { id: ID! }
    interface RegisterEntry { state: String }
    type Query { marketSubjects(unifiedSocialCreditCodes: [UnifiedSocialCreditCode!]!): [MarketSubject!] }
    type A implements CreditFact { id: ID! ${grade} }
    type Told implements RegisterEntry { state: String }
    type MarketSubject { unifiedSocialCreditCode: UnifiedSocialCreditCode! as: [A!] ${register} }`);
    const { document } = recordPlan(schema, schema, () => 'one');
    expect(validate(schema, document)).toEqual([]);
  },
);

test('a register that does not say how a subject stands is not asked, and is known to be hidden', () => {
  const of = (state: string) =>
    buildSchema(`
      scalar UnifiedSocialCreditCode
      interface RegisterEntry { name: String }
      type Query { marketSubjects(unifiedSocialCreditCodes: [UnifiedSocialCreditCode!]!): [MarketSubject!] }
      type Told implements RegisterEntry { name: String ${state} }
      type MarketSubject { unifiedSocialCreditCode: UnifiedSocialCreditCode! register: Told }`);
  const plan = recordPlan(of(''), of('state: String'), () => 'one');
  expect(plan.registers).toEqual([]);
  expect(plan.hiddenRegisters).toEqual([{ field: 'register', kind: 'Told', department: 'one' }]);
});

describe('for a whole record', () => {
  const more =
    buildSchema(`${shared.replace('type Registration {', 'interface RegisterEntry { state: String } type Registration implements RegisterEntry { state: String')}
    type Rating implements CreditFact { id: ID! kind: String! cursor: String! state: String grade: String secret: String }
    ${subject(taxArrears, 'ratings(first: Int, after: String): [Rating!]')}`);
  const { registers, document, sections } = recordPlan(more, more, departmentOf);

  test('registers are found by their type, and asked how the subject stands', () => {
    expect(registers).toMatchObject([{ field: 'registration', kind: 'Registration' }]);
    const text = stripIgnoredCharacters(print(document));
    expect(text).toContain('register0:registration@include(if:$whole){state}');
    expect(text).toContain('grade@include(if:$whole)');
    expect(text).not.toContain('secret');
    expect(validate(more, document)).toEqual([]);
    expect(sections.map(({ undecided }) => undecided)).toEqual([false, false]);
  });

  test('a view that does not show what decides about a fact, or a register, is known to lack it', () => {
    const less = buildSchema(
      printSchema(more)
        .replace(/ {2}grade: String\n/, '')
        .replace(/ {2}registration: Registration\n/, ''),
    );
    const plan = recordPlan(less, more, departmentOf);
    expect(plan.sections.map(({ kind, undecided }) => [kind, undecided])).toEqual([
      ['TaxArrears', false],
      ['Rating', true],
    ]);
    expect(plan.hiddenRegisters).toEqual([
      { field: 'registration', kind: 'Registration', department: 'nobody' },
    ]);
    expect(validate(less, plan.document)).toEqual([]);
  });

  test.each(['grade', 'stage', 'conduct', 'liftedOn', 'penaltyKind', 'fineAmount'])(
    'a section whose %s was kept from the caller decides nothing, and its facts are in the record',
    (field) => {
      const decisions = [{ path: ['marketSubjects', 'section1', field], form: 'DENIED' }];
      expect([...undecidedSections(decisions).keys()]).toEqual(['section1']);
      expect([...deniedSections(decisions).keys()]).toEqual([]);
    },
  );
});
