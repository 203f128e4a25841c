import type { FieldForm, ObjectForms, ValueForm } from '../policy/forms.ts';
import { privateSubjectKey, privateTypenameKey } from '../policy/privateAlias.ts';
import { type Alteration, bands, type LeavesAlone, leavesAlone, masks } from './masks.ts';
import type { Pseudonym } from './pseudonym.ts';

export type DesensitizationContext = {
  /** Pseudonyms for this recipient and purpose. */
  readonly pseudonym: Pseudonym;
  /** How the caller stands to a market subject, where rows are of different standings. */
  readonly standingTo?: (subjectCode: unknown) => string;
};

type Data = Record<string, unknown>;
/**
 * What becomes of one value. Undefined, the wrong type, a list where none belongs: all are answered as null.
 */
export type Treatment = (value: unknown, context: DesensitizationContext) => unknown;

/**
 * Gives the answer its permitted form. It holds exactly the keys of the forms, in their order, whatever the
 * data holds; what is denied, missing, or not what its form expects is null. The data is not changed.
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
  const treatment = makeTreatment(forms);
  treatments.set(forms, treatment);
  return treatment;
}

function makeTreatment(forms: ObjectForms): Treatment {
  switch (forms.kind) {
    case 'CONCRETE':
      return rebuild(forms.fields);
    case 'ABSTRACT':
      return rebuildByType(forms.byType);
    case 'ROWS':
      return rebuildByStanding(forms.byStanding);
  }
}

function rebuildByStanding(byStanding: ReadonlyMap<string, ObjectForms>): Treatment {
  const rebuilds = new Map<unknown, Treatment>(
    [...byStanding].map(([standing, forms]) => [standing, treatmentOf(forms)]),
  );
  return (value, context) => {
    if (!isObject(value)) return null;
    const treatment = rebuilds.get(context.standingTo?.(value[privateSubjectKey]));
    return treatment ? treatment(value, context) : null;
  };
}

function rebuildByType(byType: ReadonlyMap<string, readonly FieldForm[]>): Treatment {
  const rebuilds = new Map<unknown, Treatment>([...byType].map(([type, fields]) => [type, rebuild(fields)]));
  return (value, context) => {
    if (!isObject(value)) return null;
    const treatment = rebuilds.get(value[privateTypenameKey]);
    return treatment ? treatment(value, context) : null;
  };
}

type TreatedField = { readonly key: string; readonly treat: Treatment };

function rebuild(forms: readonly FieldForm[]): Treatment {
  const fields = forms.map((form): TreatedField => ({ key: form.key, treat: fieldTreatment(form) }));
  // A key such as `constructor` must not be read from, nor `__proto__` written to, Object.prototype.
  if (fields.some(({ key }) => key in Object.prototype)) {
    return (value, context) =>
      isObject(value) ? rebuiltIn(Object.create(null), ownOnly(value), fields, context) : null;
  }
  const altered = fields.filter(({ treat }) => treat !== leaf);
  return (value, context) => {
    if (!isObject(value)) return null;
    if (!holdsExactly(value, fields)) return rebuiltIn({}, value, fields, context);
    if (altered.length === 0) return value;
    const copy = { ...value };
    for (const { key, treat } of altered) copy[key] = treat(value[key], context);
    return copy;
  };
}

function rebuiltIn(
  rebuilt: Data,
  value: Data,
  fields: readonly TreatedField[],
  context: DesensitizationContext,
): Data {
  for (const { key, treat } of fields) rebuilt[key] = treat(value[key], context);
  return rebuilt;
}

function fieldTreatment({ form, lists }: FieldForm): Treatment {
  // A list of nothing would tell how much there is.
  return form.form === 'DENIED' ? denied : inLists(lists, valueTreatment(form));
}

/**
 * Whether the object's keys are these, in this order, and its plain leaves are leaves: then it need not be
 * made anew key by key, which costs eight times as much.
 */
function holdsExactly(value: Data, fields: readonly TreatedField[]): boolean {
  let at = 0;
  for (const key in value) {
    const field = fields[at];
    if (field?.key !== key) return false;
    if (field.treat === leaf && !isPlain(value[key])) return false;
    at += 1;
  }
  return at === fields.length;
}

function ownOnly(value: Data): Data {
  return Object.assign(Object.create(null), value);
}

function inLists(depth: number, treatment: Treatment): Treatment {
  if (depth === 0) return treatment;
  const inner = inLists(depth - 1, treatment);
  return (value, context) => (Array.isArray(value) ? value.map((item) => inner(item, context)) : null);
}

/** What becomes of a leaf; null where there is none, or where anything may stand. */
export function leafTreatmentOf(form: ValueForm): Treatment | 'AS_IT_IS' | null {
  switch (form.form) {
    case 'CLEAR':
      return form.anything ? null : 'AS_IT_IS';
    case 'MASKED':
    case 'BANDED':
    case 'PSEUDONYM':
      return valueTreatment(form);
    case 'DENIED':
    case 'OBJECT':
      return null;
  }
}

/** What tells that the treatment of a leaf would leave a text as it is; undefined where nothing does. */
export function leavesAloneOf(form: ValueForm): LeavesAlone | undefined {
  return form.form === 'MASKED' ? leavesAlone[form.by] : undefined;
}

function valueTreatment(form: Exclude<ValueForm, { form: 'DENIED' }>): Treatment {
  switch (form.form) {
    case 'CLEAR':
      return form.anything ? anything : leaf;
    case 'MASKED':
      return byAlteration(masks[form.by]);
    case 'BANDED':
      return byAlteration(bands[form.by]);
    case 'PSEUDONYM':
      return (value, { pseudonym }) => (typeof value === 'string' ? pseudonym(value) : null);
    case 'OBJECT':
      return treatmentOf(form.object);
  }
}

const denied: Treatment = () => null;
const anything: Treatment = (value) => value ?? null;
/** An object under a leaf would carry values that nobody classified. */
const leaf: Treatment = (value) => (isPlain(value) ? value : null);

function isPlain(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && value !== undefined);
}

function byAlteration(alter: Alteration): Treatment {
  return (value) => (typeof value === 'string' ? alter(value) : null);
}

function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
