/** From what an act says of a fact to the values of its row: each field read for itself, then the rules between them. Pure. */
import { isResidentIdNumber } from '@credit-hub/schema/identifiers';
import type { Cell } from '../facts-import/cell.ts';
import type { RecordKind } from '../facts-import/fields/field.ts';
import type { ProblemCode } from '../facts-import/problem.ts';
import { checkParty, completePartyKind } from '../facts-import/records/checkParty.ts';
import { checkPeriods } from '../facts-import/records/checkPeriods.ts';
import { personIn } from '../facts-import/records/checkPersons.ts';
import type { RecordValues } from '../facts-import/records/recordValues.ts';
import type { ReadingContext, Wrong } from '../facts-import/values/reading.ts';
import type { FactField } from './factFields.ts';
import { type ActProblem, actProblem } from './problems.ts';

/** What is given of a fact: leaves by the fields' paths; null says that there is nothing. */
export type GivenValues = ReadonlyMap<string, unknown>;

/** Values of columns by their properties, in clear; what is empty is null. */
export type FactValues = Record<string, unknown>;

export type ReadFact = {
  values: FactValues;
  problems: readonly (ActProblem & { field: string; code: ProblemCode })[];
};

/** What is read of every section alike. */
export type FactLayout = {
  fields: readonly FactField[];
  /** The standard of licences or penalties, and the field of each of its codes. */
  standard: { kind: RecordKind; codes: ReadonlyMap<string, string> } | null;
};

const ofActs: ReadingContext = { standard: 2018, date1904: false };

/** The leaves of an input by their paths: `{ party: { name } }` is `party.name`; no input goes deeper. */
export function leavesOf(input: object, above = ''): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [name, value] of Object.entries(input)) {
    const path = above === '' ? name : `${above}.${name}`;
    if (above === '' && typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [inner, leaf] of leavesOf(value, path)) leaves.set(inner, leaf);
    else leaves.set(path, value);
  }
  return leaves;
}

/**
 * Reads what is given; what is not given is null, or as it was.
 *
 * @param subjectCode whose fact it is
 * @param before the values of the fact that is corrected; null for one that is recorded
 * @param today calendar day in Beijing
 * @param context how cells are read, where a file gives them
 */
export function readFact(
  { fields, standard }: FactLayout,
  subjectCode: string,
  given: GivenValues,
  before: FactValues | null,
  today: string,
  context: ReadingContext = ofActs,
): ReadFact {
  const values: FactValues = {};
  const wrong = new Map<string, Wrong>();
  for (const field of fields) {
    const { path, property } = field;
    if (!given.has(path)) {
      values[property] = before === null ? (field.isList ? [] : null) : (before[property] ?? null);
      continue;
    }
    const read = field.isList ? readList : readOne;
    const reading = read(field, given.get(path), context);
    if ('wrong' in reading) wrong.set(path, reading);
    values[property] = 'wrong' in reading ? null : reading.value;
  }
  const isAbout = (path: string) => before === null || given.has(path);
  const add: Add = (path, code) => {
    if (isAbout(path) && !wrong.has(path)) wrong.set(path, { wrong: code });
  };
  if (standard !== null) checkStandard(standard, fields, subjectCode, values, wrong, today, add);
  for (const { path, property, required } of fields)
    if (required && isNothing(values[property])) add(path, 'REQUIRED_FIELD_EMPTY');
  checkDays(values, today, add);
  checkPersonsOf(fields, values, add);
  return {
    values,
    problems: [...wrong].map(([path, { wrong: code, most }]) => ({
      ...actProblem(code, path, most),
      ...{ field: path, code },
    })),
  };
}

type Value = { value: unknown } | Wrong;

function readOne(field: FactField, given: unknown, context: ReadingContext): Value {
  const reading = field.read(given as Cell, context);
  if ('wrong' in reading || reading.value === null) return reading;
  if (field.holds === 'INTEGER') return { value: Number(reading.value) };
  return { value: field.holds === 'BOOLEAN' ? reading.value === 'true' : reading.value };
}

function readList(field: FactField, given: unknown, context: ReadingContext): Value {
  const values: unknown[] = [];
  for (const one of Array.isArray(given) ? given : given === null ? [] : [given]) {
    const reading = readOne(field, one, context);
    if ('wrong' in reading) return reading;
    if (reading.value !== null) values.push(reading.value);
  }
  return { value: values };
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

type Add = (path: string, code: ProblemCode) => void;

/** The rules of the double-publicity standard, told of the fields by their places in the input. */
function checkStandard(
  { kind, codes }: NonNullable<FactLayout['standard']>,
  fields: readonly FactField[],
  subjectCode: string,
  values: FactValues,
  wrong: ReadonlyMap<string, unknown>,
  today: string,
  add: Add,
): void {
  const prefix = kind === 'licences' ? 'XK' : 'CF';
  const record: RecordValues = new Map([[`${prefix}_XDR_SHXYM`, subjectCode]]);
  const codeOf = new Map([...codes].map(([code, path]) => [path, code]));
  for (const { path, property } of fields) {
    const code = codeOf.get(path);
    const value = values[property];
    if (code !== undefined && typeof value === 'string') record.set(code, value);
  }
  const wrongCodes = new Map([...wrong].map(([path, told]) => [codeOf.get(path) ?? path, told]));
  completePartyKind(prefix, record, wrongCodes);
  const kindField = fields.find(({ path }) => path === codes.get(`${prefix}_XDR_LB`));
  if (kindField) values[kindField.property] = record.get(`${prefix}_XDR_LB`) ?? null;
  for (const { field, code } of [...checkParty(prefix, record), ...checkPeriods(kind, record, today)])
    add(codes.get(field) ?? 'unifiedSocialCreditCode', code);
}

/** Each day and the one that it must not lie before, whatever the kind of fact. */
const orders = [
  ['publishedUntil', 'decidedOn'],
  ['validUntil', 'validFrom'],
  ['effectiveUntil', 'effectiveFrom'],
] as const;

function checkDays(values: FactValues, today: string, add: Add): void {
  const { decidedOn } = values;
  if (typeof decidedOn === 'string' && decidedOn > today) add('decidedOn', 'DATE_IN_FUTURE');
  for (const [later, earlier] of orders) {
    const [laterDay, earlierDay] = [values[later], values[earlier]];
    if (typeof laterDay === 'string' && typeof earlierDay === 'string' && laterDay < earlierDay)
      add(later, 'DATES_OUT_OF_ORDER');
  }
}

/** A field of names may hold a firm's, which is no secret: those are longer than a person's, and have no separator. */
const mayBePersons = (name: string): boolean => [...name].length <= 4 || name.includes('·');

function checkPersonsOf(fields: readonly FactField[], values: FactValues, add: Add): void {
  const names = fields
    .filter(({ classification }) => classification === 'PERSON_NAME')
    .map(({ property }) => values[property])
    .filter((name): name is string => typeof name === 'string' && mayBePersons(name));
  for (const { path, property, classification, published } of fields) {
    const value = values[property];
    if (typeof value !== 'string') continue;
    if (
      /residentIdNumber$/i.test(property) &&
      classification === 'RESIDENT_ID' &&
      !isResidentIdNumber(value.toUpperCase())
    )
      add(path, 'RESIDENT_ID_INVALID');
    if (published === undefined) continue;
    const found = names.map((name) => personIn(value, published, name)).find((code) => code !== null);
    const code = found ?? personIn(value, published, undefined);
    if (code !== null && code !== undefined) add(path, code);
  }
}
