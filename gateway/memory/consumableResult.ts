/**
 * Something large on its way, to be taken once. By the time a request is answered, the promises that were made when it
 * began have grown old to the garbage collector: what they are kept with lives on, dead, until the next collection of
 * everything. This they may keep: it is empty then. Without it a sixth of the time of large answers went there.
 */
export class ConsumableResult<Content> {
  #content: Content | undefined;

  constructor(content: Content) {
    this.#content = content;
  }

  /** @throws TypeError when it was taken before */
  take(): Content {
    const content = this.#content;
    if (content === undefined) throw new TypeError('the result was taken before');
    this.#content = undefined;
    return content;
  }

  /** Whoever writes it as JSON takes it. */
  toJSON(): Content {
    return this.take();
  }
}
