import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { malformed } from './archive.ts';

export type Tag = { name: string; attributes: Readonly<Record<string, string>> };

export type XmlReader = { open?(tag: Tag): void; text?(text: string): void; close?(name: string): void };

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/**
 * Reads XML piece by piece; after each piece what the reader collected may be taken. Names come without their prefix:
 * programs differ in it. Documents that declare entities are refused.
 *
 * @throws ImportRefused `XLSX_MALFORMED`
 */
export async function* readXml(pieces: AsyncIterable<string>, reader: XmlReader): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let fault: unknown = null;
  parser.on('error', (error) => {
    fault ??= error;
  });
  parser.on('doctype', () => {
    fault ??= new Error('a document type');
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) =>
    reader.open?.({ name: localName(name), attributes }),
  );
  parser.on('closetag', ({ name }: SaxesTagPlain) => reader.close?.(localName(name)));
  if (reader.text) {
    parser.on('text', (text) => reader.text?.(text));
    parser.on('cdata', (text) => reader.text?.(text));
  }
  for await (const piece of pieces) {
    parser.write(piece);
    if (fault !== null) throw malformed(fault);
    yield;
  }
  parser.close();
  if (fault !== null) throw malformed(fault);
  yield;
}

/** Reads XML from end to end. */
export async function readWholeXml(pieces: AsyncIterable<string>, reader: XmlReader): Promise<void> {
  const reading = readXml(pieces, reader);
  while (!(await reading.next()).done);
}
