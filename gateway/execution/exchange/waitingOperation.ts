import type { UnreadAnswer } from '@credit-hub/schema';
import { DeadlineTimer } from '../deadlineTimer.ts';
import { NotWaitedFor } from '../notWaitedFor.ts';

/** One operation as a department is asked it. */
export type AskedOfDepartment = {
  /** What is asked, and whom for, as `lineOfExchange` writes it. */
  line: string;
  /** Who asks, as the object that everything of the same one has. */
  viewer: object;
  /** Only what is read may be asked twice: a write may have been done before its answer was lost. */
  isRead: boolean;
  /** Milliseconds for which it is waited for, where that is less than the department's deadline. */
  patience?: number | undefined;
  /** Has a listener told, with the reason, when the caller leaves; at once when that is so already. */
  whenLeft(listener: (reason: unknown) => void): void;
};

/** An operation of more characters asks for much: it is answered with much, and little would wait for it. */
const mostCharactersOfLittle = 4 * 1024;

/** What one caller waits for. */
export class WaitingOperation {
  /** What is asked; empty when it is not to be sent any more. */
  line: string;
  readonly isRead: boolean;
  readonly viewer: object;
  /** Whether it is answered, failed, or not waited for any longer. */
  isDone = false;
  /** Whether its answer came, wanted or not: there is no second one. */
  isAnswered = false;
  /** Told when it is done. */
  exchange: { noteDone(): void } | undefined;
  readonly #resolve: (answer: UnreadAnswer) => void;
  readonly #reject: (error: unknown) => void;
  readonly #due = new DeadlineTimer();

  constructor(
    { line, isRead, viewer }: AskedOfDepartment,
    resolve: (answer: UnreadAnswer) => void,
    reject: (error: unknown) => void,
  ) {
    this.line = line;
    this.isRead = isRead;
    this.viewer = viewer;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  get asksForMuch(): boolean {
    return this.line.length > mostCharactersOfLittle;
  }

  answer(answer: UnreadAnswer): void {
    this.isAnswered = true;
    if (this.isDone) return;
    this.isDone = true;
    this.#due.end();
    this.#resolve(answer);
    this.exchange?.noteDone();
  }

  fail(error: unknown): void {
    if (this.isDone) return;
    this.isDone = true;
    this.#due.end();
    this.#reject(error);
    this.exchange?.noteDone();
  }

  /** Is not waited for any longer after so many milliseconds. @param error what it fails with then */
  failAfter(milliseconds: number, error: () => unknown): void {
    this.#due.begin(milliseconds, () => this.fail(error()));
  }

  leave(reason: unknown): void {
    this.fail(new NotWaitedFor('LEFT', reason));
  }
}
