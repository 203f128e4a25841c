/** What is known by a number or a code, and the days of the calendar: of themselves, without what the hub says of them. */
export { dayInBeijing, isCalendarDay } from './calendarDay.ts';
export {
  namesOrganizationKind,
  type RegisteringDepartment,
  registeringDepartments,
} from './organizationKinds.ts';
export {
  checkCharacterOfResidentIdNumber,
  comparableResidentIdNumber,
  isResidentIdNumber,
  makeResidentIdNumber,
} from './residentIdNumber.ts';
export {
  checkCharacterOfCreditCode,
  checkCharacterOfOrganizationCode,
  hasShapeOfCreditCode,
  isSoleTraderCode,
  isUnifiedSocialCreditCode,
  makeUnifiedSocialCreditCode,
  mayBeCreditCode,
  parsePossibleCreditCode,
  parseUnifiedSocialCreditCode,
} from './unifiedSocialCreditCode.ts';
