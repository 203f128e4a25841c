import { setTimeout as pause } from 'node:timers/promises';
import {
  type AskedForViewer,
  type Asker,
  bodyOfRequest,
  type DepartmentTransport,
  DepartmentUnavailable,
  type Exchange,
  lineOfExchange,
  mostInExchange,
  type OnAnswer,
  readExchange,
  viewerExtension,
} from '@credit-hub/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExchanges } from './exchanges.ts';

const stays = new AbortController().signal;
const askerCalled = (person: string): Asker => ({
  viewer: { person, role: 'HALL', organization: null, department: null },
  purpose: { kind: 'INQUIRY', matter: null, caseNumber: null },
});
const sign = (exchanges: readonly { department: string; body: string }[]) =>
  exchanges.map(({ department }) => `signed for ${department}`);

type Answering = (exchange: Exchange, onAnswer: OnAnswer, signal: AbortSignal) => Promise<void>;
const transportOf = (exchange: Answering): DepartmentTransport => ({
  exchange,
  probe: async () => ({ state: 'DOWN', freshestFactReceivedAt: null }),
  close: async () => {},
});

/** What the department says to a caller: who the caller is, and what was asked. */
const echo = ({ viewer, operation }: AskedForViewer) => ({
  read: () => ({ data: { [`${viewer.person}`]: operation.query } }),
});
const answerAll: Answering = async ({ body }, onAnswer) =>
  readExchange(body).forEach((asked, line) => void onAnswer(line, echo(asked)));

/** A department, the exchanges that it was sent, and how one caller asks it. */
const department = (exchange: Answering, signing = sign, deadline = 2_000) => {
  const sent: Exchange[] = [];
  const noting: Answering = (asked, onAnswer, signal) => {
    sent.push(asked);
    return exchange(asked, onAnswer, signal);
  };
  const askFor = createExchanges(signing)({ department: 'tax', transport: transportOf(noting), deadline });
  const viewers = new Map<string, object>();
  const viewerCalled = (person: string): object => {
    const viewer = viewers.get(person) ?? {};
    viewers.set(person, viewer);
    return viewer;
  };
  const ask = (
    person: string,
    { query = '{ a }', isRead = true, left = stays, more = '', patience = 9_000 } = {},
  ) =>
    askFor({
      patience,
      line: lineOfExchange(
        bodyOfRequest({ query, variables: { more } }),
        viewerExtension(askerCalled(person)),
      ),
      isRead,
      viewer: viewerCalled(person),
      whenLeft: (listener) => left.addEventListener('abort', () => listener(left.reason)),
    }).then((answer) => answer.read());
  return { ask, sent, sizes: () => sent.map(({ body }) => body.split('\n').length) };
};

const lost = (code: string) => new DepartmentUnavailable('tax', { code });
const outcomeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    ({ name }) => name,
  );

