import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freePort } from '../constellation/freePort.ts';
import { type Issuer, startIssuer } from '../constellation/issuer.ts';
import { freshToken, testSettings } from '../house/testHub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';

const hub = inject('hubs')['in-process'];
const { clock } = testSettings;
let issuer: Issuer;
let port: number;
/** One that knew the issuer's keys before it was gone, and one that was started then. */
let [knowing, unknowing]: PlantedHub[] = [];
const keysKeptFor = 4_000;
beforeAll(async () => {
  port = await freePort();
  issuer = await startIssuer({ dataFolder: hub.dataFolder, port, clock });
  const planting = { issuer: { url: issuer.url, keysKeptFor } };
  knowing = await startPlantedHub(hub, planting);
  unknowing = await startPlantedHub(hub, planting);
});
afterAll(async () => {
  await Promise.all([knowing?.stop(), unknowing?.stop()]);
  await issuer?.stop();
});

const asks = async (asked: PlantedHub | undefined, token: string) => {
  const response = await fetch(`${asked?.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{"query":"{ me { role } }"}',
  });
  const { errors, data } = (await response.json()) as {
    errors?: [{ extensions: { code: string; retryAfter?: number } }];
    data?: { me: { role: string } };
  };
  const { status, headers } = response;
  return {
    told: data?.me.role ?? errors?.[0].extensions.code,
    status,
    retryAfter: headers.get('retry-after'),
    challenge: headers.get('www-authenticate'),
  };
};
const roleOf = { told: 'HALL', status: 200, retryAfter: null, challenge: null };

test('an issuer that is gone costs nobody a token: it is used by the keys known last, or kept for later', async () => {
  // Each of its own, so that none is remembered.
  const tokens = await Promise.all(
    Array.from({ length: 6 }, () => freshToken(knowing as PlantedHub, 'hall-clerk')),
  );
  const [first, second, third, fourth, fifth, sixth] = tokens as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  expect(await asks(knowing, first)).toEqual(roleOf);
  await issuer.stop();

  expect(await asks(knowing, second)).toEqual(roleOf);
  const away = { told: 'ISSUER_UNAVAILABLE', status: 503, retryAfter: '5', challenge: null };
  expect(await asks(unknowing, third)).toEqual(away);
  const forged = `${third.slice(0, third.indexOf('.'))}.${Buffer.from('{"iss":"another"}').toString('base64url')}.AA`;
  expect(await asks(unknowing, forged)).toMatchObject({
    status: 401,
    challenge: expect.stringContaining('Bearer'),
  });
  expect(unknowing?.logged.join('')).toContain('"trouble":"DISCOVERY_FAILED"');
  const metrics = await (await fetch(`${unknowing?.adminUrl}/metrics`)).text();
  expect(metrics).toMatch(/^hub_issuer_failures_total\{trouble="DISCOVERY_FAILED"\} 1$/m);

  await pause(keysKeptFor);
  expect(await asks(knowing, fourth)).toEqual(away);

  issuer = await startIssuer({ dataFolder: hub.dataFolder, port, clock });
  await pause(5_100);
  expect(await asks(knowing, fifth)).toEqual(roleOf);
  expect(await asks(unknowing, sixth)).toEqual(roleOf);
});
