import { isSoleTraderCode } from '@credit-hub/schema/identifiers';
import { weightOf } from '../facts/tables.ts';
import type { ActSection } from './layouts.ts';
import type { FactValues } from './readFact.ts';

/**
 * Whether what is recorded weighs on a person, so that it takes two officers (二人复核): an adverse fact that names one, or
 * that is of a sole trader, who is one. A penalty does where it is serious, or where nobody has graded it.
 */
export function weighsOnPerson(section: ActSection, subjectCode: string, values: FactValues): boolean {
  const weighs = weightOf(section.table);
  if (weighs === 'NEVER' || values.listing === 'RED') return false;
  const { severity } = values;
  if (weighs === 'WHERE_SERIOUS' && severity !== 'SERIOUS' && severity !== null) return false;
  const namesPerson = section.layout.fields.some(
    ({ classification, property }) => classification === 'RESIDENT_ID' && values[property] != null,
  );
  return namesPerson || isSoleTraderCode(subjectCode);
}
