import { isSoleTraderCode, namesOrganizationKind } from '@credit-hub/schema';
import { opened, type SealedText } from '../encryption/sealedText.ts';

/** What a row has of whom a decision names. */
export type NamedInRow = {
  subjectCode: string;
  name: SealedText | null;
  legalRepresentativeName: SealedText | null;
  /** What organizations do not have: a sex, an age, a document of one's own. */
  ofPersonAlone: readonly unknown[];
};

/**
 * The name, where it certainly is an organization's, and so no person's (PIPL art. 4); null of whatever may be a person's:
 * under the code of a sole trader, beside what organizations do not have, or where the person is named that leads it.
 */
export function organizationNameOf({
  subjectCode,
  name,
  legalRepresentativeName,
  ofPersonAlone,
}: NamedInRow): string | null {
  if (name === null || !namesOrganizationKind(subjectCode) || isSoleTraderCode(subjectCode)) return null;
  if (ofPersonAlone.some((value) => value !== null)) return null;
  const told = opened(name);
  return legalRepresentativeName !== null && opened(legalRepresentativeName) === told ? null : told;
}
