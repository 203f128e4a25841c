import { expect, test } from 'vitest';
import { current, of2015 } from '../testing/readingContext.ts';
import type { Reader, ReadingContext } from './reading.ts';
import {
  readDocumentKind,
  readLicenceKind,
  readPartyKind,
  readPenaltyKind,
  readScope,
  readState,
} from './readVocabulary.ts';

test.for<[Reader, string, ReadingContext, string]>([
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
  [readPartyKind, '法人', current, '法人及非法人组织'],
  [readPartyKind, '个体户', current, '个体工商户'],
  [readDocumentKind, '居民身份证', current, '身份证'],
  [readDocumentKind, '港澳居民来往内地通行证', current, '港澳通行证'],
  [readDocumentKind, '台湾居民来往大陆通行证', current, '台湾通行证'],
  [readDocumentKind, '外国人永久居留身份证', current, '外国人永居证'],
  [readDocumentKind, '港澳台居民居住证', current, '其他-港澳台居民居住证'],
  [readDocumentKind, '军官证', current, '其他-军官证'],
  [readDocumentKind, '其他-军官证', current, '其他-军官证'],
])('%o reads %s, of %o, as %s', ([read, cell, context, value]) => {
  expect(read(cell, context)).toEqual({ value });
});

test.for<[Reader, string, ReadingContext, string]>([
  [readLicenceKind, '3', current, 'LICENCE_KIND_UNKNOWN'],
  [readLicenceKind, '普遍', current, 'LICENCE_KIND_UNKNOWN'],
  [readPenaltyKind, '7', of2015, 'PENALTY_KIND_UNKNOWN'],
  [readPenaltyKind, '1', current, 'PENALTY_KIND_UNKNOWN'],
  [readPenaltyKind, '1.0', current, 'PENALTY_KIND_UNKNOWN'],
  [readPenaltyKind, '1.0', of2015, 'PENALTY_KIND_UNKNOWN'],
  [readPenaltyKind, 'fine', current, 'PENALTY_KIND_UNKNOWN'],
  [readState, 'constructor', current, 'STATE_UNKNOWN'],
  [readDocumentKind, '社保卡', current, 'DOCUMENT_KIND_UNKNOWN'],
  [readState, '3', of2015, 'STATE_UNKNOWN'],
  [readState, '2', current, 'STATE_UNKNOWN'],
  [readScope, '公开', current, 'SCOPE_UNKNOWN'],
])('%o refuses %s, of %o, as %s', ([read, cell, context, wrong]) => {
  expect(read(cell, context)).toEqual({ wrong });
});
