/** The SQL of what stands between subjects and those who read of them. */
import { createHash, randomBytes } from 'node:crypto';
import { type Database, departmentError, sealRow } from '@credit-hub/kit';
import type { FactTable } from '@credit-hub/kit/tables';
import type { Handling } from '@credit-hub/schema/viewer';
import { and, eq, getTableName, gte, inArray, isNull, lte, max, sql } from 'drizzle-orm';
import {
  associationMemberships,
  casesInHand,
  creditAgencyAgreements,
  dataUseConsents,
  factRevisions,
  type HeldRelationRow,
  subjectKeys,
} from '../tables.ts';
import type { ConsentTerms } from './consentTerms.ts';
import { decidedBy, type Officer, type Proposal, proposalOf } from './secondOfficer.ts';

/** Who changes the books, on what day, and on what document. */
export type Act = { by: string | null; officer: Officer; today: string; documentNumber: string | null };
type Entered = Omit<Act, 'officer'>;

/** What a second officer makes of what the first proposed. */
export type Review = 'CONFIRM' | 'REFUSE';

/** A case as the purpose of a request names it. */
export type CaseName = {
  handler: string;
  department: string | null;
  matter: string | null;
  caseNumber: string;
};

export type Reader = {
  organization: string;
  department: string | null;
  purpose: string;
  handlings: readonly Handling[];
};

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** One change of the books: all of it is written, or nothing. */
type Writing = { transaction: Transaction; vault: Database['vault'] };
type Kept = { subjectCode: string; id: string };
/** Tables whose entries wait for a second officer. */
type ReviewedTable =
  | typeof dataUseConsents
  | typeof associationMemberships
  | typeof creditAgencyAgreements
  | typeof subjectKeys;

const office = '信用办';

