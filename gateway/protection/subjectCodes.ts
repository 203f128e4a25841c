import { parsePossibleCreditCode } from '@credit-hub/schema';
import { type DocumentNode, visit } from 'graphql';

/** Codes that a document itself holds; documents are parsed once and kept, and so is this. */
const literals = new WeakMap<DocumentNode, ReadonlySet<string>>();

const literalCodes = (document: DocumentNode): ReadonlySet<string> => {
  const known = literals.get(document);
  if (known !== undefined) return known;
  const codes = new Set<string>();
  visit(document, {
    StringValue: ({ value }) => {
      const code = parsePossibleCreditCode(value);
      if (code !== null) codes.add(code);
    },
  });
  literals.set(document, codes);
  return codes;
};

/**
 * Every credit code that a request holds, in its document or its variables, wherever it stands: so that a new argument
 * that takes a code is counted without being named here. Written otherwise (lower case, with blanks) it is the same code.
 * What could be one of the first years counts, too: whoever tries codes is asked of the registers what they are.
 */
export const subjectCodes = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): ReadonlySet<string> => {
  const codes = new Set(literalCodes(document));
  const waiting: unknown[] = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      const code = parsePossibleCreditCode(value);
      if (code !== null) codes.add(code);
    } else if (typeof value === 'object' && value !== null) {
      for (const member of Object.values(value)) waiting.push(member);
    }
  }
  return codes;
};
