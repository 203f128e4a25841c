import type { ListingKind, Severity } from '@credit-hub/kit/tables';
import type {
  CatalogueMeasure,
  Effect,
  HandlingCase,
  HandlingRule,
  OpenObjection,
  OwnFact,
  RecordEntry,
} from './facts.ts';
import { inForceOn, strictest } from './strictness.ts';

/** Something the check met and what it means for the matter. */
export type Hit = {
  department: string;
  kind: string;
  listing: ListingKind | null;
  severity: Severity | null;
  basis: string | null;
  decidedOn: string | null;
  documentNumber: string | null;
  /** An objection is being verified: it is shown, and nothing follows from it. GBF [2019] 35, art. 17. */
  suspended: boolean;
  /** What it means while it is not suspended. */
  effect: Effect;
  /** Codes of the measures that follow from it. */
  measureCodes: readonly string[];
};

const office = 'credit-office';
/** Kinds that the office reads from its own books, where they say more than the record can. */
export const ownKinds = { ban: 'IndustryBan', measure: 'CreditMeasure' } as const;

/** All hits: the record's in its order, then the office's own bans and measures. */
export function findHits(handling: HandlingCase): Hit[] {
  return [...recordHits(handling), ...banHits(handling), ...measureHits(handling)];
}

function recordHits(handling: HandlingCase): Hit[] {
  const { law, today, books, matter } = handling;
  const rules = law.rules.filter(
    (rule) => inForceOn(today, rule) && (rule.matter ?? matter?.id) === matter?.id,
  );
  return (handling.record.entries ?? [])
    .filter((entry) => !isOwn(entry) && isInForce(today, entry))
    .flatMap((entry) => {
      const matching = rules.filter((rule) => fits(rule, entry));
      const effect = effectOf(entry, matching);
      if (effect === null) return [];
      return {
        department: entry.department,
        kind: entry.kind,
        listing: entry.listing,
        severity: entry.severity,
        basis: entry.basis,
        decidedOn: entry.decidedOn,
        documentNumber: entry.documentNumber,
        suspended: isSuspended(entry, books.objections),
        effect,
        measureCodes: [...new Set(matching.flatMap(({ measureCodes }) => measureCodes))],
      };
    });
}

function banHits({ matter, books }: HandlingCase): Hit[] {
  return books.bans
    .filter(({ matters }) => matters.length === 0 || (matter !== null && matters.includes(matter.id)))
    .map((ban) => ownHit(ban, ownKinds.ban, 'BARRED', [], books.objections));
}

function measureHits({ matter, books, law, today }: HandlingCase): Hit[] {
  const covers = ({ incentive, matters }: CatalogueMeasure) =>
    !incentive && matter !== null && matters.includes(matter.id);
  const codes = new Set(
    law.catalogue.filter((measure) => inForceOn(today, measure) && covers(measure)).map(({ code }) => code),
  );
  return books.measures
    .filter(({ measureCode }) => codes.has(measureCode))
    .map((measure) =>
      ownHit(measure, ownKinds.measure, 'RESTRICTED', [measure.measureCode], books.objections),
    );
}

function ownHit(
  fact: OwnFact,
  kind: string,
  effect: Effect,
  measureCodes: readonly string[],
  objections: readonly OpenObjection[],
): Hit {
  const { id: factId, state, basis, decidedOn, documentNumber } = fact;
  const named = { department: office, kind, factId, state, documentNumber };
  const suspended = isSuspended(named, objections);
  return {
    department: office,
    kind,
    listing: null,
    severity: null,
    basis,
    decidedOn,
    documentNumber,
    suspended,
    effect,
    measureCodes,
  };
}

const isOwn = ({ department, kind }: RecordEntry): boolean =>
  department === office && (kind === ownKinds.ban || kind === ownKinds.measure);

/** Repaired, withdrawn, expired and removed facts must not be used. */
function isInForce(today: string, { state, publishedUntil, removedOn }: RecordEntry): boolean {
  const standing = state === 'ACTIVE' || state === 'CORRECTED' || state === 'UNDER_OBJECTION';
  return (
    standing &&
    !(publishedUntil !== null && publishedUntil < today) &&
    !(removedOn !== null && removedOn <= today)
  );
}

const fits = (rule: HandlingRule, entry: RecordEntry): boolean =>
  (rule.listing === null || rule.listing === entry.listing) &&
  (rule.kind === null || rule.kind === entry.kind) &&
  (rule.severity === null || rule.severity === entry.severity);

/** The strictest of what the rules say and of the least that an adverse fact means; null when it means nothing. */
function effectOf(entry: RecordEntry, rules: readonly HandlingRule[]): Effect | null {
  const given = rules.map(({ effect }) => effect);
  // A green channel is for the red list alone, whatever a rule says.
  const said = entry.listing === 'RED' ? given : given.map((effect) => strictest([effect, 'NORMAL']));
  const all = [...said, ...leastEffect(entry)];
  return all.length === 0 ? null : strictest(all);
}

/** What an adverse fact means where no rule speaks of it: a list restricts, a graver dishonesty ends incentives. */
function leastEffect({ listing, severity }: RecordEntry): Effect[] {
  if (listing === 'BLACK' || listing === 'FOCUS') return ['RESTRICTED'];
  return severity === 'ORDINARY' || severity === 'SERIOUS' ? ['NORMAL'] : [];
}

/** By the department that holds the fact, or already by an objection that it has not heard of yet. */
function isSuspended(
  fact: Pick<RecordEntry, 'department' | 'kind' | 'factId' | 'documentNumber' | 'state'>,
  objections: readonly OpenObjection[],
): boolean {
  return fact.state === 'UNDER_OBJECTION' || objections.some((objection) => names(objection, fact));
}

function names(
  objection: OpenObjection,
  fact: Pick<RecordEntry, 'department' | 'kind' | 'factId' | 'documentNumber'>,
): boolean {
  if (objection.department !== fact.department || objection.kind !== fact.kind) return false;
  if (objection.factId !== null) return objection.factId === fact.factId;
  return objection.documentNumber !== null && objection.documentNumber === fact.documentNumber;
}
