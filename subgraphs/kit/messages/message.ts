/** What one department tells another about a subject. */
export type Message = {
  /** A UUID that its sender makes in the act that causes it: by it the receiver knows the message again. */
  id: string;
  /** The department that it is for, by its name in the network. */
  to: string;
  subjectCode: string;
  /** What it tells; the receiver has a handler for it. */
  kind: string;
  /** JSON in the form of its kind. It may hold what is personal. */
  body: unknown;
};
