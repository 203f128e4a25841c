import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { privateTypenameKey } from '../policy/privateAlias.ts';
import { type Alteration, bands, masks } from './masks.ts';
import type { Pseudonym } from './pseudonym.ts';

export type DesensitizationContext = {
  /** Pseudonyms for this recipient and purpose. */
  readonly pseudonym: Pseudonym;
};

type Data = Record<string, unknown>;
/** What becomes of one value. Undefined, the wrong type, a list where none belongs: all are answered as null. */
type Treatment = (value: unknown, context: DesensitizationContext) => unknown;

/**
 * Gives the answer its permitted form. It holds exactly the keys of the forms, in their order, whatever the data holds; what is
 * denied, missing, or not what its form expects is null. The data is not changed.
 *
 * @param data the merged answer of the departments; null when execution failed as a whole
 */
export function desensitize(
  data: Data | null | undefined,
  forms: ObjectForms,
  context: DesensitizationContext,
): Data | null {
  return treatmentOf(forms)(data, context) as Data | null;
}

/** Forms outlive a request, so what is made of them is made once. */
const treatments = new WeakMap<ObjectForms, Treatment>();

function treatmentOf(forms: ObjectForms): Treatment {
  const known = treatments.get(forms);
  if (known) return known;
  const treatment = forms.kind === 'CONCRETE' ? rebuild(forms.fields) : rebuildByType(forms.byType);
  treatments.set(forms, treatment);
  return treatment;
}

function rebuildByType(byType: ReadonlyMap<string, readonly FieldForm[]>): Treatment {
  const rebuilds = new Map([...byType].map(([type, fields]) => [type, rebuild(fields)] as const));
  return (value, context) => {
    if (!isObject(value)) return null;
    const treatment = rebuilds.get(value[privateTypenameKey] as string);
    return treatment ? treatment(value, context) : null;
  };
}

function rebuild(fields: readonly FieldForm[]): Treatment {
  const keys = fields.map(({ key }) => key);
  const byField = fields.map(({ form, lists }) => inLists(lists, valueTreatment(form)));
  // A key such as `constructor` must not be read from, nor `__proto__` written to, Object.prototype.
  const inherited = keys.some((key) => key in Object.prototype);
  return (value, context) => {
    if (!isObject(value)) return null;
    const rebuilt: Data = inherited ? Object.create(null) : {};
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as string;
      const held = inherited && !Object.hasOwn(value, key) ? undefined : value[key];
      rebuilt[key] = (byField[at] as Treatment)(held, context);
    }
    return rebuilt;
  };
}

function inLists(depth: number, treatment: Treatment): Treatment {
  if (depth === 0) return treatment;
  const inner = inLists(depth - 1, treatment);
  return (value, context) => (Array.isArray(value) ? value.map((item) => inner(item, context)) : null);
}

function valueTreatment(form: ValueForm): Treatment {
  switch (form.form) {
    case 'CLEAR':
      return form.anything ? anything : leaf;
    case 'DENIED':
      return denied;
    case 'MASKED':
      return altered(masks[form.by]);
    case 'BANDED':
      return altered(bands[form.by]);
    case 'PSEUDONYM':
      return (value, { pseudonym }) => (typeof value === 'string' ? pseudonym(value) : null);
    case 'OBJECT':
      return treatmentOf(form.object);
  }
}

const denied: Treatment = () => null;
const anything: Treatment = (value) => value ?? null;
/** An object under a leaf would carry values that nobody classified. */
const leaf: Treatment = (value) => (typeof value === 'object' ? null : (value ?? null));

function altered(alter: Alteration): Treatment {
  return (value) => (typeof value === 'string' ? alter(value) : null);
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
