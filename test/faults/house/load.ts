/** A bounded load on a hub, and what became of each question: a fault is judged by it. */
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type HubAnswer, type Question, type TestHub } from '../../house/testHub.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export type Asked = {
  /** When it was asked, by performance.now(). */
  readonly at: number;
  /** BROKEN: the connection ended without an answer. */
  readonly verdict: Verdict | 'BROKEN';
  /** The receipt of an answer; null where none came. */
  readonly receipt: string | null;
};

export type Load = {
  /** All that was asked up to now. */
  readonly asked: readonly Asked[];
  stop(): Promise<void>;
};

export type Expected = { readonly question: Question; readonly whole: unknown };

/** What the questions are answered when nothing fails. */
export async function answersOf(hub: TestHub, questions: readonly Question[]): Promise<Expected[]> {
  const expected: Expected[] = [];
  for (const question of questions) {
    const { body } = await ask(hub, question);
    if (body.extensions?.completeness !== 'COMPLETE') throw new Error(`not whole: ${JSON.stringify(body)}`);
    expected.push({ question, whole: body.data });
  }
  return expected;
}

/** An asker asks so often at most: what fails is started again on a machine that has room for it. */
const betweenQuestionsInMilliseconds = 100;

/** So many askers, each asking again when it has its answer, and ten times a second at most. */
export function loadOn(hub: TestHub, expected: readonly Expected[], askers: number): Load {
  const asked: Asked[] = [];
  let stopped = false;
  const askOn = async (from: number): Promise<void> => {
    for (let turn = from; !stopped; turn++) {
      const { question, whole } = expected[turn % expected.length] as Expected;
      const at = performance.now();
      const answer: HubAnswer | null = await ask(hub, question).catch(() => null);
      const receipt = answer?.body.extensions?.receipt;
      asked.push({
        at,
        verdict: answer === null ? 'BROKEN' : verdictOf(answer, whole),
        receipt: typeof receipt === 'string' ? receipt : null,
      });
      await pause(Math.max(0, at + betweenQuestionsInMilliseconds - performance.now()));
    }
  };
  const pending = Array.from({ length: askers }, (_, asker) => askOn(asker));
  return {
    asked,
    stop: async () => {
      stopped = true;
      await Promise.all(pending);
    },
  };
}

/** How often each verdict was given. */
export function countsOf(asked: readonly Asked[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verdict } of asked) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
