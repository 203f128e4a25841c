/**
 * What the policy table says to one caller, read straight from the table and the classes in the supergraph: the
 * measure that answers are held against, with nothing of the gateway in it.
 */
import {
  type Classification,
  loadPolicy,
  loadSupergraph,
  type PolicyRole,
  type PurposeKind,
  type Relation,
  type Role,
} from '@credit-hub/schema';
import { apiSchemaOf, readClassifications } from '@credit-hub/schema/composition';

const policy = loadPolicy();
const { classes, owners } = readClassifications(loadSupergraph(), policy);

export const networkSchema = apiSchemaOf(loadSupergraph());
export const classOf = (coordinate: string): Classification => classes.get(coordinate) ?? 'INTERNAL';

export type Reader = {
  readonly role: Role;
  readonly department: string | null;
  readonly organization: string | null;
  readonly purpose: PurposeKind;
};

/** Where a value stands: in which department's section, of which subject; null where nobody can tell. */
export type Place = { readonly section: string | null; readonly subject: string | null };

/** The section that a field of a market subject, or of the root, opens. */
export function sectionOpenedBy(typeName: string, field: string): string | null {
  const [owner, ...others] = owners.get(`${typeName}.${field}`) ?? [];
  return owner !== undefined && others.length === 0 ? owner : null;
}

export function mayReadInClear(coordinate: string, place: Place, reader: Reader): boolean {
  const decision = policy.decide(
    classOf(coordinate),
    policyRoleIn(place, reader),
    reader.purpose,
    relationsAt(place, reader),
  );
  return decision.form === 'CLEAR';
}

function policyRoleIn({ section }: Place, { role, department }: Reader): PolicyRole {
  if (role !== 'REGULATOR') return role;
  return section !== null && section === department
    ? 'REGULATOR_OWN_DEPARTMENT'
    : 'REGULATOR_OTHER_DEPARTMENT';
}

/** The demonstration data gives nobody a consent, a membership, an agreement or a case that the gateway consults. */
function relationsAt({ subject }: Place, { role, organization }: Reader): ReadonlySet<Relation> {
  return new Set(role === 'SUBJECT' && subject !== null && subject === organization ? ['OWN_RECORD'] : []);
}
