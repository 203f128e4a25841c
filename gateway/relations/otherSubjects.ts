import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { codeTypeName } from '../codes/givenCodeScalar.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import { subjectKeyField, subjectType } from '../policy/subjectType.ts';

/** A document is permitted once and kept, and so is this. */
const known = new WeakMap<DocumentNode, boolean>();

/**
 * Whether an answer to the document may tell of market subjects other than those that its root fields answer with: of a
 * subject within a subject or behind another type, or of another organization's code. Read from the schema, so that a
 * field that a department adds is found without being named here.
 * @param document as departments are asked it: one operation without named fragments
 */
export const mayTellOfOthers = (document: DocumentNode, { apiSchema }: GovernedSchema): boolean => {
  const told = known.get(document);
  if (told !== undefined) return told;
  const found = findsOthers(document, apiSchema);
  known.set(document, found);
  return found;
};

const findsOthers = (document: DocumentNode, schema: GraphQLSchema): boolean => {
  const types = new TypeInfo(schema);
  const roots = new Set([schema.getQueryType(), schema.getMutationType()].map((type) => type?.name));
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        const parent = types.getParentType();
        const type = getNamedType(types.getType());
        if (!parent || !type) return;
        const isOwnCode = parent.name === subjectType && name.value === subjectKeyField;
        if (type.name === codeTypeName && !isOwnCode) found = true;
        if (mayBeSubject(type, schema) && !roots.has(parent.name)) found = true;
      },
    }),
  );
  return found;
};

const mayBeSubject = (type: GraphQLNamedType, schema: GraphQLSchema): boolean =>
  type.name === subjectType ||
  (isAbstractType(type) && schema.getPossibleTypes(type).some(({ name }) => name === subjectType));
