/** Each bad change is made to a copy of a department's folder, which is then loaded as the network loads it. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fitOfFolder } from '../departments/fit.ts';
import { type BadChange, placeOf, textAfter } from './badChange.ts';
import { departmentChanges } from './departmentChanges.ts';

const tax = join(import.meta.dirname, '../../../subgraphs/tax');
const top = 'subgraphs/tax/';
const copies: string[] = [];
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true });
});

function copyWith(change: BadChange): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'credit-hub-tax-')));
  copies.push(copy);
  cpSync(tax, copy, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  symlinkSync(join(tax, 'node_modules'), join(copy, 'node_modules'));
  for (const file of new Set(change.write.map(([file]) => file))) {
    const path = join(copy, file.slice(top.length));
    if (change.write.some(([of, old]) => of === file && old === 'DELETED')) rmSync(path);
    else writeFileSync(path, textAfter(change, file, existsSync(path) ? readFileSync(path, 'utf8') : ''));
  }
  return copy;
}

test('nothing is refused while nothing is changed', async () => {
  expect(await fitOfFolder(copyWith({ change: 'nothing', write: [], refused: [] }))).toEqual([]);
});

test.for(departmentChanges)(
  '$change is refused, and told where it stands and what to write',
  async (change) => {
    const copy = copyWith(change);
    const told = await fitOfFolder(copy);
    const textOf = (file: string) => readFileSync(join(copy, file.slice(top.length)), 'utf8');
    expect(told.map(({ code, file, coordinate, mend }) => ({ code, file, coordinate, mend }))).toEqual(
      change.refused.map(({ at, ...refusal }) => ({ ...refusal, file: placeOf(at, textOf) })),
    );
  },
);
