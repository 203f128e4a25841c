export const maskNames = [
  'residentId',
  'personName',
  'phone',
  'address',
  'bankAccount',
  'freeText',
  'freeTextWithoutNames',
  'freeTextWithoutNamesOrAmounts',
] as const;
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

/** How reports and the version name what a role may write. It is no form in which a value leaves. */
export const written = 'WRITTEN';

/** Masks that take out all that others do, and more. */
const takesOutMoreThan: ReadonlyMap<string, readonly string[]> = new Map([
  ['MASKED by freeTextWithoutNames', ['MASKED by freeText']],
  ['MASKED by freeTextWithoutNamesOrAmounts', ['MASKED by freeTextWithoutNames', 'MASKED by freeText']],
]);

/** How one form stands to another. Two other masks that differ tell different things: neither is the stricter. */
export type Comparison = 'EQUAL' | 'STRICTER' | 'LOOSER' | 'INCOMPARABLE';

/** What `a` is, compared with `b`. */
export function compareForms(a: Form, b: Form): Comparison {
  const [one, other] = [nameOfForm(a), nameOfForm(b)];
  if (one === other) return 'EQUAL';
  if (one === 'DENIED' || other === 'CLEAR') return 'STRICTER';
  if (one === 'CLEAR' || other === 'DENIED') return 'LOOSER';
  if (takesOutMoreThan.get(one)?.includes(other)) return 'STRICTER';
  return takesOutMoreThan.get(other)?.includes(one) ? 'LOOSER' : 'INCOMPARABLE';
}

/** A form in words, as the table writes it and reports print it: `CLEAR`, `MASKED by phone`. */
export function nameOfForm(form: Form): string {
  return 'by' in form ? `${form.form} by ${form.by}` : form.form;
}

/** The form these words name; null when there is none. What is denied is not written: it is left out. */
export function formNamed(text: string): Disclosure | null {
  return disclosures.find((form) => nameOfForm(form) === text) ?? null;
}

const disclosures: readonly Disclosure[] = [
  { form: 'CLEAR' },
  ...maskNames.map((by) => ({ form: 'MASKED', by }) as const),
  ...bandNames.map((by) => ({ form: 'BANDED', by }) as const),
  { form: 'PSEUDONYM' },
];
