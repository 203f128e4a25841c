import { z } from 'zod';
import { askAsHub } from '../execution/askAsHub.ts';
import type { AskSubgraph } from '../execution/askDepartment.ts';
import type { Fault, Waiting } from '../execution/fetchContext.ts';

/** In which part a person leads a subject. */
export type PersonRole = 'LEGAL_REPRESENTATIVE' | 'ACTUAL_CONTROLLER' | 'CONTROLLING_SHAREHOLDER';

/** That a person leads a subject; the person is a keyed index, which leaves the hub for departments alone. */
export type LeadingPerson = { unifiedSocialCreditCode: string; person: string; role: PersonRole };

/** A grave fact in force: the subject that it is about, and those of the persons asked for whom it names. */
export type FactOfPersons = {
  department: string;
  unifiedSocialCreditCode: string;
  persons: readonly string[];
  kind: string;
  factId: string;
  listing: string | null;
  severity: string | null;
  state: string;
  decidedOn: string | null;
  documentNumber: string | null;
  basis: string | null;
  penaltyKind: string | null;
  matters: readonly string[] | null;
};

/** The departments, asked for persons in the hub's own name; null is what no whole answer was given to. */
export type PersonNetwork = {
  /** Everyone who leads one of these subjects, and everything else that they lead. */
  leadingPersons(
    codes: readonly string[],
    waiting: Waiting,
    faults: Fault[],
  ): Promise<LeadingPerson[] | null>;
  facts(
    persons: readonly string[],
    subjects: readonly string[],
    waiting: Waiting,
    faults: Fault[],
  ): Promise<FactOfPersons[] | null>;
};

const leadingDocument = `query LeadingPersons($codes: [UnifiedSocialCreditCode!]!) {
  leadingPersons(unifiedSocialCreditCodes: $codes) { unifiedSocialCreditCode person role }
}`;

const factsDocument = `query FactsThroughPersons($persons: [String!]!, $codes: [UnifiedSocialCreditCode!]!) {
  factsThroughPersons(persons: $persons, unifiedSocialCreditCodes: $codes) {
    unifiedSocialCreditCode persons kind factId listing severity state decidedOn documentNumber basis penaltyKind matters
  }
}`;

const roles = ['LEGAL_REPRESENTATIVE', 'ACTUAL_CONTROLLER', 'CONTROLLING_SHAREHOLDER'] as const;
const leadingSchema = z.array(
  z.object({ unifiedSocialCreditCode: z.string(), person: z.string().min(1), role: z.enum(roles) }),
);
const text = z.string().nullable();
const factsSchema = z.array(
  z.object({
    unifiedSocialCreditCode: z.string(),
    persons: z.array(z.string()),
    kind: z.string(),
    factId: z.string(),
    state: z.string(),
    listing: text,
    severity: text,
    decidedOn: text,
    documentNumber: text,
    basis: text,
    penaltyKind: text,
    matters: z.array(z.string()).nullable(),
  }),
);

/** Subjects and persons of one question at most. */
const mostAtOnce = 1_000;

/** @param ownersOf finds the departments that answer a field of the root */
export const createPersonNetwork = (
  ask: AskSubgraph,
  ownersOf: (coordinate: string) => readonly string[],
): PersonNetwork => {
  const asHub = askAsHub(ask);
  return {
    async leadingPersons(codes, waiting, faults) {
      const answers = await Promise.all(
        ownersOf('Query.leadingPersons').flatMap((department) =>
          batchesOf(codes).map((batch) =>
            asHub(
              department,
              'Query.leadingPersons',
              leadingSchema,
              { query: leadingDocument, variables: { codes: batch } },
              waiting,
              faults,
            ),
          ),
        ),
      );
      return wholly(answers);
    },

    async facts(persons, subjects, waiting, faults) {
      const [ofPersons, ofSubjects] = [batchesOf(persons), batchesOf(subjects)];
      const questions = Array.from({ length: Math.max(ofPersons.length, ofSubjects.length) }, (_, at) => ({
        persons: ofPersons[at] ?? [],
        codes: ofSubjects[at] ?? [],
      }));
      const answers = await Promise.all(
        ownersOf('Query.factsThroughPersons').flatMap((department) =>
          questions.map(async (variables) => {
            const found = await asHub(
              department,
              'Query.factsThroughPersons',
              factsSchema,
              { query: factsDocument, variables },
              waiting,
              faults,
            );
            return found?.map((fact) => ({ department, ...fact })) ?? null;
          }),
        ),
      );
      return wholly(answers);
    },
  };
};

const batchesOf = (all: readonly string[]): (readonly string[])[] =>
  Array.from({ length: Math.ceil(all.length / mostAtOnce) }, (_, at) =>
    all.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  );

/** A part of it is none: who is not found in a part may be in the rest. */
const wholly = <One>(answers: readonly (readonly One[] | null)[]): One[] | null =>
  answers.some((answer) => answer === null) ? null : answers.flatMap((answer) => answer ?? []);
