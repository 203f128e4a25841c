/**
 * How the gateway reaches a department, whatever lies between: HTTP or the same process.
 */

/** What is asked of a department at one time, and the hub's word for it. */
export type Exchange = {
  /** JSON lines, as `bodyOfExchange` writes them. */
  body: string;
  /** Made by the hub for this department and body; without it a department answers 401 and nothing else. */
  signature: string | undefined;
};

export type DepartmentResponse = {
  data?: Record<string, unknown> | null;
  errors?: readonly DepartmentError[];
};

export type DepartmentError = {
  message: string;
  path?: readonly (string | number)[];
  extensions?: { code?: string } & Record<string, unknown>;
};

export type DepartmentHealth = {
  state: 'UP' | 'DOWN';
  /** When the newest of its facts was received (ISO 8601), null when it holds none or is down. */
  freshestFactReceivedAt: string | null;
  /** What of its messages to other departments is not delivered; absent where it does not say, or is down. */
  messages?: MessageBacklog | undefined;
};

/** How many messages wait, since when (ISO 8601) the oldest of them does, and how many were given up. */
export type MessageBacklog = { waiting: number; oldestSince: string | null; dead: number };

/** An answer, which may be anything, until it is wanted: as text it takes a tenth of the memory. */
export interface UnreadAnswer {
  /** What it says; once. Throws SyntaxError, which quotes nothing, when it is not JSON in UTF-8. */
  read(): unknown;
  /** As it was written, in UTF-8; null where that is not at hand. Afterwards it may still be read. */
  written?(): Buffer | null;
  /** Lets go of it, for whoever took it as it was written. */
  forget?(): void;
}

/**
 * Told each answer when it is there, in any order.
 * Throws when there is no such line, or it was answered before: nothing more of that exchange is to be believed.
 * @param line of the exchange, from 0
 */
export type OnAnswer = (line: number, answer: UnreadAnswer) => void;

export interface DepartmentTransport {
  /**
   * Resolves when the department has said all it has to say.
   * Rejects with `DepartmentUnavailable` when that is cut short: refused, not 200, too large, not JSON, aborted.
   */
  exchange(exchange: Exchange, onAnswer: OnAnswer, signal: AbortSignal): Promise<void>;
  /** Never rejects: a department that does not answer is `DOWN`. */
  probe(signal: AbortSignal): Promise<DepartmentHealth>;
  close(): Promise<void>;
}

/** The department gave no usable answer. The cause is for the hub's own log, never for a caller. */
export class DepartmentUnavailable extends Error {
  readonly department: string;
  constructor(department: string, cause?: unknown) {
    super(`department ${department} gave no usable answer`, { cause });
    this.name = 'DepartmentUnavailable';
    this.department = department;
  }
}
