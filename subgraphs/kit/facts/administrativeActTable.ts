import { text } from 'drizzle-orm/pg-core';
import { sealedFreeText } from '../encryption/sealedText.ts';
import { factTable } from './tables.ts';

/** Acts that are published beside licences and penalties. 国办发〔2019〕35号 item 15. */
type AdministrativeActKind =
  | 'ENFORCEMENT'
  | 'CONFIRMATION'
  | 'LEVY'
  | 'PAYMENT'
  | 'RULING'
  | 'COMPENSATION'
  | 'AWARD'
  | 'INSPECTION';

/** A department's table of acts that are neither licences nor penalties, e.g. `tax_administrative_acts`. */
export function administrativeActTable<Name extends string>(name: Name) {
  return factTable(name, { actKind: text().$type<AdministrativeActKind>(), content: sealedFreeText() });
}
