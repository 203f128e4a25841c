/** What could be read at one time: the table's cells and the class of each coordinate, without the words. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { purposeKinds } from '../viewer.ts';
import { type Classification, classifications } from './classification.ts';
import { formNamed, nameOfForm } from './form.ts';
import { type Policy, policyOf } from './policy.ts';
import { policyRoles } from './policyRole.ts';
import { type Cell, keyOfCell, type PolicyRule } from './policyTable.ts';
import { relations } from './relation.ts';
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
  coordinates: z.record(z.string(), z.enum(classifications)),
  whose: z.record(z.string(), z.enum(whoseValues)).optional(),
});

/** The snapshot as readable JSON, the same for the same content. */
export function writeSnapshot({ policy, classes, whose }: Snapshot): string {
  const written: z.infer<typeof writtenSchema> = {
    cells: sorted(
      policy.table.cells.map((cell) => [keyOfCell(cell), cell.rules.map(nameOfRule).sort().join('; ')]),
    ),
    coordinates: sorted(classes),
    ...(whose && { whose: sorted(whose) }),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

/**
 * Reads what `writeSnapshot` wrote.
 *
 * @throws Error when a cell or a rule is none
 */
export function readSnapshot(text: string): Snapshot {
  const { cells, coordinates, whose } = writtenSchema.parse(JSON.parse(text));
  return {
    policy: policyOf({
      legalBases: {},
      classes: {},
      cells: Object.entries(cells).map(([name, rules]) => ({
        ...cellNamed(name),
        rules: rules.split('; ').map(ruleNamed),
      })),
    }),
    classes: new Map(Object.entries(coordinates)),
    whose: whose ? new Map(Object.entries(whose)) : null,
  };
}

/** The first 12 hexadecimal digits of the SHA-256 of the snapshot: what an approval names as its starting point. */
export function versionOfSnapshot(snapshot: Snapshot): string {
  return createHash('sha256').update(writeSnapshot(snapshot)).digest('hex').slice(0, 12);
}

function nameOfRule({ form, relation }: PolicyRule): string {
  return relation === null ? nameOfForm(form) : `${nameOfForm(form)} with ${relation}`;
}

function ruleNamed(text: string): PolicyRule {
  const [words = '', relationName = null] = text.split(' with ');
  const form = formNamed(words);
  const relation = relations.find((name) => name === relationName) ?? null;
  if (!form || relation !== relationName) throw new Error(`policy snapshot: "${text}" is no rule`);
  return { id: text, form, relation, basis: [] };
}

function cellNamed(text: string): Omit<Cell, 'rules'> {
  const [first, second, third] = text.split(' × ');
  const classification = classifications.find((name) => name === first);
  const role = policyRoles.find((name) => name === second);
  const purpose = purposeKinds.find((name) => name === third);
  if (!classification || !role || !purpose) throw new Error(`policy snapshot: "${text}" is no cell`);
  return { classification, role, purpose };
}

function sorted<V>(entries: Iterable<readonly [string, V]>): Record<string, V> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
