import {
  type DesensitizationContext,
  leafTreatmentOf,
  leavesAloneOf,
} from '../desensitization/desensitize.ts';
import type { FieldShape, ObjectShape, ValueShape } from '../execution/executor/index.ts';
import type { FieldForm, ValueForm } from '../policy/forms.ts';
import { toBytes } from './bytes.ts';
import { fieldWriter, type Makers } from './fieldWriter.ts';
import { type Transcript, unexpected } from './transcript.ts';

/** Passes over a value, and has it in the piece in the form in which it may leave. @throws unexpected */
export type Write = (transcript: Transcript, context: DesensitizationContext) => void;

/** A field of an object in the form in which it leaves; one that is denied has no shape: it was not asked for. */
export type GivenField = { key: string; form: FieldForm; shape: FieldShape | null };

const [nothing, openingBracket, closingBracket, comma, closingBrace] = ['null', '[', ']', ',', '}'].map(
  (text) => Buffer.from(text),
) as [Buffer, Buffer, Buffer, Buffer, Buffer];

/** `"key":` as JSON. */
export const labelOf = (key: string): string => `${JSON.stringify(key)}:`;

/**
 * The fields of an object as they leave, each with its shape. Null where what was asked for is not what leaves, in the
 * same order: then it has to be read.
 */
export function givenFields(shape: ObjectShape, forms: readonly FieldForm[]): GivenField[] | null {
  if (!shape.concrete || shape.inheritedKeys) return null;
  const asked = [...shape.fields];
  const given: GivenField[] = [];
  for (const form of forms) {
    const { key } = form;
    if (form.form.form === 'DENIED') {
      given.push({ key, form, shape: null });
      continue;
    }
    const field = asked.shift();
    if (field?.key !== key) return null;
    given.push({ key, form, shape: field });
  }
  return asked.length === 0 ? given : null;
}

/** @returns null for a field that has to be read */
export const writerOfField = (shape: ObjectShape, field: FieldShape, form: FieldForm): Write | null =>
  fieldWriter(makers, shape, field, form);

const makers: Makers<Write> = {
  typename: (name) => {
    const bytes = Buffer.from(name);
    return (transcript) => transcript.expect(bytes);
  },
  leaf: leafWriter,
  list: listWriter,
  object: objectWriter,
};

function leafWriter({ check, takesAnyText, nonNull, neverNull }: ValueShape, form: ValueForm): Write | null {
  const treat = leafTreatmentOf(form);
  if (treat === null || check === undefined) return null;
  const leavesAlone = leavesAloneOf(form);
  return (transcript, context) => {
    const start = transcript.at;
    const leaf = transcript.passLeaf();
    if (leaf === 'NULL') {
      if (nonNull || neverNull) throw unexpected;
      return;
    }
    if (leaf === 'TEXT' && takesAnyText) {
      if (treat === 'AS_IT_IS') return;
      if (leavesAlone !== undefined && transcript.isTextSince(start, leavesAlone)) return;
    }
    const value = transcript.leafSince(start);
    if (!check(value) || value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
      throw unexpected;
    if (treat !== 'AS_IT_IS') transcript.replaceSince(start, toBytes(JSON.stringify(treat(value, context))));
  };
}

function listWriter({ nonNull, neverNull }: ValueShape, item: Write): Write {
  return (transcript, context) => {
    if (transcript.passes(nothing)) {
      if (nonNull || neverNull) throw unexpected;
      return;
    }
    transcript.expect(openingBracket);
    if (transcript.passes(closingBracket)) return;
    do item(transcript, context);
    while (transcript.passes(comma));
    transcript.expect(closingBracket);
  };
}

type Step = {
  /** What stands before the value, and what leaves in its place. */
  label: Uint8Array;
  replacement: string | null;
  write: Write;
};

function objectWriter(
  { nonNull, neverNull }: ValueShape,
  shape: ObjectShape,
  forms: readonly FieldForm[],
): Write | null {
  const fields = givenFields(shape, forms);
  if (fields === null || shape.fields.length === 0) return null;
  const steps: Step[] = [];
  let denied = '';
  for (const { key, form, shape: asked } of fields) {
    if (asked === null) {
      denied += `${labelOf(key)}null,`;
      continue;
    }
    const write = writerOfField(shape, asked, form);
    if (write === null) return null;
    const before = steps.length === 0 ? '{' : ',';
    const fetched = `${before}${labelOf(asked.fetchedAs)}`;
    const given = `${before}${denied}${labelOf(key)}`;
    steps.push({ label: Buffer.from(fetched), replacement: given === fetched ? null : given, write });
    denied = '';
  }
  const end = denied === '' ? null : `,${denied.slice(0, -1)}}`;

  return (transcript, context) => {
    if (transcript.passes(nothing)) {
      if (nonNull || neverNull) throw unexpected;
      return;
    }
    for (const { label, replacement, write } of steps) {
      const start = transcript.at;
      transcript.expect(label);
      if (replacement !== null) transcript.replaceSince(start, replacement);
      write(transcript, context);
    }
    const behind = transcript.at;
    transcript.expect(closingBrace);
    if (end !== null) transcript.replaceSince(behind, end);
  };
}
