/** Everyone who may ask, for every purpose that is theirs; also whoever shows no token. */
import type { PurposeKind } from '@credit-hub/schema';
import { type Caller, callers } from '../constellation/callers.ts';
import type { Reader } from './canaries/formOf.ts';

export type Asker = {
  /** Of the demonstration caller; undefined for whoever shows no token. */
  readonly name: string | undefined;
  readonly called: string;
  readonly caller: Caller;
  readonly purpose: PurposeKind;
};

const anonymous: Caller = { role: 'PUBLIC', purposes: ['INQUIRY'] };

export const askers: readonly Asker[] = [
  { name: undefined, called: 'nobody known', caller: anonymous, purpose: 'INQUIRY' as const },
  ...Object.entries(callers).flatMap(([name, caller]) =>
    caller.purposes.map((purpose) => ({ name, called: name, caller, purpose })),
  ),
];

export const readerFor = ({ caller, purpose }: Asker): Reader => ({
  role: caller.role,
  department: caller.department ?? null,
  organization: caller.organization ?? null,
  purpose,
});
