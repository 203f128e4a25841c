/** What each act does to the facts of a section. Each is given what is to be done in order, and answers in that order. */

import { getTableColumns } from 'drizzle-orm';
import { rowHasher } from '../facts/rowHasher.ts';
import { type ActName, done, type FactActResult, refused, type Writing } from './act.ts';
import { correctedFact } from './correctedFact.ts';
import type { ActSection } from './layouts.ts';
import {
  accountOf,
  add,
  type ClearRow,
  factsOnDocuments,
  holdSubjects,
  revise,
  rewrite,
  type StandingFact,
  setState,
  standingFacts,
} from './lifeOfFacts.ts';
import { type ActProblem, actProblem } from './problems.ts';
import { decide, lockedProposals, propose } from './proposals.ts';
import { leavesOf, readFact } from './readFact.ts';
import { rowHashOf, rowOfFact } from './rowOfFact.ts';
import { weighsOnPerson } from './secondOfficer.ts';

export type RecordItem = { unifiedSocialCreditCode?: string | null } & Record<string, unknown>;
type Named = { unifiedSocialCreditCode: string; fact: string; revision: number };
type OnDocument = { reason?: string | null; documentNumber?: string | null };
export type CorrectItem = Named & OnDocument & { values: Record<string, unknown> };
export type WithdrawItem = Named & OnDocument;
export type EndItem = Named & OnDocument & { endedOn?: string | null };
export type ReviewItem = {
  unifiedSocialCreditCode: string;
  proposal: string;
  decision: 'CONFIRM' | 'REFUSE';
};

/** Whether a second officer has to decide, or has decided. */
type Standing = { reviewed: boolean };
type Deed<Item> = (
  writing: Writing,
  section: ActSection,
  items: readonly Item[],
  standing: Standing,
) => Promise<FactActResult[]>;

const onlyOnce = { reviewed: false };

/** Records facts; what is there already is told, and what weighs on a person waits. */
const record: Deed<RecordItem> = async (writing, section, items, { reviewed }) => {
  const { table, layout } = section;
  const { vault, actor, department } = writing;
  const hash = rowHasher(vault, table);
  const read = items.map((item) => {
    const { unifiedSocialCreditCode, ...told } = item;
    const code = unifiedSocialCreditCode ?? '';
    const fact = readFact(layout, code, leavesOf(told), null, actor.today);
    const problems =
      code === ''
        ? [actProblem('REQUIRED_FIELD_EMPTY', 'unifiedSocialCreditCode'), ...fact.problems]
        : fact.problems;
    const rowHash = rowHashOf(hash, section, fact.values);
    return { item, code, values: fact.values, problems, rowHash };
  });
  await holdSubjects(
    writing,
    table,
    read.map(({ code }) => code),
  );
  const good = read.filter(({ problems }) => problems.length === 0);
  const known = await factsOnDocuments(
    writing,
    table,
    good.map(({ code, values }) => ({ subjectCode: code, documentNumber: values.documentNumber as string })),
  );
  const inRequest = new Map<string, number>();
  const rows: ReturnType<typeof rowOfFact>[] = [];
  const proposals: { at: number; item: RecordItem; code: string; documentNumber: string }[] = [];
  const results = read.map(({ item, code, values, problems, rowHash }, at): FactActResult => {
    if (problems.length > 0) return refused(...problems);
    const actKey = JSON.stringify([
      code,
      values.documentNumber,
      values.authority,
      values.licenceNumber ?? null,
    ]);
    const same = known.find((fact) => fact.subjectCode === code && fact.rowHash === rowHash);
    if (same) {
      if (same.state === 'WITHDRAWN') return refused(actProblem('FACT_WITHDRAWN'));
      return done('UNCHANGED', { fact: same.id });
    }
    const isOfAct = known.some(
      (fact) =>
        fact.state !== 'WITHDRAWN' &&
        JSON.stringify([fact.subjectCode, fact.documentNumber, fact.authority, fact.further]) === actKey,
    );
    if (isOfAct) return refused(actProblem('FACT_RECORDED', 'documentNumber'));
    if (inRequest.has(actKey)) return refused(actProblem('DOCUMENT_TWICE_IN_FILE', 'documentNumber'));
    inRequest.set(actKey, at);
    if (!reviewed && weighsOnPerson(section, code, values)) {
      proposals.push({ at, item, code, documentNumber: values.documentNumber as string });
      return done('PROPOSED', {});
    }
    const row = rowOfFact(section, values, {
      ...{ department, subjectCode: code, rowHash, sourceRow: at + 1, batch: writing.batch },
      ...{ today: actor.today, receivedAt: actor.now.toISOString() },
    });
    rows.push(row);
    return done('RECORDED', { fact: row.id, revision: 1 });
  });
  await add(writing, table, rows);
  await revise(
    writing,
    table,
    rows.map((row) => ({
      key: { subjectCode: row.subjectCode, id: row.id },
      before: null,
      act: 'RECORD',
      state: 'ACTIVE',
      reason: null,
      documentNumber: row.documentNumber,
    })),
  );
  const proposed = await propose(
    writing,
    proposals.map(({ item, code, documentNumber }) => ({
      ...{
        subjectCode: code,
        section: section.section,
        act: 'record' as const,
        item,
        factId: null,
        documentNumber,
      },
    })),
  );
  for (const [place, { at }] of proposals.entries()) results[at] = proposed[place] as FactActResult;
  return results;
};

