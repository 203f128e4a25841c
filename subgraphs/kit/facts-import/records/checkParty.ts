import { isCalendarDay, isResidentIdNumber, isSoleTraderCode } from '@credit-hub/schema/identifiers';
import { partyKinds } from '../../double-publicity/partyKinds.ts';
import type { Breach, Elsewhere, RecordValues } from './recordValues.ts';

type Prefix = 'XK' | 'CF';

/** Codes of the fields about the party. */
const codesOf = <Begin extends Prefix>(prefix: Begin) =>
  ({
    XDR_LB: `${prefix}_XDR_LB`,
    XDR_SHXYM: `${prefix}_XDR_SHXYM`,
    XDR_ZZJG: `${prefix}_XDR_ZZJG`,
    XDR_ZJHM: `${prefix}_XDR_ZJHM`,
    organization: ['XDR_SHXYM', 'XDR_GSZC', 'XDR_ZZJG', 'XDR_SWDJ', 'XDR_SYDW', 'XDR_SHZZ'].map(
      (name) => `${prefix}_${name}`,
    ),
    person: ['XDR_ZJLX', 'XDR_ZJHM'].map((name) => `${prefix}_${name}`),
    documents: ['FR', 'XDR'].map((person) => ({
      kind: `${prefix}_${person}_ZJLX`,
      number: `${prefix}_${person}_ZJHM`,
    })),
  }) as const;

export const partyCodes = { XK: codesOf('XK'), CF: codesOf('CF') };

const { organization, soleTrader, naturalPerson } = partyKinds;

/** Whether the party is none of this hub: a natural person without a code of any kind. */
export function naturalPersonOf(prefix: Prefix, values: RecordValues): Elsewhere | null {
  const codes = partyCodes[prefix];
  if (values.get(codes.XDR_LB) !== naturalPerson) return null;
  const hasCode = codes.organization.some((code) => values.has(code));
  return hasCode ? null : { field: codes.XDR_LB, code: 'NATURAL_PERSON_NOT_A_MARKET_SUBJECT' };
}

/**
 * Templates in use leave the kind of party out, as the tables of 2015 did: what is filled says it, and it is added.
 *
 * @param wrong fields that could not be read: nothing is made of what is not known
 */
export function completePartyKind(
  prefix: Prefix,
  values: RecordValues,
  wrong: ReadonlyMap<string, unknown>,
): void {
  const { XDR_LB: kind, XDR_SHXYM: code } = partyCodes[prefix];
  if (values.has(kind) || wrong.has(kind) || wrong.has(code)) return;
  values.set(kind, partyKindOf(prefix, values));
}

/** GB 32100-2015: the codes of sole traders begin with 92. */
function partyKindOf(prefix: Prefix, values: RecordValues): string {
  const { XDR_SHXYM, XDR_ZJHM } = partyCodes[prefix];
  const code = values.get(XDR_SHXYM);
  if (code === undefined && values.has(XDR_ZJHM)) return naturalPerson;
  return kindOfCode(code ?? '');
}

const kindOfCode = (code: string): string => (isSoleTraderCode(code) ? soleTrader : organization);

/**
 * Who the party is: a natural person fills the document and leaves the codes empty, an organization the reverse; a
 * sole trader has a credit code and may name its owner's document.
 */
export function checkParty(prefix: Prefix, values: RecordValues): Breach[] {
  const codes = partyCodes[prefix];
  const filled = (fields: readonly string[], code: Breach['code']): Breach[] =>
    fields.filter((field) => values.has(field)).map((field) => ({ field, code }));
  const kind = values.get(codes.XDR_LB);
  if (kind === naturalPerson) return filled(codes.organization, 'PARTY_CODE_FORBIDDEN');
  const breaches: Breach[] = [];
  const code = values.get(codes.XDR_SHXYM);
  if (code === undefined) breaches.push({ field: codes.XDR_SHXYM, code: 'REQUIRED_FIELD_EMPTY' });
  else if (kind !== undefined && kind !== kindOfCode(code))
    breaches.push({ field: codes.XDR_LB, code: 'PARTY_KIND_DISAGREES_WITH_CODE' });
  if (kind === organization) breaches.push(...filled(codes.person, 'PARTY_DOCUMENT_FORBIDDEN'));
  const organizationCode = values.get(codes.XDR_ZZJG);
  if (code && organizationCode && code.slice(8, 17) !== organizationCode)
    breaches.push({ field: codes.XDR_ZZJG, code: 'CODES_DISAGREE' });
  for (const document of codes.documents) {
    const number = values.get(document.number);
    const isResidentId = values.get(document.kind) === '身份证';
    if (number && isResidentId && !isIdentityNumber(number.toUpperCase()))
      breaches.push({ field: document.number, code: 'RESIDENT_ID_INVALID' });
  }
  return breaches;
}

const firstGeneration = /^\d{6}(\d{2})(\d{2})(\d{2})\d{3}$/;

/** Of 18 characters, or of the 15 digits that were given out until 1999 and stand in older decisions. */
function isIdentityNumber(number: string): boolean {
  if (isResidentIdNumber(number)) return true;
  const [, year, month, day] = firstGeneration.exec(number) ?? [];
  return year !== undefined && isCalendarDay(`19${year}-${month}-${day}`);
}
