import { type PurposeKind, purposeKinds, type Role } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import type { FieldsType } from './decideCoordinate.ts';
import {
  argumentEverUsable,
  type CallerKind,
  fieldEverReadable,
  inputFieldEverUsable,
} from './everReadable.ts';
import { fixture } from './fixture/schema.ts';

const kind = (
  role: Role,
  department: string | null = null,
  mayState: readonly PurposeKind[] = purposeKinds,
): CallerKind => ({ role, department, mayState: new Set(mayState) });

function isReadable(coordinate: string, caller: CallerKind): boolean {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = fixture.apiSchema.getType(typeName) as FieldsType;
  const field = type.getFields()[fieldName];
  if (!field) throw new Error(`there is no ${coordinate}`);
  return fieldEverReadable(type, field, caller, fixture);
}

test.each<[string, CallerKind, string, boolean]>([
  ['what is open', kind('PUBLIC'), 'Subject.name', true],
  ['what is open, by a token that may state nothing', kind('PUBLIC', null, []), 'Subject.name', false],
  ['what a mask shows', kind('PUBLIC'), 'Person.name', true],
  [
    'what a mask shows under another purpose than it may state',
    kind('PUBLIC', null, ['SELF']),
    'Person.name',
    false,
  ],
  ['what a mask would show and its type cannot carry', kind('HALL'), 'Subject.birthYear', false],
  [
    'what is in clear, of a type that carries no mask',
    kind('REGULATOR', 'registry'),
    'Subject.birthYear',
    true,
  ],
  ['what a relation opens', kind('BANK'), 'Subject.rating', true],
  ['what a relation opens under another purpose', kind('BANK', null, ['INQUIRY']), 'Subject.rating', false],
  ['what a band shows', kind('BANK'), 'Subject.arrears', true],
  ['what is nobody’s', kind('REGULATOR', 'registry'), 'Subject.machinery', false],
  ['what has no class', kind('REGULATOR', 'registry'), 'Subject.unclassified', false],
  ['what its own department reads', kind('REGULATOR', 'registry'), 'Subject.controller', true],
  ['what another department reads', kind('REGULATOR', 'tax'), 'Subject.controller', false],
  ['what a department reads, of a regulator of none', kind('REGULATOR'), 'Subject.controller', false],
  ['what a department reads, of another role in it', kind('HALL', 'registry'), 'Subject.controller', false],
  ['what any regulator reads', kind('REGULATOR'), 'Subject.rating', true],
  ['of an interface what each of its types shows', kind('PUBLIC'), 'Fact.remark', true],
  ['of an interface what one of its types hides', kind('PUBLIC'), 'Fact.note', false],
  ['of a type what it shows itself', kind('PUBLIC'), 'Licence.note', true],
])('a field exists or not: %s', (_, caller, coordinate, readable) => {
  expect(isReadable(coordinate, caller)).toBe(readable);
});

test.each<[string, CallerKind, string, string, boolean]>([
  ['in clear', kind('REGULATOR', 'registry'), 'search', 'residentIdNumber', true],
  ['masked', kind('HALL'), 'search', 'residentIdNumber', false],
  ['by a pseudonym', kind('AUDITOR'), 'search', 'residentIdNumber', false],
  ['in clear in another department', kind('REGULATOR', 'tax'), 'search', 'residentIdNumber', false],
  ['in clear by a relation', kind('SUBJECT'), 'search', 'residentIdNumber', true],
  ['by everybody', kind('PUBLIC'), 'search', 'name', true],
  ['not at all', kind('PUBLIC'), 'rated', 'grade', false],
])(
  'an argument exists for who reads its class in clear: %s',
  (_, caller, fieldName, argumentName, usable) => {
    const query = fixture.apiSchema.getQueryType() as FieldsType;
    expect(argumentEverUsable(query, fieldName, argumentName, caller, fixture)).toBe(usable);
  },
);

test('an argument of an interface exists where those of all its types do', () => {
  const fact = fixture.apiSchema.getType('Fact') as FieldsType;
  const closed = (type: string) => ({
    ...fixture,
    classificationOf: (coordinate: string) =>
      coordinate === `${type}.related(first:)` ? 'RESTRICTED' : fixture.classificationOf(coordinate),
  });
  const usable = (governed: typeof fixture) =>
    argumentEverUsable(fact, 'related', 'first', kind('PUBLIC'), governed);
  expect([
    usable(fixture),
    usable(closed('Fact')),
    usable(closed('Penalty')),
    usable(closed('Person')),
  ]).toEqual([true, false, false, true]);
});

test.each<[string, CallerKind, boolean]>([
  ['in clear', kind('HALL'), true],
  ['in bands', kind('BANK'), false],
  ['not at all', kind('PUBLIC'), false],
  ['in clear in a department, whichever takes the input', kind('REGULATOR'), true],
])('a field of an input exists for who reads its class: %s', (_, caller, usable) => {
  expect(inputFieldEverUsable('SearchFilter.amountOver', caller, fixture)).toBe(usable);
});
