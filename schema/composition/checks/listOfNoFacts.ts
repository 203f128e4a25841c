import { type ConstDirectiveNode, Kind, type TypeNode } from 'graphql';
import { loadEntry } from '../../departments.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { namedTypeOf } from '../coordinates.ts';
import { has } from '../federationDirective.ts';
import { isOwn } from '../ownDefinitions.ts';
import { type Problem, placeOf } from '../problem.ts';
import { isTypeWithFields } from '../typeWithFields.ts';

/**
 * A list that a department tells of a subject and that holds no facts: it would be in no record, no advice and no
 * evaluation, and nobody could object to it.
 */
export function listOfNoFacts({ name: subgraph, document }: Subgraph): Problem[] {
  if (subgraph === loadEntry().name) return [];
  const types = document.definitions.filter(isTypeWithFields);
  const facts = new Set(
    types
      .filter(({ interfaces }) => (interfaces ?? []).some(({ name }) => name.value === 'CreditFact'))
      .map(({ name }) => name.value),
  );
  return types
    .filter((type) => type.name.value === 'MarketSubject' && isOwn(type))
    .flatMap(({ fields }) => fields ?? [])
    .filter(({ type, directives }) => isList(type) && !facts.has(namedTypeOf(type)) && !isNone(directives))
    .map(({ name, type }) => ({
      code: 'LIST_OF_NO_FACTS',
      file: placeOf(types.find(({ name }) => name.value === namedTypeOf(type)) ?? type),
      coordinate: `MarketSubject.${name.value}`,
      message: `it is a list of ${namedTypeOf(type)}, which is no credit fact`,
      mend: `write \`type ${namedTypeOf(type)} implements CreditFact\`, or say @notCreditFacts(because: …) behind the field`,
    }));
}

/** What another answers is its own affair, and what no caller can select is told in no record. */
const isNone = (directives: readonly ConstDirectiveNode[] = []): boolean =>
  directives.some(({ name }) => name.value === 'notCreditFacts') ||
  has(directives, 'external') ||
  has(directives, 'inaccessible');

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE ? isList(type.type) : type.kind === Kind.LIST_TYPE;
