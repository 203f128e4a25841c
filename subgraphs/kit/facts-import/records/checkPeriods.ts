import type { RecordKind } from '../fields/field.ts';
import type { Breach, RecordValues } from './recordValues.ts';

/** Each day and the one it must not lie before. */
const orders: Record<RecordKind, readonly [later: string, earlier: string][]> = {
  licences: [['XK_YXQZI', 'XK_YXQZ']],
  penalties: [
    ['CF_YXQ', 'CF_JDRQ'],
    ['CF_GSJZQ', 'CF_JDRQ'],
  ],
};
const decidedOn: Record<RecordKind, string> = { licences: 'XK_JDRQ', penalties: 'CF_JDRQ' };

/** Days in their order, and a document number to tell decisions by: without one the licence number serves. */
export function checkPeriods(kind: RecordKind, values: RecordValues, today: string): Breach[] {
  const breaches: Breach[] = [];
  const decided = values.get(decidedOn[kind]);
  if (decided && decided > today) breaches.push({ field: decidedOn[kind], code: 'DATE_IN_FUTURE' });
  for (const [later, earlier] of orders[kind]) {
    const laterDay = values.get(later);
    const earlierDay = values.get(earlier);
    if (laterDay && earlierDay && laterDay < earlierDay)
      breaches.push({ field: later, code: 'DATES_OUT_OF_ORDER' });
  }
  if (kind === 'licences' && !values.has('XK_WSH') && !values.has('XK_XKBH')) {
    breaches.push({ field: 'XK_WSH', code: 'REQUIRED_FIELD_EMPTY' });
  }
  return breaches;
}
