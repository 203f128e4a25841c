import { type DocumentNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../refusal.ts';
import { type Measure, measure } from './measure.ts';

/** What one request may ask at most. */
export type Limits = {
  /** Bytes of the request's body. */
  body: number;
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
  tokens: 4_000,
  depth: 12,
  aliases: 60,
  introspectionAliases: 5,
  rootFields: 20,
};

/** Characters of document text whose parse is kept. */
const keptText = 4 * 1024 * 1024;

/** Makes the parser of documents within their limits; the same text is parsed once. */
export const createParseWithin = (limits: Limits): ((source: string) => DocumentNode) => {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: keptText,
    sizeCalculation: (_document, source) => source.length,
  });
  return (source) => {
    const known = documents.get(source);
    if (known !== undefined) return known;
    const document = parseWithin(source, limits);
    documents.set(source, document);
    return document;
  };
};

/** The syntax error names the place and never the text found there, which may be a value. */
const parseWithin = (source: string, limits: Limits): DocumentNode => {
  try {
    return parse(source, { maxTokens: limits.tokens });
  } catch (error) {
    // graphql-js has no code for it and writes "more that".
    if (error instanceof Error && /more tha[nt] \d+ tokens/.test(error.message))
      throw new Refusal('DOCUMENT_TOO_LARGE', `The document has more than ${limits.tokens} tokens.`);
    const [place] = (error as { locations?: readonly { line: number; column: number }[] }).locations ?? [];
    const where = place ? ` at line ${place.line}, column ${place.column}` : '';
    throw new Refusal('GRAPHQL_PARSE_FAILED', `The document is not valid GraphQL${where}.`);
  }
};

/**
 * Refuses, before planning, an operation that is larger than the limits; else says how large it is.
 * @param mostCost Fields that it could answer at most; what its caller's role may spend on one operation.
 */
export const holdWithin = (
  document: DocumentNode,
  variables: Record<string, unknown>,
  limits: Limits,
  mostCost: number,
): Measure => {
  const measured = measure(document, variables);
  const { depth, aliases, introspectionAliases, rootFields, cost } = measured;
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
  if (cost > mostCost)
    throw new Refusal(
      'OPERATION_TOO_COSTLY',
      `The operation could answer ${cost} fields; ${mostCost} are allowed.`,
    );
  return measured;
};
