import { departmentError } from '@credit-hub/kit';
import { handlingsOf, type Purpose, type PurposeKind } from '@credit-hub/schema';

/** What is asked for a handling says which. */
const namesItsMatter: ReadonlySet<PurposeKind> = new Set(['HANDLING', 'PROCUREMENT']);

/**
 * Advice is given for the matter that is handled, for it is recorded and answered for as that.
 * @throws GraphQLError MATTER_MISMATCH, for a matter that the purpose does not name where it names or has to name one
 */
export function refuseAnotherMatter(matter: string, purpose: Purpose): void {
  const named = handlingsOf(purpose).flatMap((handling) => handling.matter ?? []);
  const free = named.length === 0 && !namesItsMatter.has(purpose.kind);
  if (!free && !named.includes(matter)) throw departmentError('MATTER_MISMATCH');
}
