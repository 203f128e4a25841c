import type { Fetch, JsonObject } from '../execution/executor/index.ts';
import { Transcript, unexpected } from './transcript.ts';

const start = Buffer.from('{"data":{"_entities":[');
const between = Buffer.from(',');
const end = Buffer.from(']}}');

/** What one fetch brought of entities, one after the other. */
export type EntitiesOfFetch = Pick<Fetch, 'step' | 'shape'> & {
  readonly transcript: Transcript;
  readonly asked: Fetch['entities'];
  /** Which of them is to be written. */
  at: number;
};

/** What was asked for at one time of the same objects, and how far it is written. */
type Group = { targets: readonly JsonObject[]; fetches: EntitiesOfFetch[]; written: number };

/** The entities that the last fetches brought, each to be written at the object that it belongs to. */
export class Entities {
  readonly #groups: Group[] = [];

  /** @throws unexpected for what has to be read */
  static of(fetches: readonly Fetch[]): Entities {
    const entities = new Entities();
    for (const fetch of fetches) entities.#add(fetch);
    return entities;
  }

  /** Those that belong to this object, their transcripts before it; none where nothing was fetched for it. */
  at(object: JsonObject): readonly EntitiesOfFetch[] {
    let found = none;
    for (const group of this.#groups) {
      if (group.targets[group.written] !== object) continue;
      for (const fetch of group.fetches) {
        fetch.at = group.written;
        if (group.written > 0) fetch.transcript.expect(between);
      }
      group.written++;
      found = found === none ? group.fetches : [...found, ...group.fetches];
    }
    return found;
  }

  /** @throws unexpected unless all are written, and nothing comes behind them */
  expectEnd(): void {
    for (const { targets, written, fetches } of this.#groups) {
      if (written !== targets.length) throw unexpected;
      for (const { transcript } of fetches) {
        transcript.expect(end);
        if (!transcript.isAtEnd) throw unexpected;
      }
    }
  }

  #add(fetch: Fetch): void {
    const written = fetch.written();
    if (written === null) throw unexpected;
    const transcript = new Transcript(written);
    transcript.expect(start);
    const { step, shape, targets, entities: asked } = fetch;
    const begun: EntitiesOfFetch = { step, shape, transcript, asked, at: 0 };
    const group = this.#groups.find((other) => other.targets === targets);
    if (group === undefined) this.#groups.push({ targets, fetches: [begun], written: 0 });
    else group.fetches.push(begun);
  }
}

const none: readonly EntitiesOfFetch[] = [];