export function createRelationRepository(database: Database) {
  const today = sql`${sql.placeholder('today')}::date`;
  const codes = sql`any(${sql.placeholder('codes')}::text[])`;
  const reader = (name: 'organization' | 'department' | 'purpose') => sql`${sql.placeholder(name)}::text`;

  /** Active, within its days, and not yet used if it was for once. */
  const consentRuns = sql`${dataUseConsents.awaiting} is null and ${dataUseConsents.standing} = 'ACTIVE' and ${dataUseConsents.state} in ('ACTIVE', 'CORRECTED')
    and ${dataUseConsents.validFrom} <= ${today} and ${dataUseConsents.validUntil} >= ${today}
    and (${dataUseConsents.use} = 'PERIODIC' or (${dataUseConsents.use} = 'ONCE' and ${dataUseConsents.usedOn} is null))`;

  const consentsHeld = database
    .select()
    .from(dataUseConsents)
    .where(
      sql`${dataUseConsents.subjectCode} = ${codes} and ${dataUseConsents.recipient} = ${reader('organization')}
        and ${dataUseConsents.purpose} = ${reader('purpose')} and ${consentRuns}`,
    )
    .orderBy(dataUseConsents.subjectCode, dataUseConsents.validFrom, dataUseConsents.id)
    .prepare('consents_held');
  const membershipsHeld = database
    .select()
    .from(associationMemberships)
    .where(
      sql`${associationMemberships.subjectCode} = ${codes}
        and ${associationMemberships.association} = ${reader('organization')}
        and ${associationMemberships.awaiting} is null and ${associationMemberships.state} in ('ACTIVE', 'CORRECTED')
        and ${associationMemberships.decidedOn} <= ${today}
        and (${associationMemberships.leftOn} is null or ${associationMemberships.leftOn} > ${today})`,
    )
    .prepare('memberships_held');
  const agreementsHeld = database
    .select()
    .from(creditAgencyAgreements)
    .where(
      sql`${creditAgencyAgreements.subjectCode} = ${codes}
        and ${creditAgencyAgreements.agency} = ${reader('organization')}
        and ${creditAgencyAgreements.awaiting} is null
        and ${creditAgencyAgreements.state} in ('ACTIVE', 'CORRECTED') and ${creditAgencyAgreements.endedOn} is null
        and ${creditAgencyAgreements.validFrom} <= ${today} and ${creditAgencyAgreements.validUntil} >= ${today}`,
    )
    .prepare('agreements_held');
  const casesHeld = database
    .select()
    .from(casesInHand)
    .where(
      sql`${casesInHand.subjectCode} = ${codes} and ${casesInHand.handler} = ${reader('organization')}
        and ${casesInHand.department} is not distinct from ${reader('department')}
        and exists (select from unnest(${sql.placeholder('matters')}::text[], ${sql.placeholder('cases')}::text[])
          as stated (matter, case_number)
          where ${casesInHand.matter} is not distinct from stated.matter
            and ${casesInHand.caseNumber} = stated.case_number)
        and ${casesInHand.state} in ('ACTIVE', 'CORRECTED') and ${casesInHand.closedOn} is null`,
    )
    .prepare('cases_held');

  /** A row of a register; one that tells the same was there before. */
  const entry = (
    table: FactTable,
    told: readonly unknown[],
    { by, today: day, documentNumber }: Entered,
  ) => ({
    id: randomBytes(16).toString('base64url').slice(0, 22),
    decidedOn: day,
    documentNumber,
    authority: by ?? office,
    sourceUnit: by ?? office,
    rowHash: createHash('sha256')
      .update(JSON.stringify([getTableName(table), ...told]))
      .digest('hex'),
  });

  const write = <Result>(change: (writing: Writing) => Promise<Result>): Promise<Result> =>
    database.transaction((transaction) => change({ transaction, vault: database.vault }));

  /** The account of an officer, as the books know it again and nobody reads it. */
  const accountOf = (person: string): string => database.vault.blindIndex('second_officer.account', person);

  /** Enters what counts once a second officer has confirmed it. What was refused may be proposed anew. */
  const propose = <Table extends ReviewedTable>(
    table: Table,
    row: Table['$inferInsert'] & Kept & { rowHash: string },
    word: string,
    act: Act,
  ): Promise<Table['$inferSelect']> =>
    write(async (writing) => {
      const proposal = proposalOf('REGISTRATION', act.officer, accountOf);
      const known = await keepOnce(writing, table, { ...row, ...proposal }, word, act);
      if (known.state !== 'WITHDRAWN') return known;
      const refused = await lockedEntry(writing, table, known);
      if (refused.state !== 'WITHDRAWN') return refused;
      return change(writing, table, refused, { ...proposal, state: 'ACTIVE' }, '重新提出', act);
    });

  /** Decides on what waits. Its first officer, and whoever is of another body, decides nothing. */
  const review =
    <Table extends ReviewedTable>(table: Table, endedOn: keyof Table['$inferSelect'] & string) =>
    (subjectCode: string, id: string, decision: Review, act: Act): Promise<Table['$inferSelect']> =>
      write(async (writing) => {
        const row = await lockedEntry(writing, table, { subjectCode, id });
        if (row[endedOn] !== null) throw departmentError('RELATION_ENDED');
        const { awaiting } = row;
        if (awaiting === null) throw departmentError('NOTHING_TO_REVIEW');
        const decided = decidedBy(row as Proposal, act.officer, accountOf);
        const settled = { ...decided, ...reviewed[awaiting][decision] };
        const state = 'state' in settled ? settled.state : 'ACTIVE';
        return change(
          writing,
          table,
          row,
          settled,
          decision === 'CONFIRM' ? '复核通过' : '复核未通过',
          act,
          state,
        );
      });

  /** Ends an entry on the day of the act, once and for all. */
  const end =
    <Table extends FactTable>(table: Table, endedOn: keyof Table['$inferSelect'] & string, word: string) =>
    (subjectCode: string, id: string, act: Act): Promise<Table['$inferSelect']> =>
      write(async (writing) => {
        const row = await lockedEntry(writing, table, { subjectCode, id });
        if (row[endedOn] !== null) throw departmentError('RELATION_ENDED');
        return change(writing, table, row, { [endedOn]: act.today }, word, act);
      });

  return {
    /** What stands between the reader and each of the subjects on the day. */
    async held(of: Reader, subjects: readonly string[], day: string): Promise<HeldRelationRow[]> {
      const { handlings, ...who } = of;
      const asked = { ...who, codes: subjects, today: day };
      const matters = handlings.map(({ matter }) => matter);
      const caseNumbers = handlings.map(({ caseNumber }) => caseNumber);
      const [consents, memberships, agreements, cases] = await Promise.all([
        consentsHeld.execute(asked),
        membershipsHeld.execute(asked),
        agreementsHeld.execute(asked),
        caseNumbers.every((number) => number === null)
          ? []
          : casesHeld.execute({ ...asked, matters, cases: caseNumbers }),
      ]);
      const plain = (relation: HeldRelationRow['relation']) => (row: Kept) => ({
        subjectCode: row.subjectCode,
        relation,
        classes: [],
        onceConsent: null,
      });
      return [
        ...consents.map(({ subjectCode, id, dataClasses, use }) => ({
          subjectCode,
          relation: 'CONSENT' as const,
          classes: dataClasses ?? [],
          onceConsent: use === 'ONCE' ? id : null,
        })),
        ...memberships.map(plain('MEMBERSHIP')),
        ...agreements.map(plain('AGREEMENT')),
        ...cases.map(plain('CASE_IN_HAND')),
      ];
    },

    /** Uses up each consent that still runs; of any number of calls one is told that it used it. */
    async useConsents(
      uses: readonly { subjectCode: string; consent: string }[],
      day: string,
    ): Promise<string[]> {
      return write(async (writing) => {
        // In the order of their keys, so that two calls that share consents wait for each other and do not lock. One by one:
        // a sharded database locks rows of one subject at a time, and in no order where a statement names several.
        const used: string[] = [];
        for (const { subjectCode, consent: id } of inOrderOfKeys(uses)) {
          const [row] = await writing.transaction
            .update(dataUseConsents)
            .set({ usedOn: day })
            .where(and(isEntry(dataUseConsents, { subjectCode, id }), runsForOnce(day)))
            .returning({ recipient: dataUseConsents.recipient });
          if (row === undefined) continue;
          const act = { by: row.recipient, today: day, documentNumber: null };
          await revise(writing, dataUseConsents, { subjectCode, id }, 'ACTIVE', '使用', act);
          used.push(id);
        }
        return used;
      });
    },

    keysOf: (subjectCode: string) =>
      database
        .select()
        .from(subjectKeys)
        .where(
          and(
            eq(subjectKeys.subjectCode, subjectCode),
            eq(subjectKeys.state, 'ACTIVE'),
            isNull(subjectKeys.awaiting),
            isNull(subjectKeys.revokedOn),
          ),
        ),

    /** By the subject's own signature. The same artefact again is the consent that is there, whatever became of it. */
    giveConsent(subjectCode: string, terms: ConsentTerms, artefact: string, act: Act) {
      const row = { subjectCode, ...entry(dataUseConsents, [artefact], act), ...terms, artefact };
      return write((writing) =>
        keepOnce(writing, dataUseConsents, { ...row, standing: 'ACTIVE' as const }, '出具', act),
      );
    },

    /** From paper. The same document again is the consent that is there. */
    proposeConsent(subjectCode: string, terms: ConsentTerms, act: Act) {
      const told = [terms, act.documentNumber];
      const row = {
        subjectCode,
        ...entry(dataUseConsents, told, act),
        ...terms,
        standing: 'ACTIVE' as const,
      };
      return propose(dataUseConsents, row, '出具', act);
    },

    /** Whoever may: the subject itself, or anyone where it only narrows what the consent opens. */
    changeConsent(subjectCode: string, id: string, named: 'PAUSE' | 'RESUME' | 'REVOKE', act: Act) {
      return write(async (writing) => {
        const row = await lockedEntry(writing, dataUseConsents, { subjectCode, id });
        if (row.standing === 'REVOKED') throw departmentError('RELATION_ENDED');
        const { standing, word, state } = consentChanges[named];
        const withdrawnOn = named === 'REVOKE' ? act.today : row.withdrawnOn;
        // A resumption that was proposed before the subject spoke again is no longer what it wants.
        const awaiting =
          named === 'REVOKE' || row.awaiting === 'RESUMPTION'
            ? { awaiting: null }
            : { awaiting: row.awaiting };
        const last = { standing, withdrawnOn, ...awaiting };
        return change(writing, dataUseConsents, row, last, word, act, state);
      });
    },

    /** What is not paused, or waits already, is as it was. */
    proposeResumption(subjectCode: string, id: string, act: Act) {
      return write(async (writing) => {
        const row = await lockedEntry(writing, dataUseConsents, { subjectCode, id });
        if (row.standing === 'REVOKED') throw departmentError('RELATION_ENDED');
        if (row.standing !== 'PAUSED' || row.awaiting !== null) return row;
        const proposal = proposalOf('RESUMPTION', act.officer, accountOf);
        return change(writing, dataUseConsents, row, proposal, '申请恢复', act);
      });
    },

    reviewConsent: review(dataUseConsents, 'withdrawnOn'),

    proposeKey(subjectCode: string, keyId: string, publicKey: Record<string, string>, act: Act) {
      const row = { subjectCode, ...entry(subjectKeys, [keyId], act), keyId, publicKey };
      return propose(subjectKeys, row, '登记', act);
    },

    reviewKey: review(subjectKeys, 'revokedOn'),

    /** What was signed with it before stays; it does not come back. */
    revokeKey: end(subjectKeys, 'revokedOn', '注销'),

    proposeMembership(subjectCode: string, of: { association: string; associationName: string }, act: Act) {
      const row = { subjectCode, ...entry(associationMemberships, [of, entered(act)], act), ...of };
      return propose(associationMemberships, row, '入会', act);
    },

    reviewMembership: review(associationMemberships, 'leftOn'),

    endMembership: end(associationMemberships, 'leftOn', '退会'),

    proposeAgreement(
      subjectCode: string,
      terms: { agency: string; agencyName: string | null; validFrom: string; validUntil: string },
      act: Act,
    ) {
      const row = { subjectCode, ...entry(creditAgencyAgreements, [terms, entered(act)], act), ...terms };
      return propose(creditAgencyAgreements, row, '登记', act);
    },

    reviewAgreement: review(creditAgencyAgreements, 'endedOn'),

    endAgreement: end(creditAgencyAgreements, 'endedOn', '终止'),

    /** Taken in hand twice it is one case; one that was closed is open again. */
    openCase(subjectCode: string, name: CaseName, act: Act) {
      return write(async (writing) => {
        const row = { subjectCode, ...entry(casesInHand, [name], act), ...name };
        const kept = await keepOnce(writing, casesInHand, row, '受理', act);
        if (kept.closedOn === null) return kept;
        return change(writing, casesInHand, kept, { closedOn: null }, '重新受理', act);
      });
    },

    closeCase(subjectCode: string, name: CaseName, act: Act) {
      return write(async (writing) => {
        const { rowHash } = entry(casesInHand, [name], act);
        const [row] = await writing.transaction
          .update(casesInHand)
          .set({ closedOn: act.today })
          .where(
            and(
              eq(casesInHand.subjectCode, subjectCode),
              eq(casesInHand.rowHash, rowHash),
              isNull(casesInHand.closedOn),
            ),
          )
          .returning();
        if (!row) throw departmentError('NO_SUCH_RELATION');
        await revise(writing, casesInHand, row, 'ACTIVE', '办结', act);
        return row;
      });
    },
  };
}

