import { connect } from 'node:net';
import { messageReader } from './rawHttp.ts';

export type Load = { requests: number; seconds: number };

/** The requests of a workload, by index. */
export type Posts = {
  count: number;
  post(index: number): Buffer | Promise<Buffer>;
  /** How many answer one question; 1 without it. */
  forOneQuestion?: number;
  /** What must be the same each time of a body that may come in another order; the body without it. */
  sameIn?(body: Buffer): Buffer;
};

/** Answers by request, each of which was once found right: all later ones must be the same to the byte. */
export type RightAnswers = (Buffer | undefined)[];

/** What one socket is given to ask next, and who is told the answer; null to end. */
type Next = () => { post: Buffer | Promise<Buffer>; onAnswer: OnAnswer } | null;
type OnAnswer = (head: Buffer, body: Buffer) => void;

/**
 * Keeps `concurrency` requests under way for a time.
 * @throws Error for a status other than 200, or an answer that differs from the right one
 */
export async function applyLoad(
  url: string,
  posts: Posts,
  { concurrency, milliseconds }: { concurrency: number; milliseconds: number },
  right: RightAnswers,
): Promise<Load> {
  const started = performance.now();
  const until = started + milliseconds;
  let given = 0;
  let requests = 0;
  const next: Next = () => {
    if (performance.now() >= until) return null;
    return step(posts, given++ % posts.count, right, () => requests++);
  };
  await Promise.all(Array.from({ length: concurrency }, () => askOnOneSocket(url, next)));
  return { requests, seconds: (performance.now() - started) / 1000 };
}

/** Asks each once, one after the other. @throws Error as `applyLoad` */
export async function askEach(url: string, posts: Posts, right: RightAnswers): Promise<void> {
  let given = 0;
  await askOnOneSocket(url, () => (given === posts.count ? null : step(posts, given++, right)));
}

const step = (posts: Posts, index: number, right: RightAnswers, onAnswer = () => {}) => ({
  post: posts.post(index),
  onAnswer: (head: Buffer, body: Buffer) => {
    onAnswer();
    check(head, body, posts, right, index);
  },
});

function check(head: Buffer, body: Buffer, { sameIn }: Posts, right: RightAnswers, index: number): void {
  if (!head.subarray(0, statusOk.length).equals(statusOk))
    throw new Error(`${head.toString('latin1').split('\r\n')[0]}: ${body.toString().slice(0, 300)}`);
  const told = sameIn?.(body) ?? withoutReceipt(body);
  right[index] ??= Buffer.from(told);
  if (!right[index].equals(told))
    throw new Error(`another answer to the same request: ${body.toString().slice(0, 300)}`);
}

const statusOk = Buffer.from('HTTP/1.1 200');
const receipt = Buffer.from(',"receipt":"');

/** The hub ends its answers with a receipt, which is another each time. */
function withoutReceipt(body: Buffer): Buffer {
  const start = body.lastIndexOf(receipt);
  return start === -1 ? body : body.subarray(0, start);
}

const readBufferSize = 128 * 1024;

/** One request after the other. Read into one buffer: Node makes a new one for each read otherwise. */
function askOnOneSocket(url: string, next: Next): Promise<void> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      socket.destroy();
      settle();
    };
    let onAnswer: OnAnswer = () => {};
    const proceed = (): void => {
      const step = next();
      if (step === null) {
        end(resolve);
        return;
      }
      onAnswer = step.onAnswer;
      if (step.post instanceof Promise) step.post.then((post) => socket.write(post), reject);
      else socket.write(step.post);
    };
    const read = messageReader((head, body) => {
      onAnswer(head, body);
      proceed();
    });
    const socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: {
        buffer: Buffer.allocUnsafe(readBufferSize),
        callback: (length, buffer) => {
          try {
            read(Buffer.from(buffer.buffer, buffer.byteOffset, length));
          } catch (error) {
            end(() => reject(error));
          }
          return true;
        },
      },
    });
    socket.on('error', reject);
    // Who hangs up without an answer would otherwise be waited for without end.
    socket.on('end', () => end(() => reject(new Error('the connection was closed'))));
    socket.on('connect', proceed);
  });
}
