import { classifications, type Relation, relationSets } from '@credit-hub/schema';
import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { measure } from '../limits/measure.ts';
import { bytesOfPermitted } from '../memory/bytes.ts';
import { derivedFrom } from '../memory/derived.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import { type PermittedOperation, type permit, planKeyOf } from '../policy/permit.ts';
import type { Refusal } from '../policy/refusal.ts';
import type { Standing } from '../policy/standing.ts';
import { type DecideRows, decideOneStanding, decideRows } from './decideRows.ts';
import { type Held, heldOf, heldTowardsAll, nothingHeld } from './held.ts';
import { namedCodes } from './namedCodes.ts';
import { mayTellOfOthers } from './otherSubjects.ts';
import { permittedByStanding, type StandingPermits } from './permittedByStanding.ts';
import { type RelationsOfRequest, type Towards, withConsents } from './relationsOfRequest.ts';
import { askingWhoseRows, unionOfDocuments } from './unionOfDocuments.ts';

/** What is asked, and by whom as far as the policy knows it. */
export type RowsAsked = {
  operation: { document: DocumentNode; operationName: string | undefined };
  variables: Record<string, unknown>;
  caller: Omit<Standing, 'relations' | 'consentedTo'>;
  /** The code that a text of the operation is; null where it is none. */
  codeOf: (text: string) => string | null;
};

/** An operation permitted for each standing that the caller may have to one of its rows. */
export type PermittedRows = Pick<
  PermittedOperation,
  'document' | 'planKey' | 'needsNothing' | 'introspection'
> & {
  /** The codes that the operation asks about by argument; null when it can reach subjects it does not name. */
  readonly named: ReadonlySet<string> | null;
  /** Whether the answer may tell of subjects that the operation does not name. */
  readonly tellsOfOthers: boolean;
  readonly refusals: readonly Refusal[];
  /** Whether what of a row leaves depends on whose it is. Where it does not, nothing of the data is looked at. */
  readonly rowsDecide: boolean;
  /** Decides on each row of the fetched data what stands between it and the caller, and what of it leaves. */
  readonly decide: DecideRows;
};

/** One document for several standings, kept with the one that it was made of. */
type United = { document: DocumentNode; planKey: string };

/** Makes the function that permits an operation row by row, of `permit`, which permits it for one standing. */
export const createPermitRows = (permitOne: typeof permit, governed: GovernedSchema) => {
  const uniteDocuments = (of: DocumentNode, permitted: readonly PermittedOperation[]): United => {
    const asking = permitted.filter(({ needsNothing }) => !needsNothing);
    const [any] = permitted;
    if (asking.length === 0 && any) return { document: any.document, planKey: any.planKey };
    const derived = derivedFrom(of);
    const name = `united ${[...new Set(asking.map(({ planKey }) => planKey))].sort().join()}`;
    const known = derived.get<United>(name);
    if (known) return known;
    const document = askingWhoseRows(unionOfDocuments(asking.map((each) => each.document)), governed);
    const united = { document, planKey: planKeyOf(document) };
    const { selections, conditions } = measure(of, {});
    derived.keep(name, united, bytesOfPermitted(selections, conditions));
    return united;
  };

  return async (asked: RowsAsked, relations: RelationsOfRequest): Promise<PermittedRows> => {
    const { operation, variables, caller, codeOf } = asked;
    const permits: StandingPermits = {
      caller,
      variables,
      policyVersion: governed.policy.version,
      permittedFor: (held) => permitOne(operation, { ...caller, ...held }, governed),
    };
    const named = namedCodes(operation.document, operation.operationName, variables, codeOf);
    const bare = permits.permittedFor(nothingHeld);
    const reach = relationsThatMatter(bare, permits);
    const tellsOfOthers = named === null || mayTellOfOthers(bare.document, governed);
    if (reach.size === 0)
      return {
        ...bare,
        // Whom a search finds, the access log must know, and the caller's day is charged for.
        ...(!tellsOfOthers || bare.needsNothing ? {} : uniteDocuments(operation.document, [bare])),
        named,
        tellsOfOthers,
        refusals: bare.refusals(variables),
        rowsDecide: false,
        decide: decideOneStanding(bare, permits),
      };

    await relations.load(named ?? [], reach);
    const towards = [...(named ?? [])].map((code) => relations.towards(code));
    // A change is made for the subjects it names; what a query finds outside of market subjects is nobody's.
    const outside = isMutation(operation) ? heldTowardsAll(towards.map(({ held }) => held)) : nothingHeld;
    const { byStanding, refusals } = permittedByStanding(
      named ? towards.flatMap(standingsTowards) : standingsWithin(reach),
      outside,
      permits,
    );
    const permitted = [...byStanding.values()];
    const united = uniteDocuments(operation.document, permitted);
    return {
      ...united,
      needsNothing: permitted.every(({ needsNothing }) => needsNothing),
      introspection: bare.introspection,
      named,
      tellsOfOthers: named === null || mayTellOfOthers(united.document, governed),
      refusals,
      rowsDecide: true,
      decide: decideRows({ outside, reach, relations, permits }),
    };
  };
};

/** Relations behind the operation, and behind what those open. */
const relationsThatMatter = (
  bare: PermittedOperation,
  { permittedFor }: StandingPermits,
): ReadonlySet<Relation> => {
  let reach: ReadonlySet<Relation> = bare.dependsOn;
  for (;;) {
    if (reach.size === 0) return reach;
    const further = reach.union(permittedFor(heldOf(reach, classifications)).dependsOn);
    if (further.size === reach.size) return reach;
    reach = further;
  }
};

const standingsTowards = (towards: Towards): Held[] => [towards.held, withConsents(towards, towards.once)];

/** Every standing that a subject not yet known may turn out to have, a consent taken at its widest. */
const standingsWithin = (reach: ReadonlySet<Relation>): Held[] =>
  relationSets
    .filter((set) => set.isSubsetOf(reach))
    .map((set) => heldOf(set, set.has('CONSENT') || set.has('PERSON_CONSENT') ? classifications : []));

const isMutation = ({ document, operationName }: RowsAsked['operation']): boolean =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
