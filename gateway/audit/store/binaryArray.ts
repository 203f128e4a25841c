/**
 * Arrays as PostgreSQL takes them in its binary form (`array_recv` in its arrayfuncs.c): the driver sends a Buffer as it
 * is. As text, every quotation mark of every leaf would be escaped here and read again there.
 */

/** How one element is laid out. `write` writes as many bytes as `length` says. */
type Element<Item> = {
  /** Of the element's type in pg_type. */
  readonly oid: number;
  length(item: Item): number;
  write(item: Item, target: Buffer, offset: number): void;
};

export const texts: Element<string> = {
  oid: 25,
  length: (text) => Buffer.byteLength(text),
  write: (text, target, offset) => target.write(text, offset),
};

/** Texts of which each character stands for a byte. */
export const byteTexts: Element<string> = {
  oid: 17,
  length: ({ length }) => length,
  write: (text, target, offset) => target.write(text, offset, 'latin1'),
};

/** Buffers, joined to one element. */
export const joinedBuffers: Element<readonly Buffer[]> = {
  oid: 17,
  length: (buffers) => buffers.reduce((sum, { length }) => sum + length, 0),
  write: (buffers, target, start) => {
    let offset = start;
    for (const buffer of buffers) offset += buffer.copy(target, offset);
  },
};

export const integers: Element<number> = {
  oid: 23,
  length: () => 4,
  write: (number, target, offset) => target.writeInt32BE(number, offset),
};

/** Whole numbers from 0 up to 2^53. */
export const bigintegers: Element<number> = {
  oid: 20,
  length: () => 8,
  write: (number, target, offset) => {
    target.writeUInt32BE(Math.floor(number / 2 ** 32), offset);
    target.writeUInt32BE(number % 2 ** 32, offset + 4);
  },
};

const headerLength = 20;
const sizeLength = 4;

export const binaryArray = <Item>(
  { oid, length, write }: Element<Item>,
  items: readonly (Item | null)[],
): Buffer => {
  let total = headerLength;
  let hasNull = 0;
  const lengths = items.map((item) => {
    if (item === null) hasNull = 1;
    const size = item === null ? 0 : length(item);
    total += sizeLength + size;
    return size;
  });
  const array = Buffer.allocUnsafe(total);
  array.writeInt32BE(1, 0); // Dimensions
  array.writeInt32BE(hasNull, 4);
  array.writeInt32BE(oid, 8);
  array.writeInt32BE(items.length, 12);
  array.writeInt32BE(1, 16); // The first index
  let offset = headerLength;
  for (const [index, item] of items.entries()) {
    const size = lengths[index] as number;
    array.writeInt32BE(item === null ? -1 : size, offset);
    offset += sizeLength;
    if (item !== null) write(item, array, offset);
    offset += size;
  }
  return array;
};
