import { type Classification, freeTextClassifications, personalClassifications } from '@credit-hub/schema';
import {
  buildClientSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { askers, readerFor } from './askers.ts';
import { findLeaks } from './canaries/findLeaks.ts';
import { classOf, networkSchema } from './canaries/formOf.ts';
import { plantCanaries } from './canaries/plantCanaries.ts';
import { plantedSubjects } from './canaries/plantedSubjects.ts';
import { send, stated } from './hub.ts';

const hub = inject('hubs')['in-process'];
const variables = { codes: Object.values(plantedSubjects) };
/** Free text is not personal by itself; but people stand in it. */
const personalClasses = new Set<Classification>([...personalClassifications, ...freeTextClassifications]);
const answeredToSomeone = new Set<string>();

beforeAll(() => plantCanaries(hub));

/** What is given where a field cannot be asked without. */
const valuesOfArguments: Readonly<Record<string, string>> = {
  matter: 'construction-permit',
  day: '2026-09-01',
};

/** Every field of a type, at any depth; the advice for one matter, the record as of one day. */
function everythingOf(type: GraphQLNamedType, above: readonly string[] = []): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap(({ name, args, type: answered }) => {
    const named = getNamedType(answered);
    if (above.includes(named.name)) return [];
    const needed = args.filter((argument) => isNonNullType(argument.type));
    const given = needed.map((argument) => `${argument.name}: "${valuesOfArguments[argument.name]}"`);
    const asked = given.length > 0 ? `${name}(${given.join(', ')})` : name;
    return isLeafType(named) ? [asked] : [`${asked} ${everythingOf(named, [...above, type.name])}`];
  });
  return `{ ${fields.join(' ')} }`;
}

const everythingAbout = (schema: GraphQLSchema) =>
  `query ($codes: [UnifiedSocialCreditCode!]!) {
    marketSubjects(unifiedSocialCreditCodes: $codes) ${everythingOf(schema.getType('MarketSubject') as GraphQLNamedType)}
  }`;

describe('asked for everything it is shown, the hub tells no more than the policy allows', () => {
  test.each(askers)('$called for $purpose', async (asker) => {
    const sentAs = { caller: asker.name, purpose: stated(asker.purpose) };
    const shown = await send(hub, { ...sentAs, body: { query: getIntrospectionQuery() } });
    const schema = buildClientSchema(JSON.parse(shown.text).data as IntrospectionQuery);
    const operation = { query: everythingAbout(schema), variables };
    const { status, text } = await send(hub, { ...sentAs, body: operation });
    const body = JSON.parse(text);
    expect({ status, errors: body.errors }).toEqual({ status: 200 });
    const { leaks, answered } = findLeaks(operation, body, readerFor(asker));
    expect(leaks).toEqual([]);
    for (const coordinate of answered) answeredToSomeone.add(coordinate);
  });
});

test('every personal field of the network held something when it was asked for', () => {
  const personal = Object.values(networkSchema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.keys(type.getFields())
          .map((field) => `${type.name}.${field}`)
          .filter((coordinate) => personalClasses.has(classOf(coordinate)))
      : [],
  );
  expect(personal.length).toBeGreaterThan(50);
  expect(personal.filter((coordinate) => !answeredToSomeone.has(coordinate))).toEqual([]);
});
