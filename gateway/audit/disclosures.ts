import type { FieldForm, ObjectForms } from '../policy/forms.ts';
import type { GovernedSchema } from '../policy/governedSchema.ts';
import type { Disclosure, OutcomeEntry } from './entries.ts';

type Classes = Pick<GovernedSchema, 'classificationOf'>;

/** An answer as far as the log tells of it. */
export type Disclosed = {
  readonly forms: ObjectForms;
  /** The subjects whose rows it holds. */
  readonly subjectCodes: Iterable<string>;
  /** The caller's standing to a subject, by the name that the forms know it by. */
  standingTo(subjectCode: string): string;
};

/**
 * What an answer discloses and keeps back, of which subjects: the widest group by the name of its standing first, the
 * others as exceptions. Classes, forms and coordinates; no value.
 */
export const disclosed = (
  { forms, subjectCodes, standingTo }: Disclosed,
  governed: Classes,
): Pick<OutcomeEntry, 'disclosures' | 'furtherSubjectCodes' | 'exceptions'> => {
  const codes = [...new Set(subjectCodes)];
  const [first] = codes;
  const one = first === undefined ? null : standingTo(first);
  // As nearly always.
  if (codes.every((code) => standingTo(code) === one))
    return { disclosures: disclosuresOf(forms, governed, one), furtherSubjectCodes: codes, exceptions: [] };
  const byStanding = Map.groupBy(codes, standingTo);
  const groups = [...Map.groupBy(byStanding, ([standing]) => disclosuresOf(forms, governed, standing))]
    .map(([disclosures, standings]) => ({
      disclosures,
      subjectCodes: standings.flatMap(([, codes]) => codes),
    }))
    .sort((one, other) => other.subjectCodes.length - one.subjectCodes.length);
  const [most, ...exceptions] = groups;
  return {
    disclosures: most?.disclosures ?? [],
    furtherSubjectCodes: groups.flatMap((group) => group.subjectCodes),
    exceptions,
  };
};

const known = new WeakMap<ObjectForms, Map<string | null, readonly Disclosure[]>>();

/** As for a subject of this standing; null for an answer without a subject. The same array for the same forms. */
const disclosuresOf = (
  forms: ObjectForms,
  governed: Classes,
  standing: string | null,
): readonly Disclosure[] => {
  const ofForms = known.get(forms) ?? new Map<string | null, readonly Disclosure[]>();
  known.set(forms, ofForms);
  const found = ofForms.get(standing) ?? [...disclosuresIn(forms, governed, standing)];
  ofForms.set(standing, found);
  return found;
};

function* disclosuresIn(
  forms: ObjectForms,
  governed: Classes,
  standing: string | null,
): Generator<Disclosure> {
  for (const { form, decided } of fieldsOf(forms, standing)) {
    if (form.form === 'OBJECT') yield* disclosuresIn(form.object, governed, standing);
    else if (decided !== null)
      yield {
        classification: governed.classificationOf(decided.coordinate),
        form: form.form,
        by: 'by' in form ? form.by : null,
        coordinates: [decided.coordinate],
      };
  }
}

const fieldsOf = (forms: ObjectForms, standing: string | null): readonly FieldForm[] => {
  switch (forms.kind) {
    case 'CONCRETE':
      return forms.fields;
    case 'ABSTRACT':
      return [...forms.byType.values()].flat();
    case 'ROWS': {
      const own = standing === null ? undefined : forms.byStanding.get(standing);
      return own ? fieldsOf(own, standing) : [];
    }
  }
};
