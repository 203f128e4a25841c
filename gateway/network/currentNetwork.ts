import type { Network } from './network.ts';

/** A network that a request is answered by, and how to say that it is answered. */
export type Entered = { network: Network; leave(): void };

type Serving = { network: Network; underWay: number; drained: (() => void) | null };

/**
 * The network that requests are answered by. A request keeps the one it began with; who takes its place answers those
 * that come after, and the old one is stopped when the last of its own is answered.
 */
export class CurrentNetwork {
  #serving: Serving;
  readonly #draining = new Set<Promise<void>>();

  constructor(network: Network) {
    this.#serving = { network, underWay: 0, drained: null };
  }

  get network(): Network {
    return this.#serving.network;
  }

  enter(): Entered {
    const serving = this.#serving;
    serving.underWay += 1;
    let isLeft = false;
    return {
      network: serving.network,
      leave: () => {
        if (isLeft) return;
        isLeft = true;
        serving.underWay -= 1;
        if (serving.underWay === 0) serving.drained?.();
      },
    };
  }

  /** Resolves when the old network is drained and stopped. */
  async replaceWith(network: Network): Promise<void> {
    const old = this.#serving;
    this.#serving = { network, underWay: 0, drained: null };
    const stopped = stopWhenDrained(old);
    this.#draining.add(stopped);
    await stopped.finally(() => this.#draining.delete(stopped));
  }

  /** Stops it, and those that are still drained. No request may be under way. */
  async stop(): Promise<void> {
    await this.#serving.network.stop();
    await Promise.all(this.#draining);
  }
}

async function stopWhenDrained(old: Serving): Promise<void> {
  if (old.underWay > 0) await new Promise<void>((resolve) => (old.drained = resolve));
  await old.network.stop();
}
