import { readFileSync } from 'node:fs';
import { buildASTSchema, isEnumType, parse } from 'graphql';
import { expect, test } from 'vitest';
import {
  type Classification,
  classifications,
  freeTextClassifications,
  isClassification,
  personalClassifications,
  personsClassifications,
} from './classification.ts';
import { loadPolicy } from './loadPolicy.ts';

const shared = readFileSync(new URL('../shared.graphql', import.meta.url), 'utf8');

test('the classes of the schema, of the code and of the table are the same', () => {
  const type = buildASTSchema(parse(shared), { assumeValidSDL: true }).getType('Classification');
  const inSchema = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
  expect([...classifications]).toEqual(inSchema);
  expect(Object.keys(loadPolicy().table.classes)).toEqual(inSchema);
});

test('a personal class is one the public never reads in clear', () => {
  const policy = loadPolicy();
  for (const classification of personalClassifications) {
    expect(policy.decide(classification, 'PUBLIC', 'INQUIRY', new Set()).form).not.toBe('CLEAR');
  }
});

/** Of each class: may it never be a key, is it told of a natural person, is it written by hand. */
const told: Record<Classification, string[]> = {
  PUBLIC: [],
  PUBLISHED_FACT: [],
  SHARED: [],
  RESTRICTED: [],
  EVALUATION: [],
  COMMERCIAL_SECRET: ['never a key'],
  PERSON_NAME: ['never a key', 'of a person'],
  RESIDENT_ID: ['never a key', 'of a person'],
  PHONE: ['never a key', 'of a person'],
  ADDRESS: ['never a key', 'of a person'],
  BANK_ACCOUNT: ['never a key', 'of a person'],
  AMOUNT: [],
  FREE_TEXT: ['by hand'],
  FREE_TEXT_WITH_AMOUNTS: ['by hand'],
  ACCESS_RECORD: [],
  RECORD_HISTORY: [],
  WORK_ITEM: [],
  OWN_ACT: [],
  INTERNAL: [],
};

test.each(Object.entries(told))('the class %s is %j', (name, expected) => {
  const kinds = [
    ['never a key', personalClassifications],
    ['of a person', personsClassifications],
    ['by hand', freeTextClassifications],
  ] as const;
  const found = kinds.filter(([, classes]) => classes.has(name as Classification)).map(([kind]) => kind);
  expect(found).toEqual(expected);
});

test('a word is a class where it is one of them, letter by letter', () => {
  const words = [...Object.keys(told), 'public', 'PUBLI', 'PUBLICS', '', 'toString'];
  expect(words.filter(isClassification)).toEqual(Object.keys(told));
});