describe('what is asked in one turn', () => {
  test('goes to a department together, signed once', async () => {
    const { ask, sent, sizes } = department(answerAll);
    const answers = await Promise.all(['one', 'other'].map((person) => ask(person)));
    expect(answers).toEqual([{ data: { one: '{ a }' } }, { data: { other: '{ a }' } }]);
    expect([sizes(), sent[0]?.signature]).toEqual([[2], 'signed for tax']);
  });

  test('and what is asked in the next does not', async () => {
    const { ask, sizes } = department(answerAll);
    await ask('one');
    await ask('other');
    expect(sizes()).toEqual([1, 1]);
  });

  test('a write goes alone', async () => {
    const { ask, sizes, sent } = department(answerAll);
    await Promise.all([ask('one'), ask('two', { isRead: false }), ask('three'), ask('four')]);
    expect(sizes()).toEqual([3, 1]);
    expect(readExchange(sent[1]?.body ?? '')[0]?.viewer.person).toBe('two');
  });

  test('no exchange holds more than a department takes', async () => {
    const { ask, sizes } = department(answerAll);
    await Promise.all(Array.from({ length: 2 * mostInExchange + 1 }, (_, index) => ask(String(index))));
    expect(sizes()).toEqual([mostInExchange, mostInExchange, 1]);
  });

  test('what asks for much waits for what the same viewer asks, and little for neither', async () => {
    const { ask, sizes, sent } = department(answerAll);
    const more = 'x'.repeat(5_000);
    await Promise.all([
      ask('small'),
      ask('one', { more }),
      ask('one', { more }),
      ask('small too'),
      ask('other', { more }),
      ask('one'),
    ]);
    expect(sizes()).toEqual([3, 2, 1]);
    const viewers = readExchange(sent[1]?.body ?? '').map(({ viewer }) => viewer.person);
    expect(viewers).toEqual(['one', 'one']);
  });

  test('what asks for very much goes alone', async () => {
    const { ask, sizes } = department(answerAll);
    const more = 'x'.repeat(600_000);
    await Promise.all([ask('one', { more }), ask('one', { more })]);
    expect(sizes()).toEqual([1, 1]);
  });

  test('is all refused when it cannot be signed, and what is asked later is not', async () => {
    let isKeyThere = false;
    const { ask } = department(answerAll, (exchanges) => {
      if (!isKeyThere) throw new Error('no key');
      return sign(exchanges);
    });
    const failed = await Promise.allSettled([ask('one'), ask('two')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isKeyThere = true;
    await expect(ask('three')).resolves.toEqual({ data: { three: '{ a }' } });
  });
});

describe('each caller', () => {
  test('is given its own answer and no other, in whatever order and however late answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ turn: fc.nat(3), delay: fc.nat(8), query: fc.constantFrom('{ a }', '{ b }') }), {
          minLength: 1,
          maxLength: 150,
        }),
        async (callers) => {
          const delays = new Map(callers.map(({ delay }, index) => [String(index), delay]));
          const { ask } = department(async ({ body }, onAnswer) => {
            await Promise.all(
              readExchange(body).map(async (asked, line) => {
                await pause(delays.get(asked.viewer.person ?? ''));
                onAnswer(line, echo(asked));
              }),
            );
          });
          const answers = await Promise.all(
            callers.map(async ({ turn, query }, index) => {
              if (turn > 0) await pause(turn);
              return ask(String(index), { query });
            }),
          );
          expect(answers).toEqual(callers.map(({ query }, index) => ({ data: { [index]: query } })));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is answered when its own answer is there', async () => {
    const { ask } = department(
      async ({ body }, onAnswer) => {
        for (const [line, asked] of readExchange(body).entries())
          if (asked.viewer.person === 'quick') onAnswer(line, echo(asked));
        await new Promise(() => {});
      },
      sign,
      100,
    );
    const slow = ask('slow');
    await expect(ask('quick')).resolves.toEqual({ data: { quick: '{ a }' } });
    await expect(slow).rejects.toMatchObject({ name: 'NotWaitedFor' });
  });

  test.each<[string, Answering]>([
    ['to a line that is not there', async (_, onAnswer) => onAnswer(2, { read: () => ({ data: {} }) })],
    ['to a line before the first', async (_, onAnswer) => onAnswer(-1, { read: () => ({ data: {} }) })],
    ['to half a line', async (_, onAnswer) => onAnswer(0.5, { read: () => ({ data: {} }) })],
    ['to nobody', async () => {}],
  ])('is told that there is none when the department answers %s', async (_, exchange) => {
    const { ask } = department(exchange);
    const outcomes = await Promise.all([outcomeOf(ask('one')), outcomeOf(ask('other'))]);
    expect(outcomes).not.toContain('answered');
  });

  test('is not given a second answer', async () => {
    const stolen = { read: () => ({ data: { other: 'stolen' } }) };
    const { ask } = department(async ({ body }, onAnswer) => {
      onAnswer(0, echo(readExchange(body)[0] as AskedForViewer));
      onAnswer(0, stolen);
      onAnswer(1, stolen);
    });
    const [first, second] = await Promise.allSettled([ask('one'), ask('other')]);
    expect(first).toMatchObject({ value: { data: { one: '{ a }' } } });
    expect(second.status).toBe('rejected');
  });
});

