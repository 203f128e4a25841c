import { Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  classificationIn,
  nameOfClassifiedDirective,
  nameOfTellsDirective,
  whoseIn,
} from './classifiedDirective.ts';

const classified = 'https://credit-hub.example/classified/v1.0';
const federation = '@link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@classified"])';

test.each<[string, string, string | null]>([
  [
    'by its own name where it is imported',
    `extend schema @link(url: "${classified}", import: ["@classified"])`,
    'classified',
  ],
  [
    'by the name of the link where nothing is imported',
    `extend schema @link(url: "${classified}")`,
    'classified',
  ],
  ['in a schema definition, too', `schema @link(url: "${classified}") { query: Query }`, 'classified'],
  ['behind other links', `extend schema ${federation} @link(url: "${classified}", as: "geheim")`, 'geheim'],
  [
    'in a second extension',
    `extend schema ${federation} extend schema @link(url: "${classified}")`,
    'classified',
  ],
  [
    'by the name that an import gives it',
    `extend schema @link(url: "${classified}", as: "other", import: [{ name: "@classified", as: "@geheim" }])`,
    'geheim',
  ],
  [
    'by its own name where an import gives it none',
    `extend schema @link(url: "${classified}", as: "other", import: [{ name: "@classified" }])`,
    'classified',
  ],
  [
    'by the name of the link where something else is imported',
    `extend schema @link(url: "${classified}", as: "geheim", import: ["Classification", { name: "@other", as: "@classified" }])`,
    'geheim',
  ],
  [
    'by the name of the link where what is imported has no name',
    `extend schema @link(url: "${classified}", import: [1, { as: "@geheim" }, { name: 1 }])`,
    'classified',
  ],
  [
    'in a later version of it',
    'extend schema @link(url: "https://credit-hub.example/classified/v2.0")',
    'classified',
  ],
  ['nowhere in a document without links', 'type Query { a: Int }', null],
  ['nowhere where something else is linked', `extend schema ${federation}`, null],
  [
    'nowhere where its address only begins another',
    'extend schema @link(url: "https://credit-hub.example/classifieds/v1.0")',
    null,
  ],
  ['nowhere where a link has no address', 'extend schema @link(import: ["@classified"])', null],
  ['nowhere where another directive has its address', `extend schema @other(url: "${classified}")`, null],
  ['nowhere where a type has the link', `type Query @link(url: "${classified}") { a: Int }`, null],
])('the directive is known %s', (_, sdl, name) => {
  expect(nameOfClassifiedDirective(parse(sdl))).toBe(name);
  const tells = sdl.replaceAll('@classified', '@tells').replaceAll('example/classified', 'example/tells');
  expect(nameOfTellsDirective(parse(tells))).toBe(name === 'classified' ? 'tells' : name);
});

describe('what a directive says of a field', () => {
  const directivesOf = (text: string) => {
    const [type] = parse(`type A { b: Int ${text} }`).definitions;
    return type?.kind === Kind.OBJECT_TYPE_DEFINITION ? type.fields?.[0]?.directives : undefined;
  };

  test.each([
    ['@classified(as: PHONE)', 'PHONE'],
    ['@other(as: SHARED) @classified(as: PHONE)', 'PHONE'],
    ['@classified(of: SHARED, as: PHONE)', 'PHONE'],
    ['@classified(as: PHONES)', undefined],
    ['@classified(as: "PHONE")', undefined],
    ['@classified(of: PHONE)', undefined],
    ['@classified', undefined],
    ['@other(as: PHONE)', undefined],
    ['', undefined],
  ])('%s: the class %s', (text, classification) => {
    expect(classificationIn(directivesOf(text), 'classified')).toBe(classification);
    expect(classificationIn(directivesOf(text), null)).toBeUndefined();
  });

  test.each([
    ['@tells(of: SUBJECT)', 'SUBJECT'],
    ['@tells(of: ITS_PEOPLE)', 'ITS_PEOPLE'],
    ['@tells(of: ANOTHER)', 'ANOTHER'],
    ['@tells(of: MINE)', 'ANOTHER'],
    ['@tells(of: "SUBJECT")', 'ANOTHER'],
    ['@tells(as: SUBJECT)', 'ANOTHER'],
    ['', 'ANOTHER'],
  ])('%s: whose, %s', (text, whose) => {
    expect(whoseIn(directivesOf(text), 'tells')).toBe(whose);
  });

  test('of none is nothing', () => {
    expect([classificationIn(undefined, 'classified'), whoseIn(undefined, 'tells')]).toEqual([
      undefined,
      'ANOTHER',
    ]);
  });
});
