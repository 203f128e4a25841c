/** A department tells another of an act through the hub, in its own name, and nobody else can. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { scenarioSubjects } from '@credit-hub/kit/demonstration';
import { listMessages } from '@credit-hub/kit/messages';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { searchLog } from '../audit/logReading.ts';
import { departmentOf } from '../constellation/departments.ts';
import { ask } from '../house/testHub.ts';
import { askers } from '../security/askers.ts';
import { type Acting, actAs, makeNotesTable, note, notesOf, takesNotes } from './notes.ts';
import { type OwnHub, startOwnHub } from './ownHub.ts';

const { unifiedSocialCreditCode: subjectCode } = scenarioSubjects()['under-objection'];

let hub: OwnHub;
let housing: Acting;
const waiting = () => listMessages(hub.databaseUrls.housing as string);
const notes = async () => (await notesOf(hub, 'tax')).map(({ text }) => text);

async function until<Value>(read: () => Promise<Value>, isIt: (value: Value) => boolean): Promise<Value> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const value = await read();
    if (isIt(value) || Date.now() > deadline) return value;
    await pause(50);
  }
}

const jobs = (...parameters: string[]): Promise<{ status: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, '../constellation/jobs.ts'), ...parameters],
      { env: { PATH: process.env.PATH, HOUSING_DATABASE_URL: hub.databaseUrls.housing } },
      (_error, output, errors) => resolve({ status: child.exitCode, output: output + errors }),
    );
  });

describe('departments in the process of the hub', () => {
  beforeAll(async () => {
    takesNotes(departmentOf('tax'));
    hub = await startOwnHub(inject('postgresUrl'), 'in-process');
    await makeNotesTable(hub, 'tax');
    housing = await actAs(hub, 'housing');
  });
  afterAll(async () => {
    await housing?.close();
    await hub?.stop();
  });

  test('what one department did is done in another, which is told who sent it, and the log tells of it', async () => {
    await housing.act([note('tax', subjectCode, 'the debtor is 110101199003070011')]);
    expect(await until(waiting, ({ length }) => length === 0)).toEqual([]);
    expect(await notesOf(hub, 'tax')).toEqual([
      { sender: 'housing', subjectCode, text: 'the debtor is 110101199003070011' },
    ]);
    const sent = async () => (await searchLog(hub, { role: 'DEPARTMENT_SYSTEM' }))[0];
    const access = await until(sent, (found) => found?.outcome === 'ANSWERED');
    expect(access).toMatchObject({
      ...{ department: 'housing', purpose: 'SUPERVISION', outcome: 'ANSWERED', subjectCount: 1 },
    });
  });

  test('nobody but a department’s own machine, to supervise, has anything delivered', async () => {
    const before = await notes();
    const { id, body, ...told } = note('tax', subjectCode, 'forged');
    const message = { id, to: told.to, kind: told.kind, unifiedSocialCreditCode: subjectCode };
    const query = `mutation ($messages: [MessageInput!]!) {
      deliverMessages(messages: $messages) { id outcome code }
    }`;
    const variables = { messages: [{ ...message, body: JSON.stringify(body) }] };
    const others = askers.filter(
      ({ caller, purpose }) => caller.role !== 'DEPARTMENT_SYSTEM' || purpose !== 'SUPERVISION',
    );
    expect(others.length).toBeGreaterThan(20);
    for (const { name, purpose } of others) {
      const answer = await ask(hub, { query, variables, caller: name, purpose });
      expect({ name, purpose, answer: JSON.stringify(answer.body) }).not.toMatchObject({
        answer: expect.stringContaining('"DELIVERED"'),
      });
    }
    expect(await notes()).toEqual(before);
  });

  test('no caller hands a department anything in the name of the hub', async () => {
    const query = `mutation { receiveMessages(from: "housing", messages: []) { id } }`;
    for (const { name, purpose } of askers) {
      const { status } = await ask(hub, { query, caller: name, purpose });
      expect(status).toBe(400);
    }
  });

  test('a department that is away gets what it was told when it is back, once and in order', async () => {
    await hub.stopDepartment('tax');
    const before = (await notes()).length;
    await housing.act([note('tax', subjectCode, 'one'), note('tax', subjectCode, 'two')]);
    await until(waiting, ([first]) => first?.code === 'DEPARTMENT_UNAVAILABLE');
    await housing.act([note('tax', subjectCode, 'three')]);
    expect((await jobs('housing')).output).toMatch(
      /^housing: 3 wait, the oldest since .*; 0 given up\n.* to tax {2}TEST_NOTE .*waits since .*, sent [1-9] times, DEPARTMENT_UNAVAILABLE\n/,
    );
    await hub.startDepartment('tax');
    expect(await until(waiting, ({ length }) => length === 0)).toEqual([]);
    expect((await notes()).slice(before)).toEqual(['one', 'two', 'three']);
  });

  test('what nobody takes is given up with its reason, listed, and sent anew when it is told to', async () => {
    const lost = note('customs', subjectCode, 'to nobody');
    await housing.act([lost]);
    await until(waiting, ([first]) => first?.state === 'DEAD');
    const listed = await jobs('housing', '--dead');
    expect(listed).toEqual({
      status: 1,
      output: expect.stringMatching(
        `  ${lost.id}  to customs .*given up since .*, RECIPIENT_UNKNOWN: No department of that name`,
      ),
    });
    expect(listed.output).not.toContain('to nobody');
    expect(await jobs('housing', '--retry', lost.id)).toEqual({
      ...{ status: 0, output: '1 messages are sent anew\n' },
    });
    expect(await until(waiting, ([first]) => first?.state === 'DEAD')).toMatchObject([{ id: lost.id }]);
    expect((await jobs('housing', '--retry', subjectCode)).output).toContain('MESSAGE_UNKNOWN');
  });
});

test('departments in processes of their own send and receive, too', async () => {
  hub = await startOwnHub(inject('postgresUrl'), 'processes');
  housing = await actAs(hub, 'housing');
  try {
    await housing.act([{ ...note('tax', subjectCode, 'unheard of'), kind: 'UNHEARD_OF' }]);
    expect(await until(waiting, ([first]) => first?.state === 'DEAD')).toMatchObject([
      { to: 'tax', code: 'MESSAGE_KIND_UNKNOWN' },
    ]);
  } finally {
    await housing.close();
    await hub.stop();
  }
});
