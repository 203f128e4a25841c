import { type DesensitizationContext, leafTreatmentOf } from '../desensitization/desensitize.ts';
import {
  type AskedEntity,
  type Fetch,
  isJsonObject,
  type ObjectShape,
  type ValueShape,
} from '../execution/executor/index.ts';
import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { toBytes } from './bytes.ts';
import type { Entities, EntitiesOfFetch } from './entities.ts';
import { fieldWriter, type Makers } from './fieldWriter.ts';
import { unexpected } from './transcript.ts';
import { type GivenField, givenFields, labelOf, type Write, writerOfField } from './writers.ts';

/** Writes a value of the objects that are read already, and what belongs into them. @throws unexpected */
export type WriteTree = (value: unknown, entities: Entities, context: DesensitizationContext) => string;

/** @returns null for an answer that has to be read */
export function treeWriterOf(shape: ObjectShape, forms: ObjectForms): WriteTree | null {
  return forms.kind === 'CONCRETE' ? objectWriter(shape, forms.fields) : null;
}

const makers: Makers<WriteTree> = {
  typename: (name) => () => name,
  leaf: (shape, form) => nullable(shape, leafWriter(shape, form)),
  list: (shape, item) => nullable(shape, listWriter(item)),
  object: (shape, inner, forms) => nullable(shape, objectWriter(inner, forms)),
};

function nullable<Writer extends WriteTree | null>(
  { nonNull, neverNull }: ValueShape,
  write: Writer,
): Writer | WriteTree {
  if (write === null || nonNull || neverNull) return write;
  return (value, entities, context) => (value === null ? 'null' : write(value, entities, context));
}

function leafWriter({ check }: ValueShape, form: ValueForm): WriteTree | null {
  const treat = leafTreatmentOf(form);
  if (treat === null || check === undefined) return null;
  return (value, _entities, context) => {
    if (value === null || value === undefined || !check(value)) throw unexpected;
    return toBytes(JSON.stringify(treat === 'AS_IT_IS' ? value : treat(value, context)));
  };
}

function listWriter(item: WriteTree): WriteTree {
  return (value, entities, context) => {
    if (!Array.isArray(value)) throw unexpected;
    let written = '';
    for (const each of value) written += `${written === '' ? '' : ','}${item(each, entities, context)}`;
    return `[${written}]`;
  };
}

type Field = {
  label: string;
  /** Where it stands in what is read already. */
  fetchedAs: string;
  /** Undefined for one that is denied. */
  writeOwn: WriteTree | null | undefined;
};

function objectWriter(shape: ObjectShape, forms: readonly FieldForm[]): WriteTree | null {
  const given = givenFields(shape, forms);
  if (given === null || given.length === 0) return null;
  const fields = given.map(
    ({ key, form, shape: asked }, index): Field => ({
      label: `${index === 0 ? '{' : ','}${labelOf(key)}`,
      fetchedAs: asked?.fetchedAs ?? key,
      writeOwn: asked === null ? undefined : fieldWriter(makers, shape, asked, form),
    }),
  );
  const writeEntity = entityWriters(shape, given);

  return (value, entities, context) => {
    if (!isJsonObject(value)) throw unexpected;
    const fetched = entities.at(value);
    const pieces: (string | undefined)[] = fetched.length === 0 ? none : new Array(fields.length);
    for (const fetch of fetched) writeEntity(fetch, pieces, context);
    let written = '';
    for (let index = 0; index < fields.length; index++) {
      const { fetchedAs, label, writeOwn } = fields[index] as Field;
      const piece = pieces[index];
      if (writeOwn === undefined) written += `${label}null`;
      // Two answers to one field have to be merged.
      else if (piece !== undefined && Object.hasOwn(value, fetchedAs)) throw unexpected;
      else if (piece !== undefined) written += label + piece;
      else if (writeOwn === null) throw unexpected;
      else written += label + writeOwn(value[fetchedAs], entities, context);
    }
    return `${written}}`;
  };
}

const none: undefined[] = [];

const closingBrace = Buffer.from('}');

