import { isUnifiedSocialCreditCode, parsePossibleCreditCode } from '@credit-hub/schema';
import type { Fault, Waiting } from '../execution/fetchContext.ts';
import type { CodeRegisters } from './register.ts';

/** What a text that was given as a code is: a code, none, or not known, because its register does not answer. */
export type CodeVerdict = { is: 'CODE'; code: string } | { is: 'NO_CODE' } | { is: 'UNKNOWN'; fault: Fault };

/**
 * The codes of one request. A text is a code by its check characters, or by its register's word at the time of the answer:
 * the registers hold genuine codes of the first years whose check character does not compute. Everything else that the
 * hub does by a code (policy, relations, access log, receipts) is done by those alone that are codes here.
 */
export type CodesOfRequest = {
  /** Asks the registers, once for each text that they have to be asked of. Never rejects. */
  settle(texts: readonly string[]): Promise<void>;
  /** Of a text that was not settled: by its check characters alone. */
  verdictOn(text: string): CodeVerdict;
  /** The code that the text is; null where it is none, or nobody knows. */
  codeOf(text: string): string | null;
};

const noCode: CodeVerdict = { is: 'NO_CODE' };
const nobody: Fault = { department: 'hub', code: 'DEPARTMENT_FAILED' };

/** The possible code of a text that only a register can tell from a slip; null of every other text. */
const doubtful = (text: string): string | null => {
  const possible = parsePossibleCreditCode(text);
  return possible === null || isUnifiedSocialCreditCode(possible) ? null : possible;
};

export const codesOfRequest = (registers: CodeRegisters, waiting: Waiting): CodesOfRequest => {
  const asked = new Map<string, Promise<void>>();
  const verdicts = new Map<string, CodeVerdict>();

  const ask = async (codes: readonly string[]): Promise<void> => {
    const faults: Fault[] = [];
    const genuine = await registers.genuine(codes, waiting, faults);
    const unknown: CodeVerdict = { is: 'UNKNOWN', fault: faults[0] ?? nobody };
    for (const code of codes)
      verdicts.set(code, genuine === null ? unknown : genuine.has(code) ? { is: 'CODE', code } : noCode);
  };

  const verdictOn = (text: string): CodeVerdict => {
    const possible = parsePossibleCreditCode(text);
    if (possible === null) return noCode;
    if (isUnifiedSocialCreditCode(possible)) return { is: 'CODE', code: possible };
    return verdicts.get(possible) ?? noCode;
  };

  return {
    async settle(texts) {
      const codes = new Set(texts.map(doubtful).filter((code) => code !== null));
      const fresh = [...codes].filter((code) => !asked.has(code));
      if (fresh.length > 0) {
        const asking = ask(fresh);
        for (const code of fresh) asked.set(code, asking);
      }
      await Promise.all([...codes].map((code) => asked.get(code)));
    },
    verdictOn,
    codeOf(text) {
      const verdict = verdictOn(text);
      return verdict.is === 'CODE' ? verdict.code : null;
    },
  };
};
