import { z } from 'zod';
import { askAsHub } from '../execution/askAsHub.ts';
import type { AskSubgraph } from '../execution/askDepartment.ts';
import type { Fault, Waiting } from '../execution/fetchContext.ts';

/** The departments that give out codes, asked in the hub's own name. */
export type CodeRegisters = {
  /**
   * Those of the texts that are codes by a register's word, though their check characters speak against it. Null where a
   * register gave no whole answer: then `faults` says why, and nobody knows of any of them that it is none.
   */
  genuine(texts: readonly string[], waiting: Waiting, faults: Fault[]): Promise<ReadonlySet<string> | null>;
};

const document = `query GenuineCodes($codes: [UnifiedSocialCreditCode!]!) {
  genuineCodes(unifiedSocialCreditCodes: $codes)
}`;
const codesSchema = z.array(z.string());

/** Texts in one question at most. */
const mostAtOnce = 1_000;

/** @param ownersOf finds the departments that answer a field of the root */
export const createCodeRegisters = (
  ask: AskSubgraph,
  ownersOf: (coordinate: string) => readonly string[],
): CodeRegisters => {
  const asHub = askAsHub(ask);
  return {
    async genuine(texts, waiting, faults) {
      const batches = Array.from({ length: Math.ceil(texts.length / mostAtOnce) }, (_, at) =>
        texts.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
      );
      const answers = await Promise.all(
        ownersOf('Query.genuineCodes').flatMap((department) =>
          batches.map((codes) =>
            asHub(
              department,
              'Query.genuineCodes',
              codesSchema,
              { query: document, variables: { codes } },
              waiting,
              faults,
            ),
          ),
        ),
      );
      if (answers.some((answer) => answer === null)) return null;
      return new Set(answers.flatMap((answer) => answer ?? []));
    },
  };
};
