import { type FieldDefinitionNode, Kind } from 'graphql';
import type { Classification } from '../../policy/classification.ts';
import { freeTextClassifications } from '../../policy/classification.ts';
import type { Policy } from '../../policy/policy.ts';
import { whereLooser } from '../../policy/strictest.ts';
import type { Subgraph } from '../../subgraphs.ts';
import { namedTypeOf } from '../coordinates.ts';
import { type Problem, placeOf } from '../problem.ts';
import { classesOf } from '../readClassifications.ts';
import { type TypeIndex, typeIndexOf } from '../typeIndex.ts';

/**
 * An exact amount, or a text in which one may stand, beside an amount that some readers get in bands or not at all, and
 * shown to them: what is to be enforced beside what is still owed, 支付货款6680000.00元 beside both. Looked at are the fields
 * of the type, the texts of the value types within it, and the texts of the department's other types that tell of the same
 * case.
 */
export function amountBesideBand({ document }: Subgraph, policy: Policy): Problem[] {
  const classes = classesOf(document);
  const types = typeIndexOf(document);
  const banded = [...types.keys()].filter((type) =>
    [...(types.get(type)?.keys() ?? [])].some((field) => classes.get(`${type}.${field}`) === 'AMOUNT'),
  );
  const ofTheSameCase = banded.some((type) => types.get(type)?.has(caseNumber))
    ? [...types.keys()].filter((type) => types.get(type)?.has(caseNumber))
    : [];
  const found = [
    ...banded.flatMap((type) => placesIn(types, type).filter((place) => isExact(place, classes, policy))),
    ...[...new Set([...banded, ...ofTheSameCase])].flatMap((type) =>
      textsWithin(types, type, classes, policy),
    ),
  ];
  return found.map(({ coordinate, node }) => ({
    code: 'AMOUNT_BESIDE_BAND',
    file: placeOf(node),
    coordinate,
    message: `${classes.get(coordinate)} shows it to readers to whom an amount of the same fact or case is banded`,
    mend: isText(classes.get(coordinate))
      ? 'classify it as FREE_TEXT_WITH_AMOUNTS'
      : 'classify it as AMOUNT; an amount that law has published stands in a type without any that is not',
  }));
}

/** What tells that two facts of a department are about one case. */
const caseNumber = 'caseNumber';

type Place = { coordinate: string; node: FieldDefinitionNode };

function placesIn(types: TypeIndex, type: string): Place[] {
  return [...(types.get(type) ?? [])].map(([field, node]) => ({ coordinate: `${type}.${field}`, node }));
}

const numbers = new Set(['Int', 'Float', 'String', 'ID', 'BigInt', 'Decimal']);
/** Names of amounts, in English by their last word and in the Chinese name that a description gives. */
const amountName =
  /(?:amount|capital|loss|losses|cents|fines?|prices?|sum|fee|fees|cost|costs|wages|debt|money|yuan|value)$/i;
const amountDescription = /金额|价款|价格|款额|资本|出资额|税额|损失|, ?(?:万)?元\)/;

/** A field that holds an amount of money, by its type, its name or its description. */
function isAmount({ name, type, description }: FieldDefinitionNode): boolean {
  const typeName = namedTypeOf(type);
  if (typeName === 'Money') return true;
  return (
    numbers.has(typeName) && (amountName.test(name.value) || amountDescription.test(description?.value ?? ''))
  );
}

function isExact(
  { coordinate, node }: Place,
  classes: ReadonlyMap<string, Classification>,
  policy: Policy,
): boolean {
  const own = classes.get(coordinate);
  return own !== undefined && !isText(own) && isAmount(node) && whereLooser(policy, own, 'AMOUNT') !== null;
}

function isText(classification: Classification | undefined): boolean {
  return classification !== undefined && freeTextClassifications.has(classification);
}

/** Texts of the type that tell amounts, and of the types within it that are no fact and no entity of their own. */
function textsWithin(
  types: TypeIndex,
  type: string,
  classes: ReadonlyMap<string, Classification>,
  policy: Policy,
  seen: ReadonlySet<string> = new Set(),
): Place[] {
  if (seen.has(type)) return [];
  return placesIn(types, type).flatMap((place) => {
    const own = classes.get(place.coordinate);
    if (own !== undefined && isText(own) && whereLooser(policy, own, 'FREE_TEXT_WITH_AMOUNTS') !== null)
      return [place];
    const within = namedTypeOf(place.node.type);
    const isValue = types.has(within) && !isEntity(within, types);
    return isValue ? textsWithin(types, within, classes, policy, new Set([...seen, type])) : [];
  });
}

/** A fact has an identifier and a market subject a code; a value type has neither. */
function isEntity(type: string, types: TypeIndex): boolean {
  return ['id', 'unifiedSocialCreditCode'].some(
    (key) => types.get(type)?.get(key)?.type.kind === Kind.NON_NULL_TYPE,
  );
}
