/** The rules as their files say them: parsed, and refused where they are not what they should be. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const text = z.string().min(1);
const texts = z.array(text).min(1);
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
const severity = z.enum(['MINOR', 'ORDINARY', 'SERIOUS']);
const count = z.number().int().nonnegative();

/** Where a row stands, whether that was read, and when and where it is law. */
const ofLaw = {
  id,
  source: text,
  provision: orNull(text),
  verified: z.boolean(),
  effectiveOn: z.iso.date(),
  expiresOn: orNull(z.iso.date()),
  department: orNull(z.string().regex(/^[a-z]+(-[a-z]+)*$/)),
  locality: orNull(z.string().regex(/^\d{6}$/)),
};

const severityRule = z.strictObject({
  ...ofLaw,
  kind: text,
  grade: orNull(text),
  penaltyKind: orNull(text),
  fineFrom: orNull(count),
  severity,
  says: text,
  saysInEnglish: text,
});

const ofPublication = {
  ...ofLaw,
  penalties: z.boolean().default(false),
  kind: orNull(text),
  grade: orNull(text),
  severity: orNull(severity),
  nothingBut: orNull(texts),
  procedure: orNull(z.literal('SUMMARY')),
};
const publicationRule = z.strictObject({ ...ofPublication, published: z.boolean() });
const periodRule = z
  .strictObject({ ...ofPublication, leastMonths: count, mostMonths: count })
  .refine(({ leastMonths, mostMonths }) => leastMonths <= mostMonths, 'the least is not above the most');

const termRule = z.strictObject({
  ...ofLaw,
  kind: text,
  oneOf: orNull(texts),
  noneOf: orNull(texts),
  years: count.positive(),
  from: z.enum(['listedOn', 'decidedOn']),
  earlyExitMonths: orNull(count),
});

export type RuleOfLaw = z.infer<z.ZodObject<typeof ofLaw>>;
export type SeverityRule = z.infer<typeof severityRule>;
export type PublicationRule = z.infer<typeof publicationRule>;
export type PeriodRule = z.infer<typeof periodRule>;
export type TermRule = z.infer<typeof termRule>;

/** @throws Error that names the file and what of it does not fit */
export function parseRules<Rules>(file: string, schema: z.ZodType<Rules>, content: string): Rules {
  const parsed = schema.safeParse(parse(content));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const severitySchema = z.array(severityRule);
export const publicationSchema = z.strictObject({
  published: z.array(publicationRule),
  periods: z.array(periodRule),
});
const termSchema = z.array(termRule);

const read = <Rules>(file: string, schema: z.ZodType<Rules>): Rules =>
  parseRules(file, schema, readFileSync(new URL(file, import.meta.url), 'utf8'));

export const severityRules: readonly SeverityRule[] = read('severity.yaml', severitySchema);
export const publicationRules = read('publication.yaml', publicationSchema);
export const termRules: readonly TermRule[] = read('terms.yaml', termSchema);

/** Whose fact it is, and by which division's own rules beside the country's; null: by the country's alone. */
export type Place = { department: string; locality: string | null };

/** Whether a row is law on the day, its first and its last among them, and of this place. */
export const isLawOf = (
  rule: Pick<RuleOfLaw, 'effectiveOn' | 'expiresOn' | 'department' | 'locality'>,
  day: string,
  { department, locality }: Place,
): boolean =>
  rule.effectiveOn <= day &&
  (rule.expiresOn === null || day <= rule.expiresOn) &&
  (rule.department === null || rule.department === department) &&
  (rule.locality === null || rule.locality === locality);