/** The fact that is named, and what keeps it from being changed. */
function named(
  facts: ReadonlyMap<string, StandingFact>,
  { unifiedSocialCreditCode: code, fact: id, revision, reason, documentNumber }: Named & OnDocument,
): { fact: StandingFact; problems: ActProblem[] } | { fact: null; problems: ActProblem[] } {
  const fact = facts.get(id);
  if (fact === undefined || fact.row.subjectCode !== code)
    return { fact: null, problems: [actProblem('FACT_NOT_FOUND', 'fact')] };
  const problems = [
    ...(isFilled(reason) ? [] : [actProblem('REQUIRED_FIELD_EMPTY', 'reason')]),
    ...(isFilled(documentNumber) ? [] : [actProblem('REQUIRED_FIELD_EMPTY', 'documentNumber')]),
    ...(fact.revision === revision ? [] : [actProblem('FACT_CHANGED', 'revision')]),
  ];
  return { fact, problems };
}

const isFilled = (text: string | null | undefined): text is string => text != null && text.trim() !== '';

async function factsNamed(
  writing: Writing,
  { table }: ActSection,
  items: readonly Named[],
): Promise<Map<string, StandingFact>> {
  const keys = items.map(({ unifiedSocialCreditCode: subjectCode, fact: id }) => ({ subjectCode, id }));
  await holdSubjects(
    writing,
    table,
    keys.map(({ subjectCode }) => subjectCode),
  );
  return standingFacts(writing, table, keys);
}

/** A fact that an act of this request changed has another revision for the next. */
function changed(facts: Map<string, StandingFact>, fact: StandingFact, row: ClearRow): void {
  facts.set(row.id, { row, revision: fact.revision + 1, stored: fact.stored });
}

const correct: Deed<CorrectItem> = async (writing, section, items, { reviewed }) => {
  const { table, layout, section: name } = section;
  const facts = await factsNamed(writing, section, items);
  const results: FactActResult[] = [];
  for (const item of items) {
    const { fact, problems } = named(facts, item);
    if (fact === null) {
      results.push(refused(...problems));
      continue;
    }
    const { row } = fact;
    const given = leavesOf(item.values);
    const read = readFact(layout, row.subjectCode, given, row, writing.actor.today);
    const all = [
      ...problems,
      ...(row.state === 'WITHDRAWN' ? [actProblem('FACT_WITHDRAWN', 'fact')] : []),
      ...(row.state === 'REPAIRED' ? [actProblem('FACT_ENDED', 'fact')] : []),
      ...(given.size === 0 ? [actProblem('REQUIRED_FIELD_EMPTY', 'values')] : []),
      ...read.problems.map((problem) => ({ ...problem, field: `values.${problem.field}` })),
    ];
    if (all.length > 0) {
      results.push(refused(...all));
      continue;
    }
    const differs = Object.entries(read.values).some(
      ([property, value]) => JSON.stringify(value ?? null) !== JSON.stringify(row[property] ?? null),
    );
    if (!differs) {
      results.push(done('UNCHANGED', { fact: row.id, revision: fact.revision }));
      continue;
    }
    const byLaw = correctedFact(writing, section, row, read.values, given);
    if (!reviewed && weighsOnPerson(section, row.subjectCode, { ...read.values, severity: byLaw.severity })) {
      const [proposed] = await propose(writing, [
        {
          ...{ subjectCode: row.subjectCode, section: name, act: 'correct', item, factId: row.id },
          documentNumber: item.documentNumber ?? null,
        },
      ]);
      results.push(proposed as FactActResult);
      continue;
    }
    // Whether an objection is upheld is decided by its procedure, and not by mending what it is about.
    const state = row.state === 'UNDER_OBJECTION' ? row.state : 'CORRECTED';
    const next: ClearRow = { ...row, ...read.values, ...byLaw, state };
    await revise(writing, table, [changeOf(fact, 'CORRECT', state, item)]);
    await rewrite(writing, table, next);
    changed(facts, fact, next);
    results.push(done('CORRECTED', { fact: row.id, revision: fact.revision + 1 }));
  }
  return results;
};

const changeOf = (
  before: StandingFact,
  act: 'CORRECT' | 'WITHDRAW' | 'END',
  state: ClearRow['state'],
  { reason = null, documentNumber = null }: OnDocument,
) => ({
  key: { subjectCode: before.row.subjectCode, id: before.row.id },
  ...{ before, act, state, reason, documentNumber },
});