const consentChanges = {
  PAUSE: { standing: 'PAUSED', word: '暂停', state: 'ACTIVE' },
  RESUME: { standing: 'ACTIVE', word: '恢复', state: 'ACTIVE' },
  REVOKE: { standing: 'REVOKED', word: '撤回', state: 'WITHDRAWN' },
} as const;

/** What becomes of an entry by the decision on what waits. What is refused to be resumed stays paused. */
const reviewed = {
  REGISTRATION: { CONFIRM: {}, REFUSE: { state: 'WITHDRAWN' } },
  RESUMPTION: { CONFIRM: { standing: 'ACTIVE' }, REFUSE: {} },
} as const;

/** As rows tell it that were entered before there were officers. */
const entered = ({ by, today, documentNumber }: Entered): Entered => ({ by, today, documentNumber });

/** A consent that may be used once, is not used yet, and holds on the day. */
const runsForOnce = (day: string) =>
  and(
    isNull(dataUseConsents.awaiting),
    eq(dataUseConsents.use, 'ONCE'),
    isNull(dataUseConsents.usedOn),
    eq(dataUseConsents.standing, 'ACTIVE'),
    inArray(dataUseConsents.state, ['ACTIVE', 'CORRECTED']),
    lte(dataUseConsents.validFrom, day),
    gte(dataUseConsents.validUntil, day),
  );

