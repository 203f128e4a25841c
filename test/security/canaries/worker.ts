/**
 * One process of the search: a gateway and the departments of its own, over the databases of the run, and who asks
 * them. It is told its part by its parent, sends what it met, and ends.
 */
import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import {
  buildClientSchema,
  type DocumentNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
  visit,
} from 'graphql';
import { Pool } from 'undici';
import { type Asker, readerFor } from '../askers.ts';
import { type Request, stated } from '../hub.ts';
import { type PlantedHub, startPlantedHub } from '../plantedHub.ts';
import { type FindCanaries, remembering, searchFor } from './canaries.ts';
import { type Body, findLeaks } from './findLeaks.ts';
import { sectionOpenedBy } from './formOf.ts';
import { material, requestsFor, type Sent } from './requests.ts';
import type { Part, Told } from './search.ts';
import { searchAskers, tokenFor } from './searchAskers.ts';
import type { Counts, Finding, Tally } from './tally.ts';

const { hub: over, seed, from, to, known } = await new Promise<Part>((part) => process.once('message', part));
const tell = (told: Told) => process.send?.(told);
const endWithParent = () => process.exit(1);
process.once('disconnect', endWithParent);
// It takes all that the machine has left, and other tests keep time.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const underWayAtOnce = 8;
const batch = 200;
const mostTries = 60;
const betweenTriesInMilliseconds = 1_000;
/** Half of their life. */
const tokensKeptInMilliseconds = 1_800_000;

const counts = {
  byAsker: new Map<string, number>(),
  byKind: new Map<string, number>(),
  answered: new Map<string, number>(),
  byStatus: new Map<string, number>(),
  byCode: new Map<string, number>(),
  shapes: new Map<string, number>(),
  clear: new Map<string, number>(),
};
const count = (of: Map<string, number>, name: string) => of.set(name, (of.get(name) ?? 0) + 1);
const counted = (of: Map<string, number>): Counts => Object.fromEntries(of);

const find: FindCanaries = remembering(searchFor(known));
const findFresh = searchFor(known);
const findings: Finding[] = [];
const documents = new Set<string>();
let logLinesSearched = 0;
let headersSearched = 0;
let requests = 0;

const hub = await startPlantedHub(over);
try {
  await search(hub);
} finally {
  await hub.stop();
}
searchLog(hub);
tell({
  tally: {
    requests,
    byAsker: counted(counts.byAsker),
    byKind: counted(counts.byKind),
    answered: counted(counts.answered),
    byStatus: counted(counts.byStatus),
    byCode: counted(counts.byCode),
    shapes: counted(counts.shapes),
    clear: counted(counts.clear),
    documents: documents.size,
    headersSearched,
    logLinesSearched,
    findings,
  } satisfies Tally,
});
process.off('disconnect', endWithParent);
process.disconnect();

async function search(planted: PlantedHub): Promise<void> {
  const pool = new Pool(planted.gatewayUrl, { connections: underWayAtOnce });
  const tokens = new Map<Asker, string | undefined>();
  let freshUntil = 0;
  const refresh = async () => {
    if (Date.now() < freshUntil) return;
    freshUntil = Date.now() + tokensKeptInMilliseconds;
    for (const asker of searchAskers) tokens.set(asker, await tokenFor(planted, asker));
  };
  await refresh();
  const makeRequest = requestsFor(seed, searchAskers, await schemasShown(pool, tokens));

  let next = from;
  async function ask(): Promise<void> {
    while (next < to && findings.length === 0) {
      const number = next;
      next += 1;
      const sent = makeRequest(number);
      examine(sent, await sendUntilAnswered(sent, () => send(pool, sent.request, tokens.get(sent.asker))));
      requests += 1;
      if (requests % batch > 0) continue;
      planted.received.length = 0;
      searchLog(planted);
      tell({ done: batch });
      await refresh();
    }
  }
  await Promise.all(Array.from({ length: underWayAtOnce }, ask));
  await pool.close();
}

async function schemasShown(
  pool: Pool,
  tokens: ReadonlyMap<Asker, string | undefined>,
): Promise<ReadonlyMap<Asker, GraphQLSchema>> {
  const shown = new Map<Asker, GraphQLSchema>();
  const byCaller = new Map<string | undefined, GraphQLSchema>();
  for (const asker of searchAskers) {
    const { name } = asker;
    let schema = byCaller.get(name);
    if (!schema) {
      const purpose = stated(asker.purpose);
      const { text } = await send(
        pool,
        { purpose, body: { query: getIntrospectionQuery() } },
        tokens.get(asker),
      );
      schema = buildClientSchema(JSON.parse(text).data as IntrospectionQuery);
      byCaller.set(name, schema);
    }
    shown.set(asker, schema);
  }
  return shown;
}

