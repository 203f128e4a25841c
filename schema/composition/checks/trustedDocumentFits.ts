import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Policy } from '../../policy/policy.ts';
import { policyRolesOf } from '../../policy/policyRole.ts';
import type { TrustedDocument } from '../../trustedDocuments.ts';
import type { PurposeKind, Role } from '../../viewer.ts';
import type { Problem } from '../problem.ts';
import type { ClassificationIndex } from '../readClassifications.ts';

/** A trusted document that does not validate, or that asks what one of the roles it serves can never read. */
export function trustedDocumentFits(
  document: TrustedDocument,
  apiSchema: GraphQLSchema,
  index: ClassificationIndex,
  policy: Policy,
): Problem[] {
  const file = `schema/trusted-documents/${document.name}.graphql`;
  const parsed = parsedOrProblem(document.text, file);
  if ('code' in parsed) return [parsed];
  const invalid = validate(apiSchema, parsed).map((error) => invalidDocument(file, error.message));
  if (invalid.length > 0) return invalid;
  const purposes = new Set(document.purposes);
  return coordinatesAsked(parsed, apiSchema).flatMap((coordinate) =>
    document.roles
      .filter((role) => !mayAsk(policy, index, coordinate, role, purposes))
      .map((role) => asksTooMuch(file, coordinate, role, purposes)),
  );
}

/** A regulator asks about every department's facts, so the document must suit it as another department's, too. */
function mayAsk(
  policy: Policy,
  index: ClassificationIndex,
  coordinate: string,
  role: Role,
  purposes: ReadonlySet<PurposeKind>,
): boolean {
  const classification = index.deciding.get(coordinate) ?? 'INTERNAL';
  return policyRolesOf(role).every(
    (standing) =>
      policy.canEverRead(classification, standing, purposes) ||
      (index.givenInMutations.has(coordinate) && policy.canEverWrite(classification, standing, purposes)),
  );
}

/** Every field, argument and input field the document names, once. Introspection and conditions are no data. */
function coordinatesAsked(document: DocumentNode, apiSchema: GraphQLSchema): string[] {
  const typeInfo = new TypeInfo(apiSchema);
  const asked = new Set<string>();
  const fieldNow = () => `${typeInfo.getParentType()?.name}.${typeInfo.getFieldDef()?.name}`;
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: ({ name }) => (name.value.startsWith('__') ? false : void asked.add(fieldNow())),
      Directive: () => false,
      Argument: ({ name }) => void asked.add(`${fieldNow()}(${name.value}:)`),
      ObjectField: ({ name }) =>
        void asked.add(`${getNamedType(typeInfo.getParentInputType())?.name}.${name.value}`),
    }),
  );
  return [...asked];
}

function parsedOrProblem(text: string, file: string): DocumentNode | Problem {
  try {
    const document = parse(text);
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operations.length === 1
      ? document
      : invalidDocument(file, 'it holds not one operation but several or none');
  } catch (error) {
    return invalidDocument(file, error instanceof Error ? error.message : 'it is no GraphQL');
  }
}

function invalidDocument(file: string, message: string): Problem {
  return {
    code: 'DOCUMENT_INVALID',
    file,
    coordinate: null,
    message,
    mend: 'write one operation that validates against the supergraph',
  };
}

function asksTooMuch(
  file: string,
  coordinate: string,
  role: Role,
  purposes: ReadonlySet<PurposeKind>,
): Problem {
  return {
    code: 'DOCUMENT_ASKS_TOO_MUCH',
    file,
    coordinate,
    message: `it serves ${role}, who can never read this under ${[...purposes].join(' or ')}`,
    mend: `take the field out, or ${role} off the roles it serves`,
  };
}
