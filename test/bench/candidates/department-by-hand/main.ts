/**
 * A department written by hand for what the hub asks when a hall's clerk wants advice, and for nothing else: one Node
 * process on `pg`, one statement for an exchange. It holds the signature, the rows that a hall meets, seals and published
 * texts as the kit's departments do. No department that is derived can be expected below it.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { keyringFile, openVault } from '@credit-hub/kit/encryption';
import { exchangeSignatureHeader, exchangeType, lineOfAnswer } from '@credit-hub/schema';
import pg from 'pg';
import { listen } from '../../../constellation/listen.ts';
import { announce, endWithBenchmark } from '../candidate.ts';
import type { ByHand } from './books.ts';
import { type Document, type Line, type Row, readDocument } from './documents.ts';
import { openLock } from './lock.ts';
import { type Statement, statementOf } from './statement.ts';

export type SettingByHand = {
  department: ByHand;
  databaseUrl: string;
  viewerKeysUrl: string;
  fieldKeysFile: string;
};

const setting = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as SettingByHand;
const vault = openVault(keyringFile(setting.fieldKeysFile));
const lets = await openLock(setting.department, setting.viewerKeysUrl);
const pool = new pg.Pool({
  connectionString: setting.databaseUrl,
  max: 10,
  options: '-c plan_cache_mode=force_generic_plan',
});
const types = { getTypeParser: () => (value: string) => value };

const documents = new Map<string, Document>();
const statements = new Map<string, Statement>();

function kept<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

async function answer(body: string): Promise<string> {
  const lines = body.split('\n').map((line) => JSON.parse(line) as Line);
  const asked = lines.map(({ query }) =>
    kept(documents, query, () => readDocument(query, setting.department, vault)),
  );
  const together = lines.map(({ query }) => query).join('\n');
  const { values, ...statement } = kept(statements, together, () =>
    statementOf(asked.map(({ parts }) => parts)),
  );
  const given = asked.map(({ valuesOf }, line) => valuesOf(lines[line] as Line));
  const { rows } = await pool.query<string[]>({
    ...statement,
    ...{ rowMode: 'array', types },
    values: values.map(([line, parameter]) => given[line]?.[parameter]),
  } as pg.QueryArrayConfig);
  const byPart = Map.groupBy(rows as Row[], (row) => Number(row[0]));
  let part = 0;
  const answers = asked.map((document, line) => {
    const found = document.parts.map(() => byPart.get(part++) ?? []);
    return lineOfAnswer(line, { data: document.answer(lines[line] as Line, found) });
  });
  return answers.join('');
}

const server = createServer((request, response) => {
  text(request)
    .then((body) => (lets(request.headers[exchangeSignatureHeader], body) ? answer(body) : null))
    .then(
      (answered) => {
        if (answered === null) response.writeHead(401, { 'content-length': 0 }).end();
        else
          response
            .writeHead(200, { 'content-type': exchangeType, 'content-length': Buffer.byteLength(answered) })
            .end(answered);
      },
      (error: unknown) => {
        console.error(error);
        response.writeHead(500, { 'content-length': 0 }).end();
      },
    );
});
await listen(server, 0);
endWithBenchmark();
announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
