import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  departmentsFileName,
  departmentsFileProblems,
  departmentsProblems,
} from '../../../schema/composition/departmentsFile.ts';
import { placeOf, textAfter } from './badChange.ts';
import { networkChanges } from './networkChanges.ts';

const list = readFileSync(join(import.meta.dirname, '../../..', departmentsFileName), 'utf8');
const folders = ['market-regulation', 'tax', 'housing', 'courts', 'credit-office'];

test('nothing is refused while nothing is changed', () => {
  expect(departmentsProblems()).toEqual([]);
});

test.for(networkChanges)('$change is refused, and told where it stands and what to write', (change) => {
  const text = textAfter(change, departmentsFileName, list);
  expect(
    departmentsFileProblems(text, folders).map(({ code, file, coordinate, mend }) => ({
      ...{ code, file, coordinate, mend },
    })),
  ).toEqual(change.refused.map(({ at, ...refusal }) => ({ ...refusal, file: placeOf(at, () => text) })));
});
