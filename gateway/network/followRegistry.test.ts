import { expect, test, vi } from 'vitest';
import { followRegistry } from './followRegistry.ts';
import type { PublishedSchema } from './publishedSchema.ts';

const version = (number: number): PublishedSchema => ({
  version: number,
  departments: [],
  supergraphSdl: `# ${number}`,
  publishedAt: '2026-11-30T08:00:00Z',
  publishedBy: 'office',
  reason: 'test',
});

/** A registry and a gateway that do as they are told. */
const following = (served: number | null, refuses: readonly number[] = []) => {
  const registry = { newest: served, isLost: false, reads: 0 };
  const takenIn: string[] = [];
  const logged: string[] = [];
  const note = (_: object, message: string) => void logged.push(message);
  const log = {
    info: (first: unknown, message?: string) => void logged.push(String(message ?? first)),
    warn: note,
    error: note,
  };
  const followed = followRegistry(
    {
      newestVersion: async () => {
        if (registry.isLost) throw Object.assign(new Error('gone'), { code: '57P01' });
        return registry.newest;
      },
      read: async (number) => {
        registry.reads += 1;
        return version(number);
      },
    },
    {
      takeIn: async ({ supergraphSdl }) => {
        if (refuses.some((number) => supergraphSdl === `# ${number}`)) throw new TypeError('it is none');
        takenIn.push(supergraphSdl);
      },
    },
    served,
    log as never,
    5,
  );
  return { registry, takenIn, logged, stop: followed.stop };
};

test('what is served already is not taken in again; what is published is, once', async () => {
  const { registry, takenIn, stop } = following(1);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(takenIn).toEqual([]);
  registry.newest = 3;
  await vi.waitFor(() => expect(takenIn).toEqual(['# 3']));
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(takenIn).toEqual(['# 3']);
  expect(registry.reads).toBe(1);
  await stop();
  registry.newest = 4;
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(takenIn).toEqual(['# 3']);
});

test('what cannot be served is told once, and the next version is taken in', async () => {
  const { registry, takenIn, logged, stop } = following(1, [2]);
  registry.newest = 2;
  await vi.waitFor(() => expect(logged).toEqual(['the schema cannot be served, and what was is']));
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(logged).toHaveLength(1);
  registry.newest = 3;
  await vi.waitFor(() => expect(takenIn).toEqual(['# 3']));
  await stop();
});

test('a registry that does not answer is told once, and followed when it is back', async () => {
  const { registry, takenIn, logged, stop } = following(1);
  registry.isLost = true;
  await vi.waitFor(() => expect(logged).toEqual(['the schema registry does not answer']));
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(logged).toHaveLength(1);
  registry.newest = 2;
  registry.isLost = false;
  await vi.waitFor(() => expect(takenIn).toEqual(['# 2']));
  expect(logged).toEqual([
    'the schema registry does not answer',
    'the schema registry answers again',
    'the schema is served',
  ]);
  await stop();
});
