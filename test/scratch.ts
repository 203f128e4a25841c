import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createGateway, migrateHub } from '@credit-hub/gateway';
import { migrateDepartment, seedDepartment, startDepartment } from '@credit-hub/kit';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { startEmbeddedPostgres } from '@credit-hub/kit/embedded-postgres';
import * as mr from '@credit-hub/market-regulation';
import { composeSupergraph } from '@credit-hub/schema/composition';
import { DepartmentUnavailable, loadDepartments, loadSubgraphs } from '@credit-hub/schema';
import { parse } from 'graphql';
import { pino } from 'pino';
import { accessToken } from './constellation/accessToken.ts';
import { hubAudience } from './constellation/callers.ts';
import { callerSecrets, startIssuer } from './constellation/issuer.ts';
import { keptSigningKey, publicPartOf } from './constellation/keys.ts';

const dir = mkdtempSync(`${tmpdir()}/scratch-`);
const logger = pino({ level: 'info' });
const postgres = await startEmbeddedPostgres({ dataFolder: dir, persistent: false });
const hubUrl = await postgres.ensureDatabase('hub');
const mrUrl = await postgres.ensureDatabase('market_regulation');
await migrateHub(hubUrl);
const dep = (mr as any).marketRegulation ?? (mr as any).department ?? Object.values(mr)[0];
await migrateDepartment(dep, mrUrl);
await seedDepartment(dep, mrUrl, { subjects: 200 } as any);
const issuer = await startIssuer({ dataFolder: dir, port: 0 });
const key = await keptSigningKey(dir, 'viewer-key');
const service = await startDepartment(dep, {
  databaseUrl: mrUrl,
  viewerPublicKey: publicPartOf(key),
  logger,
});
const { loadEntry } = await import('@credit-hub/schema');
let subgraphs: any;
try {
  subgraphs = loadSubgraphs();
} catch (e) {
  console.log(String(e));
  const { loadSubgraphSdl } = await import('@credit-hub/schema');
  subgraphs = ['hub', 'market-regulation'].map((name) => ({ name, document: parse(loadSubgraphSdl(name)) }));
}
const { supergraphSdl, problems } = composeSupergraph(subgraphs);
console.log('problems', problems.map((p: any) => `${p.code} ${p.coordinate} ${p.message}`).slice(0, 20));
const transports = Object.fromEntries(
  loadDepartments().map(({ name }) => [
    name,
    name === 'market-regulation'
      ? service
      : {
          send: async () => {
            throw new DepartmentUnavailable(name);
          },
          probe: async () => ({ state: 'DOWN', freshestFactReceivedAt: null }),
          close: async () => {},
        },
  ]),
) as any;
const gateway = await createGateway({
  transports,
  issuer: { url: issuer.url, audience: hubAudience },
  viewerPrivateKey: key,
  databaseUrl: hubUrl,
  host: '127.0.0.1',
  port: 0,
  logger,
  supergraphSdl: supergraphSdl!,
});
const secrets = await callerSecrets(dir);
const subject = Object.values((scenarioSubjects as any)())[0];
const ask = async (caller: string, purpose: string | null, query: string, variables = {}) => {
  const token = caller
    ? await accessToken({ issuerUrl: issuer.url, caller, secret: secrets[caller]!, purposes: undefined })
    : null;
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(purpose ? { 'credit-purpose': purpose } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  console.log(caller || 'nobody', response.status, JSON.stringify(await response.json(), null, 1));
};
const q = `query($code: UnifiedSocialCreditCode!) { __typename marketSubject(unifiedSocialCreditCode: $code) { registration { name state legalRepresentative { name residentIdNumber phone } registeredAddress } administrativePenalties(first: 2) { decidedOn documentNumber content fineAmount } creditRecord { department kind state decidedOn } } me { role purpose } }`;
const q2 = q.replace('residentIdNumber phone', '');
console.log(JSON.stringify(subject));
const codes = Object.values((scenarioSubjects as any)()).map((s: any) => s.unifiedSocialCreditCode ?? s.code);
await ask('hall-clerk', 'HANDLING;matter="M";case="C"', q, { code: codes[0] });
await ask('market-officer', 'SUPERVISION', q, { code: codes[1] });
await ask('', null, q, { code: codes[0] });
await ask('', null, q2, { code: codes[1] });
await ask('bank', null, q2, { code: 'bad' });
await ask(
  '',
  null,
  '{ departments { name state freshestFactReceivedAt chineseName } __schema { types { name } } }',
);
await gateway.stop();
await issuer.stop();
await postgres.stop();
