import { z } from 'zod';
import { blindIndexOfBytes, commitToSubjects } from '../commitments.ts';
import type { Searched } from '../leaf.ts';

const subjectsSchema = z.object({ count: z.int().nonnegative(), commitment: z.string() });

const requestSchema = z.object({
  kind: z.enum(['INTENT', 'REFUSED']),
  organization: z.string().nullable(),
  person: z.string().nullable(),
  salt: z.string(),
  subjects: subjectsSchema,
  time: z.string(),
});
const outcomeSchema = z.object({
  kind: z.literal('OUTCOME'),
  salt: z.string(),
  intent: z.int().nonnegative(),
  parts: z.array(z.object({ coordinates: z.string(), subjects: subjectsSchema })).min(1),
  time: z.string(),
});
const leafSchema = z.discriminatedUnion('kind', [requestSchema, outcomeSchema]);
export type LeafContent = z.infer<typeof leafSchema>;

/** What verification needs of a leaf; null where it is none that the hub wrote. */
export const readLeaf = (text: string): LeafContent | null => {
  try {
    return leafSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

/** Whether the subjects stored with the leaf are those it committed to. */
export const subjectsFit = (leaf: LeafContent, subjects: readonly Buffer[]): boolean => {
  const parts = leaf.kind === 'OUTCOME' ? leaf.parts.map((part) => part.subjects) : [leaf.subjects];
  const blindIndexes = subjects.map(blindIndexOfBytes);
  let start = 0;
  const fits = parts.every(({ count, commitment }) => {
    const own = blindIndexes.slice(start, start + count);
    start += count;
    return own.length === count && commitToSubjects(leaf.salt, own) === commitment;
  });
  return fits && start === blindIndexes.length;
};

/** Whether the row is found by what the leaf says. */
export const searchedFits = (leaf: LeafContent, { time, organization, person, intent }: Searched): boolean =>
  leaf.time === time &&
  (leaf.kind === 'OUTCOME'
    ? leaf.intent === intent && organization === null && person === null
    : leaf.organization === organization && leaf.person === person && intent === null);

/** Names of the shared texts that the leaf rests on. */
export const textsOf = (leaf: LeafContent): readonly string[] =>
  leaf.kind === 'OUTCOME' ? leaf.parts.map(({ coordinates }) => coordinates) : [];
