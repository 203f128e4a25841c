/** What an objection or a repair does to the fact that it is about, in the department that holds the fact. */
import type { Transaction } from '../database/database.ts';
import type { Vault } from '../encryption/vault.ts';
import type { FactAct, FactState } from '../facts/vocabulary.ts';
import type { Actor, Writing } from './act.ts';
import { correctedFact } from './correctedFact.ts';
import type { ActSection } from './layouts.ts';
import {
  factsOnDocuments,
  holdSubjects,
  revise,
  rewrite,
  type StandingFact,
  standingFacts,
  stateBefore,
} from './lifeOfFacts.ts';
import { readFact } from './readFact.ts';

/**
 * - `SUSPEND`: the subject objects, and it is verified. `RESUME`: that has ended, and it stands as before.
 * - `CORRECT`, `WITHDRAW`: the objection was right.
 * - `REPAIR`: its publication, sharing and use have ended. `RESTORE`: the repair rested on what was false.
 */
export const factEffects = ['SUSPEND', 'RESUME', 'CORRECT', 'WITHDRAW', 'REPAIR', 'RESTORE'] as const;

export type FactEffect = {
  effect: (typeof factEffects)[number];
  subjectCode: string;
  /** Name of its type. */
  kind: string;
  /** By its identifier, or else by its document. */
  factId: string | null;
  /** Of the fact. */
  documentNumber: string | null;
  reason: string;
  /** The document that the effect rests on. */
  basisDocumentNumber: string | null;
  /** New values by the fields' places, `party.name`; of a correction alone. */
  corrections: readonly { field: string; value: string | null }[];
};

/** Why an effect can never be had. */
export type FactEffectRefusal = 'FACT_NOT_FOUND' | 'FACT_ENDED' | 'CORRECTION_INVALID';

export type EffectOn = {
  transaction: Transaction;
  vault: Vault;
  actor: Actor;
  department: string;
  sections: readonly ActSection[];
};

/** @returns null where the effect is there, from now on or from before */
export async function applyFactEffect(
  { transaction, vault, actor, department, sections }: EffectOn,
  effect: FactEffect,
): Promise<FactEffectRefusal | null> {
  const writing: Writing = { transaction, vault, actor, department, batch: '' };
  for (const section of sections.filter(({ type }) => type === effect.kind)) {
    await holdSubjects(writing, section.table, [effect.subjectCode]);
    const facts = await factsMeant(writing, section, effect);
    if (facts.length > 0) return affectAll(writing, section, facts, effect);
  }
  return 'FACT_NOT_FOUND';
}

async function factsMeant(
  writing: Writing,
  { table }: ActSection,
  { subjectCode, factId, documentNumber }: FactEffect,
): Promise<StandingFact[]> {
  const ids =
    factId !== null
      ? [factId]
      : documentNumber === null
        ? []
        : (await factsOnDocuments(writing, table, [{ subjectCode, documentNumber }]))
            .filter(({ state }) => state !== 'WITHDRAWN')
            .map(({ id }) => id);
  const found = await standingFacts(
    writing,
    table,
    ids.map((id) => ({ subjectCode, id })),
  );
  return [...found.values()];
}

/** A document that grants several licences is several facts: what is done to it is done to all of them, or to none. */
async function affectAll(
  writing: Writing,
  section: ActSection,
  facts: readonly StandingFact[],
  effect: FactEffect,
): Promise<FactEffectRefusal | null> {
  const planned = await Promise.all(facts.map((fact) => plan(writing, section, fact, effect)));
  const refused = planned.find((one) => typeof one === 'string');
  if (typeof refused === 'string') return refused;
  for (const [at, fact] of facts.entries()) {
    const next = planned[at] as Planned | null;
    if (next === null) continue;
    const { row } = fact;
    await revise(writing, section.table, [
      {
        key: { subjectCode: row.subjectCode, id: row.id },
        ...{ before: fact, act: next.act, state: next.state, reason: effect.reason },
        documentNumber: effect.basisDocumentNumber,
      },
    ]);
    await rewrite(writing, section.table, { ...row, ...next.values, state: next.state });
  }
  return null;
}

type Planned = { act: FactAct; state: FactState; values: Record<string, unknown> };

/** What becomes of one fact; null where it is so already. */
async function plan(
  writing: Writing,
  section: ActSection,
  { row }: StandingFact,
  effect: FactEffect,
): Promise<Planned | FactEffectRefusal | null> {
  const { table, layout } = section;
  const { state } = row;
  const inForce = state === 'ACTIVE' || state === 'CORRECTED' || state === 'UNDER_OBJECTION';
  const was = async (act: FactAct): Promise<FactState> =>
    (await stateBefore(writing, table, row, act)) ?? 'ACTIVE';
  switch (effect.effect) {
    case 'SUSPEND':
      if (!inForce) return 'FACT_ENDED';
      return state === 'UNDER_OBJECTION' ? null : { act: 'SUSPEND', state: 'UNDER_OBJECTION', values: {} };
    case 'RESUME':
      return state === 'UNDER_OBJECTION' ? { act: 'RESUME', state: await was('SUSPEND'), values: {} } : null;
    case 'WITHDRAW':
      return state === 'WITHDRAWN' ? null : { act: 'WITHDRAW', state: 'WITHDRAWN', values: {} };
    case 'CORRECT': {
      if (!inForce) return 'FACT_ENDED';
      const given = new Map(effect.corrections.map(({ field, value }) => [field, value]));
      const known = new Set(layout.fields.map(({ path }) => path));
      if (given.size === 0 || [...given.keys()].some((field) => !known.has(field)))
        return 'CORRECTION_INVALID';
      const { values, problems } = readFact(layout, row.subjectCode, given, row, writing.actor.today);
      if (problems.length > 0) return 'CORRECTION_INVALID';
      const byLaw = correctedFact(writing, section, row, values, given);
      return { act: 'CORRECT', state: 'CORRECTED', values: { ...values, ...byLaw } };
    }
    case 'REPAIR':
      if (state === 'REPAIRED') return null;
      return inForce ? { act: 'REPAIR', state: 'REPAIRED', values: {} } : 'FACT_ENDED';
    case 'RESTORE':
      return state === 'REPAIRED' ? { act: 'RESTORE', state: await was('REPAIR'), values: {} } : null;
    default:
      return effect.effect satisfies never;
  }
}
