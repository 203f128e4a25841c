import { SettingsError } from '@credit-hub/kit';

/** Administrative divisions (GB/T 2260) that have rules of their own in the tables of law. */
export const localities = ['350526', '361100'] as const;

/**
 * `CREDIT_OFFICE_LOCALITY`: whose own rules advice is decided by, beside the country's; null for the country's alone.
 *
 * @throws SettingsError for a place that has none: a typing mistake would loosen the rules and tell nobody
 */
export function localityIn({ CREDIT_OFFICE_LOCALITY: given = '' }: NodeJS.ProcessEnv): string | null {
  if (given === '' || given === 'national') return null;
  if ((localities as readonly string[]).includes(given)) return given;
  throw new SettingsError([
    `CREDIT_OFFICE_LOCALITY is none of national, ${localities.join(', ')}: the places with rules of their own`,
  ]);
}
