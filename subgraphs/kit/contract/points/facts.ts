import { dayInBeijing, makeUnifiedSocialCreditCode } from '@credit-hub/schema';
import { flawOf } from '../flawOf.ts';
import { entitiesQuery, listsOf, listWithRows, type Row, representation, rowsOf } from '../rows.ts';
import { askerOf, dataOf, NotMet, type Point, type Trial } from '../trial.ts';

/** A subject that no register has. */
const unknownCode = makeUnifiedSocialCreditCode('91000000', 'YYYYYYYY');
const office = askerOf('CREDIT_OFFICE', {}, 'SUPERVISION');
const today = () => dayInBeijing(Date.now());

const isInUse = ({ state, publishedUntil }: Row): boolean =>
  ['ACTIVE', 'UNDER_OBJECTION', 'CORRECTED'].includes(String(state)) &&
  (publishedUntil === null || publishedUntil >= today());
const isPublished = (row: Row): boolean =>
  isInUse(row) && row.publishedFrom !== null && row.publishedFrom <= today();

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id).sort();

async function whole(trial: Trial): Promise<{ list: ReturnType<typeof listsOf>[number]; rows: Row[] }[]> {
  const all = await Promise.all(
    listsOf(trial).map(async (list) => ({ list, rows: await rowsOf(trial, list, office) })),
  );
  const rows = all.flatMap((one) => one.rows);
  if (!rows.some(isPublished)) throw new NotMet(`the credit office meets no published fact of ${trial.code}`);
  if (rows.every(isInUse))
    throw new NotMet(`the credit office meets no fact of ${trial.code} whose publication or use has ended`);
  return all;
}

const meets = (
  name: string,
  sentence: string,
  mend: string,
  readers: (trial: Trial) => readonly ReturnType<typeof askerOf>[],
  may: (row: Row) => boolean,
): Point => ({
  name: `rows/${name}`,
  sentence,
  mend,
  async check(trial) {
    for (const { list, rows } of await whole(trial)) {
      for (const reader of readers(trial)) {
        const met = idsOf(await rowsOf(trial, list, reader));
        const due = idsOf(rows.filter(may));
        if (JSON.stringify(met) === JSON.stringify(due)) continue;
        const tooMany = met.filter((id) => !due.includes(id)).length;
        const who = `${reader.viewer.role} of ${reader.viewer.department ?? reader.viewer.organization ?? 'nobody'}`;
        throw new NotMet(
          `${list.field}: ${who} meets ${tooMany} rows too many and ${due.length + tooMany - met.length} too few`,
        );
      }
    }
  },
});

