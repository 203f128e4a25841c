import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createSignExchanges } from './signExchanges.ts';
import {
  activeKey,
  makeViewerKey,
  openViewerKeys,
  parseViewerKeys,
  rotateViewerKeys,
  type ViewerKey,
  writeViewerKeys,
} from './viewerKeys.ts';
import { replaceViewerKeysFile, viewerKeysFile } from './viewerKeysFile.ts';

const minutes = (count: number) => new Date(Date.parse('2026-11-20T04:00:00Z') + count * 60_000);
const first = makeViewerKey(minutes(0));
const second = makeViewerKey(minutes(10));
const third = makeViewerKey(minutes(20));
const kids = (keys: readonly { kid?: string }[]) => keys.map(({ kid }) => kid);

const folder = mkdtempSync(join(tmpdir(), 'credit-hub-viewer-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['before any is active the first that will be', -1, first],
  ['the one that is', 5, first],
  ['the newest of those that are', 15, second],
  ['from its very moment on', 20, third],
])('%s signs', (_, at, key) => {
  expect(activeKey([third, first, second], minutes(at)).kid).toBe(key.kid);
});

describe('a rotation', () => {
  test('publishes the next key before it signs, and keeps the one that signs meanwhile', () => {
    const rotated = rotateViewerKeys([first, second], minutes(15));
    expect(kids(rotated).slice(0, -1)).toEqual([second.kid]);
    const next = rotated.at(-1) as ViewerKey;
    expect(activeKey(rotated, minutes(16)).kid).toBe(second.kid);
    expect(activeKey(rotated, minutes(17)).kid).toBe(next.kid);
  });

  test('made twice at once leaves a key that signs', () => {
    const rotated = rotateViewerKeys(rotateViewerKeys([first], minutes(1)), minutes(1));
    expect(activeKey(rotated, minutes(2)).kid).toBe(first.kid);
  });
});

describe('the keys of a running hub', () => {
  test('are published by their public halves alone', () => {
    const keys = openViewerKeys(
      () => [first, second],
      () => minutes(5),
      { warn: () => {} },
    );
    expect(kids(keys.published())).toEqual([first.kid, second.kid]);
    expect(JSON.stringify(keys.published())).not.toContain('"d"');
    keys.stop();
  });

  test('are read again, and a signature of each is verified by what was published before', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let told = [first];
    let now = minutes(5);
    const keys = openViewerKeys(
      () => told,
      () => now,
      { warn: () => {} },
    );
    const sign = createSignExchanges(keys, () => now);
    told = [first, second];
    vi.advanceTimersByTime(20_000);
    const verify = createLocalJWKSet({ keys: [...keys.published()] });
    for (const [at, kid] of [
      [9, first.kid],
      [11, second.kid],
    ] as const) {
      now = minutes(at);
      const [signature = ''] = sign([{ department: 'tax', body: '{"query":"{ a }"}' }]);
      const { protectedHeader } = await jwtVerify(signature.split('~')[0] ?? '', verify, {
        issuer: 'credit-hub',
        currentDate: now,
      });
      expect(protectedHeader.kid).toBe(kid);
    }
    keys.stop();
    vi.useRealTimers();
  });

  test('stay as they are while what they are read from is broken', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const file = join(folder, 'broken.json');
    const warned: unknown[] = [];
    replaceViewerKeysFile(file, [first]);
    const keys = openViewerKeys(viewerKeysFile(file), () => minutes(5), {
      warn: (told: unknown) => void warned.push(told),
    });
    writeFileSync(file, '{"keys":[{"d":"secret');
    vi.advanceTimersByTime(20_000);
    expect(kids(keys.published())).toEqual([first.kid]);
    expect(warned).toEqual([{ code: 'VIEWER_KEYS_INVALID' }]);
    keys.stop();
    vi.useRealTimers();
  });

  test('lie in a file that its owner alone reads', () => {
    const file = join(folder, 'keys.json');
    replaceViewerKeysFile(file, [first, second]);
    expect(viewerKeysFile(file)()).toEqual([first, second]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});

test.each([
  ['no JSON', 'secret'],
  ['no keys', '{"keys":[]}'],
  ['a public key', writeViewerKeys([{ ...first, d: undefined as unknown as string }])],
  ['a key without a name', writeViewerKeys([{ ...first, kid: '' }])],
  ['two keys of one name', writeViewerKeys([first, { ...second, kid: first.kid }])],
  ['a key that is none', writeViewerKeys([{ ...first, d: 'secret' }])],
])('%s is refused without being quoted', (_, text) => {
  expect(() => parseViewerKeys(text)).toThrow(/^VIEWER_KEYS_INVALID: the keys are not (?!.*secret)/);
});
