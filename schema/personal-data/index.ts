/** What a text may hold of persons, and where: the one reader of import, purposes, arguments and masks. */
export { markNames, markText } from './markText.ts';
export { findPersonsNames } from './names/findPersonsNames.ts';
export { knownNamesIn } from './names/knownNames.ts';
export { compoundSurnames } from './names/surnames.ts';
export { findCertainNumbers, findPersonsNumbers } from './numbers/findPersonsNumbers.ts';
export { Weighed } from './numbers/mayHoldNumbers.ts';
export { readNumbers } from './numbers/readNumbers.ts';
export { type PersonalData, type PersonalDataKind, personalDataKinds } from './personalData.ts';
export { personalDataInPublishedText } from './personalDataInPublishedText.ts';
