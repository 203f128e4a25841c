import { checkCharacterOfOrganizationCode, parseUnifiedSocialCreditCode } from '@credit-hub/schema';
import type { Reader } from './reading.ts';
import { textOf } from './readText.ts';

/** A unified social credit code; both of its check characters must be right. */
export const readCreditCode: Reader = (cell) => {
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  const code = parseUnifiedSocialCreditCode(reading.value);
  return code === null ? { wrong: 'CREDIT_CODE_INVALID' } : { value: code };
};

/** An organization code (组织机构代码) as its nine characters, with or without the hyphen before the last. */
export const readOrganizationCode: Reader = (cell) => {
  const reading = textOf(cell);
  if ('wrong' in reading || reading.value === null) return reading;
  const code = reading.value.toUpperCase().replace(/-(?=.$)/, '');
  const valid =
    /^[\dA-Z]{8}[\dX]$/.test(code) && checkCharacterOfOrganizationCode(code.slice(0, 8)) === code[8];
  return valid ? { value: code } : { wrong: 'ORGANIZATION_CODE_INVALID' };
};
