import type { Fetch, JsonObject } from '../execution/executor/index.ts';
import { Transcript, unexpected } from './transcript.ts';

const start = Buffer.from('{"data":{"_entities":[');
const between = Buffer.from(',');
const end = Buffer.from(']}}');

/** What one fetch brought of entities, one after the other. */
export type EntitiesOfFetch = { readonly step: Fetch['step']; readonly transcript: Transcript };

/** Entities that belong to the same objects, and how far they are written. */
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
    for (const group of this.#groups) {
      if (group.targets[group.written] !== object) continue;
      group.written++;
      if (group.written > 1) for (const { transcript } of group.fetches) transcript.expect(between);
      return group.fetches;
    }
    return none;
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
    const { step, targets } = fetch;
    const group = this.#groups.find((other) => other.targets === targets);
    if (group === undefined) this.#groups.push({ targets, fetches: [{ step, transcript }], written: 0 });
    else group.fetches.push({ step, transcript });
  }
}

const none: readonly EntitiesOfFetch[] = [];
