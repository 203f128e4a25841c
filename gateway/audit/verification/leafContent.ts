import { z } from 'zod';
import { commitToSubjects } from '../commitments.ts';
import type { StoredSubject } from './storedLog.ts';

const subjectsSchema = z.object({ count: z.int().nonnegative(), commitment: z.string() });

const requestSchema = z.object({
  kind: z.enum(['INTENT', 'REFUSED']),
  salt: z.string(),
  subjects: subjectsSchema,
});
const outcomeSchema = z.object({
  kind: z.literal('OUTCOME'),
  salt: z.string(),
  intent: z.int().nonnegative(),
  parts: z.array(z.object({ coordinates: z.string(), subjects: subjectsSchema })).min(1),
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

/** Whether the side table says of the leaf what the leaf committed to. */
export const subjectsFit = (leaf: LeafContent, subjects: readonly StoredSubject[]): boolean => {
  const parts = leaf.kind === 'OUTCOME' ? leaf.parts.map((part) => part.subjects) : [leaf.subjects];
  const byPart = Map.groupBy(subjects, ({ part }) => part);
  const fits = parts.every(({ count, commitment }, part) => {
    const blindIndexes = (byPart.get(part) ?? []).map(({ blindIndex }) => blindIndex);
    return blindIndexes.length === count && commitToSubjects(leaf.salt, blindIndexes) === commitment;
  });
  return fits && [...byPart.keys()].every((part) => part in parts);
};

/** Names of the shared texts that the leaf rests on. */
export const textsOf = (leaf: LeafContent): readonly string[] =>
  leaf.kind === 'OUTCOME' ? leaf.parts.map(({ coordinates }) => coordinates) : [];
