import type { BandName, MaskName } from '@credit-hub/schema';
import { address } from './address.ts';
import { amountBand } from './amountBand.ts';
import { bankAccount } from './bankAccount.ts';
import { freeText } from './freeText.ts';
import { isHarmlessFreeText } from './freeTextInBytes.ts';
import { freeTextWithoutNames } from './freeTextWithoutNames.ts';
import { freeTextWithoutNamesOrAmounts } from './freeTextWithoutNamesOrAmounts.ts';
import { personName } from './personName.ts';
import { phone } from './phone.ts';
import { residentId } from './residentId.ts';

/** Text in, text out; null where the text cannot be altered safely. */
export type Alteration = (value: string) => string | null;

/** Every mask the policy table may name. A name without an algorithm does not compile. */
export const masks: Readonly<Record<MaskName, Alteration>> = {
  residentId,
  personName,
  phone,
  address,
  bankAccount,
  freeText,
  freeTextWithoutNames,
  freeTextWithoutNamesOrAmounts,
};

/** Whether a mask leaves a text as it is, told from its UTF-8 from `start` to before `end`; false where that is not known. */
export type LeavesAlone = (utf8: Uint8Array, start: number, end: number) => boolean;

/** Masks that seldom have anything to replace. */
export const leavesAlone: Readonly<Partial<Record<MaskName, LeavesAlone>>> = { freeText: isHarmlessFreeText };

/** Every band the policy table may name. */
export const bands: Readonly<Record<BandName, Alteration>> = { amount: amountBand };
