/** Leaves that stand one after another, as a piece of a segment: column by column, each like itself. */
import { type BlindIndex, blindIndexOfBytes, bytesOfBlindIndex } from '../commitments.ts';
import { joinColumns, splitColumns } from './columns.ts';
import { type Filling, fillTemplate, readTemplate, splitLeaf } from './leafTemplate.ts';
import { decodeNumbers, encodeNumbers, signed, unsigned } from './numbers.ts';

export type ArchivedLeaf = {
  readonly index: number;
  readonly text: string;
  /** Blind indexes beside the leaf, part by part. */
  readonly subjects: readonly BlindIndex[];
};

const digestLength = 32;
const saltLength = 16;

/** @param leaves one after another */
export const encodeBlock = (leaves: readonly ArchivedLeaf[]): Buffer => {
  const split = leaves.map(({ index, text, subjects }) => splitLeaf(text, index, subjects));
  const fillings = split.map(({ filling }) => filling);
  const templates = numbered(split.map(({ template }) => template));
  const digests = numbered(fillings.flatMap((filling) => filling.digests));
  const subjects = numbered(leaves.flatMap((leaf) => leaf.subjects));
  return joinColumns([
    Buffer.from(JSON.stringify(templates.distinct)),
    encodeNumbers(templates.numbers),
    encodeNumbers(differences(fillings.flatMap(({ times }) => times))),
    encodeNumbers(fillings.flatMap(({ intents }) => intents)),
    bytesOf(fillings.flatMap(({ salts }) => salts)),
    bytesOf(digests.distinct),
    encodeNumbers(digests.numbers),
    encodeNumbers(leaves.map((leaf) => leaf.subjects.length)),
    bytesOf(subjects.distinct),
    encodeNumbers(subjects.numbers),
  ]);
};

/** A block as it is read: what is asked of it is put together then. */
export type Block = {
  readonly from: number;
  /** Behind its last leaf. */
  readonly to: number;
  /** The outcome in it of an intent; null where there is none. */
  outcomeOf(intent: number): number | null;
  /** What the leaf says as far as others do, too (`Template`). */
  shapeOf(index: number): unknown;
  subjectsOf(index: number): readonly BlindIndex[];
  textOf(index: number): string;
};

/** @throws Error when it is no block from there */
export const decodeBlock = (piece: Buffer, from: number): Block => {
  const [
    templateTexts,
    templateNumbers,
    times,
    intents,
    salts,
    digests,
    digestNumbers,
    counts,
    subjects,
    subjectNumbers,
  ] = splitColumns(piece) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  const templates = (JSON.parse(templateTexts.toString()) as string[]).map(readTemplate);
  const columns = {
    salts: piecesOf(salts, saltLength),
    digests: chosen(piecesOf(digests, digestLength), decodeNumbers(digestNumbers)),
    times: sums(decodeNumbers(times)),
    intents: decodeNumbers(intents),
  };
  const allSubjects = chosen(piecesOf(subjects, digestLength), decodeNumbers(subjectNumbers));
  const at = { salts: 0, digests: 0, times: 0, intents: 0, subjects: 0 };
  const own = <Item>(column: readonly Item[], name: keyof typeof at, count: number): readonly Item[] => {
    at[name] += count;
    if (at[name] > column.length) throw new RangeError('a column of the block is too short');
    return column.slice(at[name] - count, at[name]);
  };
  const subjectCounts = decodeNumbers(counts);
  const leaves = chosen(templates, decodeNumbers(templateNumbers)).map((template, nth) => {
    const { needs } = template;
    const filling: Filling = {
      salts: own(columns.salts, 'salts', needs.salts),
      digests: own(columns.digests, 'digests', needs.digests),
      times: own(columns.times, 'times', needs.times),
      intents: own(columns.intents, 'intents', needs.intents),
    };
    return { template, filling, subjects: own(allSubjects, 'subjects', subjectCounts[nth] ?? 0) };
  });
  const leafAt = (index: number) => {
    const leaf = leaves[index - from];
    if (leaf === undefined) throw new RangeError('the block has no such leaf');
    return leaf;
  };
  const textOf = (index: number): string => {
    const { template, filling, subjects: beside } = leafAt(index);
    return fillTemplate(template, filling, index, beside);
  };
  const intentOf = (index: number): number | null => {
    const { template, filling } = leafAt(index);
    const [distance] = filling.intents;
    if (distance !== undefined) return index - distance;
    // A text that is kept as it is says so itself.
    return template.parts.length > 0
      ? null
      : ((JSON.parse(textOf(index)) as { intent?: number }).intent ?? null);
  };
  let outcomes: Map<number, number> | undefined;
  const readOutcomes = (): Map<number, number> => {
    const found = new Map<number, number>();
    for (let index = from; index < from + leaves.length; index++) {
      const intent = intentOf(index);
      if (intent !== null) found.set(intent, index);
    }
    return found;
  };
  return {
    from,
    to: from + leaves.length,
    outcomeOf: (intent) => {
      outcomes ??= readOutcomes();
      return outcomes.get(intent) ?? null;
    },
    shapeOf: (index) => leafAt(index).template.shape,
    subjectsOf: (index) => leafAt(index).subjects,
    textOf,
  };
};

/** Each once, in the order in which they come first, and for each place the number of the one that stands there. */
const numbered = (items: readonly string[]): { distinct: string[]; numbers: number[] } => {
  const numberOf = new Map<string, number>();
  const numbers = items.map((item) => {
    const number = numberOf.get(item) ?? numberOf.size;
    numberOf.set(item, number);
    return number;
  });
  // One that is new needs no number: it is the next.
  let next = 0;
  return {
    distinct: [...numberOf.keys()],
    numbers: numbers.map((number) => {
      if (number !== next) return number + 1;
      next += 1;
      return 0;
    }),
  };
};

const chosen = <Item>(distinct: readonly Item[], numbers: readonly number[]): Item[] => {
  let next = 0;
  return numbers.map((number) => {
    const item = distinct[number === 0 ? next++ : number - 1];
    if (item === undefined) throw new RangeError('a column of the block names what it does not hold');
    return item;
  });
};

const differences = (numbers: readonly number[]): number[] =>
  numbers.map((number, at) => unsigned(number - (numbers[at - 1] ?? 0)));

const sums = (encoded: readonly number[]): number[] => {
  let sum = 0;
  return encoded.map((number) => {
    sum += signed(number);
    return sum;
  });
};

const bytesOf = (pieces: readonly string[]): Buffer => bytesOfBlindIndex(pieces.join(''));

const piecesOf = (bytes: Buffer, length: number): string[] => {
  if (bytes.length % length !== 0) throw new RangeError('a column of the block is cut');
  return Array.from({ length: bytes.length / length }, (_, nth) =>
    blindIndexOfBytes(bytes.subarray(nth * length, (nth + 1) * length)),
  );
};
