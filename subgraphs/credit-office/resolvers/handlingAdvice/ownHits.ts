/** Bans and measures: the office reads them in its own books, which say more of them than the record can. */
import type { HandlingMatterRow } from '../../tables.ts';
import type { Effect, HandlingCase, OpenObjection, OwnFact, RecordEntry } from './facts.ts';
import type { Hit } from './hit.ts';
import { isLawInForce } from './inForce.ts';
import { isSuspended } from './suspension.ts';

const office = 'credit-office';
const banKind = 'IndustryBan';
const measureKind = 'CreditMeasure';

/** Whether an entry of the record is one that the office's own books tell. */
export function isOwn({ department, kind }: RecordEntry): boolean {
  return department === office && (kind === banKind || kind === measureKind);
}

/** Bans, and punishments that the catalogue names; those that do not cover the matter end incentives all the same. */
export function ownHits({ matter, books, law, today }: HandlingCase): Hit[] {
  const { bans, measures, objections } = books;
  const punishments = new Map(
    law.catalogue
      .filter((item) => !item.incentive && isLawInForce(today, item))
      .map((item) => [item.code, item.matters]),
  );
  return [
    ...bans.map((ban) => {
      const barred = ban.matters.length === 0 || covers(ban.matters, matter);
      return hitOf(ban, banKind, barred ? 'BARRED' : 'NORMAL', [], objections);
    }),
    ...measures.flatMap((measure) => {
      const matters = punishments.get(measure.measureCode);
      if (matters === undefined) return [];
      const effect = covers(matters, matter) ? 'RESTRICTED' : 'NORMAL';
      return hitOf(measure, measureKind, effect, [measure.measureCode], objections);
    }),
  ];
}

const covers = (matters: readonly string[], matter: HandlingMatterRow | null): boolean =>
  matter !== null && matters.includes(matter.id);

function hitOf(
  { id, state, severity, basis, decidedOn, documentNumber }: OwnFact,
  kind: string,
  effect: Effect,
  measureCodes: readonly string[],
  objections: readonly OpenObjection[],
): Hit {
  const named = { department: office, kind, documentNumber };
  const suspended = isSuspended({ ...named, factId: id, state }, objections);
  return { ...named, listing: null, severity, basis, decidedOn, suspended, effect, measureCodes };
}
