import { AccessLogError } from '../errors.ts';
import { once, openSegment, type RecordedSegment, type Segment } from './segmentReader.ts';

/** A folder that holds the same segments as the first, and who is told of each that was read from it. */
export type SecondFolder = {
  readonly folder: string;
  /** @param failure what the first folder failed with */
  onUse(failure: AccessLogError): void;
};

/**
 * A segment as the first folder holds it; what that does not hold as it was recorded is read from the second. Every
 * piece is held against the digest that was recorded, wherever it is read. Where neither has it, it fails as the first.
 */
export const openCopies = async (
  folder: string,
  second: SecondFolder | null,
  recorded: RecordedSegment,
): Promise<Segment> => {
  if (second === null) return openSegment(folder, recorded);
  const first = once(() => openSegment(folder, recorded));
  const copy = once(() => openSegment(second.folder, recorded));
  let isTold = false;

  const reading = async <Result>(read: (segment: Segment) => Promise<Result>): Promise<Result> => {
    try {
      return await read(await first());
    } catch (failure) {
      if (!(failure instanceof AccessLogError)) throw failure;
      const result = await copy()
        .then(read)
        .catch(() => {
          throw failure;
        });
      if (!isTold) second.onUse(failure);
      isTold = true;
      return result;
    }
  };

  const { file, footer, footerLength } = await reading(async (segment) => segment);
  return {
    file,
    footer,
    footerLength,
    blocks: () => reading((segment) => segment.blocks()),
    block: (entry) => reading((segment) => segment.block(entry)),
    pages: () => reading((segment) => segment.pages()),
    blocksWith: (term) => reading((segment) => segment.blocksWith(term)),
    outcomeOf: (intent) => reading((segment) => segment.outcomeOf(intent)),
    outcomes: () => reading((segment) => segment.outcomes()),
    texts: () => reading((segment) => segment.texts()),
    pairs: () => reading((segment) => segment.pairs()),
  };
};
