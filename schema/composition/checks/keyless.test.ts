import { expect, test } from 'vitest';
import { department, hub, subjectFields } from '../subgraphFixture.ts';
import { keyless } from './keyless.ts';

const at = (line: number) => ({ file: `subgraphs/tax/schema.graphql:${line}`, coordinate: 'MarketSubject' });
const asKey = 'write `type MarketSubject @key(fields: "code")`';

test('an entity of the network has a key wherever it is added to', () => {
  const sdl = '\ntype MarketSubject { code: UnifiedSocialCreditCode! @classified(as: PUBLIC) }';
  expect(keyless([hub, department('tax', sdl)])).toEqual([
    {
      ...at(2),
      code: 'KEY_MISSING',
      message: 'it is an entity of the network, and has no key here',
      mend: asKey,
    },
  ]);
});

test.each([
  ['code: Int', 'number', asKey],
  ['name: Int', 'code', 'write the field code, or take another as the key'],
  ['name: Int', '... on MarketSubject { code }', 'write the field code, or take another as the key'],
])('of a type with %s a key of %s', (field, key, mend) => {
  const missing = key === 'number' ? 'number' : 'code';
  const sdl = `type MarketSubject @key(fields: "${key}") { ${field} @classified(as: PUBLIC) }`;
  expect(keyless([hub, department('tax', sdl)])).toEqual([
    { ...at(1), code: 'KEY_OF_NO_FIELD', message: `its key names ${missing}, which is no field of it`, mend },
  ]);
});

test('each field that a key lacks is told', () => {
  const sdl = 'type Firm @key(fields: "one two { three } four") { two: Int @classified(as: PUBLIC) }';
  expect(keyless([hub, department('tax', sdl)]).map(({ message }) => message)).toEqual([
    'its key names one, which is no field of it',
    'its key names four, which is no field of it',
  ]);
});

test('a key that is there, several of them, and what is no entity are as they should be', () => {
  const sdl = subjectFields('sum: Int @classified(as: PUBLIC)');
  const twice =
    'type Firm @key(fields: "one") @key(fields: "two") { one: Int @classified(as: PUBLIC) two: Int @classified(as: PUBLIC) }';
  const plain = 'type Plain { a: Int @classified(as: PUBLIC) }';
  expect(keyless([hub, department('tax', `${sdl} ${twice} ${plain}`)])).toEqual([]);
});

test('a field set that is none is left to composition', () => {
  const sdl = 'type Firm @key(fields: "{") { a: Int @classified(as: PUBLIC) }';
  expect(keyless([hub, department('tax', sdl)])).toEqual([]);
});
