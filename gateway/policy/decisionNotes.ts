import { alternativesOf, type DecidedKey, type ObjectForms } from './forms.ts';
import type { Standing } from './standing.ts';

/** What the public is told: that something was withheld or altered, and the reason's code. */
export type PublicDecisionNote = {
  /** Response keys from the root; positions in lists are left out. */
  readonly path: readonly string[];
  readonly form: 'CLEAR' | 'MASKED' | 'BANDED' | 'PSEUDONYM' | 'DENIED';
  /** What is missing, e.g. PURPOSE_REQUIRED: of what is denied to read it, of what is altered to read more of it. */
  readonly reason: string | null;
  /**
   * The market subjects that it is said of, by their place among those on the same path, counted from 0; absent where
   * it is said of all.
   */
  readonly rows?: readonly number[];
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

/** The rows that stand on a path of the answer, by their standing: their places among all on that path. */
export type RowsAt = (path: readonly string[]) => ReadonlyMap<string, readonly number[]>;

/**
 * The explanations of an answer: every value that is not answered as it is, and every personal one that is.
 * Beneath rows of different standings they are each row's; all others follow from the document and the caller's
 * standing alone, so they do not tell whether a record exists.
 */
export function decisionNotes(
  forms: ObjectForms,
  role: Standing['role'],
  policyVersion: string,
  rowsAt: RowsAt = () => new Map(),
): readonly DecisionNote[] {
  const notes = new Map<string, { note: DecisionNote; rows: number[] | 'ALL' }>();
  for (const { path, decided, rows } of decidedKeys(forms, [], 'ALL', rowsAt)) {
    const full = noteOf(path, decided, policyVersion);
    const note = role === 'PUBLIC' ? { path, form: full.form, reason: full.reason } : full;
    const name = JSON.stringify(note);
    const known = notes.get(name);
    if (!known) notes.set(name, { note, rows: rows === 'ALL' ? 'ALL' : [...rows.places] });
    else if (known.rows !== 'ALL' && rows !== 'ALL') known.rows.push(...rows.places);
    const said = notes.get(name);
    // Said of each row in turn, it is said of all.
    if (said && said.rows !== 'ALL' && (rows === 'ALL' || new Set(said.rows).size === rows.of))
      said.rows = 'ALL';
  }
  return [...notes.values()].map(({ note, rows }) =>
    rows === 'ALL' ? note : { ...note, rows: [...new Set(rows)].sort((one, other) => one - other) },
  );
}

/** Of which rows something is said, out of how many. */
type SaidOf = 'ALL' | { places: readonly number[]; of: number };

type SaidKey = { path: readonly string[]; decided: DecidedKey; rows: SaidOf };

function* decidedKeys(
  forms: ObjectForms,
  path: readonly string[],
  rows: SaidOf,
  rowsAt: RowsAt,
): Generator<SaidKey> {
  if (forms.kind === 'ROWS') {
    const present = rowsAt(path);
    const of = [...present.values()].reduce((sum, places) => sum + places.length, 0);
    for (const [standing, places] of present) {
      const row = forms.byStanding.get(standing);
      if (row) yield* decidedKeys(row, path, present.size > 1 ? { places, of } : rows, rowsAt);
    }
    return;
  }
  for (const fields of alternativesOf(forms)) {
    for (const { key, decided, form } of fields) {
      const here = [...path, key];
      if (decided && (decided.decision.form !== 'CLEAR' || decided.personal))
        yield { path: here, decided, rows };
      if (form.form === 'OBJECT') yield* decidedKeys(form.object, here, rows, rowsAt);
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
    reason: decision.form === 'DENIED' ? decision.reason : (decision.missing ?? null),
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
