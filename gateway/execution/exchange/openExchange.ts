import { type DepartmentTransport, DepartmentUnavailable, mostInExchange } from '@credit-hub/schema';
import type { SignExchanges } from '../../identity/signExchanges.ts';
import { onceMoreWhenBroken } from './onceMore.ts';
import type { WaitingOperation } from './waitingOperation.ts';

/** One exchange with a department: open for operations until it leaves. It never throws: it is operations that fail. */
export class OpenExchange {
  readonly department: string;
  readonly #transport: DepartmentTransport;
  readonly #sign: SignExchanges;
  #operations: WaitingOperation[] = [];

  constructor(department: string, transport: DepartmentTransport, sign: SignExchanges) {
    this.department = department;
    this.#transport = transport;
    this.#sign = sign;
  }

  get isFull(): boolean {
    return this.#operations.length === mostInExchange;
  }

  add(operation: WaitingOperation): void {
    this.#operations.push(operation);
  }

  get body(): string {
    return this.#operations.map(({ line }) => line).join('\n');
  }

  /** Leaves out what is not waited for any longer. Whether anything is left. */
  dropDone(): boolean {
    this.#operations = this.#operations.filter(({ isDone }) => !isDone);
    return this.#operations.length > 0;
  }

  /** Sends it as it was signed; reads once more when the connection broke. */
  async send(signature: string): Promise<void> {
    const operations = this.#operations;
    const first = () => this.#attempt(signature);
    try {
      await (operations.every(({ isRead }) => isRead)
        ? onceMoreWhenBroken(first, () => this.#attemptAgain())
        : first());
      if (operations.some(({ isDone }) => !isDone))
        this.fail(new DepartmentUnavailable(this.department, new TypeError('the answer is not whole')));
    } catch (error) {
      this.fail(error);
    }
    // What holds them may outlive the request.
    for (const operation of operations) operation.line = '';
  }

  fail(error: unknown): void {
    for (const operation of this.#operations) operation.fail(error);
  }

  /** Signed anew: the department may have noted the signature before the connection broke. */
  async #attemptAgain(): Promise<void> {
    if (!this.dropDone()) return;
    const [signature] = this.#sign([this]);
    await this.#attempt(signature as string);
  }

  async #attempt(signature: string): Promise<void> {
    const operations = this.#operations;
    await this.#transport.exchange(
      { body: this.body, signature },
      (line, answer) => {
        const operation = operations[line];
        if (operation === undefined || operation.isAnswered)
          throw new TypeError('an answer to what was not asked');
        operation.answer(answer);
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
