import { isUnifiedSocialCreditCode } from '@credit-hub/schema';
import {
  type DocumentNode,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { fieldCoordinate } from '../policy/coordinates.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import { codePlacesIn } from '../request/givenArguments.ts';
import { codeTypeName } from './givenCodeScalar.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A text that stands where a code belongs and is none by its check characters. */
export type DoubtfulText = { text: string; coordinate: string; index: number | undefined };

/**
 * The texts that an operation gives as codes and that are none as they stand, wherever an argument or a field of an input
 * takes one: read from the schema, so that no argument need be named here.
 */
export const doubtfulTexts = (
  document: DocumentNode,
  variables: Variables,
  governed: GovernedSchema,
): readonly DoubtfulText[] => {
  const found: DoubtfulText[] = [];
  for (const { node, type, coordinate } of codePlacesIn(document, governed))
    collect(valueFromASTUntyped(node, variables), type, { coordinate, index: undefined }, found);
  return found;
};

const collect = (
  value: unknown,
  type: GraphQLInputType,
  at: Omit<DoubtfulText, 'text'>,
  found: DoubtfulText[],
): void => {
  const named = getNamedType(type);
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) collect(item, type, { ...at, index }, found);
  else if (typeof value === 'string') {
    if (named.name === codeTypeName && !isUnifiedSocialCreditCode(value)) found.push({ text: value, ...at });
  } else if (isInputObjectType(named) && typeof value === 'object' && value !== null)
    for (const field of Object.values(named.getFields()))
      collect(
        (value as Variables)[field.name],
        field.type,
        { coordinate: fieldCoordinate(named.name, field.name), index: at.index },
        found,
      );
};
