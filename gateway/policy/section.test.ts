import { expect, test } from 'vitest';
import { fixture } from './fixture/schema.ts';
import { type Section, sectionOf } from './section.ts';

const cases: [string, string, Section, Section][] = [
  ['a root field opens the section of the department that answers it', 'Query.subject', null, 'registry'],
  [
    'an entity’s field opens the section of the department that resolves it',
    'Subject.rating',
    'registry',
    'tax',
  ],
  ['a key that every department resolves lies in no one’s section', 'Subject.code', 'tax', null],
  ['a shared value type lies in the section around it', 'Penalty.file', 'tax', 'tax'],
  ['a shared value type with nothing known around it lies in no one’s section', 'Penalty.file', null, null],
  ['a value type of one department lies in that department’s section', 'Person.name', null, 'registry'],
  ['a field that nobody is known to resolve lies in no section', 'Person.unknown', 'tax', null],
];

test.each(cases)('%s', (_, coordinate, enclosing, expected) => {
  const typeName = coordinate.split('.')[0] as string;
  expect(sectionOf({ typeName, coordinate }, enclosing, fixture)).toBe(expected);
});
