import type { Severity } from '@credit-hub/kit/tables';
import type { Effect } from './facts.ts';

/** What a check may mean, the strictest first. */
const effects = ['BARRED', 'RESTRICTED', 'NORMAL', 'GREEN_CHANNEL'] as const satisfies readonly Effect[];

/** The strictest of at least one effect. */
export function strictest(given: readonly Effect[]): Effect {
  const found = effects.find((effect) => given.includes(effect));
  if (!found) throw new RangeError('the strictest of no effects is not defined');
  return found;
}

const severities = ['MINOR', 'ORDINARY', 'SERIOUS'] as const satisfies readonly Severity[];

export function isAtLeast(severity: Severity | null, least: Severity): boolean {
  return severity !== null && severities.indexOf(severity) >= severities.indexOf(least);
}
