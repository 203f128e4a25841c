import type { Role } from '@credit-hub/schema';
import { type DocumentNode, parse } from 'graphql';
import { Refusal } from '../errors/refusal.ts';
import { derivedFrom } from '../memory/derived.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import { type Measure, measure } from './measure.ts';
import {
  costOfIntrospected,
  costOfPreparing,
  createCountWork,
  createStandingsOf,
  leastCostOfPreparing,
  type Work,
} from './work.ts';

/** What one request may ask at most. */
export type Limits = {
  /** Bytes of the request's body. */
  body: number;
  /** The same for those who record facts, a thousand at once. */
  bodyOfActs: number;
  /** Lexical tokens of the document. */
  tokens: number;
  /** Nesting of fields. */
  depth: number;
  /** Aliases in the whole document. */
  aliases: number;
  /** Aliases within what is asked about the schema: a few, each within the other, would ask for millions of fields. */
  introspectionAliases: number;
  /** Fields at the top of one operation. */
  rootFields: number;
};

export const defaultLimits: Limits = {
  body: 256 * 1024,
  bodyOfActs: 8 * 1024 * 1024,
  tokens: 4_000,
  depth: 12,
  aliases: 60,
  introspectionAliases: 5,
  rootFields: 20,
};

/**
 * Parses a document within the limits. The syntax error names the place and never the text found there, which may be a
 * value. Places are not kept: of a valid document nobody asks for them, and they take more than all else.
 */
export const parseWithin = (source: string, limits: Limits): DocumentNode => {
  try {
    return parse(source, { maxTokens: limits.tokens, noLocation: true });
  } catch (error) {
    // graphql-js has no code for it and writes "more that".
    if (error instanceof Error && /more tha[nt] \d+ tokens/.test(error.message))
      throw new Refusal('DOCUMENT_TOO_LARGE', `The document has more than ${limits.tokens} tokens.`);
    const [place] = (error as { locations?: readonly { line: number; column: number }[] }).locations ?? [];
    const where = place ? ` at line ${place.line}, column ${place.column}` : '';
    throw new Refusal('GRAPHQL_PARSE_FAILED', `The document is not valid GraphQL${where}.`);
  }
};

/** An operation within the limits, and what it costs. */
export type Held = {
  /** In answered fields, lists counted by their asked size. */
  cost: number;
  /** What it costs to prepare it, once for each kind of caller and for as long as it is kept; in answered fields. */
  preparation: number;
  work: Work;
};

export type HeldFor = {
  role: Role;
  /** What its caller's role may spend on one operation. */
  mostCost: number;
  /** Whether it was registered beforehand: then whoever registered it answers for what it costs to prepare. */
  isTrusted: boolean;
};

/** Makes the function that refuses, before planning, an operation that is larger than the limits. */
export const createHoldWithin = (limits: Limits, governed: GovernedSchema) => {
  const countWork = createCountWork(governed);
  const standingsOf = createStandingsOf(governed);

  const workOf = (document: DocumentNode, most: number): Work => {
    const derived = derivedFrom(document);
    const known = derived.get<Work>('work');
    if (known !== undefined) return known;
    const work = countWork(document, most);
    if (work.selections <= most) derived.keep('work', work, bytesOfWork);
    return work;
  };

  return (
    document: DocumentNode,
    variables: Record<string, unknown>,
    { role, mostCost, isTrusted }: HeldFor,
  ): Held => {
    const measured = measure(document, variables);
    refuseBeyond(measured, limits);
    const tooCostly = (cost: number, preparation: number) =>
      new Refusal(
        'OPERATION_TOO_COSTLY',
        `The operation could answer ${cost} fields, and to prepare it costs as much as ${preparation}; ${mostCost} are allowed in all.`,
      );
    const most = isTrusted ? Number.POSITIVE_INFINITY : mostCost;
    const least = leastCostOfPreparing(measured.selections);
    if (measured.cost > mostCost || least > most) throw tooCostly(measured.cost, least);
    const work = workOf(document, most);
    const preparation = Math.ceil(costOfPreparing(work, document.tokenCount ?? 0, standingsOf(role)));
    const cost = Math.ceil(measured.cost + costOfIntrospected * work.introspected);
    if (cost > mostCost || cost + preparation > most) throw tooCostly(cost, preparation);
    return { cost, preparation, work };
  };
};

const bytesOfWork = 200;

const refuseBeyond = (
  { depth, aliases, introspectionAliases, rootFields }: Measure,
  limits: Limits,
): void => {
  if (depth > limits.depth)
    throw new Refusal(
      'DOCUMENT_TOO_DEEP',
      `The operation nests ${depth} fields; ${limits.depth} are allowed.`,
    );
  if (aliases > limits.aliases)
    throw new Refusal(
      'TOO_MANY_ALIASES',
      `The operation has ${aliases} aliases; ${limits.aliases} are allowed.`,
    );
  if (introspectionAliases > limits.introspectionAliases)
    throw new Refusal(
      'TOO_MANY_ALIASES',
      `The operation has ${introspectionAliases} aliases within what it asks about the schema; ${limits.introspectionAliases} are allowed.`,
    );
  if (rootFields > limits.rootFields)
    throw new Refusal(
      'TOO_MANY_ROOT_FIELDS',
      `The operation has ${rootFields} root fields; ${limits.rootFields} are allowed.`,
    );
};
