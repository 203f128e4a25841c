import {
  GraphQLID,
  type GraphQLNamedType,
  type GraphQLOutputType,
  GraphQLString,
  getNamedType,
} from 'graphql';
import type { FieldDecision } from './strictestDecision.ts';

/**
 * Keeps a field's type: a mask and a pseudonym are text, so only `String` and `ID` can carry them, and a band
 * is the bound of an amount, which `Money` carries, too. Anything else that may not be read in clear is
 * closed.
 */
export function fittingDecision(decision: FieldDecision, type: GraphQLOutputType): FieldDecision {
  if (formFits(decision.form, getNamedType(type))) return decision;
  return { form: 'DENIED', reason: 'FORM_UNFIT', rule: decision.rule };
}

/** Whether a field of the type can carry a value of the form. */
export function formFits(form: FieldDecision['form'], type: GraphQLNamedType): boolean {
  switch (form) {
    case 'CLEAR':
    case 'DENIED':
      return true;
    case 'MASKED':
    case 'PSEUDONYM':
      return isText(type);
    case 'BANDED':
      return isText(type) || type.name === 'Money';
  }
}

function isText(type: GraphQLNamedType): boolean {
  return type.name === GraphQLString.name || type.name === GraphQLID.name;
}
