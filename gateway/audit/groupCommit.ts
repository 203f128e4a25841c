import { AccessLogError } from './errors.ts';

/** What waits to be written together with others. `weight` is about its cost: 1 and one for each subject. */
type Waiting<Item, Result> = {
  readonly item: Item;
  readonly weight: number;
  resolve(result: Result): void;
  reject(error: unknown): void;
};

export type GroupCommitOptions<Item, Made, Result> = {
  /**
   * Makes of an item what is written, when its group is: all at once, they cost a fraction of what each costs amid the
   * rest of its request. What it throws is told to that item alone.
   */
  make(item: Item): Made;
  /** Writes a group at once, or rejects for all of it. Never called twice at a time, nor with nothing. */
  write(group: readonly Made[]): Promise<readonly Result[]>;
  weightOf(item: Item): number;
  /** Weight of a group at most, unless a single item is heavier. */
  heaviestGroup: number;
  /** Weight of everything that waits at most. */
  heaviestQueue: number;
  /** Milliseconds for which a group waits for company before it is written. */
  groupWindow: number;
};

/**
 * Collects what requests want written while the group before is being written, and writes it in one transaction, so
 * that many requests share one commit. The order of arrival is kept.
 */
export const createGroupCommit = <Item, Made, Result>(options: GroupCommitOptions<Item, Made, Result>) => {
  let waiting: Waiting<Item, Result>[] = [];
  let weightWaiting = 0;
  let working: Promise<void> | null = null;
  let closed = false;

  const nextGroup = (): Waiting<Item, Result>[] => {
    let weight = 0;
    const end = waiting.findIndex((entry, index) => {
      weight += entry.weight;
      return index > 0 && weight > options.heaviestGroup;
    });
    const group = end === -1 ? waiting : waiting.slice(0, end);
    waiting = end === -1 ? [] : waiting.slice(end);
    weightWaiting -= group.reduce((sum, entry) => sum + entry.weight, 0);
    return group;
  };

  const madeOf = (entry: Waiting<Item, Result>): readonly [Waiting<Item, Result>, Made][] => {
    try {
      return [[entry, options.make(entry.item)]];
    } catch (error) {
      entry.reject(error);
      return [];
    }
  };

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      await company(options.groupWindow);
      const group = nextGroup().flatMap(madeOf);
      if (group.length === 0) continue;
      try {
        const results = await options.write(group.map(([, made]) => made));
        group.forEach(([{ resolve }], index) => {
          resolve(results[index] as Result);
        });
      } catch (error) {
        // Whoever waits behind a store that does not answer would only wait as long again.
        for (const { reject } of [...group.map(([entry]) => entry), ...waiting]) reject(error);
        waiting = [];
        weightWaiting = 0;
      }
    }
    working = null;
  };

  return {
    /** Resolves when the item is written; rejects with AUDIT_QUEUE_FULL, AUDIT_CLOSED or what the writing failed with. */
    add: (item: Item): Promise<Result> => {
      if (closed) return Promise.reject(new AccessLogError('AUDIT_CLOSED', 'the access log is closing'));
      const weight = options.weightOf(item);
      if (weightWaiting + weight > options.heaviestQueue)
        return Promise.reject(
          new AccessLogError('AUDIT_QUEUE_FULL', 'too much waits for the access log to be written'),
        );
      return new Promise((resolve, reject) => {
        waiting.push({ item, weight, resolve, reject });
        weightWaiting += weight;
        working ??= work();
      });
    },
    /** Takes nothing more, and resolves once everything that waited is settled. */
    close: async (): Promise<void> => {
      closed = true;
      await working;
    },
  };
};

/** At least until the requests of this turn of the event loop have joined. */
const company = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => (milliseconds > 0 ? setTimeout(resolve, milliseconds) : setImmediate(resolve)));
