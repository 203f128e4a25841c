import { expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';

test('a coordinate without a class is internal, that is nobody’s', () => {
  expect(
    ['Subject.unclassified', 'Subject.missing', 'Query.search(missing:)'].map(fixture.classificationOf),
  ).toEqual(['INTERNAL', 'INTERNAL', 'INTERNAL']);
});

test('fields, arguments and input fields have the class their department gave them', () => {
  expect(
    ['Person.name', 'Query.search(residentIdNumber:)', 'SearchFilter.amountOver'].map(
      fixture.classificationOf,
    ),
  ).toEqual(['PERSON_NAME', 'RESIDENT_ID', 'AMOUNT']);
});

test('entities and root types open sections, value types do not', () => {
  expect(['Query', 'Mutation', 'Subject', 'Penalty', 'Person'].filter(fixture.opensSections)).toEqual([
    'Query',
    'Mutation',
    'Subject',
  ]);
});
