import { randomUUID } from 'node:crypto';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { openTestDepartment, type TestDepartment } from '@credit-hub/kit/testing';
import { hubViewer, makeUnifiedSocialCreditCode, type Viewer } from '@credit-hub/schema';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { department } from '../index.ts';
import type { NoticeRow } from './tables.ts';

const code = scenarioSubjects()['clean-and-red-listed'].unifiedSocialCreditCode;
const other = scenarioSubjects()['dishonest-debtor'].unifiedSocialCreditCode;
const organ = (name: string) => makeUnifiedSocialCreditCode('11000000', name);

const viewers = {
  subject: { role: 'SUBJECT', organization: code },
  'another subject': { role: 'SUBJECT', organization: other },
  hall: { role: 'HALL', organization: organ('HA000009') },
  'another hall': { role: 'HALL', organization: organ('HA000008') },
  bank: { role: 'BANK', organization: organ('BK000009') },
  'another bank': { role: 'BANK', organization: organ('BK000008') },
  // A firm that signs in as a bank is told what the bank is told, and not what it is told as a subject.
  'the subject as a bank': { role: 'BANK', organization: code },
  association: { role: 'ASSOCIATION', organization: organ('AC000009') },
  'credit agency': { role: 'CREDIT_AGENCY', organization: organ('CA000009') },
  'tax officer': { role: 'REGULATOR', department: 'tax', organization: organ('TX000009') },
  'tax machine': { role: 'DEPARTMENT_SYSTEM', department: 'tax', organization: organ('TX000009') },
  'courts officer': { role: 'REGULATOR', department: 'courts', organization: organ('CT000009') },
  office: { role: 'CREDIT_OFFICE', department: 'credit-office', organization: organ('XY000009') },
  auditor: { role: 'AUDITOR', organization: organ('AU000009') },
  public: { role: 'PUBLIC' },
} as const satisfies Record<string, Partial<Viewer>>;
type ViewerName = keyof typeof viewers;
const names = Object.keys(viewers) as ViewerName[];

let office: TestDepartment;
beforeAll(async () => {
  office = await openTestDepartment(department, {
    postgresUrl: inject('postgresUrl'),
    subjects: 0,
    clock: () => new Date('2026-11-20T04:00:00Z'),
  });
});
afterAll(() => office?.close());

type Kind = NoticeRow['recipientKind'] | 'READERS';

async function told(kind: Kind, name: string | null, minute = 0): Promise<string> {
  const id = randomUUID();
  await office.query(
    `insert into notices (subject_code, id, recipient_kind, recipient_name, procedure, item_id, text_key, about, raised_on, recorded_at)
      values ($1, $2, $3, $4, 'objection', 'item', 'objection.uphold', $5, '2026-11-20', $6)`,
    [
      ...[code, id, kind, name],
      JSON.stringify({ targetDepartment: 'tax', targetKind: 'TaxArrears', targetDocumentNumber: '1号' }),
      `2026-11-20T04:${String(minute).padStart(2, '0')}:00.123456Z`,
    ],
  );
  return id;
}

async function read(viewer: ViewerName, given: { unread?: boolean; first?: number; after?: string } = {}) {
  const { data, errors } = await office.ask(
    viewers[viewer],
    `query ($unread: Boolean, $first: Int, $after: String) {
      notices(unread: $unread, first: $first, after: $after) {
        cursor
        notices {
          id unifiedSocialCreditCode procedure item textKey chineseText englishText
          targetDepartment targetKind targetDocumentNumber raisedOn readAt
        }
      }
    }`,
    given,
  );
  const page = data?.notices as { cursor: string | null; notices: Record<string, unknown>[] } | undefined;
  return {
    cursor: page?.cursor ?? null,
    notices: page?.notices ?? [],
    ids: (page?.notices ?? []).map(({ id }) => id as string),
    refused: errors?.map(({ extensions }) => extensions?.code) ?? [],
  };
}

