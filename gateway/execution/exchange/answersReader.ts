import { type OnAnswer, openAnswerLine } from '@credit-hub/schema';
import type { Dispatcher } from 'undici';
import { isInformational, statusError } from '../executor/answerReader.ts';

const newline = 10;

/**
 * Reads the answers of an exchange, each as its line is there. Anything but status 200, JSON and lines of a bearable
 * size is an error, which quotes nothing of it.
 *
 * It listens itself for the end: with a closure over the controller for a listener, some kilobytes of each exchange
 * outlived it until all of the heap was collected.
 */
export class AnswersReader implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #largest: number;
  readonly #onAnswer: OnAnswer;
  readonly #resolve: () => void;
  readonly #reject: (cause: unknown) => void;
  /** The beginning of a line whose end is not there yet. */
  #kept: Buffer[] = [];
  #length = 0;
  #controller: Dispatcher.DispatchController | undefined;

  constructor(
    signal: AbortSignal,
    largest: number,
    onAnswer: OnAnswer,
    resolve: () => void,
    reject: (cause: unknown) => void,
  ) {
    this.#signal = signal;
    this.#largest = largest;
    this.#onAnswer = onAnswer;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    this.#signal.addEventListener('abort', this);
    // While it waited for a connection nobody was told.
    if (this.#signal.aborted) this.handleEvent();
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    if (!isInformational(status) && status !== 200) controller.abort(statusError(status));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    let start = 0;
    try {
      for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
        this.#keep(chunk.subarray(start, end));
        this.#readLine();
        start = end + 1;
      }
      if (start < chunk.length) this.#keep(chunk.subarray(start));
    } catch (error) {
      controller.abort(error as Error);
    }
  }

  onResponseEnd(): void {
    this.#end();
    this.#resolve();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end();
    this.#reject(error);
  }

  /** Told that the answers are no longer wanted. */
  handleEvent(): void {
    this.#controller?.abort(new Error('the answers are no longer wanted'));
  }

  #end(): void {
    this.#signal.removeEventListener('abort', this);
    this.#controller = undefined;
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.#largest) throw new RangeError('an answer is too large');
    this.#kept.push(part);
  }

  #readLine(): void {
    const [first] = this.#kept;
    const line = this.#kept.length === 1 && first !== undefined ? first : Buffer.concat(this.#kept);
    this.#kept = [];
    this.#length = 0;
    this.#onAnswer(...openAnswerLine(line));
  }
}
