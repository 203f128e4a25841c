import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOfCell } from './cell.ts';

test.for([
  ['罚款一万元', 'text, 5 characters'],
  ['𠮷', 'text, 1 character'],
  ['12345', 'digits, 5 characters'],
  [' ', 'empty'],
  [null, 'empty'],
  [3.5, 'number cell'],
  [true, 'true-or-false cell'],
  [new Date(0), 'date cell'],
] as const)('of %s only %s is told', ([cell, kind]) => {
  expect(kindOfCell(cell)).toBe(kind);
});

test('the kind of a value tells nothing of it but its length', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
      fc.pre([...one.trim()].length === [...other.trim()].length);
      fc.pre(/^\d*$/.test(one.trim()) === /^\d*$/.test(other.trim()));
      expect(kindOfCell(one)).toBe(kindOfCell(other));
    }),
  );
});
