import { ImportRefused } from '../refusal.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const zip64Sentinel = 0xffffffff;

/**
 * Refuses a ZIP archive that says it unfolds to more than the bytes given. The reader of spreadsheets unfolds no
 * part beyond what the archive says of it, so that a part which lies about its size is cut off there; a part that
 * says nothing, or that uses the long form of sizes, is refused.
 *
 * @throws ImportRefused `XLSX_TOO_LARGE` or `XLSX_MALFORMED`
 */
export function refuseZipBomb(archive: Buffer, mostBytes: number): void {
  const end = archive.lastIndexOf(littleEndian(endSignature));
  if (end < 0 || end + endLength > archive.length) throw malformed();
  const entries = archive.readUInt16LE(end + 10);
  let position = archive.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (position + entryLength > archive.length || archive.readUInt32LE(position) !== entrySignature)
      throw malformed();
    const folded = archive.readUInt32LE(position + 20);
    const unfolded = archive.readUInt32LE(position + 24);
    const nameLength = archive.readUInt16LE(position + 28);
    const isFolder = archive[position + entryLength + nameLength - 1] === '/'.charCodeAt(0);
    if (!isFolder && (folded === 0 || unfolded === 0 || folded === zip64Sentinel)) throw malformed();
    total += unfolded;
    if (total > mostBytes) {
      throw new ImportRefused(
        'XLSX_TOO_LARGE',
        `the spreadsheet unfolds to more than ${mostBytes / 1024 / 1024} MiB; send it as CSV`,
      );
    }
    position +=
      entryLength + nameLength + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
  }
}

function malformed(): ImportRefused {
  return new ImportRefused('XLSX_MALFORMED', 'this is no spreadsheet in the format of .xlsx');
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
