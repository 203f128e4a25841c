import {
  assembleSubgraph,
  loadDepartments,
  loadPolicy,
  loadSubgraphs,
  regardlessOfDay,
} from '@credit-hub/schema';
import { composeSupergraph } from '@credit-hub/schema/composition';
import { expect, test } from 'vitest';
import { departmentFiles, fieldOf, type NewDepartment } from './departmentFiles.ts';
import { checkDepartment, factOf } from './givenDepartment.ts';

const ecology: NewDepartment = {
  name: 'ecology',
  chineseName: '生态环境',
  facts: [factOf('EmissionPermit:排污许可', false), factOf('PolluterListing：环保失信名单', true)],
};

test.each([
  ['EmissionPermit', 'emissionPermits'],
  ['SafetyInquiry', 'safetyInquiries'],
  ['SurveyDay', 'surveyDays'],
  ['Process', 'processes'],
  ['PolluterListing', 'polluterListings'],
])('facts of type %s are told as %s', (type, field) => {
  expect(fieldOf(type)).toBe(field);
});

test('a kind of fact may have a Chinese name, and is called by its own without one', () => {
  expect(ecology.facts).toEqual([
    { type: 'EmissionPermit', chineseName: '排污许可', isListing: false },
    { type: 'PolluterListing', chineseName: '环保失信名单', isListing: true },
  ]);
  expect(factOf(' EmissionPermit ', false).chineseName).toBe('EmissionPermit');
});

test('the schema that is written composes with all others, and every part of it has a class', () => {
  const files = departmentFiles(ecology);
  const own = assembleSubgraph('ecology', [
    { name: 'subgraphs/ecology/schema.graphql', text: files.get('schema.graphql') as string },
  ]);
  const { supergraphSdl, problems } = composeSupergraph(
    [...loadSubgraphs(), own],
    regardlessOfDay(loadPolicy()),
  );
  expect(problems).toEqual([]);
  expect(supergraphSdl).toContain('polluterListings(');
});

test('every section has a table, a rule and a seed of its name', () => {
  const files = departmentFiles(ecology);
  for (const field of ['emissionPermits', 'polluterListings']) {
    expect(files.get('tables.ts')).toContain(`export const ${field} = `);
    expect(files.get('permissions.ts')).toContain(`${field}: everyone`);
    expect(files.get('seed.ts')).toContain(field);
  }
  expect(files.get('tables.ts')).toContain("listingTable('polluter_listings'");
});

const taken = {
  departments: new Set(loadDepartments().map(({ name }) => name)),
  types: new Map([['TaxArrears', 'tax']]),
};
const changed = (change: Partial<NewDepartment>): NewDepartment => ({ ...ecology, ...change });

test('what is free may be taken', () => {
  expect(() => checkDepartment(ecology, taken)).not.toThrow();
});

test.each<[NewDepartment, string]>([
  [changed({ name: 'tax' }), 'there is a department of this name'],
  [changed({ name: 'kit' }), 'small letters and hyphens'],
  [changed({ name: 'Ecology' }), 'small letters and hyphens'],
  [changed({ name: 'ecology-' }), 'small letters and hyphens'],
  [changed({ name: '../up' }), 'small letters and hyphens'],
  [changed({ chineseName: '' }), 'the Chinese name'],
  [changed({ facts: [] }), 'one kind of fact at least'],
  [changed({ facts: [factOf('TaxArrears', false)] }), 'tax has a type of this name'],
  [changed({ facts: [factOf('A1', false), factOf('A1', false)] }), 'is given twice'],
])('%j is refused with a sentence', (department, sentence) => {
  expect(() => checkDepartment(department, taken)).toThrow(sentence);
});

test.each([
  ['emissionPermit', false, 'is named as a type'],
  ['Emission Permit', false, 'is named as a type'],
  ['Emission:a:b', false, 'is named as a type'],
  ['Polluter', true, 'ends with Listing'],
])('%s is no kind of fact', (text, isListing, sentence) => {
  expect(() => factOf(text, isListing)).toThrow(sentence);
});