export const facts: readonly Point[] = [
  {
    name: 'entities/in-order',
    sentence: '`_entities` answers each representation in its place, the same one twice, too.',
    mend: 'map the representations one to one; never leave one out, never sort',
    async check(trial) {
      const codes = [unknownCode, trial.code, unknownCode, trial.code];
      const variables = { representations: codes.map(representation) };
      const { _entities: entities } = dataOf(
        await trial.ask({ query: entitiesQuery(''), variables }, office),
      );
      const told = (entities as Record<string, unknown>[] | null)?.map((one) => one?.unifiedSocialCreditCode);
      if (JSON.stringify(told) !== JSON.stringify(codes)) throw new NotMet('another number or order');
    },
  },
  {
    name: 'entities/unknown-is-empty',
    sentence: 'Of a subject that it holds nothing of, a list is empty, not null and no error.',
    mend: 'answer [] where there is nothing; null means that it is not known',
    async check(trial) {
      for (const list of listsOf(trial)) {
        const rows = await rowsOf(trial, list, office, {}, unknownCode);
        if (rows.length > 0) throw new NotMet(`${list.field} has rows of a subject that there is not`);
      }
    },
  },
  {
    name: 'facts/as-the-schema-says',
    sentence: 'Every value is one of its type; Date, DateTime and Money are written as the schema says.',
    mend: 'write days 2026-03-31, instants 2026-03-31T08:00:00.000Z, money "12500.00"',
    async check(trial) {
      for (const { list, rows } of await whole(trial))
        for (const row of rows) {
          const flaw = flawOf(list.type, row, list.field);
          if (flaw !== null) throw new NotMet(flaw);
        }
    },
  },
  {
    name: 'facts/named',
    sentence: 'A fact has an id of its own, and `kind` is the name of its type.',
    mend: 'give each fact an identifier that stays, and its type as kind',
    async check(trial) {
      for (const { list, rows } of await whole(trial)) {
        if (new Set(idsOf(rows)).size < rows.length) throw new NotMet(`${list.field} has one id twice`);
        if (rows.some(({ kind }) => kind !== list.type.name))
          throw new NotMet(`a kind in ${list.field} is not ${list.type.name}`);
        if (rows.some(({ state, decidedOn }) => state === null || decidedOn === null))
          throw new NotMet(`a fact in ${list.field} has no state or no day of decision`);
      }
    },
  },
  meets(
    'published',
    'The public, banks, associations, credit agencies and other subjects meet what is published today, and nothing else.',
    'select rows in force (ACTIVE, UNDER_OBJECTION, CORRECTED) with publishedFrom ≤ today ≤ publishedUntil (Beijing)',
    () => [
      askerOf('PUBLIC'),
      askerOf('BANK', { organization: unknownCode }),
      askerOf('ASSOCIATION', { organization: unknownCode }),
      askerOf('CREDIT_AGENCY', { organization: unknownCode }),
      askerOf('SUBJECT', { organization: unknownCode }),
    ],
    isPublished,
  ),
  meets(
    'in-use',
    'Service halls, other regulators and the hub itself meet what is in use: in force, and not past its publication.',
    'select rows in force whose publishedUntil is open or not over',
    () => [
      askerOf('HALL', { organization: unknownCode }),
      askerOf('REGULATOR', { department: 'another' }),
      askerOf('DEPARTMENT_SYSTEM', { department: 'hub' }),
    ],
    isInUse,
  ),
  meets(
    'whole',
    'The subject itself, its own regulator and auditors meet every row, as the credit office does.',
    'select all rows for SUBJECT of this very code, REGULATOR of this department, AUDITOR and CREDIT_OFFICE',
    ({ code, department }) => [
      askerOf('SUBJECT', { organization: code }),
      askerOf('REGULATOR', { department }),
      askerOf('AUDITOR'),
    ],
    () => true,
  ),
  {
    name: 'pages/read-on',
    sentence: 'A cursor leads behind its fact: pages of one make the whole list, in the same order.',
    mend: 'order by decidedOn and id, newest first, and read on behind the position, not by a number of rows',
    async check(trial) {
      const { list, rows } = await listWithRows(trial, office, 2);
      const read: Row[] = [];
      for (let page = await rowsOf(trial, list, office, { first: 1 }); page.length > 0; ) {
        if (page.length > 1 || read.length > rows.length)
          throw new NotMet('a page has more than was asked for');
        const [row] = page as [Row];
        read.push(row);
        page = await rowsOf(trial, list, office, { first: 1, after: String(row.cursor) });
      }
      if (JSON.stringify(read.map(({ id }) => id)) !== JSON.stringify(rows.map(({ id }) => id)))
        throw new NotMet('pages of one do not make the list');
    },
  },
  {
    name: 'pages/cursors-say-nothing',
    sentence: 'A cursor shows nothing of the fact behind it.',
    mend: 'encrypt the position, e.g. AES-GCM or Fernet',
    async check(trial) {
      const { rows } = await listWithRows(trial, office, 1);
      for (const { cursor, id, decidedOn } of rows) {
        const bytes = Buffer.from(String(cursor), 'base64url').toString('latin1');
        // A shorter one would be found in any bytes now and then.
        for (const told of [String(id), String(decidedOn)].filter(({ length }) => length >= 6))
          if (String(cursor).includes(told) || bytes.includes(told))
            throw new NotMet('it holds the identifier or the day of its fact');
      }
    },
  },
];
