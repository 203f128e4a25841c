import {
  bodyOfExchange,
  type DepartmentTransport,
  DepartmentUnavailable,
  mostInExchange,
} from '@credit-hub/schema';
import type { SignExchanges } from '../../identity/signExchanges.ts';
import { DeadlineTimer } from '../deadlineTimer.ts';
import { deadlineOver } from '../notWaitedFor.ts';
import { onceMoreWhenBroken } from './onceMore.ts';
import type { WaitingOperation } from './waitingOperation.ts';

/** Whom exchanges are with, and how. */
export type ExchangePartner = {
  department: string;
  transport: DepartmentTransport;
  /** Milliseconds for which answers are waited for: all that are asked at one time, as long. */
  deadline: number;
  sign: SignExchanges;
};

/** Of several operations together; one alone may be longer. Departments take some megabytes. */
const mostCharacters = 1024 * 1024;

/** One exchange with a department: open for operations until it leaves. It never throws: it is operations that fail. */
export class OpenExchange {
  readonly #partner: ExchangePartner;
  readonly #deadline = new DeadlineTimer();
  #operations: WaitingOperation[] = [];
  #characters = 0;
  /** Operations that are not done. */
  #waitedFor = 0;
  /** Ends what is under way. */
  #attempt: AbortController | undefined;

  constructor(partner: ExchangePartner) {
    this.#partner = partner;
  }

  get department(): string {
    return this.#partner.department;
  }

  /** Whether it takes the operation, too. */
  takes({ line }: WaitingOperation): boolean {
    return this.#operations.length < mostInExchange && this.#characters + line.length <= mostCharacters;
  }

  add(operation: WaitingOperation): void {
    this.#deadline.begin(this.#partner.deadline, () => this.#giveUp());
    this.#operations.push(operation);
    this.#characters += operation.line.length;
    this.#waitedFor++;
    operation.exchange = this;
  }

  /** Nobody waits any longer when all are done; what is not answered then need not be. */
  noteDone(): void {
    this.#waitedFor--;
    if (this.#waitedFor > 0 || this.#operations.every(({ isAnswered }) => isAnswered)) return;
    this.#deadline.end();
    this.#attempt?.abort();
  }

  get body(): string {
    return bodyOfExchange(this.#operations.map(({ line }) => line));
  }

  /** Leaves out what is not waited for any longer. Whether anything is left. */
  dropDone(): boolean {
    this.#operations = this.#operations.filter(({ isDone }) => !isDone);
    return this.#operations.length > 0;
  }

  /** Sends it as it was signed; reads once more when the connection broke. */
  async send(signature: string): Promise<void> {
    const operations = this.#operations;
    const first = () => this.#exchange(signature);
    try {
      await (operations.every(({ isRead }) => isRead)
        ? onceMoreWhenBroken(first, () => this.#exchangeAgain())
        : first());
      if (operations.some(({ isDone }) => !isDone))
        this.fail(new DepartmentUnavailable(this.department, new TypeError('the answer is not whole')));
    } catch (error) {
      this.fail(error);
    }
    this.#deadline.end();
    // What holds this may outlive all of them.
    for (const operation of operations) operation.line = '';
    this.#operations = [];
  }

  fail(error: unknown): void {
    for (const operation of this.#operations) operation.fail(error);
  }

  /** A department that has answered everything must come to an end with it in time, too. */
  #giveUp(): void {
    this.fail(deadlineOver());
    this.#attempt?.abort();
  }

  /** Signed anew: the department may have noted the signature before the connection broke. */
  async #exchangeAgain(): Promise<void> {
    if (!this.dropDone()) return;
    const [signature] = this.#partner.sign([this]);
    await this.#exchange(signature as string);
  }

  async #exchange(signature: string): Promise<void> {
    const operations = this.#operations;
    const attempt = new AbortController();
    this.#attempt = attempt;
    await this.#partner.transport.exchange(
      { body: this.body, signature },
      (line, answer) => {
        const operation = operations[line];
        if (operation === undefined || operation.isAnswered)
          throw new TypeError('an answer to what was not asked');
        operation.answer(answer);
      },
      attempt.signal,
    );
  }
}
