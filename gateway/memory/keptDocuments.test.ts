import fc from 'fast-check';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Derived, derivedFrom } from './derived.ts';
import { createKeptDocuments, type Keeper, type ShelfName } from './keptDocuments.ts';

const small = {
  REGISTERED: { all: 400_000, ofOne: 400_000 },
  KNOWN: { all: 200_000, ofOne: 100_000 },
  STRANGERS: { all: 100_000, ofOne: 40_000 },
};
const open = () => {
  const parsed: string[] = [];
  const kept = createKeptDocuments((text) => {
    parsed.push(text);
    return parse(text, { noLocation: true });
  }, small);
  return { ...kept, parsed };
};
const by = (shelf: ShelfName, name = 'one'): Keeper => ({ shelf, name });
const document = (n: number, fields = 5) =>
  `{ ${Array.from({ length: fields }, (_, f) => `a${n}_${f}`).join(' ')} }`;

test('the same text is parsed once, whoever asks it', () => {
  const { documentOf, parsed } = open();
  const first = documentOf(document(1), by('STRANGERS'));
  for (const keeper of [
    by('STRANGERS', 'two'),
    by('KNOWN'),
    by('STRANGERS'),
    by('REGISTERED'),
    by('KNOWN', 'two'),
  ])
    expect(documentOf(document(1), keeper)).toBe(first);
  expect(parsed).toHaveLength(1);
});

test('what cannot be parsed is not kept', () => {
  const { documentOf, bytes } = open();
  expect(() => documentOf('{', by('STRANGERS'))).toThrow();
  expect(bytes('STRANGERS')).toBe(0);
});

test('no stranger makes a registered document go, nor one of a caller with a token', () => {
  const { documentOf, parsed } = open();
  documentOf(document(1), by('REGISTERED'));
  documentOf(document(2), by('KNOWN'));
  // A stranger had it first; it is the caller's from when that asked it.
  documentOf(document(3), by('STRANGERS'));
  documentOf(document(3), by('KNOWN'));
  for (let n = 100; n < 1_000; n++) documentOf(document(n), by('STRANGERS', `address ${n}`));
  parsed.length = 0;
  for (const n of [1, 2, 3]) documentOf(document(n), by('STRANGERS'));
  expect(parsed).toEqual([]);
});

test('what is asked again and again stays, while what is asked once goes', () => {
  const { documentOf, parsed } = open();
  documentOf(document(1), by('STRANGERS', 'window'));
  for (let n = 100; n < 1_000; n++) {
    documentOf(document(n), by('STRANGERS', `address ${n}`));
    documentOf(document(1), by('STRANGERS', 'window'));
  }
  expect(parsed.filter((text) => text === document(1))).toHaveLength(1);
});

test('one caller makes its own go, and not another’s', () => {
  const { documentOf, bytes, parsed } = open();
  documentOf(document(1), by('STRANGERS', 'other'));
  for (let n = 100; n < 400; n++) documentOf(document(n), by('STRANGERS', 'flood'));
  expect(bytes('STRANGERS', 'flood')).toBeLessThanOrEqual(small.STRANGERS.ofOne);
  parsed.length = 0;
  documentOf(document(1), by('STRANGERS', 'other'));
  expect(parsed).toEqual([]);
});

test('what is derived counts for the document, and goes with it', () => {
  const { documentOf, bytes } = open();
  const first = documentOf(document(1), by('STRANGERS'));
  const before = bytes('STRANGERS', 'one');
  derivedFrom(first).keep('permitted', {}, 20_000);
  expect(bytes('STRANGERS', 'one')).toBe(before + 20_000);
  derivedFrom(first).keep('permitted', {}, 10_000);
  expect(bytes('STRANGERS', 'one')).toBe(before + 10_000);
  // Larger than one may have kept: it is not kept, and what still uses it goes on.
  derivedFrom(first).keep('more', {}, 90_000);
  expect([bytes('STRANGERS'), bytes('STRANGERS', 'one')]).toEqual([0, 0]);
  derivedFrom(first).keep('even more', 1, 10_000);
  expect([bytes('STRANGERS'), derivedFrom(first).get('even more')]).toEqual([0, 1]);
});

test('of one document no more is derived than it may have, and the oldest goes', () => {
  const derived = new Derived(100);
  for (let n = 0; n < 10; n++) derived.keep(`standing ${n}`, n, 30);
  expect([derived.bytes, derived.get('standing 6'), derived.get('standing 9')]).toEqual([90, undefined, 9]);
});

describe('whoever asks whatever, in whatever order', () => {
  const asks = fc.record({
    shelf: fc.constantFrom<ShelfName>('REGISTERED', 'KNOWN', 'STRANGERS'),
    name: fc.constantFrom('a', 'b', 'c'),
    document: fc.nat(30),
    fields: fc.nat(40).map((n) => n + 1),
    derived: fc.nat(30_000),
  });
  test('no bound is passed, and the sums are those of what is kept', () => {
    fc.assert(
      fc.property(fc.array(asks, { maxLength: 120 }), (asked) => {
        const { documentOf, bytes } = open();
        for (const { shelf, name, document: n, fields, derived } of asked) {
          const found = documentOf(document(n, fields), by(shelf, name));
          derivedFrom(found).keep(`for ${name}`, {}, derived);
          for (const each of ['REGISTERED', 'KNOWN', 'STRANGERS'] as const) {
            const ofNames = ['a', 'b', 'c'].map((keeper) => bytes(each, keeper));
            expect(bytes(each)).toBeLessThanOrEqual(small[each].all);
            for (const ofOne of ofNames) expect(ofOne).toBeLessThanOrEqual(small[each].ofOne);
            expect(ofNames.reduce((sum, ofOne) => sum + ofOne, 0)).toBe(bytes(each));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
