import { expect, test } from 'vitest';
import { department } from '../subgraphFixture.ts';
import { nameTellsClass } from './nameTellsClass.ts';

const told = (coordinate: string, like: string, own: string) => ({
  code: 'NAME_TELLS_CLASS',
  file: 'subgraphs/tax/schema.graphql:1',
  coordinate,
  message: `it is called like what is ${like}, and its class is ${own}`,
  mend: `write @classified(as: ${like}), or call it what it is`,
});

test.each([
  ['by its name', 'type A { phone: String @classified(as: PUBLIC) }', told('A.phone', 'PHONE', 'PUBLIC')],
  [
    'by its name, as a number',
    'type A { phone: Int @classified(as: SHARED) }',
    told('A.phone', 'PHONE', 'SHARED'),
  ],
  ['as a list', 'type A { phone: [ID!] @classified(as: PUBLIC) }', told('A.phone', 'PHONE', 'PUBLIC')],
  [
    'as an argument',
    'type A { a(phone: String @classified(as: PUBLIC)): Int @classified(as: PUBLIC) }',
    told('A.a(phone:)', 'PHONE', 'PUBLIC'),
  ],
  [
    'by its Chinese name',
    'type A { "Whom to call (联系电话)." call: String @classified(as: PUBLIC) }',
    told('A.call', 'PHONE', 'PUBLIC'),
  ],
])('a field that is called like what is of a person has the class of that: %s', (_, sdl, problem) => {
  expect(nameTellsClass(department('tax', sdl))).toEqual([problem]);
});

test.each([
  ['idCard', 'RESIDENT_ID'],
  ['managerIdNumber', 'RESIDENT_ID'],
  ['zhengJianHaoMa', 'RESIDENT_ID'],
  ['shenfenzheng', 'RESIDENT_ID'],
  ['contactMobile', 'PHONE'],
  ['shouJiHaoMa', 'PHONE'],
  ['fuZeRen', 'PERSON_NAME'],
  ['guideName', 'PERSON_NAME'],
  ['debitAccount', 'BANK_ACCOUNT'],
  ['siteAddress', 'ADDRESS'],
])('%s is called like %s', (name, like) => {
  const problems = nameTellsClass(
    department('tax', `type A { ${name}: String @classified(as: PUBLISHED_FACT) }`),
  );
  expect(problems).toEqual([told(`A.${name}`, like, 'PUBLISHED_FACT')]);
});

test('what is called a name of somebody in Chinese is one', () => {
  const sdl = 'type A { "Who leads it (负责人姓名)." leader: String @classified(as: PUBLIC) }';
  expect(nameTellsClass(department('tax', sdl))).toEqual([told('A.leader', 'PERSON_NAME', 'PUBLIC')]);
});

test.each([
  ['of its class', 'type A { phone: String @classified(as: PHONE) }'],
  ['that nobody is told', 'type A { phone: String @classified(as: INTERNAL) }'],
  ['without a class, which is told elsewhere', 'type A { phone: String }'],
  ['of another type', 'type A { phone: Boolean @classified(as: PUBLIC) }'],
  ['that is called otherwise', 'type A { "Kind of tax (税种)." taxKind: String @classified(as: PUBLIC) }'],
])('a field %s is as it should be', (_, sdl) => {
  expect(nameTellsClass(department('tax', sdl))).toEqual([]);
});
