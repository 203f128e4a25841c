/** The SQL of procedures: one transaction an act. */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '@credit-hub/schema';
import DataLoader from 'dataloader';
import { and, asc, eq, getTableName, sql } from 'drizzle-orm';
import type { Clock } from '../clock.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { Department } from '../department.ts';
import { rowOpener, sealRow } from '../encryption/sealedRows.ts';
import { opened } from '../encryption/sealedText.ts';
import { departmentError } from '../errors.ts';
import { factId } from '../facts/factId.ts';
import type { FactTable } from '../facts/tables.ts';
import { namesPersonsOf } from '../free-text/persons.ts';
import { enqueueMessages } from '../messages/enqueueMessages.ts';
import { MessageRefused } from '../messages/handler.ts';
import { type Decision, decideAct, type Notice, type Standing } from './decideAct.ts';
import { deskOf, type ProcedureWorkItem } from './desk.ts';
import { type ActProblem, type Given, givenOf, problem } from './fields.ts';
import { type PeriodLaw, type PeriodRow, periodOn } from './periods.ts';
import type { Procedure, ProcedureItem } from './procedure.ts';
import { notices, procedureActs, procedurePeriods } from './tables.ts';
import { type Actor, bodyOf } from './who.ts';

export type ProcedureActRow = typeof procedureActs.$inferSelect;
type ItemRow = ProcedureItem & Record<string, unknown>;

/** An act as it was asked for. */
export type ActAsked = {
  subjectCode: string;
  /** Null: the act begins an item. */
  item: string | null;
  values: Given;
  /** An act that begins an item is known by it when it is sent again. */
  idempotencyKey: string | null;
  actor: Actor;
  /** Index in the access log of the request that asks; null where none does. */
  auditIndex: number | null;
  today: string;
};

/** The item as it stands behind the act, or why nothing was done. */
export type ActDone = {
  item: ItemRow | null;
  problems: readonly ActProblem[];
  /** Messages to other departments that go with it. */
  sent: readonly string[];
};

export type ActsOfItem = (item: { subjectCode: string; id: string }) => Promise<ProcedureActRow[]>;

export type ProcedureBooks = {
  act(procedure: Procedure, name: string, asked: ActAsked): Promise<ActDone>;
  actorOf(viewer: Viewer): Actor;
  /** Its items that wait for the actor. */
  deskOf(procedure: Procedure, actor: Actor, today: string): Promise<ProcedureWorkItem[]>;
  /** The periods that are in force on the day in this place: of each name the one that counts. */
  periodsOn(day: string): Promise<PeriodRow[]>;
  /** Acts of items, oldest first; lives for one request. */
  openActsOfItems(): ActsOfItem;
};

type Writing = { transaction: Transaction; vault: Database['vault'] };

