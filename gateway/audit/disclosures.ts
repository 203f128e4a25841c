import { alternativesOf, type ObjectForms } from '../policy/forms.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import type { Disclosure } from './entries.ts';

type Classes = Pick<GovernedSchema, 'classificationOf'>;

const known = new WeakMap<ObjectForms, readonly Disclosure[]>();

/**
 * What an answer of these forms discloses and what it keeps back: classes, forms and coordinates, no value. The same
 * object for the same forms, which many requests share.
 */
export const disclosuresOf = (forms: ObjectForms, governed: Classes): readonly Disclosure[] => {
  const found = known.get(forms) ?? [...disclosuresIn(forms, governed)];
  known.set(forms, found);
  return found;
};

function* disclosuresIn(forms: ObjectForms, governed: Classes): Generator<Disclosure> {
  for (const fields of alternativesOf(forms))
    for (const { form, decided } of fields) {
      if (form.form === 'OBJECT') yield* disclosuresIn(form.object, governed);
      else if (decided !== null)
        yield {
          classification: governed.classificationOf(decided.coordinate),
          form: form.form,
          by: 'by' in form ? form.by : null,
          coordinates: [decided.coordinate],
        };
    }
}
