import { Buffer } from 'node:buffer';

/** One HTTP/1.1 message whose length is given, as far as a benchmark needs to read it. */
export type RawMessage = { head: string; body: Buffer };

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * Cuts a byte stream into messages. What serves and what asks must cost next to nothing beside the gateway between
 * them, so that both are written on bare sockets.
 * @returns a function to be given each chunk
 * @throws Error for a message without `content-length`
 */
export function messageReader(onMessage: (message: RawMessage) => void): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    for (;;) {
      const end = pending.indexOf(endOfHead);
      if (end === -1) return;
      const head = pending.toString('latin1', 0, end);
      const length = /content-length: *(\d+)/i.exec(head)?.[1];
      if (length === undefined) throw new Error(`a message without content-length: ${head.split('\r\n')[0]}`);
      const total = end + endOfHead.length + Number(length);
      if (pending.length < total) return;
      const body = pending.subarray(end + endOfHead.length, total);
      pending = pending.subarray(total);
      onMessage({ head, body });
    }
  };
}

/** A whole response with a JSON body. */
export function rawResponse(json: string): Buffer {
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n`;
  return Buffer.from(head + json);
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
