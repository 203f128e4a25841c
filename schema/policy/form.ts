export const maskNames = ['residentId', 'personName', 'phone', 'address', 'bankAccount', 'freeText'] as const;
/** A mask: text in, text out, of which the rest cannot be computed. Implemented in gateway/desensitization. */
export type MaskName = (typeof maskNames)[number];

export const bandNames = ['amount'] as const;
/** A band: a number is answered as the range it lies in. */
export type BandName = (typeof bandNames)[number];

/** A form in which a value leaves the hub. */
export type Disclosure =
  | { form: 'CLEAR' }
  | { form: 'MASKED'; by: MaskName }
  | { form: 'BANDED'; by: BandName }
  | { form: 'PSEUDONYM' };

/** What becomes of a value: it leaves in some form, or not at all. */
export type Form = Disclosure | { form: 'DENIED' };

/** How one form stands to another. Two masks that differ tell different things: neither is the stricter. */
export type Comparison = 'EQUAL' | 'STRICTER' | 'LOOSER' | 'INCOMPARABLE';

/** What `a` is, compared with `b`. */
export function compareForms(a: Form, b: Form): Comparison {
  if (nameOfForm(a) === nameOfForm(b)) return 'EQUAL';
  if (a.form === 'DENIED' || b.form === 'CLEAR') return 'STRICTER';
  if (a.form === 'CLEAR' || b.form === 'DENIED') return 'LOOSER';
  return 'INCOMPARABLE';
}

/** A form in one word, as matrices and reports print it: `CLEAR`, `MASKED(phone)`. */
export function nameOfForm(form: Form): string {
  return 'by' in form ? `${form.form}(${form.by})` : form.form;
}
