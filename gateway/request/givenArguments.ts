import { callerMistakes, longestPage, mostSubjects } from '@credit-hub/schema';
import {
  type DocumentNode,
  GraphQLID,
  type GraphQLInputType,
  GraphQLString,
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { codeTypeName } from '../codes/givenCodeScalar.ts';
import { Refusal, type RefusalCode } from '../errors/refusal.ts';
import { derivedFrom } from '../memory/derived.ts';
import { argumentCoordinate, fieldCoordinate } from '../policy/coordinates.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import { textFlaw, whatIsWrong } from './textFlaw.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Characters of a text at most: of an identifier, of any other, of one that people write freely. */
const [longestId, longestText, longestFreeText] = [128, 512, 4_000];
/** Of what is signed or a key, by the name of its argument. */
const longest: Readonly<Record<string, number>> = { artefact: 16_384, publicKey: 4_096, after: 2_048 };

/** The codes by which a department would tell the same of these; of any other argument it is BAD_USER_INPUT. */
const codes: Readonly<Record<string, RefusalCode>> = { name: 'INVALID_NAME', after: 'INVALID_CURSOR' };

/** A place of a document where a value is given. */
type Place = { node: ValueNode; type: GraphQLInputType; coordinate: string; name: string };

/** About what a place takes. */
const bytesOfPlace = 250;

/**
 * Refuses what no department can use as an argument, before one is asked: whatever is wrong with it is the caller's, and
 * would be told as the department's. Read from the schema, so that it holds for every argument and every field of an input
 * that there is. Throws `Refusal`, which names the place and quotes nothing.
 */
export const refuseUnusableArguments = (
  document: DocumentNode,
  variables: Variables,
  governed: GovernedSchema,
): void => {
  for (const { node, type, coordinate, name } of placesIn(document, governed).open)
    check(valueFromASTUntyped(node, variables), type, { coordinate, name }, governed);
};

/** The places at which a document gives codes, in its own text or by a variable. */
export const codePlacesIn = (document: DocumentNode, governed: GovernedSchema): readonly Place[] =>
  placesIn(document, governed).codes;

/** Those whose value is not known before the variables are, and those that take codes. */
type Places = { open: readonly Place[]; codes: readonly Place[] };

/** The places, once what is written down in the document itself was found usable. */
const placesIn = (document: DocumentNode, governed: GovernedSchema): Places => {
  const derived = derivedFrom(document);
  const known = derived.get<Places>('arguments');
  if (known !== undefined) return known;
  const found = argumentsIn(document, governed);
  for (const place of found.filter(({ node }) => !holdsVariable(node)))
    check(valueFromASTUntyped(place.node), place.type, place, governed);
  const open = found.filter(({ node }) => holdsVariable(node));
  const places = { open, codes: found.filter(({ type }) => takesCodes(type)) };
  derived.keep('arguments', places, bytesOfPlace * (1 + open.length + places.codes.length));
  return places;
};

/** Whether a code may be given under this type, at any depth. */
const takesCodes = (type: GraphQLInputType, seen = new Set<unknown>()): boolean => {
  const named = getNamedType(type);
  if (named.name === codeTypeName) return true;
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some((field) => takesCodes(field.type, seen));
};

const argumentsIn = (document: DocumentNode, governed: GovernedSchema): Place[] => {
  const types = new TypeInfo(governed.apiSchema);
  const found: Place[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument: ({ name: { value: name }, value: node }) => {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        const type = field?.args.find((argument) => argument.name === name)?.type;
        if (parent && field && type && types.getDirective() === null)
          found.push({ node, type, name, coordinate: argumentCoordinate(parent.name, field.name, name) });
        return false;
      },
    }),
  );
  return found;
};

const holdsVariable = (node: ValueNode): boolean => {
  switch (node.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return node.values.some(holdsVariable);
    case Kind.OBJECT:
      return node.fields.some(({ value }) => holdsVariable(value));
    default:
      return false;
  }
};

type Named = Pick<Place, 'coordinate' | 'name'>;

/** @throws Refusal */
const check = (
  value: unknown,
  type: GraphQLInputType,
  place: Named,
  governed: GovernedSchema,
  index?: number,
): void => {
  if (value === null || value === undefined) return;
  const named = getNamedType(type);
  if (Array.isArray(value)) {
    if (named.name === codeTypeName && value.length > mostSubjects)
      throw refusal('TOO_MANY_SUBJECTS', place, `cannot be used: ${callerMistakes.TOO_MANY_SUBJECTS}`);
    for (const [at, item] of value.entries()) check(item, type, place, governed, at);
  } else if (isInputObjectType(named)) {
    for (const field of Object.values(named.getFields()))
      check(
        (value as Variables)[field.name],
        field.type,
        {
          name: field.name,
          coordinate: fieldCoordinate(named.name, field.name),
        },
        governed,
      );
  } else if (
    named === GraphQLString ||
    named === GraphQLID ||
    named.name === 'String' ||
    named.name === 'ID'
  ) {
    if (typeof value === 'string') checkText(value, named.name, place, governed, index);
  } else if (place.name === 'first' && (Number(value) < 1 || Number(value) > longestPage))
    throw refusal('INVALID_PAGE', place, `cannot be used: ${callerMistakes.INVALID_PAGE}`);
};

const checkText = (
  text: string,
  typeName: string,
  place: Named,
  governed: GovernedSchema,
  index?: number,
): void => {
  const most =
    longest[place.name] ??
    (typeName === 'ID'
      ? longestId
      : governed.classificationOf(place.coordinate) === 'FREE_TEXT'
        ? longestFreeText
        : longestText);
  const flaw = textFlaw(text, most);
  if (flaw === null) return;
  const what = flaw === 'TOO_LONG' ? `has more than ${most} characters` : whatIsWrong[flaw];
  throw refusal(codes[place.name] ?? 'BAD_USER_INPUT', place, what, {
    reason: flaw,
    ...(index !== undefined && { index }),
  });
};

const refusal = (
  code: RefusalCode,
  { coordinate }: Named,
  what: string,
  details: Record<string, unknown> = {},
): Refusal => new Refusal(code, `The argument ${coordinate} ${what}.`, { coordinate, ...details });
