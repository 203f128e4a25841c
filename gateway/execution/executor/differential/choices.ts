/**
 * Natural numbers that decide what is generated; when they run out the smallest choice is made, so that fewer and
 * smaller numbers make something smaller.
 */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number below `count`. */
  below(count: number): number {
    const choice = this.#numbers[this.#next] ?? 0;
    this.#next += 1;
    return choice % count;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** Some of the items, in their order; at least one where there is any. */
  someOf<Item>(items: readonly Item[], most: number): Item[] {
    const left = [...items];
    const count = 1 + this.below(most);
    const chosen = new Set<Item>();
    while (chosen.size < count && left.length > 0) {
      for (const item of left.splice(this.below(left.length), 1)) chosen.add(item);
    }
    return items.filter((item) => chosen.has(item));
  }
}
