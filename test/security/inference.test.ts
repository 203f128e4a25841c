/** What a caller could learn without reading it: by what it asks by, and by how much there is. */
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import {
  type AskedOperation,
  answerInHand,
  type DepartmentTransport,
  loadSubgraphs,
  readExchange,
  type Subgraph,
} from '@credit-hub/schema';
import { composeSupergraph } from '@credit-hub/schema/composition';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { answerOf } from '../house/answerOf.ts';
import { askers, readerFor } from './askers.ts';
import { formOf, networkSchema, type Place, type Reader } from './canaries/formOf.ts';
import { send, stated } from './hub.ts';
import { type PlantedHub, startPlantedHub } from './plantedHub.ts';

const hub = inject('hubs')['in-process'];
const { unifiedSocialCreditCode: code } = scenarioSubjects()['dishonest-debtor'];
const asked = (selection: string, of = code) =>
  `{ marketSubject(unifiedSocialCreditCode: "${of}") { ${selection} } }`;

const mayReadInClear = (coordinate: string, place: Place, reader: Reader) =>
  formOf(coordinate, place, reader) === 'CLEAR';

describe('nobody asks by a value that they may not read in clear', () => {
  /** The list of arrears, with arguments such as a department might add. */
  const [account, amount] = ['TaxArrears.debitAccount', 'TaxArrears.amount'] as const;
  const ways: [string, string, string][] = [
    ['filter by an account', 'byAccount: "629999"', account],
    ['look for an account that there is not', 'byAccount: ""', account],
    ['filter by nothing of an account', 'byAccount: null', account],
    ['filter within an input', 'where: { account: "629999" }', account],
    ['order by an account', 'orderByAccount: true', account],
    ['group by an account', 'groupByAccount: true', account],
    ['filter by an amount', 'above: "1.00"', amount],
  ];
  let planted: PlantedHub;
  beforeAll(async () => {
    const extended = loadSubgraphs().map((subgraph): Subgraph => {
      if (subgraph.name !== 'tax') return subgraph;
      const sdl = print(subgraph.document).replace(
        /taxArrears\(/,
        `taxArrears(
          byAccount: String @classified(as: BANK_ACCOUNT) orderByAccount: Boolean @classified(as: BANK_ACCOUNT)
          groupByAccount: Boolean @classified(as: BANK_ACCOUNT) above: Money @classified(as: AMOUNT)
          where: ArrearsFilter @classified(as: PUBLIC) `,
      );
      return {
        name: 'tax',
        document: parse(`${sdl} input ArrearsFilter { account: String @classified(as: BANK_ACCOUNT) }`),
      };
    });
    const { supergraphSdl } = composeSupergraph(extended);
    const answering = (real: DepartmentTransport): DepartmentTransport => ({
      ...real,
      exchange: (exchange, onAnswer, signal) => {
        const operations = readExchange(exchange.body).map(({ operation }) => operation);
        const answerTo = (line: number) =>
          answerOf(operations[line] as AskedOperation, { taxArrears: [{ taxKind: 'VAT' }] });
        return real.exchange(exchange, (line) => onAnswer(line, answerInHand(answerTo(line))), signal);
      },
    });
    planted = await startPlantedHub(hub, {
      supergraphSdl: supergraphSdl ?? '',
      transport: (department, real) => (department === 'tax' ? answering(real) : real),
    });
  });
  beforeEach(() => void planted?.received.splice(0));
  afterAll(() => planted?.stop());

  describe.each(ways)('to %s', (_, given, coordinate) => {
    test.each(askers)('$called for $purpose', async (asker) => {
      const reader = readerFor(asker);
      const inClear = mayReadInClear(coordinate, { section: 'tax', subject: code }, reader);
      const readsList = mayReadInClear('MarketSubject.taxArrears', { section: 'tax', subject: code }, reader);
      const { status, text } = await send(planted, {
        caller: asker.name,
        purpose: stated(asker.purpose),
        body: { query: asked(`taxArrears(${given}) { taxKind }`) },
      });
      const { data, errors } = JSON.parse(text);
      const toldOfTax = planted.received.filter(({ department }) => department === 'tax');
      if (inClear && readsList) {
        expect([status, errors, toldOfTax.length]).toEqual([200, undefined, 1]);
        return;
      }
      // Unknown to whoever never reads it, refused to whoever might, and not even asked where the list is denied.
      if (status === 400) expect(errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      else if (status === 403) expect(errors[0].extensions.code).toBe('ARGUMENT_DENIED');
      else expect([status, data, readsList]).toEqual([200, { marketSubject: { taxArrears: null } }, false]);
      expect(toldOfTax).toEqual([]);
    });
  });

  test('and some do, so that the others are not refused for nothing', () => {
    const readers = askers.filter((asker) =>
      mayReadInClear(account, { section: 'tax', subject: code }, readerFor(asker)),
    );
    expect(readers.map(({ called, purpose }) => `${called} ${purpose}`)).toEqual([
      'tax-officer SUPERVISION',
      'second-tax-officer SUPERVISION',
    ]);
  });
});

describe('what there is more of is told of visible rows alone', () => {
  type Row = { decidedOn: string; state: string; cursor: string };
  /** The whole list by pages of one: every row, and how often it was read on. */
  async function readThrough(caller: string | undefined, purpose: string, field: string, of: string) {
    const rows: Row[] = [];
    for (let page = 0; page < 20; page++) {
      const after = rows.length > 0 ? `, after: "${rows.at(-1)?.cursor}"` : '';
      const { text } = await send(hub, {
        caller,
        purpose,
        body: { query: asked(`list: ${field}(first: 1${after}) { decidedOn state cursor }`, of) },
      });
      const { data, errors } = JSON.parse(text);
      expect(errors).toBeUndefined();
      const { list } = data.marketSubject;
      if (list.length === 0) return { rows, pages: page + 1 };
      rows.push(...list);
    }
    throw new Error('the list does not end');
  }
  const codeOf = (scenario: Parameters<typeof Reflect.get>[1]) =>
    Reflect.get(scenarioSubjects(), scenario).unifiedSocialCreditCode as string;
  const handling = stated('HANDLING');

  test.each([
    [
      'the public meets one judgment, the other is to be published later',
      undefined,
      'INQUIRY',
      'judgments',
      'dishonest-debtor',
      1,
    ],
    ['a clerk meets both', 'hall-clerk', handling, 'judgments', 'dishonest-debtor', 2],
    ['the public meets no repaired penalty', undefined, 'INQUIRY', 'administrativePenalties', 'repaired', 0],
    ['nor does a clerk', 'hall-clerk', handling, 'administrativePenalties', 'repaired', 0],
    ['its keeper does', 'market-officer', 'SUPERVISION', 'administrativePenalties', 'repaired', 1],
    [
      'nor one whose publication is over',
      undefined,
      'INQUIRY',
      'administrativePenalties',
      'publication-expired',
      0,
    ],
  ] as const)('%s', async (_, caller, purpose, field, scenario, expected) => {
    const { rows, pages } = await readThrough(caller, purpose, field, codeOf(scenario));
    expect([rows.length, pages]).toEqual([expected, expected + 1]);
  });

  test('a search that has a next page has one of subjects that are found', async () => {
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const query = `query ($after: String) { page: searchMarketSubjects(name: "云州", first: 7, after: $after) {
        marketSubjects { unifiedSocialCreditCode } cursor } }`;
      const { text } = await send(hub, { body: { query, variables: { after: cursor } } });
      const { page } = JSON.parse(text).data;
      const codes = page.marketSubjects.map(
        (row: { unifiedSocialCreditCode: string }) => row.unifiedSocialCreditCode,
      );
      expect(page.cursor === null).toBe(codes.length < 7);
      found.push(...codes);
      cursor = page.cursor;
    } while (cursor !== null);
    expect(found).toEqual([...new Set(found)].sort());
    expect(found.length).toBeGreaterThan(14);
  });

  test('no field counts rows, but for what is published of each kind and of whom an access told', () => {
    const counts = Object.values(networkSchema.getTypeMap()).flatMap((type) =>
      'getFields' in type && !type.name.startsWith('__')
        ? Object.keys(type.getFields())
            .filter((field) =>
              /Count$|^count$|[tT]otal|[nN]umberOf|hasNext|hasPrevious|pageInfo|^published$/.test(field),
            )
            .map((field) => `${type.name}.${field}`)
        : [],
    );
    expect(counts).toEqual(['Access.subjectCount', 'CreditStatistic.published']);
  });

  test('a repair that is done is in no count, no list and no record of those who do not meet it', async () => {
    const repaired = codeOf('repaired');
    const selection =
      'creditRepairs { progress } creditRecord { kind } handlingAdvice(matter: "construction-permit") { hits { kind } }';
    const told = async (caller: string, purpose: string) => {
      const { text } = await send(hub, { caller, purpose, body: { query: asked(selection, repaired) } });
      return JSON.parse(text).data.marketSubject as Record<string, unknown>;
    };
    for (const [caller, purpose] of [
      ['hall-clerk', handling],
      ['tax-officer', 'SUPERVISION'],
      ['housing-officer', 'SUPERVISION'],
      ['courts-officer', handling],
    ] as const) {
      const subject = await told(caller, purpose);
      expect(subject.creditRepairs).toEqual([]);
      expect(JSON.stringify(subject)).not.toMatch(/CreditRepair|CreditCommitment|REPAIRED/);
    }
    for (const [caller, purpose] of [
      ['market-officer', 'SUPERVISION'],
      ['credit-office', 'SUPERVISION'],
      ['auditor', 'AUDIT'],
    ] as const)
      expect((await told(caller, purpose)).creditRepairs).toEqual([{ progress: 'REPAIRED' }]);
  });
});
