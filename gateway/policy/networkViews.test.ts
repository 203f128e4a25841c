import {
  loadDepartments,
  loadPolicy,
  loadSupergraph,
  policyRolesOf,
  purposeKinds,
  roles,
} from '@credit-hub/schema';
import { isInterfaceType, isObjectType, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { callerView } from './callerView.ts';
import { fieldCoordinate } from './coordinates.ts';
import { governedSchema } from './governedSchema.ts';

const governed = governedSchema(loadSupergraph(), loadPolicy());
const everyPurpose = new Set(purposeKinds);
const departments = loadDepartments().map(({ name }) => name);

/** The classes of the fields that a kind of caller sees. */
function classesSeen(role: (typeof roles)[number], department: string | null): Set<string> {
  const view = callerView(governed, role, department, everyPurpose);
  const types = Object.values(view.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );
  return new Set(
    types
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap((type) => Object.keys(type.getFields()).map((field) => fieldCoordinate(type.name, field)))
      .map(governed.classificationOf),
  );
}

describe.each(roles)('in the network as it is composed, %s', (role) => {
  test('has a valid schema, whatever its department and purposes', () => {
    const mayState = [everyPurpose, new Set(['INQUIRY'] as const), new Set<never>()];
    const views = [null, ...(policyRolesOf(role).length > 1 ? departments : [])].flatMap((department) =>
      mayState.map((purposes) => callerView(governed, role, department, purposes)),
    );
    expect(views.flatMap(validateSchema)).toEqual([]);
  });

  test('does not see what is internal', () => {
    expect(classesSeen(role, null)).not.toContain('INTERNAL');
  });
});

test.each(['PUBLIC', 'BANK', 'ASSOCIATION', 'CREDIT_AGENCY'] as const)(
  'for %s identity numbers, telephones and accounts do not exist',
  (role) => {
    const seen = classesSeen(role, null);
    expect(
      ['RESIDENT_ID', 'PHONE', 'BANK_ACCOUNT'].filter((classification) => seen.has(classification)),
    ).toEqual([]);
  },
);