async function mark(viewer: ViewerName, ids: readonly string[]) {
  const { data, errors } = await office.ask(
    viewers[viewer],
    'mutation ($ids: [ID!]!) { markNoticesRead(ids: $ids) }',
    { ids },
  );
  return {
    marked: data?.markNoticesRead as string[] | null | undefined,
    refused: errors?.map(({ extensions }) => extensions?.code) ?? [],
  };
}

const readers: readonly (readonly [Kind, string | null, readonly ViewerName[]])[] = [
  ['SUBJECT', code, ['subject']],
  ['SUBJECT', other, ['another subject']],
  ['ORGANIZATION', viewers.hall.organization, ['hall']],
  ['ORGANIZATION', viewers.bank.organization, ['bank']],
  ['ORGANIZATION', code, ['the subject as a bank']],
  ['ORGANIZATION', viewers.association.organization, ['association']],
  ['ORGANIZATION', viewers['credit agency'].organization, ['credit agency']],
  ['DEPARTMENT', 'tax', ['tax officer', 'tax machine']],
  ['DEPARTMENT', 'credit-office', ['office']],
  ['DEPARTMENT', 'customs', []],
  // A department's own organization is not the department.
  ['ORGANIZATION', viewers['tax officer'].organization, []],
  // As they were written before the access log was asked who the readers are.
  ['READERS', null, []],
  ['READERS', 'tax', []],
];

test.each(readers)(
  'a notice for %s %s is read, and marked as read, by nobody else',
  async (kind, name, by) => {
    const id = await told(kind, name);
    for (const viewer of names) {
      const { ids } = await read(viewer);
      expect([viewer, ids.includes(id)]).toEqual([viewer, (by as readonly string[]).includes(viewer)]);
    }
    for (const viewer of names.filter((each) => !(by as readonly string[]).includes(each)))
      expect((await mark(viewer, [id])).marked ?? []).toEqual([]);
    expect(await office.query('select read_at from notices where id = $1', [id])).toEqual([
      { read_at: null },
    ]);
  },
);

test.each(['auditor', 'public'] as const)('for %s there are none', async (viewer) => {
  expect((await read(viewer)).refused).toEqual(['FORBIDDEN']);
  expect((await mark(viewer, [])).refused).toEqual(['FORBIDDEN']);
});

test('a notice says what it is about in both languages', async () => {
  const id = await told('ORGANIZATION', viewers['another hall'].organization);
  expect((await read('another hall')).notices).toEqual([
    {
      ...{ id, unifiedSocialCreditCode: code, procedure: 'objection', item: 'item' },
      textKey: 'objection.uphold',
      chineseText: '异议成立,该信息已更正或撤销。',
      englishText: 'The objection was upheld; the fact was corrected or withdrawn.',
      ...{ targetDepartment: 'tax', targetKind: 'TaxArrears', targetDocumentNumber: '1号' },
      ...{ raisedOn: '2026-11-20', readAt: null },
    },
  ]);
});

test('notices are read newest first, page by page, and each once', async () => {
  const name = viewers['another bank'].organization;
  const ids: string[] = [];
  // Two of each minute: what one act tells has one time.
  for (const minute of [3, 1, 2, 1, 3, 2]) ids.push(await told('ORGANIZATION', name, minute));
  const whole = await read('another bank');
  expect(whole.cursor).toBeNull();
  expect(whole.ids.toSorted()).toEqual(ids.toSorted());
  expect(whole.ids.slice(0, 2).toSorted()).toEqual([ids[0], ids[4]].toSorted());
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await read('another bank', { first: 4, ...(after ? { after } : {}) });
    pages.push(page.ids);
    after = page.cursor ?? undefined;
  } while (after);
  expect(pages.map(({ length }) => length)).toEqual([4, 2]);
  expect(pages.flat()).toEqual(whole.ids);
});

