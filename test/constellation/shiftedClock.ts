/**
 * Loaded before a department's own process starts (`node --import`), so that its time of day is the one that the
 * constellation was given: a department on another day would publish other facts, and refuse the gateway's viewers.
 */
const aheadInMilliseconds = Number(process.env.HUB_CLOCK_AHEAD_IN_MILLISECONDS);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...parts: unknown[]) {
    super(...((parts.length === 0 ? [RealDate.now() + aheadInMilliseconds] : parts) as [number]));
  }
  static override now() {
    return RealDate.now() + aheadInMilliseconds;
  }
} as DateConstructor;

export {};