/** A machine that is too busy to answer tells nothing; the search would prove nothing. */
async function sendUntilAnswered(sent: Sent, ask: () => Promise<Answer>): Promise<Answer> {
  let answer = await ask();
  for (let tries = 1; answer.status === 503 && tries < mostTries; tries += 1) {
    for (const { classification } of findFresh(answer.headers + answer.text))
      report(sent, `${classification} in a refusal`);
    await pause(betweenTriesInMilliseconds);
    answer = await ask();
  }
  return answer;
}

type Answer = { status: number; headers: string; text: string };

async function send(
  pool: Pool,
  { method = 'POST', path = '/graphql', purpose, headers, body }: Request,
  token: string | undefined,
): Promise<Answer> {
  const response = await pool.request({
    method: method as 'POST' | 'GET',
    path,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(purpose && { 'credit-purpose': purpose }),
      ...headers,
    },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    headersTimeout: 60_000,
    bodyTimeout: 60_000,
  });
  return {
    status: response.statusCode,
    headers: Object.entries(response.headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    text: await response.body.text(),
  };
}

function examine(sent: Sent, { status, headers, text }: Answer): void {
  const { asker, kind, operation } = sent;
  count(counts.byAsker, `${asker.called} ${asker.purpose}`);
  count(counts.byKind, kind);
  count(counts.byStatus, String(status));
  if (status >= 500) report(sent, `answered ${status}`);
  headersSearched += 1;
  for (const { classification } of findFresh(headers)) report(sent, `${classification} in a header`);
  const body = bodyOf(text);
  if (body === null) {
    for (const { classification } of findFresh(text)) report(sent, `${classification} in what is no JSON`);
    return;
  }
  for (const { extensions } of body.errors ?? []) count(counts.byCode, String(extensions?.code));
  const read = operation ?? { query: '{ __typename }', variables: {} };
  const isData = body.data !== null && body.data !== undefined;
  const { leaks, clear, answered } = findLeaks(read, body, readerFor(asker), find);
  for (const { at, classification } of leaks) report(sent, `${classification} at ${at}`);
  for (const classification of clear) count(counts.clear, classification);
  if (!isData || operation === null) return;
  count(counts.answered, kind);
  documents.add(operation.query);
  for (const shape of shapesOf(operation.query, answered)) count(counts.shapes, shape);
  if (text.includes('[姓名]')) count(counts.shapes, 'a name taken out of a text');
}

function bodyOf(text: string): (Body & { errors?: { extensions?: { code?: string } }[] }) | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

/** What a reader of the result wants to be sure was tried. */
function* shapesOf(query: string, answered: ReadonlySet<string>): Generator<string> {
  const document: DocumentNode = parse(query, { noLocation: true });
  let aliased = false;
  let fragments = 0;
  visit(document, {
    Field: ({ alias }) => {
      aliased ||= alias !== undefined;
    },
    FragmentDefinition: () => {
      fragments += 1;
    },
  });
  if (aliased) yield 'aliases';
  if (fragments > 0) yield 'named fragments';
  if ([...answered].some((coordinate) => coordinate.startsWith('CreditRecordEntry.'))) yield 'the record';
  const departments = new Set(
    [...answered].flatMap((coordinate) => {
      const owner = sectionOpenedBy(...(coordinate.split('.') as [string, string]));
      return owner === null || owner === 'hub' ? [] : [owner];
    }),
  );
  if (departments.size > 1) yield 'several departments';
}

function searchLog({ logged }: PlantedHub): void {
  for (const line of logged) {
    logLinesSearched += 1;
    for (const { classification } of findFresh(line))
      findings.push({
        number: -1,
        asker: '',
        purpose: '',
        kind: 'log',
        what: `${classification} in a line of a log`,
      });
  }
  logged.length = 0;
}

function report({ number, asker, kind, request }: Sent, what: string): void {
  if (findings.some((finding) => finding.number === number && finding.what.startsWith(`${what}: `))) return;
  // Whoever reads this asks again by the number; what was found, or given as an argument, is not told.
  const asked = material.secrets.reduce(
    (text, secret) => text.replaceAll(secret, '…').replaceAll(encodeURIComponent(secret), '…'),
    `${request.method ?? 'POST'} ${request.path ?? '/graphql'} ${typeof request.body === 'string' ? request.body : JSON.stringify(request.body)}`,
  );
  findings.push({ number, asker: asker.called, purpose: asker.purpose, kind, what: `${what}: ${asked}` });
}
