import { isUtf8 } from 'node:buffer';
import type { Dispatcher } from 'undici';

/** Told with a failure, for whoever must tell one status from another. */
export const statusError = (status: number): Error =>
  Object.assign(new Error(`the subgraph answered with status ${status}`), { code: `STATUS_${status}` });

/** What comes before an answer, and is none (RFC 9110, section 15.2). */
export const isInformational = (status: number): boolean => status < 200;

/**
 * Reads one JSON answer. `dispatch` spares the streams and signals that `request` makes for each answer: about a third
 * of its cost. Anything but status 200, JSON in UTF-8 (RFC 8259) and a bearable size is an error, which quotes nothing
 * of it.
 */
export class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #onCancel: (listener: () => void) => void;
  readonly #largest: number;
  readonly #resolve: (answer: unknown) => void;
  readonly #reject: (cause: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #length = 0;

  constructor(
    onCancel: (listener: () => void) => void,
    largest: number,
    resolve: (answer: unknown) => void,
    reject: (cause: unknown) => void,
  ) {
    this.#onCancel = onCancel;
    this.#largest = largest;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#onCancel(() => controller.abort(new Error('the answer is no longer wanted')));
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number): void {
    if (!isInformational(status) && status !== 200) controller.abort(statusError(status));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > this.#largest) controller.abort(new RangeError('the answer is too large'));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const whole =
      this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks, this.#length);
    if (!isUtf8(whole)) {
      this.#reject(new SyntaxError('the answer is not UTF-8'));
      return;
    }
    try {
      this.#resolve(JSON.parse(whole.toString('utf8')));
    } catch {
      // The parser's own message quotes what it read.
      this.#reject(new SyntaxError('the answer is not JSON'));
    }
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }
}
