import {
  checkCharacterOfOrganizationCode,
  hasShapeOfCreditCode,
  mayBeCreditCode,
  namesOrganizationKind,
  parseUnifiedSocialCreditCode,
} from '@credit-hub/schema/identifiers';
import type { ProblemCode } from '../problem.ts';
import type { Reader } from './reading.ts';
import { textOf } from './readText.ts';

/** A unified social credit code; both of its check characters must be right. */
export const readCreditCode: Reader = (cell) => {
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  const code = parseUnifiedSocialCreditCode(reading.value);
  return code === null ? { wrong: whatIsWrongWith(reading.value.toUpperCase()) } : { value: code };
};

/**
 * The code of the subject. One that only its check characters speak against is read all the same: whether it is one of
 * the genuine codes of before 2016, its register says, and `checkEarlyCodes` asks.
 */
export const readSubjectCode: Reader = (cell, context) => {
  const reading = readCreditCode(cell, context);
  if (!('wrong' in reading) || reading.wrong !== 'CREDIT_CODE_INVALID') return reading;
  const text = textOf(cell);
  const code = 'value' in text ? text.value?.toUpperCase() : undefined;
  return code !== undefined && mayBeCreditCode(code) ? { value: code } : reading;
};

/** What is wrong is told apart: a person's number is a leak, and a department that is none a slip at the front. */
function whatIsWrongWith(text: string): ProblemCode {
  if (!hasShapeOfCreditCode(text)) return 'CREDIT_CODE_INVALID';
  if (!namesOrganizationKind(text)) return 'CREDIT_CODE_KIND_UNKNOWN';
  return mayBeCreditCode(text) ? 'CREDIT_CODE_INVALID' : 'CREDIT_CODE_IS_IDENTITY_NUMBER';
}

/** An organization code (组织机构代码) as its nine characters, with or without the hyphen before the last. */
export const readOrganizationCode: Reader = (cell) => {
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  const code = reading.value.toUpperCase().replace(/-(?=.$)/, '');
  const valid =
    /^[\dA-Z]{8}[\dX]$/.test(code) && checkCharacterOfOrganizationCode(code.slice(0, 8)) === code[8];
  return valid ? { value: code } : { wrong: 'ORGANIZATION_CODE_INVALID' };
};
