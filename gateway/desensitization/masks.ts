import type { BandName, MaskName } from '@credit-hub/schema';
import { address } from './address.ts';
import { amountBand } from './amountBand.ts';
import { bankAccount } from './bankAccount.ts';
import { freeText } from './freeText.ts';
import { freeTextWithoutNames } from './freeTextWithoutNames.ts';
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
};

/** Every band the policy table may name. */
export const bands: Readonly<Record<BandName, Alteration>> = { amount: amountBand };
