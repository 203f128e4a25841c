import { loadDepartments, loadSupergraph } from '@credit-hub/schema';
import { buildSchema, isEnumType, isInterfaceType } from 'graphql';
import { describe, expect, test } from 'vitest';
import * as general from './general.ts';
import * as dictionary from './words.ts';
import {
  changeOf,
  changes,
  departmentInWords,
  gradeInWords,
  grades,
  kindInWords,
  kinds,
  partInWords,
  type Words,
} from './words.ts';

/** Every entry below these, by where it stands. */
const entriesIn = (held: unknown, place: string): [string, Words][] => {
  if (typeof held !== 'object' || held === null) return [];
  if ('chinese' in held) return [[place, held as Words]];
  return Object.entries(held).flatMap(([key, below]) => entriesIn(below, `${place}.${key}`));
};
const sentences = [...entriesIn(general, 'general'), ...entriesIn(changes, 'changes')];
const names = Object.entries({ kinds, grades, parts: dictionary.parts }).flatMap(([name, held]) =>
  entriesIn(held, name),
);

const schema = buildSchema(loadSupergraph(), { assumeValid: true });
const creditFact = schema.getType('CreditFact');
const factKinds = isInterfaceType(creditFact)
  ? schema.getPossibleTypes(creditFact).map(({ name }) => name)
  : [];

describe('the dictionary says in either language', () => {
  test.each(sentences)('a whole sentence: %s', (_, { chinese, english }) => {
    expect(chinese).toMatch(/^\p{Script=Han}[^A-Za-z]{5,}。$/u);
    expect(english).toMatch(/^[A-Z][ -~]{10,}\.$/);
  });

  test.each(names)('a name: %s', (_, { chinese, english }) => {
    expect(chinese).toMatch(/^[\p{Script=Han}AD]{1,14}$/u);
    expect(english).toMatch(/^[a-z][a-z ]+[AD]?$/);
  });

  test('of every department', () => {
    for (const { name, chineseName } of loadDepartments()) {
      const { chinese, english } = departmentInWords(name);
      expect(chinese).toBe(chineseName);
      expect(english).toMatch(/^[a-z]+(?: [a-z]+)+$/);
    }
  });

  test('nothing twice', () => {
    for (const held of [kinds, grades, dictionary.parts]) {
      const said = entriesIn(held, '').flatMap(([, { chinese, english }]) => [chinese, english]);
      expect(said.toSorted()).toEqual([...new Set(said)].toSorted());
    }
  });
});

describe('what it names is in the network', () => {
  test.each(Object.keys(kinds).filter((kind) => kind !== 'RegisterEntry'))('the kind of fact %s', (kind) => {
    expect(factKinds).toContain(kind);
  });

  test.each(Object.keys(changes))('the kind that is changed, %s', (kind) => {
    expect(kinds).toHaveProperty(kind);
  });

  test('every listing that a department keeps', () => {
    const listing = schema.getType('Listing');
    const listings = isInterfaceType(listing) ? schema.getPossibleTypes(listing) : [];
    expect(listings.length).toBeGreaterThan(5);
    expect(Object.keys(kinds)).toEqual(expect.arrayContaining(listings.map(({ name }) => name)));
  });

  test('grades, of some kind of fact, register or book', () => {
    const values = new Set(
      Object.values(schema.getTypeMap()).flatMap((type) =>
        isEnumType(type) ? type.getValues().map(({ name }) => name) : [],
      ),
    );
    // A rectification is overdue by its day, which no column says.
    expect(Object.keys(grades).filter((grade) => !values.has(grade))).toEqual(['OVERDUE']);
  });

  test('parts in which a person leads a subject', () => {
    const role = schema.getType('PersonRole');
    const roles = isEnumType(role) ? role.getValues().map(({ name }) => name) : [];
    expect(Object.keys(dictionary.parts).toSorted()).toEqual(roles.toSorted());
  });
});

test('what joined later is called as its type, its value or its department is', () => {
  expect([kindInWords('NewFact'), gradeInWords('E'), departmentInWords('forestry')]).toEqual([
    { chinese: 'NewFact', english: 'NewFact' },
    { chinese: 'E', english: 'E' },
    { chinese: 'forestry', english: 'forestry' },
  ]);
});

test.each([
  ['EnforcementCase', null, '信用修复'],
  ['NewListing', 'RED', '信用修复'],
  ['NewListing', 'BLACK', '移出名单'],
  ['NewListing', 'FOCUS', '移出名单'],
  ['TaxCreditRating', null, '下一年度'],
  ['AbnormalOperationListing', 'BLACK', '经营异常名录'],
  ['AbnormalOperationListing', null, '经营异常名录'],
])('%s, listed as %s: by what it ends', (kind, listing, says) => {
  expect(changeOf({ kind, listing }).chinese).toContain(says);
});

test('a person’s part is named', () => {
  expect(partInWords('ACTUAL_CONTROLLER').chinese).toBe('实际控制人');
});
