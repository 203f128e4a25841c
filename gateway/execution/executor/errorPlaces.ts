import type { ResponsePath } from './errors.ts';

/** Below a place: what stands at its keys. */
type Place = { hasError: boolean; below: Map<string | number, Place> | undefined };

/** Where errors are known to be. To ask of one place costs its depth, however many errors there are. */
export class ErrorPlaces {
  readonly #whole: Place = { hasError: false, below: undefined };

  static of(errors: readonly { readonly path?: ResponsePath | undefined }[]): ErrorPlaces {
    const places = new ErrorPlaces();
    for (const { path } of errors) places.add(path);
    return places;
  }

  /** @param path where the error is; without one it may be anywhere */
  add(path: ResponsePath = []): void {
    let place = this.#whole;
    for (const key of path) {
      place.below ??= new Map();
      let next = place.below.get(key);
      if (next === undefined) {
        next = { hasError: false, below: undefined };
        place.below.set(key, next);
      }
      place = next;
    }
    place.hasError = true;
  }

  /** Whether an error tells of what is missing here: one at this place, around it or below it. */
  explain(path: ResponsePath): boolean {
    let place: Place | undefined = this.#whole;
    for (const key of path) {
      if (place.hasError) return true;
      place = place.below?.get(key);
      if (place === undefined) return false;
    }
    return place.hasError || place.below !== undefined;
  }
}
