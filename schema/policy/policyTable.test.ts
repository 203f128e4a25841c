import { describe, expect, test } from 'vitest';
import { classifications } from './classification.ts';
import { nameOfForm } from './form.ts';
import { type Cell, keyOfCell, parsePolicyTable, parseTableWithoutLaw } from './policyTable.ts';

type Written = Record<string, unknown>;

const law = {
  document: '法',
  provision: '第一条',
  effective: '2020-01-01',
  verified: true,
  says: 'It carries.',
};
const rule = {
  id: 'clear',
  says: 'So.',
  classes: ['PHONE'],
  form: 'CLEAR',
  readers: { BANK: ['INQUIRY'] },
  basis: ['L-1'],
};
const classes = Object.fromEntries(
  classifications.map((name) => [name, { chineseName: '类', says: 'It.' }]),
) as Written;
const without = (object: Written, key: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

/** A table of these rules, of one law and of every class; JSON is YAML. */
const tableOf = (rules: Written[], parts: Written = {}) =>
  JSON.stringify({ legalBases: { 'L-1': law }, classes, rules, ...parts });
const lines = (cells: readonly Cell[]) =>
  cells.flatMap((cell) =>
    cell.rules.map(
      ({ id, form, relation, basis }) =>
        `${keyOfCell(cell)}: ${nameOfForm(form)} with ${relation} by ${id} on ${basis}`,
    ),
  );

test('a rule opens each of its classes to each of its readers for each of their purposes', () => {
  const { cells } = parsePolicyTable(
    tableOf([
      {
        ...rule,
        classes: ['PHONE', 'ADDRESS'],
        readers: { BANK: ['INQUIRY', 'REPORT'], HALL: ['HANDLING'] },
      },
      { ...rule, id: 'related', form: 'PSEUDONYM', relation: 'CONSENT' },
    ]),
  );
  expect(lines(cells)).toEqual([
    'PHONE × BANK × INQUIRY: CLEAR with null by clear on L-1',
    'PHONE × BANK × INQUIRY: PSEUDONYM with CONSENT by related on L-1',
    'PHONE × BANK × REPORT: CLEAR with null by clear on L-1',
    'PHONE × HALL × HANDLING: CLEAR with null by clear on L-1',
    'ADDRESS × BANK × INQUIRY: CLEAR with null by clear on L-1',
    'ADDRESS × BANK × REPORT: CLEAR with null by clear on L-1',
    'ADDRESS × HALL × HANDLING: CLEAR with null by clear on L-1',
  ]);
});

test.each([
  ['every role for one purpose', { EVERYONE: ['INQUIRY'] }, 13],
  ['a role at home and elsewhere', { REGULATOR: ['INQUIRY'] }, 2],
  ['one role for every purpose', { BANK: 'ANY' }, 9],
  ['every role for every purpose', { EVERYONE: 'ANY' }, 117],
  ['nobody', {}, 0],
])('a rule may be for %s', (_, readers, count) => {
  const { cells } = parsePolicyTable(tableOf([{ ...rule, readers }]));
  expect(new Set(cells.map(keyOfCell)).size).toBe(count);
  expect(cells).toHaveLength(count);
});

const writers = {
  ...without(without(rule, 'form'), 'readers'),
  id: 'written',
  writers: { BANK: ['INQUIRY', 'REPORT'], HALL: ['HANDLING'] },
};

test('a rule for writers lets each of its writers write each of its classes, and opens nothing to read', () => {
  const { cells, writing } = parsePolicyTable(
    tableOf([
      rule,
      { ...writers, classes: ['PHONE', 'ADDRESS'] },
      { ...writers, id: 'related', relation: 'CONSENT', writers: { BANK: ['INQUIRY'] } },
    ]),
  );
  expect(lines(cells)).toEqual(['PHONE × BANK × INQUIRY: CLEAR with null by clear on L-1']);
  expect(
    writing.flatMap((cell) =>
      cell.rules.map(({ id, relation, basis }) => `${keyOfCell(cell)} with ${relation} by ${id} on ${basis}`),
    ),
  ).toEqual([
    'PHONE × BANK × INQUIRY with null by written on L-1',
    'PHONE × BANK × INQUIRY with CONSENT by related on L-1',
    'PHONE × BANK × REPORT with null by written on L-1',
    'PHONE × HALL × HANDLING with null by written on L-1',
    'ADDRESS × BANK × INQUIRY with null by written on L-1',
    'ADDRESS × BANK × REPORT with null by written on L-1',
    'ADDRESS × HALL × HANDLING with null by written on L-1',
  ]);
});

describe('a rule for writers is refused', () => {
  test.each<[string, Written, RegExp]>([
    ['that is one for readers, too', { ...rule, ...writers }, /writers/],
    ['that has a form', { ...writers, form: 'CLEAR' }, /form/],
    ['that names everyone', { ...writers, writers: { EVERYONE: ['INQUIRY'] } }, /EVERYONE/],
    ['for any purpose', { ...writers, writers: { BANK: 'ANY' } }, /array/],
    ['for no purpose', { ...writers, writers: { BANK: [] } }, /items/],
    ['for a role that is none', { ...writers, writers: { BANKER: ['INQUIRY'] } }, /BANKER/],
    ['that rests on nothing', { ...writers, basis: [] }, /items/],
    ['that rests on unknown law', { ...writers, id: 'lore', basis: ['LORE'] }, /unknown basis LORE/],
    ['of the name of another', { ...writers, id: 'clear' }, /two rules are called clear/],
    [
      'that speaks about what another does',
      { ...writers, id: 'other', relation: null },
      /rules written and other both speak about PHONE × BANK × INQUIRY/,
    ],
  ])('%s', (_, written, message) => {
    expect(() => parsePolicyTable(tableOf([rule, writers, written]))).toThrow(message);
  });
});

describe('a rule is refused', () => {
  test.each<[string, Written]>([
    ['without an id', without(rule, 'id')],
    ['whose id is empty', { ...rule, id: '' }],
    ['whose id has a capital', { ...rule, id: 'clear-For' }],
    ['whose id has a digit', { ...rule, id: 'clear-2' }],
    ['whose id ends in a hyphen', { ...rule, id: 'clear-' }],
    ['whose id begins with a hyphen', { ...rule, id: '-clear' }],
    ['whose id has two words', { ...rule, id: 'clear for' }],
    ['that says nothing', { ...rule, says: '' }],
    ['of no class', { ...rule, classes: [] }],
    ['of a class that is none', { ...rule, classes: ['SECRETISH'] }],
    ['without a form', without(rule, 'form')],
    ['of a relation that is none', { ...rule, relation: 'FRIENDSHIP' }],
    ['for a role of no purpose', { ...rule, readers: { BANK: [] } }],
    ['for a role of some purpose', { ...rule, readers: { BANK: 'SOME' } }],
    ['for a purpose that is none', { ...rule, readers: { BANK: ['CURIOSITY'] } }],
    ['for a role that is none', { ...rule, readers: { BANKER: ['INQUIRY'] } }],
    ['that rests on nothing', { ...rule, basis: [] }],
    ['that says more than a rule does', { ...rule, except: 'BANK' }],
  ])('%s', (_, written) => {
    const sound = { ...rule, id: 'sound', classes: ['ADDRESS'] };
    expect(parsePolicyTable(tableOf([sound])).cells).toHaveLength(1);
    expect(() => parsePolicyTable(tableOf([sound, written]))).toThrow();
  });

  test.each(['clear', 'clear-for-all', 'a-b'])('and one is taken whose id is %s', (id) => {
    expect(parsePolicyTable(tableOf([{ ...rule, id }])).cells[0]?.rules[0]?.id).toBe(id);
  });
});

describe('law is refused', () => {
  const read = (laws: Written, basis = Object.keys(laws)) =>
    parsePolicyTable(tableOf([{ ...rule, basis }], { legalBases: laws })).legalBases;

  test.each<[string, Written]>([
    ['without a title', { ...law, document: '' }],
    ['whose provision is empty', { ...law, provision: '' }],
    ['whose provision is left out', without(law, 'provision')],
    ['whose first day is none', { ...law, effective: '2026-02-30' }],
    ['whose last day is none', { ...law, expires: 'soon' }],
    ['whose last day is before its first', { ...law, expires: '2019-12-31' }],
    ['that says nothing', { ...law, says: '' }],
    ['that says more than law does', { ...law, repealed: true }],
  ])('%s', (_, written) => {
    expect(() => read({ 'L-1': written })).toThrow();
  });

  test.each(['l-1', 'L_1', 'L-', '-L', 'L 1', 'L--1', ''])('by the name %j', (name) => {
    expect(() => read({ [name]: law })).toThrow();
  });

  test.each(['L', 'L-1', 'PIPL-13-1-1', '2A-B3'])('and is taken by the name %s', (name) => {
    expect(read({ [name]: law })).toEqual({ [name]: { ...law, expires: null } });
  });

  test.each(['2020-01-01', '2020-01-02', null])('and is taken that ends on %s', (expires) => {
    expect(read({ 'L-1': { ...law, provision: null, expires } })).toMatchObject({ 'L-1': { expires } });
  });

  test('where no rule rests on it, all of it by name', () => {
    expect(() => read({ 'L-1': law, 'L-2': law, 'L-3': law }, ['L-2'])).toThrow(
      'policy: no rule rests on L-1, L-3',
    );
  });

  test('where a rule rests on what is not there, though objects have something of that name', () => {
    expect(() => parsePolicyTable(tableOf([{ ...rule, basis: ['toString'] }]))).toThrow(
      'policy: rule clear rests on unknown basis toString',
    );
  });
});

test.each<[string, Written]>([
  ['a class is not described', { classes: without(classes, 'PHONE') }],
  ['a class is described that is none', { classes: { ...classes, SECRETISH: classes.PHONE } }],
  ['a class has no Chinese name', { classes: { ...classes, PHONE: { says: 'It.' } } }],
  [
    'a class is said more of',
    { classes: { ...classes, PHONE: { chineseName: '类', says: 'It.', of: 'x' } } },
  ],
  ['it holds something else', { exceptions: [] }],
])('a table is refused where %s', (_, parts) => {
  expect(() => parsePolicyTable(tableOf([rule], parts))).toThrow();
});

describe('of two rules about one cell', () => {
  const beside = (form: string, relation: string | null, otherForm: string, otherRelation: string | null) =>
    tableOf([
      { ...rule, id: 'one', form, relation },
      { ...rule, id: 'other', form: otherForm, relation: otherRelation },
    ]);

  test.each([
    ['without a relation', null, null],
    ['with the same relation', 'CONSENT', 'CONSENT'],
  ])('both %s, the second is refused', (_, relation, otherRelation) => {
    expect(() => parsePolicyTable(beside('CLEAR', relation, 'PSEUDONYM', otherRelation))).toThrow(
      'policy: rules one and other both speak about PHONE × BANK × INQUIRY',
    );
  });

  test('of two relations neither may be without the stricter', () => {
    expect(() => parsePolicyTable(beside('MASKED by phone', 'CONSENT', 'PSEUDONYM', 'AGREEMENT'))).toThrow(
      'policy: of one and other neither is the stricter for who holds both relations in PHONE × BANK × INQUIRY',
    );
  });

  test.each([
    ['two relations, one the stricter', 'MASKED by phone', 'CONSENT', 'CLEAR', 'AGREEMENT'],
    ['two relations, both alike', 'PSEUDONYM', 'CONSENT', 'PSEUDONYM', 'AGREEMENT'],
    ['one without a relation before', 'MASKED by phone', null, 'PSEUDONYM', 'AGREEMENT'],
    ['one without a relation behind', 'MASKED by phone', 'CONSENT', 'PSEUDONYM', null],
  ])('%s, both stand', (_, form, relation, otherForm, otherRelation) => {
    const { cells } = parsePolicyTable(beside(form, relation, otherForm, otherRelation));
    expect(cells.map(({ rules }) => rules.map(({ id }) => id))).toEqual([['one', 'other']]);
  });
});

describe('a table of another time', () => {
  const otherTime = JSON.stringify({ laws: {}, rules: [{ ...rule, basis: ['ANYTHING'] }] });

  test('is read without its law', () => {
    expect(lines(parseTableWithoutLaw(otherTime).cells)).toEqual([
      'PHONE × BANK × INQUIRY: CLEAR with null by clear on ',
    ]);
  });

  test('is read with who writes in it', () => {
    const { writing } = parseTableWithoutLaw(
      JSON.stringify({ rules: [{ ...writers, basis: ['ANYTHING'] }] }),
    );
    expect(writing.map(keyOfCell)).toContain('PHONE × HALL × HANDLING');
    expect(writing.flatMap(({ rules }) => rules.flatMap(({ basis }) => basis))).toEqual([]);
  });

  test('is refused where its rules contradict each other or are none', () => {
    expect(() => parseTableWithoutLaw(JSON.stringify({ rules: [rule, { ...rule, id: 'b' }] }))).toThrow(
      'both speak about',
    );
    expect(() => parseTableWithoutLaw(JSON.stringify({ rules: [{ ...rule, form: 'BLURRED' }] }))).toThrow(
      'a form is CLEAR',
    );
    expect(() => parseTableWithoutLaw('{}')).toThrow();
  });
});
