import {
  findCertainNumbers,
  type Handling,
  mostHandlings,
  type Purpose,
  type PurposeKind,
  purposeKinds,
} from '@credit-hub/schema';
import { LRUCache } from 'lru-cache';
import { DisplayString, type Item, isInnerList, parseList, Token } from 'structured-headers';
import { Refusal } from '../errors/refusal.ts';
import type { Caller } from './identify.ts';

/** A request that states no purpose is an inquiry, as anyone may make. */
const inquiry: Purpose = { kind: 'INQUIRY', matter: null, caseNumber: null };

const malformed = () =>
  new Refusal(
    'PURPOSE_MALFORMED',
    'The Credit-Purpose header must read like HANDLING;matter="M-01";case="C-01"; one that serves several handlings ' +
      `lists them, separated by commas, ${mostHandlings} at most.`,
  );

/** An item of RFC 9651 is a list of one. */
const parse = (header: string): Item[] => {
  try {
    return parseList(header).map((member) => {
      if (isInnerList(member)) throw malformed();
      return member;
    });
  } catch {
    throw malformed();
  }
};

/** What departments and the access log can keep: no control character, no half of a character, and not without end. */
const keepable = /^[^\p{Cc}\p{Cs}]{1,128}$/u;

/** A parameter's text: a string, or a display string where the text is not ASCII (RFC 9651). */
const textOf = (value: unknown): string | null => {
  if (value === undefined) return null;
  const text = value instanceof DisplayString ? value.toString() : value;
  if (typeof text === 'string' && keepable.test(text)) return text;
  throw malformed();
};

/**
 * A parameter that names a thing: the access log shows it to its readers as it was given, so that no number of a person
 * may stand in it, however it is written.
 */
const identifierOf = (value: unknown, thing: string): string | null => {
  const identifier = textOf(value);
  if (identifier !== null && findCertainNumbers(identifier).length > 0)
    throw new Refusal('PURPOSE_MALFORMED', `The ${thing} is an identifier of a ${thing}, never of a person.`);
  return identifier;
};

const isPurposeKind = (value: string): value is PurposeKind =>
  (purposeKinds as readonly string[]).includes(value);

/**
 * Reads the `Credit-Purpose` header (RFC 9651: a token with parameters, or a list of the same token, one member for each
 * handling) and holds it against the purposes that the caller's token allows. A handling names its matter and its case.
 */
export const statePurpose = (header: string | undefined, caller: Caller): Purpose => {
  const purpose = header === undefined ? inquiry : knownPurpose(header);
  if (!caller.mayState.has(purpose.kind))
    throw new Refusal('PURPOSE_NOT_ALLOWED', `This caller may not ask for the purpose ${purpose.kind}.`);
  return purpose;
};

/** A window states the same purpose in request after request. */
const known = new LRUCache<string, Purpose>({ max: 2_000 });
/** Characters of a header that is remembered. */
const longestKept = 512;

const knownPurpose = (header: string): Purpose => {
  const purpose = known.get(header) ?? readPurpose(header);
  if (header.length <= longestKept) known.set(header, purpose);
  return purpose;
};

const readPurpose = (header: string): Purpose => {
  const members = parse(header);
  const [kind, ...others] = new Set(
    members.map(([token]) => (token instanceof Token ? token.toString() : '')),
  );
  const [first, ...further] = members.map(([, parameters]) => handlingIn(parameters));
  if (kind === undefined || others.length > 0 || !isPurposeKind(kind) || !first) throw malformed();
  if (members.length > mostHandlings) throw malformed();
  if (kind === 'HANDLING' && [first, ...further].some(({ matter, caseNumber }) => !matter || !caseNumber))
    throw new Refusal('PURPOSE_INCOMPLETE', 'The purpose HANDLING names its matter and its case.');
  return { kind, ...first, ...(further.length > 0 && { further }) };
};

const handlingIn = (parameters: Item[1]): Handling => ({
  matter: identifierOf(parameters.get('matter'), 'matter'),
  caseNumber: identifierOf(parameters.get('case'), 'case'),
});
