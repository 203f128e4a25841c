import { expect, test } from 'vitest';
import type { Reader, Standard } from './reading.ts';
import {
  readDocumentKind,
  readLicenceKind,
  readPenaltyKind,
  readScope,
  readState,
} from './readVocabulary.ts';

const current = 2018;
const of2015 = 2015;

test.for<[Reader, string, Standard, string]>([
  [readLicenceKind, '普通', current, '普通'],
  [readLicenceKind, '其他-补证', current, '其他-补证'],
  [readLicenceKind, '3', of2015, '核准'],
  [readPenaltyKind, '罚款、没收违法所得', current, '罚款、没收违法所得'],
  [readPenaltyKind, '1', of2015, '罚款'],
  [readDocumentKind, '护照', current, '护照'],
  [readState, '1', current, 'ACTIVE'],
  [readState, '1', of2015, 'WITHDRAWN'],
  [readState, '2', of2015, 'UNDER_OBJECTION'],
  [readState, '撤销', current, 'WITHDRAWN'],
  [readScope, '0', of2015, '0'],
])('%o reads %s, of %s, as %s', ([read, cell, standard, value]) => {
  expect(read(cell, standard)).toEqual({ value });
});

test.for<[Reader, string, Standard, string]>([
  [readLicenceKind, '3', current, 'LICENCE_KIND_UNKNOWN'],
  [readLicenceKind, '普遍', current, 'LICENCE_KIND_UNKNOWN'],
  [readPenaltyKind, '7', of2015, 'PENALTY_KIND_UNKNOWN'],
  [readPenaltyKind, '1', current, 'PENALTY_KIND_UNKNOWN'],
  [readDocumentKind, '社保卡', current, 'DOCUMENT_KIND_UNKNOWN'],
  [readState, '3', of2015, 'STATE_UNKNOWN'],
  [readState, '2', current, 'STATE_UNKNOWN'],
  [readScope, '公开', current, 'SCOPE_UNKNOWN'],
])('%o refuses %s, of %s, as %s', ([read, cell, standard, wrong]) => {
  expect(read(cell, standard)).toEqual({ wrong });
});
