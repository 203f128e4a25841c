/**
 * Published text as the public reads it. A column that is published as it stands was written by hand all the same: what
 * earlier imports left in it of persons is taken out where it is answered, for whoever reads free text without it. It is
 * done for every field of the class, so that no department and no later field can forget it.
 */
import { classificationIn } from '@credit-hub/schema';
import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { DepartmentContext } from '../context.ts';
import { personsOfRow } from './persons.ts';
import type { TextForm } from './textForm.ts';
import { withoutPersons, withoutPersonsNumbers } from './withoutPersons.ts';

type Field = GraphQLField<unknown, DepartmentContext>;

/** The schema with every published text in the form in which its viewer reads texts. Changes the schema it is given. */
export function tellPublishedTexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const text = publishedText(field);
      if (text !== null) tell(field, text);
    }
  }
  return schema;
}

/** What is public names units and kinds, and may be called after somebody: only numbers are looked for. */
type PublishedText = 'NAMES_AND_NUMBERS' | 'NUMBERS';

function publishedText({ name, type, astNode }: Field): PublishedText | null {
  // A position in a list is sealed, and read by the department alone.
  if (getNamedType(type) !== GraphQLString || name === 'cursor') return null;
  const classification = classificationIn(astNode?.directives, 'classified');
  if (classification === 'PUBLISHED_FACT') return 'NAMES_AND_NUMBERS';
  return classification === 'PUBLIC' ? 'NUMBERS' : null;
}

function tell(field: Field, text: PublishedText): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, given, context, info) => {
    const value: unknown = resolve(source, given, context, info);
    if (context.textForm === 'WHOLE') return value;
    return inForm(value, text === 'NUMBERS' ? 'WITHOUT_NUMBERS' : context.textForm, source);
  };
}

function inForm(value: unknown, form: TextForm, source: unknown): unknown {
  if (typeof value === 'string')
    return form === 'WITHOUT_NUMBERS'
      ? withoutPersonsNumbers(value)
      : withoutPersons(value, () => personsOfRow(source));
  if (Array.isArray(value)) return value.map((one) => inForm(one, form, source));
  return value instanceof Promise ? value.then((one) => inForm(one, form, source)) : value;
}
