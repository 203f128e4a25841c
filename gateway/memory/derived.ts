import type { DocumentNode } from 'graphql';

/** Bytes of what is derived from one document at most: it is asked by callers of many standings, each with its own. */
const mostOfOne = 12 * 1024 * 1024;

type Entry = { value: unknown; bytes: number };

/**
 * What was made of one document, by name, within bounds: what was made first goes first. It lives as long as the document
 * does, so that whoever lets go of the document lets go of all of it.
 */
export class Derived {
  readonly #entries = new Map<string, Entry>();
  readonly #most: number;
  #bytes = 0;
  /** Told when it has grown. */
  whenGrown: ((bytes: number) => void) | undefined;

  constructor(most = mostOfOne) {
    this.#most = most;
  }

  /** What is kept under the name; undefined when there is nothing. */
  get<Value>(name: string): Value | undefined {
    return this.#entries.get(name)?.value as Value | undefined;
  }

  /** @param bytes about what it takes, its own derivatives among it */
  keep(name: string, value: unknown, bytes: number): void {
    this.#forget(name);
    this.#entries.set(name, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest] of this.#entries) {
      if (this.#bytes <= this.#most) break;
      this.#forget(oldest);
    }
    this.whenGrown?.(this.#bytes);
  }

  get bytes(): number {
    return this.#bytes;
  }

  #forget(name: string): void {
    this.#bytes -= this.#entries.get(name)?.bytes ?? 0;
    this.#entries.delete(name);
  }
}

const all = new WeakMap<DocumentNode, Derived>();

/** What was made of this document; the same object for as long as there is the document. */
export const derivedFrom = (document: DocumentNode): Derived => {
  const known = all.get(document);
  if (known !== undefined) return known;
  const derived = new Derived();
  all.set(document, derived);
  return derived;
};
