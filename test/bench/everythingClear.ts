import {
  classifications,
  loadPolicy,
  type Policy,
  policyOf,
  policyRoles,
  purposeKinds,
} from '@credit-hub/schema';

/**
 * A policy under which everyone reads everything but what is the hub's own: nothing is pruned, nothing masked. What the
 * hub's policy costs is measured against it. It exists in the benchmark alone.
 */
export function everythingClear(): Policy {
  const rules = [{ id: 'everything-clear', form: { form: 'CLEAR' as const }, relation: null, basis: [] }];
  return policyOf({
    ...loadPolicy().table,
    cells: classifications
      .filter((classification) => classification !== 'INTERNAL')
      .flatMap((classification) =>
        policyRoles.flatMap((role) =>
          purposeKinds.map((purpose) => ({ classification, role, purpose, rules })),
        ),
      ),
  });
}
