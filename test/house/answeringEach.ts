import {
  type AskedForViewer,
  answerInHand,
  type DepartmentTransport,
  readExchange,
} from '@credit-hub/schema';

/** How a department that stands for a real one answers: each operation by itself. */
export const answeringEach =
  (
    answer: (asked: AskedForViewer, signal: AbortSignal) => Promise<unknown>,
  ): DepartmentTransport['exchange'] =>
  async ({ body }, onAnswer, signal) => {
    const answerLine = async (asked: AskedForViewer, line: number) => {
      const answered = await answer(asked, signal);
      onAnswer(line, answerInHand(answered as object));
    };
    await Promise.all(readExchange(body).map(answerLine));
  };
