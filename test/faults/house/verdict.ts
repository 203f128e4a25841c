/** Whether an answer given while something failed is true: whole, or with what is missing missing and said so. */
import type { HubAnswer } from '../../house/testHub.ts';

export type Verdict =
  /** All of it, as when nothing failed. */
  | 'WHOLE'
  /** Less of it, and it says so. */
  | 'PARTIAL'
  /** Nothing of it, under a code that says why. */
  | `REFUSED ${string}`
  /** Anything else: it tells what is not so. */
  | `WRONG ${string}`;

/** @param whole what is answered when nothing fails */
export function verdictOf({ status, body }: HubAnswer, whole: unknown): Verdict {
  const { data, errors, extensions } = body;
  if (status === 503 && data === undefined) return `REFUSED ${errors?.[0]?.extensions?.code}`;
  const lie = data === undefined ? 'nothing was answered' : lieIn(data, whole, '');
  if (status !== 200 || lie !== null) return `WRONG ${status} ${lie} ${JSON.stringify(errors ?? [])}`;
  if (typeof extensions?.receipt !== 'string') return 'WRONG an answer without a receipt';
  const missing = extensions.missingDepartments as unknown[] | undefined;
  const saysPartial = extensions.completeness === 'PARTIAL' && (missing?.length ?? 0) > 0;
  if (saysPartial) return 'PARTIAL';
  return extensions.completeness === 'COMPLETE' && JSON.stringify(data) === JSON.stringify(whole)
    ? 'WHOLE'
    : `WRONG called ${extensions.completeness}`;
}

/** Where something is told that is not so; null may stand for anything, nothing else for null. */
function lieIn(told: unknown, whole: unknown, path: string): string | null {
  if (told === null) return null;
  if (isAdvice(told)) return isTrueAdvice(told, whole) ? null : `${path} advises ${told.outcome}`;
  if (Array.isArray(told)) return same(told, whole) ? null : `${path} lists what is not so`;
  if (typeof told !== 'object') return told === whole ? null : `${path} is not so`;
  for (const [name, value] of Object.entries(told)) {
    const lie = lieIn(value, (whole as Record<string, unknown> | null)?.[name], `${path}.${name}`);
    if (lie !== null) return lie;
  }
  return null;
}

type Advice = { readonly outcome: string; readonly missingDepartments: readonly string[] };
const isAdvice = (value: unknown): value is Advice => Object.hasOwn(Object(value), 'outcome');

/** With a department missing nobody is waved through, and nobody is turned away without a reason. */
const isTrueAdvice = (told: Advice, whole: unknown): boolean =>
  told.missingDepartments.length > 0 ? told.outcome === 'UNDETERMINED' : same(told, whole);

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
