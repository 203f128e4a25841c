import { compareForms, type Decision } from '@credit-hub/schema';

/**
 * What becomes of a field. Beyond the table's own denials: FORM_UNFIT, when the table gives a form this
 * field's type cannot carry (a mask for a number or an object), and FORMS_DIFFER, when one selection reads
 * fields that the table alters in different ways.
 */
export type FieldDecision =
  | Decision
  | { form: 'DENIED'; reason: 'FORM_UNFIT' | 'FORMS_DIFFER'; rule: string | null };

/**
 * The stricter of two decisions. Two alterations that tell different things leave nothing that is surely
 * allowed.
 */
export function strictestDecision(a: FieldDecision, b: FieldDecision): FieldDecision {
  switch (compareForms(a, b)) {
    case 'EQUAL':
    case 'STRICTER':
      return a;
    case 'LOOSER':
      return b;
    case 'INCOMPARABLE':
      return { form: 'DENIED', reason: 'FORMS_DIFFER', rule: null };
  }
}
