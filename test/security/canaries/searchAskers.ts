/** Who asks in the search: everyone of `askers.ts`, and the roles and purposes that no demonstration caller has. */
import { loadPolicy, type PurposeKind, type Role } from '@credit-hub/schema';
import { type Caller, callers } from '../../constellation/callers.ts';
import { freshToken, type TestHub, testSettings } from '../../house/testHub.ts';
import { type Asker, askers } from '../askers.ts';
import { signAccess } from '../signing.ts';

const others: Readonly<Record<string, Caller>> = {
  'hall-procurement': { ...(callers['hall-clerk'] as Caller), purposes: ['PROCUREMENT'] },
  'housing-procurement': { ...(callers['housing-system'] as Caller), purposes: ['PROCUREMENT'] },
};

export const searchAskers: readonly Asker[] = [
  ...askers,
  ...Object.entries(others).flatMap(([name, caller]) =>
    caller.purposes.map((purpose) => ({ name, called: name, caller, purpose })),
  ),
];

const lifeInSeconds = 3_600;

/** A token of an asker, for an hour: the issuer's, or for those whom it does not know one signed with its key. */
export async function tokenFor(hub: TestHub, { name, caller }: Asker): Promise<string | undefined> {
  if (name === undefined) return undefined;
  if (!(name in others)) return freshToken(hub, name);
  return signAccess(hub, {
    claims: {
      sub: name,
      exp: Math.floor(testSettings.clock().getTime() / 1_000) + lifeInSeconds,
      credit_role: caller.role,
      credit_organization: caller.organization,
      credit_department: caller.department,
      credit_purposes: caller.purposes,
    },
  });
}

/** Every role with every purpose for which the policy gives it more than what anybody reads for any purpose. */
export function rolesAndPurposes(): ReadonlySet<string> {
  const open = new Set(['PUBLIC', 'PUBLISHED_FACT']);
  return new Set(
    loadPolicy()
      .table.cells.filter(({ classification }) => !open.has(classification))
      .map(({ role, purpose }) => `${role.replace(/_(OWN|OTHER)_DEPARTMENT$/, '')} ${purpose}`),
  );
}

export const roleAndPurpose = ({
  caller,
  purpose,
}: {
  caller: { role: Role };
  purpose: PurposeKind;
}): string => `${caller.role} ${purpose}`;
