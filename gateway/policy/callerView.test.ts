import { policyRolesOf, purposeKinds, roles } from '@credit-hub/schema';
import {
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
  printSchema,
  validate,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { callerView } from './callerView.ts';
import { fixture } from './fixture/schema.ts';
import { type StandingName, standings } from './fixture/standings.ts';

const every = new Set(purposeKinds);

function viewOf(caller: StandingName): GraphQLSchema {
  const { role, department, mayState } = standings[caller];
  return callerView(fixture, role, department, mayState);
}

function fieldsOf(view: GraphQLSchema, typeName: string): string[] {
  const type = view.getType(typeName);
  return type && 'getFields' in type ? Object.keys(type.getFields()) : [];
}

describe.each(roles)('the view of %s', (role) => {
  const departments = policyRolesOf(role).length > 1 ? [null, 'registry', 'tax'] : [null];
  const purposes = [every, new Set<never>(), new Set(['INQUIRY'] as const)];
  const views = departments.flatMap((department) =>
    purposes.map((mayState) => callerView(fixture, role, department, mayState)),
  );

  test('is a valid schema, whatever purposes its tokens allow', () => {
    expect(views.flatMap(validateSchema)).toEqual([]);
  });

  test('can always be asked for __typename', () => {
    expect(views.flatMap((view) => validate(view, parse('{ __typename }')))).toEqual([]);
  });

  test('holds nothing that the API schema does not hold', () => {
    const extra = views.slice(0, 1).flatMap((view) =>
      Object.values(view.getTypeMap())
        .filter((type) => isObjectType(type) || isInterfaceType(type))
        .filter((type) => !type.name.startsWith('__'))
        .flatMap((type) =>
          fieldsOf(view, type.name).filter(
            (field) => !fieldsOf(fixture.apiSchema, type.name).includes(field),
          ),
        ),
    );
    expect(extra).toEqual([]);
  });

  test('holds neither what has no class nor what is internal', () => {
    expect(views.map(printSchema).join()).not.toMatch(/unclassified|machinery|confession|Secret/);
  });
});

const seen: [string, StandingName, string, string[]][] = [
  [
    'the public sees what is open, and what it reads masked',
    'public',
    'Subject',
    ['code', 'name', 'representative', 'facts', 'penalties', 'grid', 'formerNames', 'open', 'taxPenalties'],
  ],
  [
    'a bank sees what consent or a band would open',
    'bank',
    'Subject',
    [
      'code',
      'name',
      'representative',
      'facts',
      'penalties',
      'grid',
      'formerNames',
      'open',
      'taxPenalties',
      'rating',
      'arrears',
    ],
  ],
  [
    'what only a mask could open and no type can carry is not seen',
    'clerk',
    'Subject',
    [
      'code',
      'name',
      'representative',
      'facts',
      'penalties',
      'grid',
      'formerNames',
      'open',
      'taxPenalties',
      'rating',
      'arrears',
    ],
  ],
  ['the public does not see an identity number', 'public', 'Person', ['name', 'statement', 'employer']],
  [
    'a field is missing from an interface when one of its types hides it',
    'public',
    'Fact',
    ['id', 'remark', 'provenance', 'related'],
  ],
  [
    'and stays on the types that do not',
    'public',
    'Licence',
    ['id', 'note', 'remark', 'provenance', 'related', 'holder', 'number'],
  ],
  [
    'a regulator sees what only its own department reads',
    'taxOfficer',
    'Penalty',
    ['id', 'note', 'remark', 'provenance', 'related', 'amount', 'offender', 'file'],
  ],
  [
    'a regulator does not see what only another department reads',
    'taxOfficer',
    'Subject',
    [
      'code',
      'name',
      'representative',
      'facts',
      'penalties',
      'grid',
      'formerNames',
      'open',
      'taxPenalties',
      'rating',
      'arrears',
    ],
  ],
  [
    'an argument is for those who read its class in clear',
    'registryOfficer',
    'SearchFilter',
    ['kind', 'amountOver', 'either'],
  ],
  ['an input field is not seen by others', 'public', 'SearchFilter', ['kind', 'either']],
  [
    'a field whose needed argument may not be given is not seen',
    'public',
    'Query',
    ['subject', 'search', 'everything', 'newest'],
  ],
  [
    'a field whose needed argument may be given is',
    'clerk',
    'Query',
    ['subject', 'search', 'everything', 'newest', 'rated'],
  ],
  ['changes are seen by those who may make them', 'clerk', 'Mutation', ['rename', 'file']],
  ['where none may be made there is no mutation', 'public', 'Mutation', []],
];
test.each(seen)('%s', (_, caller, typeName, expected) => {
  expect(fieldsOf(viewOf(caller), typeName).sort()).toEqual(expected.toSorted());
});

test('an argument that may not be given does not exist', () => {
  const args = (caller: StandingName) =>
    viewOf(caller)
      .getQueryType()
      ?.getFields()
      .search?.args.map(({ name }) => name);
  expect([args('clerk'), args('registryOfficer')]).toEqual([
    ['name', 'filter'],
    ['name', 'residentIdNumber', 'filter'],
  ]);
});

test('a purpose the token does not allow opens nothing', () => {
  const view = callerView(fixture, 'HALL', null, new Set(['INQUIRY']));
  expect([fieldsOf(view, 'Subject').includes('rating'), view.getType('Penalty') !== undefined]).toEqual([
    false,
    true,
  ]);
});

test('a misspelt hidden field is answered like one that never was', () => {
  const messages = ['ratin', 'xyzzy'].map(
    (field) => validate(viewOf('public'), parse(`{ subject(code: "1") { ${field} } }`))[0]?.message,
  );
  expect(messages[0]?.replace('ratin', 'xyzzy')).toBe(messages[1]);
});

test('descriptions and the checks of scalars are those of the API schema', () => {
  const view = viewOf('clerk');
  const scalar = (schema: GraphQLSchema) =>
    (schema.getType('Money') as unknown as { parseValue: unknown }).parseValue;
  expect(scalar(view)).toBe(scalar(fixture.apiSchema));
});

test('a caller to whom nothing is open is told so, and has a schema nevertheless', () => {
  const view = callerView(fixture, 'PUBLIC', null, new Set());
  expect(Object.keys(view.getTypeMap()).filter((name) => !/^(__|String|Boolean)/.test(name))).toEqual([
    'Query',
  ]);
  expect(
    Object.values(view.getQueryType()?.getFields() ?? {}).map(({ name, description }) => [name, description]),
  ).toEqual([['nothing', 'Nothing is open to this caller.']]);
});

test('a caller who may change something and ask nothing sees the change, and is told that nothing is open to ask', () => {
  const governed: typeof fixture = {
    ...fixture,
    classificationOf: (coordinate) =>
      /^Query\./.test(coordinate) ? 'INTERNAL' : fixture.classificationOf(coordinate),
  };
  const { role, department, mayState } = standings.registryOfficer;
  const view = callerView(governed, role, department, mayState);
  expect(validateSchema(view)).toEqual([]);
  expect(['Query', 'Mutation'].map((root) => fieldsOf(view, root))).toEqual([
    ['nothing'],
    ['rename', 'close', 'file'],
  ]);
});

test('what cannot be come to is not in the view, and directives of federation are in none', () => {
  const names = (caller: StandingName) =>
    Object.keys(viewOf(caller).getTypeMap()).filter((name) => !name.startsWith('__'));
  expect(names('public')).not.toContain('Secret');
  expect(names('public')).not.toContain('Mutation');
  expect(names('public')).toEqual(
    expect.arrayContaining(['Anything', 'Fact', 'Licence', 'Person', 'Provenance']),
  );
  const view = viewOf('registryOfficer');
  expect(
    view
      .getDirectives()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(
    ['deprecated', 'include', 'oneOf', 'skip', 'specifiedBy'].filter((name) => view.getDirective(name)),
  );
});

test('the arguments of an interface’s field are those that each of its types takes', () => {
  const view = viewOf('public');
  const fact = view.getType('Fact');
  expect(isInterfaceType(fact) && fact.getFields().related?.args.map(({ name }) => name)).toEqual(['first']);
});
