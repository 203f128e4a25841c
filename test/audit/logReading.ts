/** How a test reads the access log: over HTTP, as those who may. */
import { ask, type HubAnswer, type Question, type TestHub } from '../house/testHub.ts';

export type Access = {
  readonly auditIndex: number;
  readonly time: string;
  readonly role: string | null;
  readonly organization: string | null;
  readonly department: string | null;
  readonly purpose: string | null;
  readonly matter: string | null;
  readonly outcome: string;
  readonly refusal: string | null;
  readonly completeness: string | null;
  readonly subjectCount: number;
  readonly disclosed: readonly {
    readonly classification: string;
    readonly form: string;
    readonly by: string | null;
  }[];
};

const page = `accesses {
  auditIndex time role organization department purpose matter outcome refusal completeness subjectCount
  disclosed { classification form by }
} cursor`;

const subjectsLog = `query ($code: UnifiedSocialCreditCode!) {
  marketSubject(unifiedSocialCreditCode: $code) { accessLog(first: 500) { ${page} } }
}`;

type Reader = Pick<Question, 'caller' | 'purpose'>;
const asTheSubject: Reader = { caller: 'subject', purpose: 'SELF' };
export const asAuditor: Reader = { caller: 'auditor', purpose: 'AUDIT' };

/** Asks for the log of a subject; the answer as it stands. */
export const askLogOf = (hub: TestHub, code: string, reader: Reader): Promise<HubAnswer> =>
  ask(hub, { ...reader, query: subjectsLog, variables: { code } });

/** Who asked about a subject, newest first; fails where the reader may not know. */
export async function accessesOf(hub: TestHub, code: string, reader = asTheSubject): Promise<Access[]> {
  const { body } = await askLogOf(hub, code, reader);
  const subject = body.data?.marketSubject as { accessLog: { accesses: Access[] } | null } | null | undefined;
  if (!subject?.accessLog) throw new Error(`the log was not read: ${JSON.stringify(body)}`);
  return subject.accessLog.accesses;
}

/** What an auditor finds, newest first. */
export async function searchLog(
  hub: TestHub,
  search: Readonly<Record<string, string | number>>,
): Promise<Access[]> {
  const criteria = Object.entries({ first: 500, ...search }).map(
    ([name, value]) => `${name}: ${JSON.stringify(value)}`,
  );
  const { body } = await ask(hub, { ...asAuditor, query: `{ searchAccessLog(${criteria}) { ${page} } }` });
  const found = body.data?.searchAccessLog as { accesses: Access[] } | null | undefined;
  if (!found) throw new Error(`the log was not searched: ${JSON.stringify(body)}`);
  return found.accesses;
}
