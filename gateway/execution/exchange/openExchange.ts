import { type DepartmentTransport, DepartmentUnavailable, mostInExchange } from '@credit-hub/schema';
import type { SignExchanges } from '../../identity/signExchanges.ts';
import { onceMoreWhenBroken } from './onceMore.ts';
import type { WaitingOperation } from './waitingOperation.ts';

/** Characters of an exchange at most, unless one operation alone has more: small ones do not wait for large ones. */
const mostCharacters = 128 * 1024;

/** One exchange with a department: open for operations until it leaves. It never throws: it is operations that fail. */
export class OpenExchange {
  readonly department: string;
  readonly #transport: DepartmentTransport;
  readonly #sign: SignExchanges;
  #operations: WaitingOperation[] = [];
  #characters = 0;

  constructor(department: string, transport: DepartmentTransport, sign: SignExchanges) {
    this.department = department;
    this.#transport = transport;
    this.#sign = sign;
  }

  /** Whether the operation may go along. A write goes alone. */
  takes({ isRead, line }: WaitingOperation): boolean {
    return (
      isRead &&
      this.#isRead &&
      this.#operations.length < mostInExchange &&
      this.#characters + line.length <= mostCharacters
    );
  }

  add(operation: WaitingOperation): void {
    this.#operations.push(operation);
    this.#characters += operation.line.length;
  }

  get body(): string {
    return this.#operations.map(({ line }) => line).join('\n');
  }

  /** Sends it as it was signed; reads once more when the connection broke. */
  async send(signature: string): Promise<void> {
    const first = () => this.#attempt(signature);
    try {
      await (this.#isRead ? onceMoreWhenBroken(first, () => this.#attemptAgain()) : first());
      this.fail(new DepartmentUnavailable(this.department, new TypeError('the answer is not whole')));
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error: unknown): void {
    for (const operation of this.#operations) operation.fail(error);
  }

  get #isRead(): boolean {
    return this.#operations.every(({ isRead }) => isRead);
  }

  /** Signed anew: the department may have noted the signature before the connection broke. */
  async #attemptAgain(): Promise<void> {
    this.#operations = this.#operations.filter(({ isDone }) => !isDone);
    if (this.#operations.length === 0) return;
    const [signature] = this.#sign([this]);
    await this.#attempt(signature as string);
  }

  async #attempt(signature: string): Promise<void> {
    const { department } = this;
    const operations = this.#operations;
    await this.#transport.exchange(
      { body: this.body, signature },
      (line, answer) => {
        const operation = operations[line];
        if (operation === undefined || operation.isAnswered)
          throw new TypeError('an answer to what was not asked');
        operation.answer(answer, department);
      },
      endOfWaiting(operations),
    );
  }
}

/** Aborts when nobody waits any longer for what is not answered. */
const endOfWaiting = (operations: readonly WaitingOperation[]): AbortSignal => {
  const controller = new AbortController();
  let waitedFor = operations.length;
  const onDone = () => {
    waitedFor--;
    if (waitedFor === 0 && operations.some(({ isAnswered }) => !isAnswered)) controller.abort();
  };
  for (const operation of operations) {
    operation.onDone = onDone;
    if (operation.isDone) onDone();
  }
  return controller.signal;
};
