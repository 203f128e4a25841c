import { alternativesOf, type DecidedKey, type ObjectForms } from './forms.ts';
import type { Standing } from './standing.ts';

/** What the public is told: that something was withheld or altered, and the reason's code. */
export type PublicDecisionNote = {
  /** Response keys from the root; positions in lists are left out. */
  readonly path: readonly string[];
  readonly form: 'CLEAR' | 'MASKED' | 'BANDED' | 'PSEUDONYM' | 'DENIED';
  /** What is missing, e.g. PURPOSE_REQUIRED; null unless denied. */
  readonly reason: string | null;
};

/** What everyone else is told, so that a form can be explained and contested. Never a value. */
export type FullDecisionNote = PublicDecisionNote & {
  /** `Type.field` that decided. */
  readonly coordinate: string;
  readonly algorithm: string | null;
  readonly rule: string | null;
  readonly policyVersion: string;
};

export type DecisionNote = PublicDecisionNote | FullDecisionNote;

/**
 * The explanations of an answer: every value that is not answered as it is, and every personal one that is.
 * They follow from the document and the caller's standing alone, so they do not tell whether a record exists.
 */
export function decisionNotes(
  forms: ObjectForms,
  role: Standing['role'],
  policyVersion: string,
): readonly DecisionNote[] {
  const notes = new Map<string, DecisionNote>();
  for (const [path, decided] of decidedKeys(forms, [])) {
    const full = noteOf(path, decided, policyVersion);
    const note = role === 'PUBLIC' ? { path, form: full.form, reason: full.reason } : full;
    notes.set(JSON.stringify(note), note);
  }
  return [...notes.values()];
}

function* decidedKeys(
  forms: ObjectForms,
  path: readonly string[],
): Generator<[readonly string[], DecidedKey]> {
  for (const fields of alternativesOf(forms)) {
    for (const { key, decided, form } of fields) {
      const here = [...path, key];
      if (decided && (decided.decision.form !== 'CLEAR' || decided.personal)) yield [here, decided];
      if (form.form === 'OBJECT') yield* decidedKeys(form.object, here);
    }
  }
}

function noteOf(
  path: readonly string[],
  { coordinate, decision }: DecidedKey,
  policyVersion: string,
): FullDecisionNote {
  return {
    path,
    coordinate,
    form: decision.form,
    algorithm: algorithmOf(decision),
    rule: decision.rule,
    reason: decision.form === 'DENIED' ? decision.reason : null,
    policyVersion,
  };
}

function algorithmOf(decision: DecidedKey['decision']): string | null {
  switch (decision.form) {
    case 'MASKED':
    case 'BANDED':
      return decision.by;
    case 'PSEUDONYM':
      return 'HMAC-SHA-256';
    case 'CLEAR':
    case 'DENIED':
      return null;
  }
}
