/** What an act takes. All of it is optional in the schema: what is needed is told as a problem, by the field's name. */
import type { Classification } from '@credit-hub/schema';
import type { Actor } from './who.ts';

export type TakenField = {
  /** As the schema names it, e.g. `String` or `[RepairWay!]`. */
  type: string;
  classified: Classification;
  /** What it says, in the words of the schema. */
  says: string;
  chineseName: string;
  /** Without it the act cannot be made; `ON_PAPER`: by a hall, which acts on a paper alone. */
  needed?: 'ALWAYS' | 'ON_PAPER';
  /** Most characters of a text, or entries of a list. */
  most: number;
};

/** What was given with an act, by the names of its fields; what is empty is not given. */
export type Given = Readonly<Record<string, unknown>>;

/** What is wrong with an act as it was asked for. */
export type ActProblem = { code: string; field: string | null; day: string | null };

export const problem = (
  code: string,
  { field = null, day = null }: Partial<ActProblem> = {},
): ActProblem => ({
  code,
  field,
  day,
});

type Told = Pick<TakenField, 'chineseName' | 'says' | 'needed'>;

/** Text written by hand. */
export const freeText = (told: Told): TakenField => ({
  type: 'String',
  classified: 'FREE_TEXT',
  most: 4_000,
  ...told,
});

/** Why the act is made; it stands in the history. */
export const reason = (told: Partial<Told> = {}): TakenField =>
  freeText({ chineseName: '理由', says: 'Why', needed: 'ALWAYS', ...told });

/** The document that the act rests on; it stands in the history. */
export const documentNumber = (needed: TakenField['needed']): TakenField => ({
  type: 'String',
  classified: 'SHARED',
  chineseName: '文书号',
  says: 'Number of the document it rests on',
  ...(needed ? { needed } : {}),
  most: 200,
});

/** A name or number that departments share, a choice or a day. */
export const sharedField = (type: string, told: Told, most = 200): TakenField => ({
  type,
  classified: 'SHARED',
  most,
  ...told,
});

/** What was given of what the act takes, in the order of its table. */
export function givenOf(takes: Readonly<Record<string, TakenField>>, values: Given): Given {
  return Object.fromEntries(
    Object.keys(takes).flatMap((name) => {
      const value = values[name];
      return isEmpty(value) ? [] : [[name, value]];
    }),
  );
}

/** What of the fields is missing, or longer than it may be. */
export function fieldProblems(
  takes: Readonly<Record<string, TakenField>>,
  given: Given,
  { role }: Actor,
): ActProblem[] {
  return Object.entries(takes).flatMap(([field, { needed, most }]) => {
    const value = given[field];
    if (value === undefined) {
      const isNeeded = needed === 'ALWAYS' || (needed === 'ON_PAPER' && role === 'HALL');
      return isNeeded ? [problem('FIELD_REQUIRED', { field })] : [];
    }
    const tooLong = (typeof value === 'string' || Array.isArray(value)) && value.length > most;
    return tooLong ? [problem('FIELD_TOO_LONG', { field })] : [];
  });
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
