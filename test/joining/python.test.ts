/** A department in Python, of Debian's packages alone: what joins need know nothing of us but the contract. */
import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { viewerKeysPath } from '@credit-hub/schema';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { transportTo } from '../../gateway/execution/severalAddresses.ts';
import { createSignOperation } from '../../gateway/identity/signOperation.ts';
import { openViewerKeys } from '../../gateway/identity/viewerKeys.ts';
import { freePort } from '../constellation/freePort.ts';
import { keptViewerKeys } from '../constellation/viewerKeys.ts';
import { send, stated } from '../security/hub.ts';
import { type PlantedHub, startPlantedHub } from '../security/plantedHub.ts';
import { composedWith } from './composition.ts';

const root = join(import.meta.dirname, '../..');
const schemaFile = join(import.meta.dirname, 'python/schema.graphql');
const python = '/usr/bin/python3';
const modules = 'import graphql, jwt, cryptography';
const isThere = spawnSync(python, ['-c', modules]).status === 0;
const { unifiedSocialCreditCode: code } = scenarioSubjects()['clean-and-red-listed'];

const tryDepartment = (...args: string[]) =>
  promisify(execFile)(process.execPath, [
    join(root, 'subgraphs/kit/contract/commands/tryDepartment.ts'),
    ...['--name', 'water', '--schema', schemaFile],
    ...args,
  ]);

describe.skipIf(!isThere)(
  `a department in Python (skipped where ${python} lacks graphql, jwt or cryptography)`,
  () => {
    let folder: string;
    const running: ChildProcess[] = [];
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'credit-hub-python-'));
      const { stdout } = await tryDepartment('--print');
      await writeFile(join(folder, 'served.graphql'), stdout);
    });
    afterAll(async () => {
      for (const child of running) child.kill();
      await rm(folder, { recursive: true });
    });

    const start = async (keysUrl: string): Promise<string> => {
      const child = spawn(python, [join(import.meta.dirname, 'python/department.py')], {
        env: {
          PORT: '0',
          CODE: code,
          HUB_VIEWER_KEYS_URL: keysUrl,
          SCHEMA_FILE: schemaFile,
          SERVED_SCHEMA_FILE: join(folder, 'served.graphql'),
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      running.push(child);
      const said = await new Promise<string>((resolve, reject) => {
        child.once('exit', () => reject(new Error('it did not start')));
        child.stdout.once('data', (bytes) => resolve(String(bytes)));
      });
      return `http://127.0.0.1:${JSON.parse(said).port}`;
    };

    test('meets every point of the contract', async () => {
      const port = await freePort();
      const url = await start(`http://127.0.0.1:${port}${viewerKeysPath}`);
      const options = ['--url', url, '--code', code, '--keys-port', String(port), '--deadline', '20000'];
      const { code: exit, stdout } = await tryDepartment(...options).then(
        (ended) => ({ ...ended, code: 0 }),
        (failed: { code: number; stdout: string }) => failed,
      );
      expect(stdout.split('\n').filter((line) => line.startsWith('NOT MET'))).toEqual([]);
      expect(stdout).toMatch(/(\d+) of \1 points are met/);
      expect(exit).toBe(0);
    });

    describe('joins a hub that runs', () => {
      let hub: PlantedHub;
      let stopKeys: () => void;
      beforeAll(async () => {
        const real = inject('hubs')['in-process'];
        // It is a process with a clock of its own, whatever day the tested hub has.
        const keys = openViewerKeys(await keptViewerKeys(real.dataFolder), () => new Date(), {
          warn: () => {},
        });
        stopKeys = keys.stop;
        const sign = createSignOperation(keys, () => new Date());
        hub = await startPlantedHub(real, {
          deadline: 20_000,
          openTransport: ({ name, urls, protocol }) =>
            transportTo({ department: name, urls, protocol, sign }),
        });
        const url = await start(hub.gatewayUrl + viewerKeysPath);
        const sdl = [{ name: 'schema.graphql', text: await readFile(schemaFile, 'utf8') }];
        await hub.takeIn(
          await composedWith({ name: 'water', chineseName: '水利', urls: [url], protocol: 'plain', sdl }),
        );
      });
      afterAll(async () => {
        await hub.stop();
        stopKeys();
      });

      const ask = async (caller: string | undefined, purpose: string | undefined, selection: string) => {
        const query = `query ($code: UnifiedSocialCreditCode!) { marketSubject(unifiedSocialCreditCode: $code) { ${selection} } }`;
        const { status, text } = await send(hub, { caller, purpose, body: { query, variables: { code } } });
        const { data, extensions } = JSON.parse(text);
        return { status, completeness: extensions?.completeness, ...data?.marketSubject };
      };
      const permits = 'waterAbstractionPermits { documentNumber waterSource state }';

      test('and its facts are in a record, beside those of the others', async () => {
        const { status, completeness, creditRecord } = await ask(
          'hall-clerk',
          stated('HANDLING'),
          'creditRecord { kind documentNumber }',
        );
        expect({ status, completeness }).toEqual({ status: 200, completeness: 'COMPLETE' });
        expect(creditRecord).toContainEqual({
          kind: 'WaterAbstractionPermit',
          documentNumber: '云水许字permit-3',
        });
        expect(new Set(creditRecord.map(({ kind }: { kind: string }) => kind)).size).toBeGreaterThan(1);
      });

      test('the public reads what is published, the credit office what is over, too', async () => {
        const { waterAbstractionPermits: open } = await ask(undefined, undefined, permits);
        expect(open).toEqual([
          { documentNumber: '云水许字permit-3', waterSource: '地下水', state: 'ACTIVE' },
          { documentNumber: '云水许字permit-2', waterSource: '地下水', state: 'ACTIVE' },
        ]);
        const { waterAbstractionPermits: all } = await ask('credit-office', stated('SUPERVISION'), permits);
        expect(all.map(({ state }: { state: string }) => state)).toEqual(['ACTIVE', 'ACTIVE', 'EXPIRED']);
      });

      test('a cursor of it leads on for who was given it', async () => {
        const page = (after: string) =>
          ask(
            'credit-office',
            stated('SUPERVISION'),
            `waterAbstractionPermits(first: 1${after}) { cursor documentNumber }`,
          );
        const { waterAbstractionPermits: first } = await page('');
        const { waterAbstractionPermits: next } = await page(`, after: "${first[0].cursor}"`);
        expect(next).toMatchObject([{ documentNumber: '云水许字permit-2' }]);
      });
    });
  },
);
