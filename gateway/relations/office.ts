import {
  type AskedOperation,
  type Classification,
  classifications,
  type Purpose,
  type Relation,
  relations,
  type Viewer,
} from '@credit-hub/schema';
import { z } from 'zod';
import { askAsHub, type FieldOfRoot } from '../execution/askAsHub.ts';
import type { AskSubgraph } from '../execution/askDepartment.ts';
import type { Fault, Waiting } from '../execution/fetchContext.ts';

/** Who reads, and for what: what a relation is looked up by. */
export type Reader = { viewer: Viewer; purpose: Purpose };

/** One relation as the books of the office that keeps them say it. */
export type HeldRelation = {
  subjectCode: string;
  relation: Relation;
  /** The classes a consent names; of no meaning for other relations. */
  classes: readonly Classification[];
  /** Names a consent that may be used once; null where use is not counted. */
  onceConsent: string | null;
};

/** A consent to be used up, by its subject and its own name. */
export type ConsentUse = { subjectCode: string; consent: string };

/**
 * The office that keeps consents, memberships, agreements and cases, asked by the hub in its own name. Both resolve
 * with null when it gave no whole answer; `faults` then says why.
 */
export type RelationOffice = {
  relationsHeld(
    reader: Reader,
    codes: readonly string[],
    waiting: Waiting,
    faults: Fault[],
  ): Promise<HeldRelation[] | null>;
  /** Uses each consent up, once and for all; resolves with those that this call used. */
  useConsents(
    uses: readonly ConsentUse[],
    waiting: Waiting,
    faults: Fault[],
  ): Promise<ReadonlySet<string> | null>;
};

const relationsDocument = `query RelationsHeld($reader: RelationReader!, $codes: [UnifiedSocialCreditCode!]!) {
  relationsHeld(reader: $reader, unifiedSocialCreditCodes: $codes) {
    unifiedSocialCreditCode relation classes onceConsent
  }
}`;

const useDocument = `mutation UseConsents($uses: [ConsentUse!]!) { useConsents(uses: $uses) }`;

const heldSchema = z.array(
  z.object({
    unifiedSocialCreditCode: z.string(),
    relation: z.enum(relations),
    // A class that this hub does not know opens nothing in it.
    classes: z
      .array(z.string())
      .transform((names) => classifications.filter((classification) => names.includes(classification))),
    onceConsent: z.string().nullable(),
  }),
);
const usedSchema = z.array(z.string());

/** Subjects in one question at most. */
const mostCodes = 1_000;

/**
 * @param ownersOf finds the department that keeps the relations: the one that answers `Query.relationsHeld`
 */
export const createRelationOffice = (
  ask: AskSubgraph,
  ownersOf: (coordinate: string) => readonly string[],
): RelationOffice => {
  const ofOwner = askAsHub(ask);
  const question = async <Answer>(
    coordinate: FieldOfRoot,
    schema: z.ZodType<Answer>,
    request: AskedOperation,
    waiting: Waiting,
    faults: Fault[],
  ): Promise<Answer | null> => {
    const [department] = ownersOf(coordinate);
    if (department !== undefined) return ofOwner(department, coordinate, schema, request, waiting, faults);
    faults.push({ department: 'hub', code: 'DEPARTMENT_FAILED' });
    return null;
  };

  const askForRelations = async (
    { viewer, purpose }: Reader,
    codes: readonly string[],
    waiting: Waiting,
    faults: Fault[],
  ): Promise<HeldRelation[] | null> => {
    const { role, organization, department } = viewer;
    const { kind, matter, caseNumber, further = [] } = purpose;
    const reader = { role, organization, department, purpose: kind, matter, caseNumber, further };
    const held = await question(
      'Query.relationsHeld',
      heldSchema,
      { query: relationsDocument, variables: { reader, codes } },
      waiting,
      faults,
    );
    return (
      held?.map(({ unifiedSocialCreditCode: subjectCode, ...rest }) => ({ subjectCode, ...rest })) ?? null
    );
  };

  return {
    async relationsHeld(reader, codes, waiting, faults) {
      const batches = Array.from({ length: Math.ceil(codes.length / mostCodes) }, (_, batch) =>
        codes.slice(batch * mostCodes, (batch + 1) * mostCodes),
      );
      const answers = await Promise.all(
        batches.map((batch) => askForRelations(reader, batch, waiting, faults)),
      );
      return answers.some((answer) => answer === null) ? null : answers.flatMap((answer) => answer ?? []);
    },

    async useConsents(uses, waiting, faults) {
      const variables = {
        uses: uses.map(({ subjectCode, consent }) => ({ unifiedSocialCreditCode: subjectCode, consent })),
      };
      const used = await question(
        'Mutation.useConsents',
        usedSchema,
        { query: useDocument, variables },
        waiting,
        faults,
      );
      return used && new Set(used);
    },
  };
};
