import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { FileRow } from '../cell.ts';
import { ImportRefused } from '../refusal.ts';
import type { Encoding } from './inspectFile.ts';

// A quote that is never closed would swallow the file into one record, and the memory with it.
const longestRecordInCharacters = 256 * 1024;

/**
 * Rows of a CSV file (RFC 4180), a bounded number of them in memory. Bytes that are no text of the encoding become
 * U+FFFD, so that the row and field they stand in can be told.
 *
 * @throws ImportRefused `CSV_MALFORMED`, naming the row behind which the file can no longer be understood
 */
export async function* csvRows(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<FileRow> {
  const parser = parse({
    relaxColumnCount: true,
    skipEmptyLines: false,
    maxRecordSize: longestRecordInCharacters,
  });
  const text = Readable.from(decode(bytes, encoding));
  text.once('error', (error) => parser.destroy(error));
  let number = 0;
  try {
    for await (const cells of text.pipe(parser) as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Its message quotes the text it stumbled over; it counts the rows it understood.
    const row = Number(error.records) + 1;
    throw new ImportRefused('CSV_MALFORMED', `the quotes are wrong in or behind row ${row} (${error.code})`);
  } finally {
    text.destroy();
  }
}

async function* decode(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