function inOrderOfKeys<Use extends { subjectCode: string; consent: string }>(uses: readonly Use[]): Use[] {
  const key = ({ subjectCode, consent }: Use) => `${subjectCode} ${consent}`;
  return uses.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

const isEntry = (table: FactTable, { subjectCode, id }: Kept) =>
  and(eq(table.subjectCode, subjectCode), eq(table.id, id));

/** Writes the row, or finds the one that tells the same. */
async function keepOnce<Table extends FactTable>(
  { transaction, vault }: Writing,
  table: Table,
  row: Table['$inferInsert'] & Kept & { rowHash: string },
  word: string,
  act: Entered,
): Promise<Table['$inferSelect']> {
  const [kept] = (await transaction
    .insert(table as FactTable)
    .values(row as never)
    .onConflictDoNothing({ target: [table.subjectCode, table.rowHash] })
    .returning()) as Table['$inferSelect'][];
  if (kept) {
    await revise({ transaction, vault }, table, row, 'ACTIVE', word, act);
    return kept;
  }
  const [known] = (await transaction
    .select()
    .from(table as FactTable)
    .where(
      and(eq(table.subjectCode, row.subjectCode), eq(table.rowHash, row.rowHash)),
    )) as Table['$inferSelect'][];
  if (!known) throw departmentError('DEPARTMENT_FAILED');
  return known;
}

/** Changes a locked entry, and tells it by a revision. */
async function change<Table extends FactTable, Last extends object>(
  writing: Writing,
  table: Table,
  row: Table['$inferSelect'] & Kept,
  last: Last,
  word: string,
  act: Entered,
  state: 'ACTIVE' | 'WITHDRAWN' = 'ACTIVE',
): Promise<Table['$inferSelect'] & Kept & Last> {
  await writing.transaction
    .update(table as FactTable)
    .set(last as never)
    .where(isEntry(table, row));
  await revise(writing, table, row, state, word, act);
  return { ...row, ...last };
}

async function lockedEntry<Table extends FactTable>(
  { transaction }: Writing,
  table: Table,
  key: Kept,
): Promise<Table['$inferSelect'] & Kept> {
  const [row] = await transaction
    .select()
    .from(table as FactTable)
    .where(isEntry(table, key))
    .for('update');
  if (!row) throw departmentError('NO_SUCH_RELATION');
  return row as Table['$inferSelect'] & Kept;
}

/** Adds the next revision; the row's lock, or its being new, keeps the number free. */
async function revise(
  { transaction, vault }: Writing,
  table: FactTable,
  { subjectCode, id }: Kept,
  state: 'ACTIVE' | 'WITHDRAWN',
  reason: string,
  { by, today, documentNumber }: Entered,
): Promise<void> {
  const [last] = await transaction
    .select({ revision: max(factRevisions.revision) })
    .from(factRevisions)
    .where(and(eq(factRevisions.subjectCode, subjectCode), eq(factRevisions.factId, id)));
  const row = {
    ...{ subjectCode, factId: id, factTable: getTableName(table), state, reason, documentNumber },
    revision: (last?.revision ?? 0) + 1,
    revisedOn: today,
    revisedBy: by,
  };
  await transaction.insert(factRevisions).values(sealRow(vault, factRevisions, row) as typeof row);
}