test('a cursor is its reader’s own, and a page has a size', async () => {
  for (const minute of [1, 2]) await told('DEPARTMENT', 'courts', minute);
  const { cursor } = await read('courts officer', { first: 1 });
  expect((await read('tax officer', { first: 1, after: cursor as string })).refused).toEqual([
    'INVALID_CURSOR',
  ]);
  expect((await read('courts officer', { first: 1, unread: true, after: cursor as string })).refused).toEqual(
    ['INVALID_CURSOR'],
  );
  for (const first of [0, 501])
    expect((await read('courts officer', { first })).refused).toEqual(['INVALID_PAGE']);
});

test('what is marked as read stays so from the first time on, and is not among the unread', async () => {
  const name = viewers['credit agency'].organization;
  const [one, two] = [await told('ORGANIZATION', name), await told('ORGANIZATION', name, 1)];
  const strange = await told('ORGANIZATION', viewers.hall.organization);
  expect((await mark('credit agency', [one, strange, 'nothing'])).marked).toEqual([one]);
  const [first] = await office.query('select read_at from notices where id = $1', [one]);
  expect((await mark('credit agency', [one])).marked).toEqual([one]);
  expect(await office.query('select read_at from notices where id = $1', [one])).toEqual([first]);
  const { ids } = await read('credit agency', { unread: true });
  expect(ids).toContain(two);
  expect(ids).not.toContain(one);
  expect((await mark('credit agency', Array(1_001).fill(two))).refused).toEqual(['TOO_MANY_NOTICES']);
});

async function found(from: string, id: string, body: object) {
  const { data } = await office.ask(
    hubViewer,
    `mutation ($from: String!, $messages: [ReceivedMessage!]!) {
      receiveMessages(from: $from, messages: $messages) { outcome code }
    }`,
    {
      from,
      messages: [{ id, unifiedSocialCreditCode: code, kind: 'READERS_FOUND', body: JSON.stringify(body) }],
    },
  );
  return (data?.receiveMessages as { outcome: string; code: string | null }[] | undefined)?.[0];
}

const readersOf = (itemId: string) => ({
  ...{ textKey: 'fact.withdrawn', procedure: 'objection', itemId, raisedOn: '2026-11-20' },
  ...{ targetDepartment: 'tax', targetKind: 'TaxArrears' },
  readers: [
    { kind: 'ORGANIZATION', name: viewers['another bank'].organization },
    { kind: 'DEPARTMENT', name: 'courts' },
  ],
});
const toldOf = async (viewer: ViewerName, item: string) =>
  (await read(viewer, { first: 500 })).notices.filter((notice) => notice.item === item);

test('who read a fact is told once what became of it, and no number of a document', async () => {
  const id = randomUUID();
  for (const _ of [1, 2])
    expect(await found('hub', id, readersOf('read'))).toEqual({ outcome: 'DELIVERED', code: null });
  for (const viewer of ['another bank', 'courts officer'] as const)
    expect(await toldOf(viewer, 'read')).toMatchObject([
      {
        ...{ textKey: 'fact.withdrawn', unifiedSocialCreditCode: code, raisedOn: '2026-11-20' },
        ...{ targetDepartment: 'tax', targetKind: 'TaxArrears', targetDocumentNumber: null },
      },
    ]);
  for (const viewer of ['bank', 'tax officer', 'subject', 'office'] as const)
    expect(await toldOf(viewer, 'read')).toEqual([]);
});

test.each(['tax', 'credit-office'])('%s tells nobody who read what', async (from) => {
  expect(await found(from, randomUUID(), readersOf('forged'))).toEqual({
    ...{ outcome: 'REFUSED', code: 'MESSAGE_FORBIDDEN' },
  });
  expect(await toldOf('another bank', 'forged')).toEqual([]);
});

test.each(['fact.corrected', 'fact.withdrawn', 'fact.repaired', 'fact.restored'])(
  '%s is told in both languages',
  async (textKey) => {
    await found('hub', randomUUID(), { ...readersOf(textKey), textKey });
    expect(await toldOf('courts officer', textKey)).toMatchObject([
      { chineseText: expect.stringMatching(/。$/), englishText: expect.stringMatching(/\.$/) },
    ]);
  },
);
