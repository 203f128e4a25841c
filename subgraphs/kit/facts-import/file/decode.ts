import { StringDecoder } from 'node:string_decoder';
import type { Encoding } from './encodings.ts';

const mark = '\uFEFF';

/** The text of a file without its mark, piece by piece. */
export async function* decode(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  // Of UTF-8 the decoder of streams is the quicker one.
  const decoder = encoding === 'utf-8' ? new StringDecoder('utf8') : new TextDecoder(encoding);
  const read = (chunk: Buffer): string =>
    decoder instanceof StringDecoder ? decoder.write(chunk) : decoder.decode(chunk, { stream: true });
  let begun = false;
  for await (const chunk of bytes) {
    const text = read(chunk);
    yield begun || !text.startsWith(mark) ? text : text.slice(mark.length);
    begun ||= text !== '';
  }
  yield decoder instanceof StringDecoder ? decoder.end() : decoder.decode();
}
