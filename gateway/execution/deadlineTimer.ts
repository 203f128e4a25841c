/**
 * A deadline that lets what has arrived be read first: where the process was busy when it was over (a collection of
 * garbage, a schema that is taken in), timers would run before sockets are read, and an answer that lies there be missed.
 */
export class DeadlineTimer {
  #timer: NodeJS.Timeout | undefined;
  #turn: NodeJS.Immediate | undefined;

  /** Begins it, unless it was begun. */
  begin(milliseconds: number, onOver: () => void): void {
    this.#timer ??= setTimeout(() => {
      this.#turn = setImmediate(onOver);
    }, milliseconds);
  }

  end(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#turn);
    this.#timer = undefined;
    this.#turn = undefined;
  }
}
