import { Buffer } from 'node:buffer';

/** Told of one HTTP/1.1 message; both parts are overwritten when it returns. */
type OnMessage = (head: Buffer, body: Buffer) => void;

const endOfHead = Buffer.from('\r\n\r\n');
/** As Node's own servers and clients write it, and as undici does. */
const lengthNames = ['Content-Length: ', 'content-length: '].map((name) => Buffer.from(name));

const chunked = Buffer.from('ncoding: chunked');

/**
 * Cuts a byte stream into messages whose length is given, or which come in chunks. What serves and what asks must cost next to nothing beside
 * the gateway between them, so that both are written on bare sockets.
 * @returns a function to be given each chunk, which may be overwritten when it returns
 * @throws Error for a message without `content-length`
 */
export function messageReader(onMessage: OnMessage): (chunk: Buffer) => void {
  let kept: Buffer = Buffer.allocUnsafe(0);
  let length = 0;
  const keep = (chunk: Buffer): void => {
    if (kept.length < length + chunk.length) {
      const larger = Buffer.allocUnsafe(2 * (length + chunk.length));
      kept.copy(larger, 0, 0, length);
      kept = larger;
    }
    chunk.copy(kept, length);
    length += chunk.length;
  };
  return (chunk) => {
    const continues = length > 0;
    if (continues) keep(chunk);
    const bytes = continues ? kept.subarray(0, length) : chunk;
    let start = 0;
    while (start < bytes.length) {
      const rest = bytes.subarray(start);
      const head = rest.indexOf(endOfHead);
      if (head === -1) break;
      const body = head + endOfHead.length;
      const message = rest.subarray(0, head).includes(chunked)
        ? chunksIn(rest, body)
        : plainBody(rest, body, contentLength(rest, head));
      if (message === null) break;
      onMessage(rest.subarray(0, head), message.body);
      start += message.end;
    }
    if (continues && start === 0) return;
    const rest = bytes.subarray(start);
    length = 0;
    keep(rest);
  };
}

/** A body, and where the message ends; null where it is not there yet. */
type Cut = { body: Buffer; end: number } | null;

const plainBody = (bytes: Buffer, start: number, length: number): Cut =>
  bytes.length < start + length ? null : { body: bytes.subarray(start, start + length), end: start + length };

/** RFC 9112, 7.1; without extensions and trailers, which nobody here sends. */
function chunksIn(bytes: Buffer, start: number): Cut {
  const chunks: Buffer[] = [];
  for (let at = start; ; ) {
    const endOfSize = bytes.indexOf('\r\n', at);
    if (endOfSize === -1) return null;
    const length = Number.parseInt(bytes.toString('latin1', at, endOfSize), 16);
    const chunk = endOfSize + 2;
    const next = chunk + length + 2;
    if (bytes.length < next) return null;
    if (length === 0) return { body: Buffer.concat(chunks), end: next };
    chunks.push(bytes.subarray(chunk, chunk + length));
    at = next;
  }
}

const zero = 48;

function contentLength(bytes: Buffer, endOfHead: number): number {
  for (const name of lengthNames) {
    const found = bytes.indexOf(name);
    if (found === -1 || found > endOfHead) continue;
    let length = 0;
    for (let at = found + name.length; ; at++) {
      const digit = (bytes[at] as number) - zero;
      if (!(digit >= 0 && digit <= 9)) return length;
      length = length * 10 + digit;
    }
  }
  throw new Error(
    `a message without content-length: ${bytes.toString('latin1', 0, endOfHead).split('\r\n')[0]}`,
  );
}

/** A whole response; its body is the parts, one after the other. */
export function rawResponse(type: string, parts: readonly Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`);
  return Buffer.concat([head, ...parts], head.length + length);
}

/** A whole POST of a JSON body. */
export function rawPost(path: string, headers: Readonly<Record<string, string>>, json: string): Buffer {
  const lines = Object.entries({
    host: 'bench',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${json}`);
}
