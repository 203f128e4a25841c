import type { Relation } from '@credit-hub/schema';
import type { DesensitizationContext } from '../desensitization/desensitize.ts';
import { type DecisionNote, decisionNotes } from '../policy/decisionNotes.ts';
import type { ObjectForms } from '../policy/forms.ts';
import type { PermittedOperation } from '../policy/permit.ts';
import type { Refusal } from '../policy/refusal.ts';
import { consentedAfterUse } from './consentedAfterUse.ts';
import { type Held, keyOfHeld, nothingHeld } from './held.ts';
import { permittedByStanding, type StandingPermits } from './permittedByStanding.ts';
import { reasonWhereUnknown } from './reasonWhereUnknown.ts';
import type { RelationsOfRequest } from './relationsOfRequest.ts';
import { rowForms } from './rowForms.ts';
import { codesIn, placesOf, type Row, rowsIn } from './rows.ts';
import { standingIn } from './standingIn.ts';

export type DecideRows = (
  data: Record<string, unknown> | null,
  pseudonym: DesensitizationContext['pseudonym'],
) => Promise<DecidedRows>;

export type DecidedRows = {
  readonly refusals: readonly Refusal[];
  readonly forms: ObjectForms;
  /** The name of the caller's standing to a market subject; the forms know what it opens. */
  readonly standingTo: (code: unknown) => string;
  readonly rows: readonly Row[];
  readonly decisions: readonly DecisionNote[];
};

const nobody = keyOfHeld(nothingHeld);

/** Where no relation matters every row is of one standing. */
export const decideOneStanding =
  (permitted: PermittedOperation, { variables }: StandingPermits): DecideRows =>
  async () => ({
    refusals: [],
    forms: permitted.forms(variables),
    standingTo: () => nobody,
    rows: [],
    decisions: permitted.decisions(variables),
  });

/** Decides by the code that each row carries, whatever the operation named. */
export const decideRows =
  (asked: {
    outside: Held;
    reach: ReadonlySet<Relation>;
    relations: RelationsOfRequest;
    permits: StandingPermits;
  }): DecideRows =>
  async (data, pseudonym) => {
    const { outside, reach, relations, permits } = asked;
    const codes = codesIn(data);
    await relations.load(codes, reach);

    const decideFor = (standings: Iterable<Held>) => {
      const { byStanding, refusals } = permittedByStanding(standings, outside, permits);
      const forms = new Map(
        [...byStanding].map(([key, permitted]) => [key, permitted.forms(permits.variables)] as const),
      );
      return { refusals, forms: rowForms(forms, keyOfHeld(outside)) };
    };
    const towards = [...codes].map((code) => [code, relations.towards(code)] as const);
    const held = await consentedAfterUse(
      new Map(towards),
      (standings) => decideFor(standings).forms,
      relations.use,
      data,
      pseudonym,
    );

    const { forms, refusals } = decideFor(held.values());
    const standingTo = standingIn(held);
    const rows = [...rowsIn(forms, data, standingTo)];
    const notes = decisionNotes(
      forms,
      permits.caller.role,
      permits.policyVersion,
      placesOf(rows, standingTo, nobody),
    );
    const decisions = relations.faults.length > 0 ? notes.map(reasonWhereUnknown) : notes;
    return { refusals, forms, standingTo, rows, decisions };
  };