describe('an exchange that nobody waits for any longer', () => {
  const hanging = () => {
    const ended: string[] = [];
    return {
      ended,
      ...department(
        (_, __, signal) => {
          signal.addEventListener('abort', () => ended.push('ended'));
          return new Promise((_resolve, reject) =>
            signal.addEventListener('abort', () => reject(lost('ABORTED'))),
          );
        },
        sign,
        150,
      ),
    };
  };

  test('is ended when the deadline is over, and not while anyone waits', async () => {
    const { ask, ended } = hanging();
    const patient = outcomeOf(ask('patient'));
    expect(await outcomeOf(ask('hasty', { left: AbortSignal.timeout(30) }))).toBe('NotWaitedFor');
    expect(ended).toEqual([]);
    expect(await patient).toBe('NotWaitedFor');
    expect(ended).toEqual(['ended']);
  });

  test('is not waited for by whoever has less time than the department, and is by the others', async () => {
    const { ask, ended } = hanging();
    const patient = outcomeOf(ask('patient'));
    await expect(ask('hasty', { patience: 20 })).rejects.toMatchObject({ why: 'ANSWER_DUE' });
    expect(ended).toEqual([]);
    await expect(ask('nearly as patient', { patience: 140 })).rejects.toMatchObject({ why: 'DEADLINE' });
    expect(await patient).toBe('NotWaitedFor');
  });

  test('is not sent when its caller had left before', async () => {
    const { ask, sent } = department(answerAll);
    const leaving = new AbortController();
    const outcome = outcomeOf(ask('one', { left: leaving.signal }));
    leaving.abort();
    expect(await outcome).toBe('NotWaitedFor');
    await ask('two');
    expect(sent.map(({ body }) => readExchange(body).map(({ viewer }) => viewer.person))).toEqual([['two']]);
  });

  test('has its deadline although all who asked before have left', async () => {
    const { ask } = hanging();
    const leaving = new AbortController();
    const left = outcomeOf(ask('one', { left: leaving.signal }));
    leaving.abort();
    expect(await Promise.all([left, outcomeOf(ask('two'))])).toEqual(['NotWaitedFor', 'NotWaitedFor']);
  });

  test('is ended when its callers have left', async () => {
    const { ask, ended } = hanging();
    const leaving = new AbortController();
    const outcome = outcomeOf(ask('one', { left: leaving.signal }));
    await pause(10);
    leaving.abort();
    expect([await outcome, ended]).toEqual(['NotWaitedFor', ['ended']]);
  });

  test('is ended when all is answered, but the department does not come to an end in time', async () => {
    const ended: string[] = [];
    const { ask } = department(
      async (exchange, onAnswer, signal) => {
        signal.addEventListener('abort', () => ended.push('ended'));
        await answerAll(exchange, onAnswer, signal);
        await new Promise(() => {});
      },
      sign,
      100,
    );
    await ask('one');
    expect(ended).toEqual([]);
    await expect.poll(() => ended).toEqual(['ended']);
  });

  test('is not ended when all is answered', async () => {
    const ended: string[] = [];
    const { ask } = department(async (exchange, onAnswer, signal) => {
      signal.addEventListener('abort', () => ended.push('ended'));
      await answerAll(exchange, onAnswer, signal);
    });
    await Promise.all([ask('one'), ask('other')]);
    expect(ended).toEqual([]);
  });
});

describe('what is sent again', () => {
  test.each([
    ['reads over a connection that broke', true, lost('ECONNRESET'), 2],
    ['reads that were refused a connection', true, lost('ECONNREFUSED'), 2],
    ['no reads that were answered with something else', true, lost('STATUS_500'), 1],
    ['no reads that failed in the hub', true, new TypeError('x'), 1],
    ['never a write', false, lost('ECONNRESET'), 1],
  ])('%s', async (_, isRead, error, times) => {
    const { ask, sent } = department(() => Promise.reject(error));
    await expect(ask('one', { isRead })).rejects.toBe(error);
    expect(sent).toHaveLength(times);
  });

  test('is what has no answer yet, signed anew', async () => {
    let times = 0;
    const { ask, sent } = department(
      async (exchange, onAnswer, signal) => {
        times++;
        if (times === 2) return answerAll(exchange, onAnswer, signal);
        onAnswer(0, echo(readExchange(exchange.body)[0] as AskedForViewer));
        throw lost('ECONNRESET');
      },
      () => [`signature ${times}`],
    );
    const answers = await Promise.all(['one', 'two', 'three'].map((person) => ask(person)));
    expect(answers).toEqual(['one', 'two', 'three'].map((person) => ({ data: { [person]: '{ a }' } })));
    expect(sent.map(({ body }) => body.split('\n').length)).toEqual([3, 2]);
    expect(new Set(sent.map(({ signature }) => signature)).size).toBe(2);
  });

  test('is nothing for callers who left', async () => {
    const leaving = new AbortController();
    const { ask, sent } = department(async () => {
      setTimeout(() => leaving.abort(), 0);
      throw lost('ECONNRESET');
    });
    expect(await outcomeOf(ask('one', { left: leaving.signal }))).toBe('NotWaitedFor');
    await pause(150);
    expect(sent).toHaveLength(1);
  });
});
