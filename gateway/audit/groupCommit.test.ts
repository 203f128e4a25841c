import { describe, expect, test } from 'vitest';
import { createGroupCommit, type GroupCommitOptions } from './groupCommit.ts';

/** Writes groups one by one, as told; a group that holds 'bad' fails. */
const open = (options: Partial<GroupCommitOptions<string, string, string>> = {}) => {
  const groups: string[][] = [];
  const queue = createGroupCommit<string, string, string>({
    make: (item) => item,
    write: async (items) => {
      groups.push([...items]);
      await new Promise(setImmediate);
      if (items.includes('bad')) throw new Error('the store failed');
      return items.map((item) => item.toUpperCase());
    },
    weightOf: (item) => item.length,
    heaviestGroup: 4,
    heaviestQueue: 10,
    groupWindow: 0,
    ...options,
  });
  return { queue, groups };
};

describe('what comes together is written together', () => {
  test.each([
    {
      why: 'as long as the group is light enough',
      items: ['a', 'b', 'c', 'd', 'e'],
      groups: [['a', 'b', 'c', 'd'], ['e']],
    },
    {
      why: 'and what is heavier than any group alone',
      items: ['a', 'heavier', 'b'],
      groups: [['a'], ['heavier'], ['b']],
    },
  ])('$why', async ({ items, groups }) => {
    const opened = open();
    const results = await Promise.all(items.map((item) => opened.queue.add(item)));
    expect(results).toEqual(items.map((item) => item.toUpperCase()));
    expect(opened.groups).toEqual(groups);
  });

  test('what comes while a group is written goes with the next', async () => {
    const { queue, groups } = open();
    const first = queue.add('a');
    await new Promise(setImmediate);
    await Promise.all([first, queue.add('b'), queue.add('c')]);
    expect(groups).toEqual([['a'], ['b', 'c']]);
  });
});

test('where a group waits for company, what comes meanwhile goes with it', async () => {
  const { queue, groups } = open({ groupWindow: 50 });
  const first = queue.add('a');
  await new Promise(setImmediate);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(groups).toEqual([]);
  expect(await Promise.all([first, queue.add('b')])).toEqual(['A', 'B']);
  expect(groups).toEqual([['a', 'b']]);
});

describe('a group that fails', () => {
  test('fails for all of it and for all who wait behind it', async () => {
    const { queue } = open();
    const settled = await Promise.allSettled(['a', 'bad', 'later'].map((item) => queue.add(item)));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  test('leaves the queue empty and open', async () => {
    const { queue } = open();
    await Promise.allSettled([queue.add('bad'), queue.add('1234567')]);
    expect(await queue.add('1234567890')).toBe('1234567890');
  });
});

describe('what an item becomes', () => {
  const make = (item: string): string => {
    if (item === '?') throw new Error('no such item');
    return `${item}!`;
  };

  test('is made when its group is written, of all of the group', async () => {
    const made: string[] = [];
    const { queue, groups } = open({
      make: (item) => {
        made.push(item);
        return make(item);
      },
    });
    const both = Promise.all([queue.add('a'), queue.add('b')]);
    expect(made).toEqual([]);
    expect(await both).toEqual(['A!', 'B!']);
    expect([made, groups]).toEqual([['a', 'b'], [['a!', 'b!']]]);
  });

  test('fails for that item alone where it cannot be made', async () => {
    const { queue, groups } = open({ make });
    const settled = await Promise.allSettled(['a', '?', 'b'].map((item) => queue.add(item)));
    expect(settled).toMatchObject([
      { value: 'A!' },
      { reason: { message: 'no such item' } },
      { value: 'B!' },
    ]);
    expect(groups).toEqual([['a!', 'b!']]);
  });

  test('is not written where nothing is left of a group, and the next is', async () => {
    const { queue, groups } = open({ make });
    await expect(queue.add('?')).rejects.toThrow('no such item');
    expect(await queue.add('a')).toBe('A!');
    expect(groups).toEqual([['a!']]);
  });
});

test('what is too much for the queue is refused, and room is again once a group is written', async () => {
  const { queue } = open();
  const waiting = queue.add('12345678');
  await expect(queue.add('123')).rejects.toMatchObject({ code: 'AUDIT_QUEUE_FULL' });
  await waiting;
  expect(await queue.add('123')).toBe('123');
});

test('the queue and a group hold as much as they may, and no more', async () => {
  const { queue, groups } = open();
  const both = Promise.all([queue.add('1234'), queue.add('567890')]);
  await expect(queue.add('1')).rejects.toMatchObject({
    code: 'AUDIT_QUEUE_FULL',
    message: expect.stringContaining('too much waits'),
  });
  expect(await both).toEqual(['1234', '567890']);
  expect(groups).toEqual([['1234'], ['567890']]);
});

test('what fails is failed with what the store said', async () => {
  const { queue } = open();
  await expect(queue.add('bad')).rejects.toThrow('the store failed');
});

test('what closes takes nothing more, and ends when all that waited is written', async () => {
  const { queue, groups } = open();
  const written: string[] = [];
  const waiting = ['a', 'bcd', 'ef'].map((item) => queue.add(item).then((done) => written.push(done)));
  await queue.close();
  await Promise.all(waiting);
  expect([written, groups]).toEqual([
    ['A', 'BCD', 'EF'],
    [['a', 'bcd'], ['ef']],
  ]);
  await expect(queue.add('x')).rejects.toMatchObject({
    code: 'AUDIT_CLOSED',
    message: expect.stringContaining('closing'),
  });
  await queue.close();
});