const withdraw: Deed<WithdrawItem> = async (writing, section, items) => {
  const facts = await factsNamed(writing, section, items);
  const results: FactActResult[] = [];
  const changes: ReturnType<typeof changeOf>[] = [];
  for (const item of items) {
    const { fact, problems } = named(facts, item);
    if (fact?.row.state === 'WITHDRAWN') {
      results.push(done('UNCHANGED', { fact: fact.row.id, revision: fact.revision }));
      continue;
    }
    if (fact === null || problems.length > 0) {
      results.push(refused(...problems));
      continue;
    }
    changes.push(changeOf(fact, 'WITHDRAW', 'WITHDRAWN', item));
    changed(facts, fact, { ...fact.row, state: 'WITHDRAWN' });
    results.push(done('WITHDRAWN', { fact: fact.row.id, revision: fact.revision + 1 }));
  }
  await revise(writing, section.table, changes);
  await setState(
    writing,
    section.table,
    changes.map(({ key }) => key),
    { state: 'WITHDRAWN' },
  );
  return results;
};

const end: Deed<EndItem> = async (writing, section, items) => {
  const facts = await factsNamed(writing, section, items);
  const columns = getTableColumns(section.table);
  const ending = section.ending as string;
  const results: FactActResult[] = [];
  for (const item of items) {
    const { fact, problems } = named(facts, item);
    const { endedOn, reason } = item;
    if (fact !== null && fact.row[ending] !== null && fact.row[ending] === endedOn) {
      results.push(done('UNCHANGED', { fact: fact.row.id, revision: fact.revision }));
      continue;
    }
    const began = (fact?.row.listedOn ?? fact?.row.decidedOn) as string | undefined;
    const all = [
      ...problems,
      ...(endedOn == null ? [actProblem('REQUIRED_FIELD_EMPTY', 'endedOn')] : []),
      ...(endedOn != null && endedOn > writing.actor.today ? [actProblem('DATE_IN_FUTURE', 'endedOn')] : []),
      ...(endedOn != null && began !== undefined && endedOn < began
        ? [actProblem('DATES_OUT_OF_ORDER', 'endedOn')]
        : []),
      ...(fact !== null && fact.row.state === 'WITHDRAWN' ? [actProblem('FACT_WITHDRAWN', 'fact')] : []),
    ];
    if (fact === null || all.length > 0) {
      results.push(refused(...all));
      continue;
    }
    const { row } = fact;
    await revise(writing, section.table, [changeOf(fact, 'END', row.state, item)]);
    const next = {
      ...row,
      [ending]: endedOn,
      ...('removalReason' in columns ? { removalReason: reason } : {}),
    };
    await rewrite(writing, section.table, next);
    changed(facts, fact, next);
    results.push(done('ENDED', { fact: row.id, revision: fact.revision + 1 }));
  }
  return results;
};

const review: Deed<ReviewItem> = async (writing, section, items) => {
  const { person } = writing.actor.viewer;
  if (person === null) return items.map(() => refused(actProblem('OFFICER_UNKNOWN')));
  const officer = accountOf(writing.vault, person);
  const keys = items.map(({ unifiedSocialCreditCode: subjectCode, proposal: id }) => ({ subjectCode, id }));
  await holdSubjects(
    writing,
    section.table,
    keys.map(({ subjectCode }) => subjectCode),
  );
  const proposals = await lockedProposals(writing, section.section, keys);
  const results: FactActResult[] = [];
  for (const { proposal: id, decision } of items) {
    const proposal = proposals.get(id);
    if (proposal === undefined) results.push(refused(actProblem('PROPOSAL_NOT_FOUND', 'proposal')));
    else if (proposal.decision !== null) results.push(refused(actProblem('NOTHING_TO_REVIEW', 'proposal')));
    else if (proposal.proposedBy === officer)
      results.push(refused(actProblem('SECOND_OFFICER_REQUIRED', 'proposal')));
    else if (decision === 'REFUSE') {
      await decide(writing, proposal, decision);
      proposals.set(id, { ...proposal, decision });
      results.push(done('DECLINED', { proposal: id, fact: proposal.factId }));
    } else {
      const act = deeds[proposal.act] as Deed<unknown>;
      const [result] = await act(writing, section, [JSON.parse(proposal.item)], { reviewed: true });
      if (result?.outcome !== 'REFUSED') await decide(writing, proposal, decision);
      proposals.set(id, { ...proposal, decision: result?.outcome === 'REFUSED' ? null : decision });
      results.push({ ...(result as FactActResult), proposal: id });
    }
  }
  return results;
};

const deeds = { record, correct, withdraw, end, review } satisfies Record<ActName, Deed<never>>;

/** Does an act, as far as it can be done. */
export const doAct = (
  writing: Writing,
  section: ActSection,
  act: ActName,
  items: readonly unknown[],
): Promise<FactActResult[]> => (deeds[act] as Deed<unknown>)(writing, section, items, onlyOnce);
