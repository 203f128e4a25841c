/**
 * What the policy table says to one caller, read straight from the table and the classes in the supergraph: the
 * measure that answers are held against, with nothing of the gateway in it.
 */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  type Classification,
  loadPolicy,
  loadSupergraph,
  nameOfForm,
  type PolicyRole,
  type PurposeKind,
  type Relation,
  type Role,
} from '@credit-hub/schema';
import { apiSchemaOf, readClassifications } from '@credit-hub/schema/composition';
import { plantedSubjects } from './plantedSubjects.ts';

const policy = loadPolicy();
const { classes, owners, whose } = readClassifications(loadSupergraph(), policy);

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

/** The form in words, as the table writes it: `CLEAR`, `MASKED by freeText`, `DENIED`. */
export function formOf(coordinate: string, place: Place, reader: Reader): string {
  const classification = classOf(coordinate);
  const decision = policy.decide(
    classification,
    policyRoleIn(place, reader),
    reader.purpose,
    relationsAt(place, reader, coordinate, classification),
  );
  return nameOfForm(decision);
}

function policyRoleIn({ section }: Place, { role, department }: Reader): PolicyRole {
  if (role !== 'REGULATOR' && role !== 'DEPARTMENT_SYSTEM' && role !== 'CREDIT_OFFICE') return role;
  return section !== null && section === department ? `${role}_OWN_DEPARTMENT` : `${role}_OTHER_DEPARTMENT`;
}

/** What the books of the credit office hold of the subjects that are asked about, as they were seeded. */
const related = new Set([
  scenarioSubjects()['clean-and-red-listed'].unifiedSocialCreditCode,
  plantedSubjects.ENTERPRISE,
]);
/** The classes that the seeded consents name. */
const consentedTo = new Set<Classification>(['ADDRESS', 'AMOUNT', 'EVALUATION', 'PERSON_NAME']);
const personsClasses = new Set<Classification>([
  'PERSON_NAME',
  'RESIDENT_ID',
  'PHONE',
  'ADDRESS',
  'BANK_ACCOUNT',
]);
const relationOf: Partial<Record<Role, Relation>> = {
  BANK: 'CONSENT',
  ASSOCIATION: 'MEMBERSHIP',
  CREDIT_AGENCY: 'AGREEMENT',
};

function relationsAt(
  { subject }: Place,
  reader: Reader,
  coordinate: string,
  classification: Classification,
): ReadonlySet<Relation> {
  if (subject === null) return new Set();
  // Of persons whom the subject did not register itself its own record tells no more than any other.
  const isAnothers = personsClasses.has(classification) && !whose.has(coordinate);
  if (reader.role === 'SUBJECT')
    return new Set(subject === reader.organization && !isAnothers ? ['OWN_RECORD'] : []);
  const relation = relationOf[reader.role];
  if (relation === undefined || !related.has(subject)) return new Set();
  return new Set(relation === 'CONSENT' && !consentedTo.has(classification) ? [] : [relation]);
}
