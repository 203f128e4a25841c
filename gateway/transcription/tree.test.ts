import { expect, test } from 'vitest';
import type { ObjectShape } from '../execution/executor/index.ts';
import type { ObjectForms } from '../policy/forms.ts';
import { Entities } from './entities.ts';
import { unexpected } from './transcript.ts';
import { treeWriterOf } from './tree.ts';

const shape: ObjectShape = {
  typeName: 'Subject',
  concrete: true,
  inheritedKeys: false,
  renamedKeys: false,
  fields: [
    {
      ...{ key: 'day', fetchedAs: 'day', place: 'field Subject.day', source: 'SUBGRAPH' },
      // As a custom scalar is checked of which nothing is known.
      value: {
        ...{ kind: 'LEAF', nonNull: false, neverNull: false, typeName: 'Date', check: () => true },
        ...{ takesAnyText: true, item: undefined, object: undefined },
      },
    },
  ],
};
const forms = {
  kind: 'CONCRETE',
  fields: [{ key: 'day', lists: 0, form: { form: 'CLEAR', anything: false }, decided: {} }],
} as unknown as ObjectForms;
const write = treeWriterOf(shape, forms);
const written = (value: unknown) =>
  write?.(value, Entities.of([]), { pseudonym: (text) => text, standingTo: () => '' });

test('what is there is written, and null as null', () => {
  expect(written({ day: '2026-03-31' })).toBe('{"day":"2026-03-31"}');
  expect(written({ day: null })).toBe('{"day":null}');
});

test.each([{}, null, 'text', []])(
  '%j is not written: what is not there is missing, and not null',
  (value) => {
    expect(() => written(value)).toThrow(unexpected);
  },
);
