import { isResidentIdNumber } from '@credit-hub/schema';
import type { Finding, RecordValues } from './recordValues.ts';

const organizationCodes = ['XDR_SHXYM', 'XDR_GSZC', 'XDR_ZZJG', 'XDR_SWDJ', 'XDR_SYDW', 'XDR_SHZZ'];
const personDocument = ['XDR_ZJLX', 'XDR_ZJHM'];

/**
 * Who the party is: a natural person fills the document and leaves the codes empty, an organization the reverse; a
 * sole trader has a credit code and may name its owner's document. The tables of 2015 do not say the kind: what is
 * filled says it, and the kind is added.
 *
 * @param wrong fields that could not be read: no rule is made of what is not known
 */
export function* checkParty(
  prefix: 'XK' | 'CF',
  values: RecordValues,
  wrong: ReadonlyMap<string, unknown>,
): Iterable<Finding> {
  const codeOf = (name: string) => `${prefix}_${name}`;
  const has = (name: string) => values.has(codeOf(name));
  const kind =
    values.get(codeOf('XDR_LB')) ?? (wrong.has(codeOf('XDR_LB')) ? null : partyKindOf(prefix, values));
  if (kind !== null) values.set(codeOf('XDR_LB'), kind);

  if (kind === '自然人') {
    yield { field: codeOf('XDR_LB'), code: 'NATURAL_PERSON_NOT_A_MARKET_SUBJECT' };
    yield* organizationCodes
      .filter(has)
      .map((name): Finding => ({ field: codeOf(name), code: 'PARTY_CODE_FORBIDDEN' }));
    return;
  }
  if (!has('XDR_SHXYM')) yield { field: codeOf('XDR_SHXYM'), code: 'REQUIRED_FIELD_EMPTY' };
  if (kind === '法人及非法人组织') {
    yield* personDocument
      .filter(has)
      .map((name): Finding => ({ field: codeOf(name), code: 'PARTY_DOCUMENT_FORBIDDEN' }));
  }
  const code = values.get(codeOf('XDR_SHXYM'));
  const organizationCode = values.get(codeOf('XDR_ZZJG'));
  if (code && organizationCode && code.slice(8, 17) !== organizationCode) {
    yield { field: codeOf('XDR_ZZJG'), code: 'CODES_DISAGREE' };
  }
  for (const person of ['FR', 'XDR']) {
    const number = values.get(codeOf(`${person}_ZJHM`));
    const isResidentId = values.get(codeOf(`${person}_ZJLX`)) === '身份证';
    if (number && isResidentId && !isResidentIdNumber(number.toUpperCase())) {
      yield { field: codeOf(`${person}_ZJHM`), code: 'RESIDENT_ID_INVALID' };
    }
  }
}

/** GB 32100-2015: the codes of sole traders begin with 92. */
function partyKindOf(prefix: string, values: RecordValues): string {
  const code = values.get(`${prefix}_XDR_SHXYM`);
  if (code === undefined && values.has(`${prefix}_XDR_ZJHM`)) return '自然人';
  return code?.startsWith('92') ? '个体工商户' : '法人及非法人组织';
}
