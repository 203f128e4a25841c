/** Who was answered with a fact that turned out wrong, or is over: the access log knows, and the hub alone reads it. */
import {
  hubName,
  leadingOffice,
  type NoticeRecipient,
  readersFound,
  recipientOf,
  type ToldToReaders,
  tellReaders,
  type Viewer,
} from '@credit-hub/schema';
import type { AccessLog } from '../audit/accessLog.ts';
import { AccessLogError } from '../audit/errors.ts';
import type { HandedInMessage, MessageOutcome } from './messageNetwork.ts';

/** What the hub hands on because of a message to itself, or why it hands on nothing. */
export type TakenByHub =
  | { message: HandedInMessage }
  | { outcome: Exclude<MessageOutcome['outcome'], 'DELIVERED'>; code: string; reason: string | null };

/** Takes a message to the hub itself. */
export type TakeMessage = (from: string, message: HandedInMessage) => Promise<TakenByHub>;

/** Types by which a fact is told beside its own: of the record, and of what is computed from it for a handling. */
const tellOfAnyFact = [
  ...['CreditRecordEntry', 'HandlingAdvice', 'HandlingHit'],
  ...['HandlingExplanation', 'BilingualText'],
];

/** Whether a value at the coordinate may have told of a fact of the kind. */
export const tellsOfFact = (kind: string): ((coordinate: string) => boolean) => {
  const types = new Set([kind, ...tellOfAnyFact]);
  return (coordinate) => types.has(coordinate.slice(0, coordinate.indexOf('.')));
};

type Readers = Awaited<ReturnType<AccessLog['readersAbout']>>;

/** Whom of those who read it: each body once; not the subject, nor who decided on the fact, nor who holds it. */
export const toBeTold = (
  readers: Readers,
  { subjectCode, owner }: { subjectCode: string; owner: string },
): NoticeRecipient[] => {
  const recipients = readers.flatMap(({ role, ...body }) =>
    role === null ? [] : (recipientOf({ role: role as Viewer['role'], ...body }) ?? []),
  );
  const byName = new Map(recipients.map((recipient) => [`${recipient.kind} ${recipient.name}`, recipient]));
  return [...byName.values()].filter(
    ({ kind, name }) =>
      name !== subjectCode && !(kind === 'DEPARTMENT' && [owner, leadingOffice].includes(name)),
  );
};

export const createTellReaders =
  ({ readersAbout }: Pick<AccessLog, 'readersAbout'>): TakeMessage =>
  async (from, { id, kind, body, unifiedSocialCreditCode }) => {
    if (from !== leadingOffice || kind !== tellReaders.kind) return refused;
    const told = toldIn(body);
    if (told === null) return misshapen;
    try {
      const { targetDepartment: owner, targetKind } = told;
      const found = await readersAbout(unifiedSocialCreditCode, tellsOfFact(targetKind));
      const readers = toBeTold(found, { subjectCode: unifiedSocialCreditCode, owner });
      return {
        message: {
          // The same however often it is asked for, so that the office applies it once.
          id: `${id}.${readersFound.kind}`,
          ...{ to: leadingOffice, unifiedSocialCreditCode, kind: readersFound.kind },
          body: JSON.stringify({ ...told, readers }),
        },
      };
    } catch (error) {
      // Of a log that cannot be read nobody knows that nobody read it.
      const code = error instanceof AccessLogError ? error.code : 'AUDIT_UNAVAILABLE';
      return { outcome: 'UNDELIVERED', code, reason: null };
    }
  };

const toldIn = (body: string): ToldToReaders | null => {
  try {
    return tellReaders.form.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
};

const refused = {
  outcome: 'REFUSED',
  code: 'MESSAGE_KIND_UNKNOWN',
  reason: `The ${hubName} takes ${tellReaders.kind} from the leading office, and nothing else.`,
} as const;
const misshapen = {
  outcome: 'REFUSED',
  code: 'MESSAGE_BODY_INVALID',
  reason: 'The body does not have the form of its kind.',
} as const;
