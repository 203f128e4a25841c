import { connect, type Socket } from 'node:net';
import { messageReader, rawPost } from './rawHttp.ts';
import type { Workload } from './workloads.ts';

export type Load = { requests: number; seconds: number };

/** Answers by request, each of which was once found right: all later ones must be the same to the byte. */
export type RightAnswers = (Buffer | undefined)[];

/**
 * Keeps `concurrency` requests under way for a time.
 * @throws Error for a status other than 200, or an answer that differs from the right one
 */
export async function applyLoad(
  url: string,
  headers: Readonly<Record<string, string>>,
  { variables, concurrency, asked }: Pick<Workload, 'variables' | 'concurrency'> & { asked: object },
  milliseconds: number,
  right: RightAnswers,
): Promise<Load> {
  const posts = variables.map((given) =>
    rawPost(new URL(url).pathname, headers, JSON.stringify({ ...asked, variables: given })),
  );
  const started = performance.now();
  const until = started + milliseconds;
  let next = 0;
  let requests = 0;
  await Promise.all(
    Array.from({ length: concurrency }, () =>
      onOneSocket(url, (send) => {
        if (performance.now() >= until) return false;
        const index = next++ % posts.length;
        send(posts[index] as Buffer, (head, body) => {
          requests++;
          check(head, body, right, index);
        });
        return true;
      }),
    ),
  );
  return { requests, seconds: (performance.now() - started) / 1000 };
}

function check(head: string, body: Buffer, right: RightAnswers, index: number): void {
  if (!head.startsWith('HTTP/1.1 200'))
    throw new Error(`${head.split('\r\n')[0]}: ${body.toString().slice(0, 300)}`);
  const told = withoutReceipt(body);
  right[index] ??= Buffer.from(told);
  if (!right[index].equals(told))
    throw new Error(`another answer to the same request: ${body.toString().slice(0, 300)}`);
}

const receipt = Buffer.from(',"receipt":"');

/** The hub ends its answers with a receipt, which is another each time. */
function withoutReceipt(body: Buffer): Buffer {
  const start = body.lastIndexOf(receipt);
  return start === -1 ? body : body.subarray(0, start);
}

type Send = (post: Buffer, onAnswer: (head: string, body: Buffer) => void) => void;

/** @param step sends the next request, or returns false to end */
function onOneSocket(url: string, step: (send: Send) => boolean): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true });
    let onAnswer: (head: string, body: Buffer) => void = () => {};
    const send: Send = (post, listener) => {
      onAnswer = listener;
      socket.write(post);
    };
    const proceed = (): void => {
      if (step(send)) return;
      socket.destroy();
      resolve();
    };
    const read = messageReader(({ head, body }) => {
      onAnswer(head, body);
      proceed();
    });
    socket.on('data', (chunk: Buffer) => {
      try {
        read(chunk);
      } catch (error) {
        socket.destroy();
        reject(error);
      }
    });
    socket.on('error', reject);
    socket.on('connect', proceed);
  });
}
