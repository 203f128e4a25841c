/** A small workbook as Excel 97 wrote it: [MS-XLS] records in one stream of an [MS-CFB] file. */
export type XlsCell = string | number | { day: number } | null;
export type XlsBook = {
  sheets: readonly { name: string; rows: readonly (readonly XlsCell[])[]; merged?: readonly Range[] }[];
  date1904?: boolean;
};
/** First and last row, first and last column, from 0. */
type Range = readonly [number, number, number, number];

const sectorBytes = 512;
const fewestStreamBytes = 4_096;
const endOfChain = 0xfffffffe;
const free = 0xffffffff;

export function xlsBook({ sheets, date1904 = false }: XlsBook): Buffer {
  const streams = sheets.map(({ rows, merged = [] }) =>
    Buffer.concat([
      record(0x0809, u16(0x0600, 0x0010, 0, 0, 0, 0, 0, 0)),
      ...rows.flatMap((cells, row) => cells.map((cell, column) => cellRecord(cell, row, column))),
      record(0x00e5, u16(merged.length, ...merged.flat())),
      record(0x000a),
    ]),
  );
  const globals = (starts: readonly number[]) =>
    Buffer.concat([
      record(0x0809, u16(0x0600, 0x0005, 0, 0, 0, 0, 0, 0)),
      record(0x0022, u16(date1904 ? 1 : 0)),
      // Two formats of cells: general, and 14, which shows a day.
      ...[0, 14].map((format) => record(0x00e0, u16(0, format, 0, 0, 0, 0, 0, 0, 0, 0))),
      ...sheets.map(({ name }, index) =>
        record(0x0085, u32(starts[index] ?? 0), Buffer.from([0, 0, name.length, 1]), utf16(name)),
      ),
      record(0x000a),
    ]);
  const first = globals([]).length;
  const starts = streams.map((_, index) =>
    streams.slice(0, index).reduce((sum, { length }) => sum + length, first),
  );
  return compound(Buffer.concat([globals(starts), ...streams]));
}

function cellRecord(cell: XlsCell, row: number, column: number): Buffer {
  if (cell === null) return Buffer.alloc(0);
  if (typeof cell === 'string')
    return record(0x0204, u16(row, column, 0, cell.length), Buffer.from([1]), utf16(cell));
  const number = Buffer.alloc(8);
  number.writeDoubleLE(typeof cell === 'number' ? cell : cell.day);
  return record(0x0203, u16(row, column, typeof cell === 'number' ? 0 : 1), number);
}

const record = (id: number, ...parts: readonly Buffer[]): Buffer => {
  const data = Buffer.concat(parts);
  return Buffer.concat([u16(id, data.length), data]);
};

function u16(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16LE(number, index * 2);
  return bytes;
}

function u32(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** One stream, behind a sector of the table of sectors and one of the directory. */
function compound(stream: Buffer): Buffer {
  const sectors = Math.ceil(Math.max(stream.length, fewestStreamBytes) / sectorBytes);
  const whole = Buffer.alloc(sectors * sectorBytes);
  stream.copy(whole);
  const chain = Array.from({ length: sectors }, (_, at) => (at === sectors - 1 ? endOfChain : at + 3));
  const table = [0xfffffffd, endOfChain, ...chain];
  const header = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(16),
    u16(0x003e, 3, 0xfffe, 9, 6, 0, 0, 0),
    u32(0, 1, 1, 0, fewestStreamBytes, endOfChain, 0, endOfChain, 0, 0),
    u32(...Array.from({ length: 108 }, () => free)),
  ]);
  return Buffer.concat([
    header,
    u32(...table, ...Array.from({ length: 128 - table.length }, () => free)),
    entry('Root Entry', 5, 1, endOfChain, 0),
    entry('Workbook', 2, free, 2, whole.length),
    Buffer.alloc(2 * 128),
    whole,
  ]);
}

function entry(name: string, type: number, child: number, start: number, size: number): Buffer {
  const named = Buffer.alloc(64);
  utf16(name).copy(named);
  const told = Buffer.concat([u16((name.length + 1) * 2), Buffer.from([type, 1])]);
  return Buffer.concat([named, told, u32(free, free, child), Buffer.alloc(36), u32(start, size, 0)]);
}
