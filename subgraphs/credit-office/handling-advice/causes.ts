/** Nothing outlives its cause: what was done because of a fact is suspended with it and ends with it. */
import type { Cause, HandlingCase, RecordEntry } from './facts.ts';
import { isFactInForce } from './inForce.ts';
import { isSuspended, names } from './suspension.ts';

/** How a fact stands, and through it whatever was done because of it. */
export type Standing = 'IN_FORCE' | 'SUSPENDED' | 'ENDED';

/** A fact, own or of the record, with what it was done for. */
export type Caused = { entry: RecordEntry; cause: Cause | null };

/**
 * Tells how facts stand. What names a cause that is not among the facts has ended with it where all facts of that kind
 * were read; where they were not, nobody knows, and it stands.
 */
export function standings(handling: HandlingCase, facts: readonly Caused[]): (fact: Caused) => Standing {
  const { today, record } = handling;

  const standingOf = (fact: Caused, followed: ReadonlySet<Caused>): Standing => {
    if (!isFactInForce(today, fact.entry)) return 'ENDED';
    const own = isSuspended(fact.entry, handling) ? 'SUSPENDED' : 'IN_FORCE';
    if (fact.cause === null || followed.has(fact)) return own;
    const caused = standingOfCause(fact.cause, new Set([...followed, fact]));
    return caused === 'IN_FORCE' ? own : caused;
  };

  const standingOfCause = (cause: Cause, followed: ReadonlySet<Caused>): Standing => {
    // Which fact is meant cannot be told.
    if (cause.factId === null && cause.documentNumber === null) return 'IN_FORCE';
    const found = facts.filter(({ entry }) => names(cause, entry)).map((fact) => standingOf(fact, followed));
    if (found.includes('IN_FORCE')) return 'IN_FORCE';
    if (found.includes('SUSPENDED')) return 'SUSPENDED';
    const wasRead = record.kinds.some(
      ({ department, kind }) => department === cause.department && kind === cause.kind,
    );
    return found.length > 0 || wasRead ? 'ENDED' : 'IN_FORCE';
  };

  return (fact) => standingOf(fact, new Set());
}
