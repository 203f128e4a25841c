/** Why the access log did not take something. The caller of the hub learns only that nothing leaves without it. */
export type AccessLogErrorCode =
  /** The store did not answer, or not in time. */
  | 'AUDIT_UNAVAILABLE'
  /** More waits to be written than the log keeps waiting. */
  | 'AUDIT_QUEUE_FULL'
  /** The entry cannot be stored as it is. */
  | 'AUDIT_ENTRY_INVALID'
  /** The ticket of an intent was concluded before. */
  | 'AUDIT_TICKET_USED'
  /** The log is closing. */
  | 'AUDIT_CLOSED'
  /** What is stored does not continue what was signed: somebody rewrote, cut or restored the database. */
  | 'AUDIT_LOG_REWRITTEN'
  /** A proof was asked for a leaf or a tree that is not there. */
  | 'AUDIT_PROOF_OUT_OF_RANGE'
  /** A segment of archived leaves is recorded and not in the folder, or there is no folder. */
  | 'AUDIT_SEGMENT_MISSING'
  /** A segment is not the one that was recorded, byte by byte. */
  | 'AUDIT_SEGMENT_CHANGED'
  /** Something of the archive is under way, or not yet such that it could be archived. */
  | 'AUDIT_NOT_ARCHIVABLE'
  /** The settings of the log are unusable. */
  | 'AUDIT_MISCONFIGURED';

export class AccessLogError extends Error {
  readonly code: AccessLogErrorCode;
  /** The message without the code. */
  readonly problem: string;
  constructor(code: AccessLogErrorCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.name = 'AccessLogError';
    this.code = code;
    this.problem = message;
  }
}
