import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createPacing } from './pacing.ts';

const atOnce = 2;
/** Longer than it waits between looks at the event loop. */
const afterALook = () => pause(50);

/** Begins as many answers; which of them have begun shows in the list. */
function ask(pacing: ReturnType<typeof createPacing>, count: number): number[] {
  const begun: number[] = [];
  for (let answer = 0; answer < count; answer++) {
    const turn = pacing.begin();
    if (turn === undefined) begun.push(answer);
    else void turn.then(() => begun.push(answer));
  }
  return begun;
}

test('a busy process begins a few answers at one time, the others in their order as each ends', async () => {
  const pacing = createPacing({ atOnce, busy: 0.8, utilization: () => 1 });
  const begun = ask(pacing, 5);
  await afterALook();
  expect([begun, pacing.waiting]).toEqual([[0, 1], 3]);
  pacing.end();
  await afterALook();
  expect([begun, pacing.waiting]).toEqual([[0, 1, 2], 2]);
  pacing.end();
  pacing.end();
  await afterALook();
  expect([begun, pacing.waiting]).toEqual([[0, 1, 2, 3, 4], 0]);
  for (let answer = 3; answer < 5; answer++) pacing.end();
  expect(ask(pacing, 3)).toEqual([0, 1]);
});

test('where departments are waited for, nobody waits for another’s answer', async () => {
  const pacing = createPacing({ atOnce, busy: 0.8, utilization: () => 0.2 });
  const begun = ask(pacing, 5);
  await afterALook();
  expect([begun, pacing.waiting]).toEqual([[0, 1, 2, 3, 4], 0]);
});

test('what began beyond that counts until it ends', async () => {
  let utilization = 0.2;
  const pacing = createPacing({ atOnce, busy: 0.8, utilization: () => utilization });
  ask(pacing, 4);
  await afterALook();
  utilization = 1;
  const later = ask(pacing, 1);
  pacing.end();
  pacing.end();
  await afterALook();
  expect(later).toEqual([]);
  pacing.end();
  await afterALook();
  expect(later).toEqual([0]);
});
