/** Telephone numbers (工业和信息化部 电信网编号计划): mobile, landline with area code, 400 and 800. */

export const mobile = /^1[3-9]\d{9}$/;
/** Area codes: 010, 02X, 03XX to 09XX. */
export const landline = /^(?:010|02\d|0[3-9]\d\d)[2-8]\d{6,7}$/;
const serviceNumber = /^[48]00\d{7}$/;

/** Of a number with an area code. */
export const areaCodeLength = (number: string): number => (/^0[12]/.test(number) ? 3 : 4);

/** The digits without +86 or 0086 before them. */
export function withoutCountry(digits: string): string {
  return digits.replace(/^(?:00)?86(?=1[3-9]\d{9}$|0\d{9})/, '');
}

export function isPhone(digits: string): boolean {
  const national = withoutCountry(digits);
  return mobile.test(national) || /^0[1-9]\d{8,10}$/.test(national) || serviceNumber.test(national);
}
