import { type CallerMistake, callerMistakes } from '@credit-hub/schema';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../errors/refusal.ts';
import type { FaultCode, Place } from '../execution/fetchContext.ts';
import { governed } from '../limits/testing/preparing.ts';
import { refuseMistakes } from './refuseMistakes.ts';

const document = parse(`{
  marketSubject(unifiedSocialCreditCode: "91350100M000100Y43") {
    owed: taxArrears(first: 2) { documentNumber }
    taxLicences { documentNumber }
    registration { name }
  }
}`);
const subject: Place = ['marketSubject'];
const owed: Place = ['marketSubject', 'owed'];
const licences: Place = ['marketSubject', 'taxLicences'];

const outcomeOf = (code: FaultCode, places: readonly Place[], department = 'tax', of = document) => {
  try {
    refuseMistakes(of, [{ department, code, places, askedFor: 'FIELDS' }], governed);
    return 'answered';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [error.code, error.extensions.coordinate, error.path];
  }
};

describe('what a department calls a mistake', () => {
  test.each<[string, FaultCode, readonly Place[], string, unknown]>([
    ['of an argument', 'INVALID_PAGE', [owed], 'tax', ['INVALID_PAGE', 'MarketSubject.taxArrears', owed]],
    [
      'of what a field was given',
      'BAD_USER_INPUT',
      [owed],
      'tax',
      ['BAD_USER_INPUT', 'MarketSubject.taxArrears', owed],
    ],
    ['of a field that was given nothing', 'BAD_USER_INPUT', [licences], 'tax', 'answered'],
    [
      'of its answer as a whole, which stands at another’s field',
      'BAD_USER_INPUT',
      [subject],
      'tax',
      'answered',
    ],
    ['of another’s field', 'BAD_USER_INPUT', [owed], 'courts', 'answered'],
    ['without a place', 'BAD_USER_INPUT', [], 'tax', 'answered'],
    [
      'of an argument, at another’s field',
      'INVALID_CURSOR',
      [subject],
      'tax',
      ['INVALID_CURSOR', undefined, subject],
    ],
    [
      'of an argument, without a place',
      'INVALID_CURSOR',
      [],
      'tax',
      ['INVALID_CURSOR', undefined, undefined],
    ],
    ['that is none', 'DEPARTMENT_FAILED', [owed], 'tax', 'answered'],
  ])('%s', (_, code, places, department, outcome) => {
    expect(outcomeOf(code, places, department)).toEqual(outcome);
  });

  test('refuses a query, each but those that are told at their place', () => {
    const codes = Object.keys(callerMistakes) as CallerMistake[];
    expect(codes.filter((code) => outcomeOf(code, [owed]) === 'answered')).toEqual([
      'INVALID_UNIFIED_SOCIAL_CREDIT_CODE',
      'MATTER_MISMATCH',
    ]);
  });

  test('refuses no mutation', () => {
    const mutation = parse('mutation { withdrawConsent(id: "1") { id } }');
    expect(outcomeOf('RELATION_ENDED', [['withdrawConsent']], 'credit-office', mutation)).toBe('answered');
  });
});
