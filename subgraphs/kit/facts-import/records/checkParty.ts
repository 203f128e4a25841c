import { isCalendarDay, isResidentIdNumber, isSoleTraderCode } from '@credit-hub/schema';
import { partyKinds } from '../../double-publicity/partyKinds.ts';
import type { Breach, Elsewhere, RecordValues } from './recordValues.ts';

const organizationCodes = ['XDR_SHXYM', 'XDR_GSZC', 'XDR_ZZJG', 'XDR_SWDJ', 'XDR_SYDW', 'XDR_SHZZ'];
const personDocument = ['XDR_ZJLX', 'XDR_ZJHM'];

const { organization, soleTrader, naturalPerson } = partyKinds;

/** Whether the party is none of this hub: a natural person without a code of any kind. */
export function naturalPersonOf(prefix: 'XK' | 'CF', values: RecordValues): Elsewhere | null {
  const kind = values.get(`${prefix}_XDR_LB`);
  const hasCode = organizationCodes.some((name) => values.has(`${prefix}_${name}`));
  return kind === naturalPerson && !hasCode
    ? { field: `${prefix}_XDR_LB`, code: 'NATURAL_PERSON_NOT_A_MARKET_SUBJECT' }
    : null;
}

/**
 * Templates in use leave the kind of party out, as the tables of 2015 did: what is filled says it, and it is added.
 *
 * @param wrong fields that could not be read: nothing is made of what is not known
 */
export function completePartyKind(
  prefix: 'XK' | 'CF',
  values: RecordValues,
  wrong: ReadonlyMap<string, unknown>,
): void {
  const [kind, code] = [`${prefix}_XDR_LB`, `${prefix}_XDR_SHXYM`];
  if (values.has(kind) || wrong.has(kind) || wrong.has(code)) return;
  values.set(kind, partyKindOf(prefix, values));
}

/** GB 32100-2015: the codes of sole traders begin with 92. */
function partyKindOf(prefix: string, values: RecordValues): string {
  const code = values.get(`${prefix}_XDR_SHXYM`);
  if (code === undefined && values.has(`${prefix}_XDR_ZJHM`)) return naturalPerson;
  return kindOfCode(code ?? '');
}

const kindOfCode = (code: string): string => (isSoleTraderCode(code) ? soleTrader : organization);

/**
 * Who the party is: a natural person fills the document and leaves the codes empty, an organization the reverse; a
 * sole trader has a credit code and may name its owner's document.
 */
export function* checkParty(prefix: 'XK' | 'CF', values: RecordValues): Iterable<Breach> {
  const codeOf = (name: string) => `${prefix}_${name}`;
  const has = (name: string) => values.has(codeOf(name));
  const kind = values.get(codeOf('XDR_LB'));
  if (kind === naturalPerson) {
    yield* organizationCodes
      .filter(has)
      .map((name): Breach => ({ field: codeOf(name), code: 'PARTY_CODE_FORBIDDEN' }));
    return;
  }
  const code = values.get(codeOf('XDR_SHXYM'));
  if (code === undefined) yield { field: codeOf('XDR_SHXYM'), code: 'REQUIRED_FIELD_EMPTY' };
  else if (kind !== undefined && kind !== kindOfCode(code)) {
    yield { field: codeOf('XDR_LB'), code: 'PARTY_KIND_DISAGREES_WITH_CODE' };
  }
  if (kind === organization) {
    yield* personDocument
      .filter(has)
      .map((name): Breach => ({ field: codeOf(name), code: 'PARTY_DOCUMENT_FORBIDDEN' }));
  }
  const organizationCode = values.get(codeOf('XDR_ZZJG'));
  if (code && organizationCode && code.slice(8, 17) !== organizationCode) {
    yield { field: codeOf('XDR_ZZJG'), code: 'CODES_DISAGREE' };
  }
  for (const person of ['FR', 'XDR']) {
    const number = values.get(codeOf(`${person}_ZJHM`));
    const isResidentId = values.get(codeOf(`${person}_ZJLX`)) === '身份证';
    if (number && isResidentId && !isIdentityNumber(number.toUpperCase())) {
      yield { field: codeOf(`${person}_ZJHM`), code: 'RESIDENT_ID_INVALID' };
    }
  }
}

const firstGeneration = /^\d{6}(\d{2})(\d{2})(\d{2})\d{3}$/;

/** Of 18 characters, or of the 15 digits that were given out until 1999 and stand in older decisions. */
function isIdentityNumber(number: string): boolean {
  if (isResidentIdNumber(number)) return true;
  const [, year, month, day] = firstGeneration.exec(number) ?? [];
  return year !== undefined && isCalendarDay(`19${year}-${month}-${day}`);
}
