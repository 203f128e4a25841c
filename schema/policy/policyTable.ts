/** The policy table as its file says it: parsed, checked, and spread into cells. */
import { parse } from 'yaml';
import { z } from 'zod';
import { type PurposeKind, purposeKinds, roles } from '../viewer.ts';
import { type Classification, classifications } from './classification.ts';
import { compareForms, type Disclosure, formNamed } from './form.ts';
import { type LegalBases, legalBasesSchema } from './legalBasis.ts';
import { type PolicyRole, policyRoles, policyRolesNamed } from './policyRole.ts';
import { type Relation, relations } from './relation.ts';

/** One rule as it stands in one cell: what it gives, under which relation, and by what right. */
export type PolicyRule = {
  id: string;
  form: Disclosure;
  relation: Relation | null;
  basis: readonly string[];
};

/** One rule of writing as it stands in one cell: under which relation, and by what right. */
export type WritingRule = Omit<PolicyRule, 'form'>;

/** Where a rule applies. */
export type CellName = { classification: Classification; role: PolicyRole; purpose: PurposeKind };

/** A cell in words: `PHONE × HALL × HANDLING`. */
export function keyOfCell({ classification, role, purpose }: CellName): string {
  return `${classification} × ${role} × ${purpose}`;
}

export type CellOf<Rule> = CellName & { rules: readonly Rule[] };
export type Cell = CellOf<PolicyRule>;
export type WritingCell = CellOf<WritingRule>;

export type ClassDescription = { chineseName: string; says: string };

export type PolicyTable = {
  legalBases: LegalBases;
  classes: Readonly<Partial<Record<Classification, ClassDescription>>>;
  /** Only cells that some rule opens; what is missing is denied. */
  cells: readonly Cell[];
  /** Only cells in which some rule lets the role write; in what is missing it writes what it reads in clear, no more. */
  writing: readonly WritingCell[];
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

/** A viewer's role stands for each role of the table that it may stand in. */
const roleNames = [...new Set<string>([...roles, ...policyRoles])];
const purposesSchema = z.union([z.literal('ANY'), z.array(z.enum(purposeKinds)).min(1)]);
const everyRule = {
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  says: z.string().min(1),
  classes: z.array(z.enum(classifications)).min(1),
  relation: z.enum(relations).nullable().default(null),
  basis: z.array(z.string()).min(1),
};
const readingSchema = z.strictObject({
  ...everyRule,
  form: formSchema,
  readers: z.partialRecord(z.enum(['EVERYONE', ...roleNames]), purposesSchema),
});
/** Who writes is named role by role and purpose by purpose: nothing is written by everyone, or for any purpose. */
const writingSchema = z.strictObject({
  ...everyRule,
  writers: z.partialRecord(z.enum(roleNames), z.array(z.enum(purposeKinds)).min(1)),
});
const ruleSchema = z.union([readingSchema, writingSchema]);
type ReadingLine = z.infer<typeof readingSchema>;
type WritingLine = z.infer<typeof writingSchema>;
type WrittenRule = ReadingLine | WritingLine;

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
  return { legalBases, classes, ...spread(rules) };
}

/**
 * What a policy file opens, its law and the words of its classes left out: for comparing with a table of another time,
 * which may have written them otherwise.
 *
 * @throws z.ZodError when the shape of its rules is wrong
 * @throws Error when two rules contradict each other in a cell
 */
export function parseTableWithoutLaw(text: string): PolicyTable {
  const { rules } = z.looseObject({ rules: z.array(ruleSchema) }).parse(parse(text));
  return { legalBases: {}, classes: {}, ...spread(rules.map((rule) => ({ ...rule, basis: [] }))) };
}

function spread(rules: readonly WrittenRule[]): Pick<PolicyTable, 'cells' | 'writing'> {
  const reading = rules.filter((rule) => 'readers' in rule);
  const writing = rules.filter((rule) => 'writers' in rule);
  const cells = placed(
    reading.flatMap((rule) => namesOf(rule, rule.readers).map((name) => [name, readingRule(rule)] as const)),
  );
  for (const cell of cells) refuseIncomparable(cell);
  return {
    cells,
    writing: placed(
      writing.flatMap((rule) =>
        namesOf(rule, rule.writers).map((name) => [name, writingRule(rule)] as const),
      ),
    ),
  };
}

const writingRule = ({ id, relation, basis }: WrittenRule): WritingRule => ({ id, relation, basis });
const readingRule = (rule: ReadingLine): PolicyRule => ({ ...writingRule(rule), form: rule.form });

/** The cells of these rules, in each of which one rule at most speaks for a relation. */
function placed<Rule extends WritingRule>(
  rules: readonly (readonly [CellName, Rule])[],
): (CellName & { rules: Rule[] })[] {
  const cells = new Map<string, CellName & { rules: Rule[] }>();
  for (const [name, rule] of rules) {
    const key = keyOfCell(name);
    const cell = cells.get(key) ?? { ...name, rules: [] };
    const rival = cell.rules.find((other) => other.relation === rule.relation);
    if (rival) throw new Error(`policy: rules ${rival.id} and ${rule.id} both speak about ${key}`);
    cell.rules.push(rule);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** A reader who holds both relations would get the strictest of two forms neither of which is the stricter. */
function refuseIncomparable(cell: Cell): void {
  for (const [at, rule] of cell.rules.entries())
    refuseRival(rule, { ...cell, rules: cell.rules.slice(0, at) });
}

function refuseRival(rule: PolicyRule, cell: Cell): void {
  const rival = cell.rules.find(
    (other) => other.relation && rule.relation && compareForms(other.form, rule.form) === 'INCOMPARABLE',
  );
  if (rival) {
    throw new Error(
      `policy: of ${rival.id} and ${rule.id} neither is the stricter for who holds both relations in ${keyOfCell(cell)}`,
    );
  }
}

function namesOf(
  { classes }: WrittenRule,
  named: Readonly<Partial<Record<string, 'ANY' | PurposeKind[]>>>,
): CellName[] {
  return classes.flatMap((classification) =>
    Object.entries(named).flatMap(([name, purposes]) =>
      (name === 'EVERYONE' ? policyRoles : policyRolesNamed(name)).flatMap((role) =>
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
