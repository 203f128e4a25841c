import type { ServerResponse } from 'node:http';
import { exchangeType, lineOfAnswer, type OnAnswer } from '@credit-hub/schema';

export type Answers = {
  /** Writes the answer to a line of the exchange. */
  tell: OnAnswer;
  /** Says that this is all. */
  end(): void;
};

/** Answers as lines of an HTTP response: each leaves when it is there, and those of one turn in one piece. */
export function answersTo(response: ServerResponse): Answers {
  let lines = '';

  function taken(): string {
    if (!response.headersSent) response.setHeader('content-type', exchangeType);
    const piece = lines;
    lines = '';
    return piece;
  }

  function write(): void {
    if (lines !== '' && !response.destroyed) response.write(taken());
  }

  return {
    tell(line, answer) {
      if (lines === '') setImmediate(write);
      lines += lineOfAnswer(line, answer.read() as object);
    },
    end() {
      response.end(taken());
    },
  };
}