/** One response key of an entity: where its value goes among the fields. */
type EntityStep = { label: Uint8Array; write: Write; index: number };

/** Writes an entity that a fetch brought, each of its values as a piece at its field's place. */
function entityWriters(shape: ObjectShape, given: readonly GivenField[]) {
  const known = new WeakMap<Fetch['step'], readonly EntityStep[] | null>();

  const stepsOf = ({ step, shape: answered }: EntitiesOfFetch): readonly EntityStep[] | null => {
    const found = known.get(step);
    if (found !== undefined) return found;
    const steps = isAskedAsSelected(step, answered.entity(shape.typeName), shape)
      ? stepsFor(step, shape, given)
      : null;
    known.set(step, steps);
    return steps;
  };

  return (fetch: EntitiesOfFetch, pieces: (string | undefined)[], context: DesensitizationContext): void => {
    const { step, transcript } = fetch;
    const steps = stepsOf(fetch);
    if (steps === null) throw unexpected;
    for (const { label, write, index } of steps) {
      transcript.expect(label);
      transcript.beginPiece();
      write(transcript, context);
      if (pieces[index] !== undefined) throw unexpected;
      pieces[index] = transcript.endPiece();
    }
    transcript.expectText(keyAnswered(step, fetch.asked[fetch.at], shape));
    transcript.expect(closingBrace);
  };
}

function stepsFor(
  { keys }: Fetch['step'],
  shape: ObjectShape,
  given: readonly GivenField[],
): readonly EntityStep[] | null {
  const steps: EntityStep[] = [];
  for (const [position, key] of keys.entries()) {
    const index = given.findIndex((field) => field.shape?.fetchedAs === key);
    const field = given[index];
    if (field?.shape == null) return null;
    const write = writerOfField(shape, field.shape, field.form);
    if (write === null) return null;
    steps.push({ label: Buffer.from(`${position === 0 ? '{' : ','}${labelOf(key)}`), write, index });
  }
  return steps.length === 0 ? null : steps;
}

/** How an entity has to say which it is, behind all else. @throws unexpected for a key that has to be read */
function keyAnswered(
  { entityKeys }: Fetch['step'],
  asked: AskedEntity | undefined,
  { typeName }: ObjectShape,
): string {
  if (asked?.typeName !== typeName) throw unexpected;
  let text = '';
  for (const [index, { key, below }] of (entityKeys.get(typeName) ?? []).entries()) {
    const value = asked.key[index];
    if (typeof value !== 'string' || below !== undefined) throw unexpected;
    text += `,${labelOf(key)}${toBytes(JSON.stringify(value))}`;
  }
  return text;
}

/**
 * Whether a fetch asks of an entity, at every depth, for what the caller selects there and nothing else: then whatever is
 * written in its place is an answer to what was asked. What several departments answer together has to be read.
 */
function isAskedAsSelected(
  { keys, entityKeys }: Fetch['step'],
  asked: ObjectShape | undefined,
  selected: ObjectShape,
): boolean {
  if (asked === undefined) return false;
  const own = (entityKeys.get(selected.typeName) ?? []).map(({ key }) => key);
  const expected = [...keys, ...own];
  return (
    asked.fields.length === expected.length &&
    asked.fields.every(({ key }, index) => key === expected[index]) &&
    asked.fields.slice(0, keys.length).every((field) => {
      const found = selected.fields.find(({ fetchedAs }) => fetchedAs === field.key);
      return found !== undefined && isSameValue(field.value, found.value);
    })
  );
}

function isSameValue(asked: ValueShape, selected: ValueShape): boolean {
  if (asked.kind !== selected.kind) return false;
  if (asked.item !== undefined && selected.item !== undefined) return isSameValue(asked.item, selected.item);
  if (asked.kind !== 'OBJECT') return true;
  const [own, other] = [asked.object?.only, selected.object?.only];
  return (
    own !== undefined &&
    other !== undefined &&
    own.fields.length === other.fields.length &&
    own.fields.every((field, index) => {
      const found = other.fields[index];
      return found !== undefined && field.key === found.fetchedAs && isSameValue(field.value, found.value);
    })
  );
}
