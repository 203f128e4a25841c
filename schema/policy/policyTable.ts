/** The policy table as its file says it: parsed, checked, and spread into cells. */
import { parse } from 'yaml';
import { z } from 'zod';
import { type PurposeKind, purposeKinds } from '../viewer.ts';
import { type Classification, classifications } from './classification.ts';
import { compareForms, type Disclosure, formNamed } from './form.ts';
import { type LegalBases, legalBasesSchema } from './legalBasis.ts';
import { type PolicyRole, policyRoles } from './policyRole.ts';
import { type Relation, relations } from './relation.ts';

/** One rule as it stands in one cell: what it gives, under which relation, and by what right. */
export type PolicyRule = {
  id: string;
  form: Disclosure;
  relation: Relation | null;
  basis: readonly string[];
};

/** Where a rule applies. */
export type CellName = { classification: Classification; role: PolicyRole; purpose: PurposeKind };

/** A cell in words: `PHONE × HALL × HANDLING`. */
export function keyOfCell({ classification, role, purpose }: CellName): string {
  return `${classification} × ${role} × ${purpose}`;
}

export type Cell = CellName & { rules: readonly PolicyRule[] };

export type ClassDescription = { chineseName: string; says: string };

export type PolicyTable = {
  legalBases: LegalBases;
  classes: Readonly<Partial<Record<Classification, ClassDescription>>>;
  /** Only cells that some rule opens; what is missing is denied. */
  cells: readonly Cell[];
};

const formSchema = z.string().transform((text, context): Disclosure => {
  const form = formNamed(text);
  if (form) return form;
  context.addIssue({
    code: 'custom',
    message: 'a form is CLEAR, PSEUDONYM, MASKED by a mask or BANDED by a band',
  });
  return z.NEVER;
});

const purposesSchema = z.union([z.literal('ANY'), z.array(z.enum(purposeKinds)).min(1)]);
const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  says: z.string().min(1),
  classes: z.array(z.enum(classifications)).min(1),
  form: formSchema,
  relation: z.enum(relations).nullable().default(null),
  readers: z.partialRecord(z.enum(['EVERYONE', ...policyRoles] as [string, ...string[]]), purposesSchema),
  basis: z.array(z.string()).min(1),
});
type WrittenRule = z.infer<typeof ruleSchema>;

const fileSchema = z.strictObject({
  legalBases: legalBasesSchema,
  classes: z.record(z.enum(classifications), z.strictObject({ chineseName: z.string(), says: z.string() })),
  rules: z.array(ruleSchema),
});

/**
 * Reads a policy file.
 *
 * @throws z.ZodError when its shape is wrong
 * @throws Error when a rule's id is taken, its legal basis is unknown, a basis carries no rule, or two rules contradict
 * each other in a cell
 */
export function parsePolicyTable(text: string): PolicyTable {
  const { legalBases, classes, rules } = fileSchema.parse(parse(text));
  refuseRepeatedIds(rules);
  refuseUnknownBases(rules, legalBases);
  refuseUnusedBases(rules, legalBases);
  return { legalBases, classes, cells: spread(rules) };
}

/**
 * What a policy file opens, its law left out: for comparing with a table of another time, which may have written its law
 * otherwise.
 *
 * @throws z.ZodError when the shape of its rules is wrong
 * @throws Error when two rules contradict each other in a cell
 */
export function parseCellsWithoutLaw(text: string): Cell[] {
  const { rules } = z.looseObject({ rules: z.array(ruleSchema) }).parse(parse(text));
  return spread(rules.map((rule) => ({ ...rule, basis: [] })));
}

function spread(rules: readonly WrittenRule[]): Cell[] {
  const cells = new Map<string, CellName & { rules: PolicyRule[] }>();
  for (const rule of rules) {
    for (const name of cellsOf(rule)) {
      const key = keyOfCell(name);
      const cell = cells.get(key) ?? { ...name, rules: [] };
      const rival = cell.rules.find((other) => other.relation === rule.relation);
      if (rival) throw new Error(`policy: rules ${rival.id} and ${rule.id} both speak about ${key}`);
      refuseIncomparable(rule, cell);
      cell.rules.push({ id: rule.id, form: rule.form, relation: rule.relation, basis: rule.basis });
      cells.set(key, cell);
    }
  }
  return [...cells.values()];
}

/** A reader who holds both relations would get the strictest of two forms neither of which is the stricter. */
function refuseIncomparable(rule: WrittenRule, cell: Cell): void {
  const rival = cell.rules.find(
    (other) => other.relation && rule.relation && compareForms(other.form, rule.form) === 'INCOMPARABLE',
  );
  if (rival) {
    throw new Error(
      `policy: of ${rival.id} and ${rule.id} neither is the stricter for who holds both relations in ${keyOfCell(cell)}`,
    );
  }
}

function cellsOf(rule: WrittenRule): CellName[] {
  return rule.classes.flatMap((classification) =>
    Object.entries(rule.readers).flatMap(([reader, purposes]) =>
      policyRoles
        .filter((role) => reader === 'EVERYONE' || reader === role)
        .flatMap((role) =>
          (purposes === 'ANY' ? purposeKinds : (purposes ?? [])).map((purpose) => ({
            classification,
            role,
            purpose,
          })),
        ),
    ),
  );
}

function refuseRepeatedIds(rules: readonly WrittenRule[]): void {
  const seen = new Set<string>();
  for (const { id } of rules) {
    if (seen.has(id)) throw new Error(`policy: two rules are called ${id}`);
    seen.add(id);
  }
}

function refuseUnknownBases(rules: readonly WrittenRule[], bases: LegalBases): void {
  for (const rule of rules) {
    for (const basis of rule.basis) {
      if (!Object.hasOwn(bases, basis))
        throw new Error(`policy: rule ${rule.id} rests on unknown basis ${basis}`);
    }
  }
}

/** A basis that nothing rests on is a citation that nobody keeps true. */
function refuseUnusedBases(rules: readonly WrittenRule[], bases: LegalBases): void {
  const used = new Set(rules.flatMap(({ basis }) => basis));
  const unused = Object.keys(bases).filter((basis) => !used.has(basis));
  if (unused.length > 0) throw new Error(`policy: no rule rests on ${unused.join(', ')}`);
}