export function createProcedureBooks(
  database: Database,
  department: Department,
  clock: Clock,
): ProcedureBooks {
  const locality = department.localityOf?.() ?? null;
  const openAct = rowOpener<ProcedureActRow>(database.vault, procedureActs);

  async function actsOf(transaction: Transaction, subjectCode: string, id: string) {
    const rows = await transaction
      .select()
      .from(procedureActs)
      .where(and(eq(procedureActs.subjectCode, subjectCode), eq(procedureActs.itemId, id)))
      .orderBy(asc(procedureActs.number));
    return rows.map(openAct);
  }

  async function lawIn(transaction: Transaction): Promise<PeriodLaw> {
    return { rows: await transaction.select().from(procedurePeriods), locality };
  }

  async function begin(
    writing: Writing,
    procedure: Procedure,
    name: string,
    asked: ActAsked,
  ): Promise<ActDone> {
    const { transaction } = writing;
    const { subjectCode, actor, idempotencyKey } = asked;
    // Two that begin items of one subject wait for each other: what there is already decides whether another may begin.
    await transaction.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`${procedure.name} ${subjectCode}`}, 0))`,
    );
    if (idempotencyKey !== null && !isKey.test(idempotencyKey))
      return notDone([problem('IDEMPOTENCY_KEY_INVALID', { field: 'idempotencyKey' })]);
    const table = getTableName(procedure.table);
    const rowHash = database.vault.blindIndex(
      `${table}.row_hash`,
      JSON.stringify([subjectCode, bodyOf(actor), name, idempotencyKey ?? randomUUID()]),
    );
    const begun = { subjectCode, id: factId(table, subjectCode, rowHash) };
    const all = await itemsOf(writing, procedure, subjectCode);
    const given = givenOf(takesOf(procedure, name), asked.values);
    const known = all.find(({ id }) => id === begun.id);
    if (known) {
      const [first] = await actsOf(transaction, subjectCode, known.id);
      const same = first !== undefined && opened(first.given) === JSON.stringify(given);
      return same
        ? { item: known, problems: [], sent: [] }
        : notDone([problem('IDEMPOTENCY_KEY_REUSED', { field: 'idempotencyKey' })]);
    }
    const standing: Standing = { item: null, begun, others: all, proposed: null };
    const { today, auditIndex } = asked;
    const decided = decideAct(procedure, name, standing, {
      ...{ given, actor, today, auditIndex },
      law: await lawIn(transaction),
    });
    if (decided.outcome === 'REFUSED') return notDone(decided.problems);
    const { chineseName: authority } = department;
    const row = {
      ...{ ...begun, rowHash, authority, decidedOn: today, sourceUnit: actor.organization ?? authority },
      basis: procedure.basis,
      documentNumber: textIn(given, 'documentNumber'),
      ...decided.columns,
    };
    const [kept] = await transaction
      .insert(procedure.table)
      .values(sealRow(writing.vault, procedure.table, row) as never)
      .returning();
    const stood = { ...begun, stage: null, number: 1 };
    const sent = await conclude(writing, procedure, name, stood, decided, asked);
    return { item: openedItem(writing, procedure, kept), problems: [], sent };
  }

  async function go(
    writing: Writing,
    procedure: Procedure,
    name: string,
    asked: ActAsked & { item: string },
  ): Promise<ActDone> {
    const { transaction, vault } = writing;
    const { subjectCode, item: id, actor, today, auditIndex } = asked;
    const isItem = and(eq(procedure.table.subjectCode, subjectCode), eq(procedure.table.id, id));
    const [locked] = await transaction.select().from(procedure.table).where(isItem).for('update');
    const item = locked ? openedItem(writing, procedure, locked) : null;
    const acts = await actsOf(transaction, subjectCode, id);
    const proposed = item?.awaitingAct === name ? proposalIn(acts, name) : null;
    const given = givenOf(takesOf(procedure, name), asked.values);
    const standing: Standing = { item, begun: { subjectCode, id }, others: [], proposed };
    const decided = decideAct(procedure, name, standing, {
      ...{ given, actor, today, auditIndex },
      law: await lawIn(transaction),
    });
    if (decided.outcome === 'REFUSED') return notDone(decided.problems);
    const columns = sealRow(vault, procedure.table, { subjectCode, id, ...decided.columns });
    const [kept] = await transaction
      .update(procedure.table)
      .set(columns as never)
      .where(isItem)
      .returning();
    const stood = { subjectCode, id, stage: item?.stage ?? null, number: acts.length + 1 };
    const sent = await conclude(writing, procedure, name, stood, decided, asked);
    return { item: openedItem(writing, procedure, kept), problems: [], sent };
  }

  /**
   * Adds the act, tells whom it is to be told, and asks of departments what it does to their facts; of the department's own it
   * is done at once.
   *
   * @throws MessageRefused for what cannot be done to a fact of its own
   */
  async function conclude(
    writing: Writing,
    procedure: Procedure,
    name: string,
    stood: { subjectCode: string; id: string; stage: string | null; number: number },
    decided: Exclude<Decision, { outcome: 'REFUSED' }>,
    { actor: { account: madeBy, ...actor }, auditIndex, today }: ActAsked,
  ): Promise<readonly string[]> {
    const { transaction, vault } = writing;
    const { subjectCode, id: itemId } = stood;
    const row = {
      ...{ subjectCode, itemId, number: stood.number, procedure: procedure.name, act: name },
      ...{ fromStage: stood.stage, toStage: decided.stage, proposed: decided.outcome === 'PROPOSED' },
      ...{ ...actor, madeBy, auditIndex },
      actedOn: today,
      reason: textIn(decided.given, 'reason'),
      documentNumber: textIn(decided.given, 'documentNumber'),
      given: JSON.stringify(decided.given),
    };
    await transaction.insert(procedureActs).values(sealRow(vault, procedureActs, row));
    if (decided.outcome === 'PROPOSED') return [];
    if (decided.notices.length > 0)
      await transaction
        .insert(notices)
        .values(decided.notices.map((notice) => noticeRow(notice, procedure, subjectCode, itemId, today)));
    const [own, others] = [
      decided.messages.filter(({ to }) => to === department.name),
      decided.messages.filter(({ to }) => to !== department.name),
    ];
    for (const { kind, ...message } of own) {
      const handler = department.receives[kind];
      if (!handler) throw new Error(`MESSAGE_KIND_UNKNOWN: ${department.name} has no handler of ${kind}`);
      const received = { from: department.name, vault, today, now: clock(), department };
      await handler.apply(transaction, { ...message, ...received });
    }
    const messages = others.map((message) => ({ ...message, id: randomUUID() }));
    await enqueueMessages(transaction, vault, messages);
    return messages.map(({ id }) => id);
  }

  return {
    act: (procedure, name, asked) =>
      database
        .transaction((transaction) => {
          const writing = { transaction, vault: database.vault };
          const { item } = asked;
          return item === null
            ? begin(writing, procedure, name, asked)
            : go(writing, procedure, name, { ...asked, item });
        })
        .catch((error: unknown) => {
          if (error instanceof MessageRefused) return notDone([problem(error.code)]);
          throw error;
        }),

    deskOf: (procedure, actor, today) => deskOf(database, procedure, actor, today),

    actorOf: ({ role, organization, department, person }) => ({
      ...{ role, organization, department },
      account: person === null ? null : database.vault.blindIndex('procedure.account', person),
    }),

    async periodsOn(day) {
      const rows = await database.select().from(procedurePeriods);
      const names = [...new Set(rows.map(({ name }) => name))].sort();
      return names.flatMap((name) => periodOn(name, day, { rows, locality }) ?? []);
    },

    openActsOfItems() {
      const loader = new DataLoader<{ subjectCode: string; id: string }, ProcedureActRow[], string>(
        async (items) => {
          const codes = items.map(({ subjectCode }) => subjectCode);
          const ids = items.map(({ id }) => id);
          const rows = await database
            .select()
            .from(procedureActs)
            .where(
              sql`(${procedureActs.subjectCode}, ${procedureActs.itemId}) in (select * from unnest(${sql.param(codes)}::text[], ${sql.param(ids)}::text[]))`,
            )
            .orderBy(asc(procedureActs.number));
          const byItem = Map.groupBy(rows.map(openAct), ({ itemId }) => itemId);
          return items.map((item) => {
            const acts = byItem.get(item.id) ?? [];
            for (const act of acts) namesPersonsOf(act, item);
            return acts;
          });
        },
        { cacheKeyFn: ({ id }) => id },
      );
      return (item) => loader.load(item);
    },
  };
}

/** 1 to 100 visible characters of ASCII. */
const isKey = /^[!-~]{1,100}$/;

/** Whoever was refused is not told how the item stands: it may be one that this one no longer meets. */
const notDone = (problems: readonly ActProblem[]): ActDone => ({ item: null, problems, sent: [] });

const takesOf = (procedure: Procedure, name: string) => procedure.acts[name]?.takes ?? {};

const textIn = (given: Given, field: string): string | null => {
  const value = given[field];
  return typeof value === 'string' ? value : null;
};

/** What the first officer gave with the act that waits for the second. */
function proposalIn(acts: readonly ProcedureActRow[], name: string): Given | null {
  const proposal = acts.findLast(({ act, proposed }) => act === name && proposed);
  const given = proposal ? opened(proposal.given) : null;
  return given === null ? null : (JSON.parse(given) as Given);
}

async function itemsOf(writing: Writing, procedure: Procedure, subjectCode: string): Promise<ItemRow[]> {
  const rows = await writing.transaction
    .select()
    .from(procedure.table as FactTable)
    .where(eq(procedure.table.subjectCode, subjectCode));
  return rows.map((row) => openedItem(writing, procedure, row));
}

/** @throws GraphQLError DEPARTMENT_FAILED, when a statement that writes a row has not told it */
function openedItem({ vault }: Writing, { table }: Procedure, row: object | undefined): ItemRow {
  if (row === undefined) throw departmentError('DEPARTMENT_FAILED');
  return rowOpener<ItemRow>(vault, table)(row as ItemRow);
}

const noticeRow = (
  notice: Notice,
  procedure: Procedure,
  subjectCode: string,
  itemId: string,
  raisedOn: string,
) => ({ ...{ subjectCode, itemId, raisedOn }, id: randomUUID(), procedure: procedure.name, ...notice });
