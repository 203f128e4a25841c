/** What could be read, and written, at one time: the table's cells and the class of each coordinate, without the words. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { purposeKinds } from '../viewer.ts';
import { type Classification, classifications } from './classification.ts';
import { formNamed, nameOfForm, written } from './form.ts';
import { type Policy, policyOf } from './policy.ts';
import { policyRolesNamed } from './policyRole.ts';
import { type CellName, type CellOf, keyOfCell, type PolicyRule, type WritingRule } from './policyTable.ts';
import { type Relation, relations } from './relation.ts';
import { type Whose, whoseValues } from './whose.ts';

export type Snapshot = {
  policy: Policy;
  classes: ReadonlyMap<string, Classification>;
  /** Whose the value at a coordinate is, ANOTHER's left out; null when nobody told persons apart yet. */
  whose: ReadonlyMap<string, Whose> | null;
};

const writtenSchema = z.strictObject({
  /** `PHONE × HALL × HANDLING` → `MASKED by phone`; several rules one after another: `CLEAR with CONSENT; MASKED by phone`. */
  cells: z.record(z.string(), z.string()),
  /** `FREE_TEXT × SUBJECT × SELF` → `WRITTEN with OWN_RECORD`; left out where nobody writes what it does not read. */
  writing: z.record(z.string(), z.string()).optional(),
  coordinates: z.record(z.string(), z.enum(classifications)),
  whose: z.record(z.string(), z.enum(whoseValues)).optional(),
});

/** The snapshot as readable JSON, the same for the same content. */
export function writeSnapshot({ policy, classes, whose }: Snapshot): string {
  const { cells, writing } = policy.table;
  const content: z.infer<typeof writtenSchema> = {
    cells: sorted(cells.map((cell) => [keyOfCell(cell), inOneLine(cell.rules.map(nameOfRule))])),
    ...(writing.length > 0 && {
      writing: sorted(writing.map((cell) => [keyOfCell(cell), inOneLine(cell.rules.map(nameOfWriting))])),
    }),
    coordinates: sorted(classes),
    ...(whose && { whose: sorted(whose) }),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * Reads what `writeSnapshot` wrote.
 *
 * @throws Error when a cell or a rule is none
 */
export function readSnapshot(text: string): Snapshot {
  const { cells, writing = {}, coordinates, whose } = writtenSchema.parse(JSON.parse(text));
  return {
    policy: policyOf({
      legalBases: {},
      classes: {},
      cells: cellsOf(cells, ruleNamed),
      writing: cellsOf(writing, writingNamed),
    }),
    classes: new Map(Object.entries(coordinates)),
    whose: whose ? new Map(Object.entries(whose)) : null,
  };
}

/** The first 12 hexadecimal digits of the SHA-256 of the snapshot: what an approval names as its starting point. */
export function versionOfSnapshot(snapshot: Snapshot): string {
  return createHash('sha256').update(writeSnapshot(snapshot)).digest('hex').slice(0, 12);
}

function inOneLine(rules: readonly string[]): string {
  return rules.toSorted().join('; ');
}

const nameOfRule = ({ form, relation }: PolicyRule) => nameWith(nameOfForm(form), relation);
const nameOfWriting = ({ relation }: WritingRule) => nameWith(written, relation);

function nameWith(words: string, relation: Relation | null): string {
  return relation === null ? words : `${words} with ${relation}`;
}

function ruleNamed(text: string): PolicyRule {
  const { words, relation } = partsOf(text);
  const form = formNamed(words);
  if (!form) throw noRule(text);
  return { id: text, form, relation, basis: [] };
}

function writingNamed(text: string): WritingRule {
  const { words, relation } = partsOf(text);
  if (words !== written) throw noRule(text);
  return { id: text, relation, basis: [] };
}

function partsOf(text: string): { words: string; relation: Relation | null } {
  const [words = '', relationName = null] = text.split(' with ');
  const relation = relations.find((name) => name === relationName) ?? null;
  if (relation !== relationName) throw noRule(text);
  return { words, relation };
}

function noRule(text: string): Error {
  return new Error(`policy snapshot: "${text}" is no rule`);
}

function cellsOf<Rule>(
  cells: Readonly<Record<string, string>>,
  named: (text: string) => Rule,
): CellOf<Rule>[] {
  return Object.entries(cells).flatMap(([name, rules]) =>
    cellsNamed(name).map((cell) => ({ ...cell, rules: rules.split('; ').map(named) })),
  );
}

/** Several where the name is of before its role was told apart by department. */
function cellsNamed(text: string): CellName[] {
  const [first, second, third] = text.split(' × ');
  const classification = classifications.find((name) => name === first);
  const found = policyRolesNamed(second ?? '');
  const purpose = purposeKinds.find((name) => name === third);
  if (!classification || found.length === 0 || !purpose)
    throw new Error(`policy snapshot: "${text}" is no cell`);
  return found.map((role) => ({ classification, role, purpose }));
}

function sorted<V>(entries: Iterable<readonly [string, V]>): Record<string, V> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
