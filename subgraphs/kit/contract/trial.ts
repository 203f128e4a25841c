import { randomUUID, type webcrypto } from 'node:crypto';
import {
  type AskedOperation,
  type Asker,
  bodyOfRequest,
  digestClaim,
  digestOfBody,
  exchangeIssuer,
  exchangeLifetime,
  type PurposeKind,
  type Role,
  viewerTokenType,
} from '@credit-hub/schema';
import { SignJWT } from 'jose';
import type { PublishedSections } from './publishedSections.ts';
import type { ServedKeys, TrialKey } from './servedKeys.ts';

/** One sentence of the contract, as it is tried against a department. */
export type Point = {
  /** E.g. `tokens/other-audience`. */
  name: string;
  sentence: string;
  /** What the department is to do where it is not so. */
  mend: string;
  /** @throws NotMet, which says what was found instead */
  check(trial: Trial): Promise<void>;
};

/** What was found where a point is not met. */
export class NotMet extends Error {
  constructor(found: string) {
    super(found);
    this.name = 'NotMet';
  }
}

/** What a token says otherwise than it should; null leaves a claim out. */
export type TokenChanges = {
  claims?: Readonly<Record<string, unknown>>;
  header?: Readonly<Record<string, unknown>>;
  key?: TrialKey | Uint8Array;
};

type Answer = {
  data?: Record<string, unknown> | null;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
};

/** What is tried is about a department at a URL, and one of its subjects. */
export type TrialOptions = {
  url: string;
  department: string;
  /** A subject of which it holds facts: some published, some whose publication is over. */
  code: string;
  /** Milliseconds that an answer may take. */
  deadline: number;
  /** Milliseconds after which a new key must be known; 15 s when it is not given. */
  keyKnownIn?: number;
};

/** A viewer as the hub tells of one. */
export const askerOf = (role: Role, viewer: Partial<Asker['viewer']> = {}, kind?: PurposeKind): Asker => ({
  viewer: {
    person: role === 'PUBLIC' ? null : 'clerk-1',
    role,
    organization: null,
    department: null,
    ...viewer,
  },
  purpose: { kind: kind ?? 'INQUIRY', matter: null, caseNumber: null },
});

/** A department that is tried: the hub's part is played here, with keys of its own. */
export class Trial {
  readonly department: string;
  readonly code: string;
  readonly deadline: number;
  readonly keyKnownIn: number;
  readonly #graphql: URL;
  readonly #health: URL;
  readonly schema: PublishedSections;
  readonly keys: ServedKeys;

  constructor(options: TrialOptions, schema: PublishedSections, keys: ServedKeys) {
    const { url, department, code, deadline } = options;
    const base = url.replace(/\/+$/, '');
    this.#graphql = new URL(`${base}/graphql`);
    this.#health = new URL(`${base}/health/ready`);
    this.department = department;
    this.code = code;
    this.deadline = deadline;
    this.keyKnownIn = options.keyKnownIn ?? 15_000;
    this.schema = schema;
    this.keys = keys;
  }

  /** A token as the hub signs it, but for the changes. */
  async sign(body: string, asker: Asker, { claims, header, key }: TokenChanges = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const all: Record<string, unknown> = {
      iss: exchangeIssuer,
      aud: this.department,
      iat: now,
      exp: now + exchangeLifetime,
      jti: randomUUID(),
      [digestClaim]: digestOfBody(body),
      viewer: asker.viewer,
      purpose: asker.purpose,
      ...claims,
    };
    const said = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
    const signing = key ?? this.keys.signing;
    const [kid, secret] =
      signing instanceof Uint8Array
        ? [this.keys.signing.kid, signing as Uint8Array | webcrypto.CryptoKey]
        : [signing.kid, signing.privateKey];
    return new SignJWT(said)
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: viewerTokenType, ...header })
      .sign(secret);
  }

  /** Posts a body as the hub does. @param authorization null for none */
  async post(
    body: string,
    authorization: string | null,
  ): Promise<{ status: number; type: string; bytes: Buffer }> {
    const response = await this.#fetched(this.#graphql, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(authorization === null ? {} : { authorization }),
      },
      body,
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, type: response.headers.get('content-type') ?? '', bytes };
  }

  async health(): Promise<{ status: number; text: string }> {
    const response = await this.#fetched(this.#health, {});
    return { status: response.status, text: await response.text() };
  }

  /** Asks as the hub does. @throws NotMet for what is no answer in GraphQL */
  async ask(operation: AskedOperation, asker: Asker): Promise<Answer> {
    const body = bodyOfRequest(operation);
    const { status, bytes } = await this.post(body, `Bearer ${await this.sign(body, asker)}`);
    if (status !== 200) throw new NotMet(`status ${status} instead of 200`);
    return readAnswer(bytes);
  }

  async #fetched(url: URL, request: RequestInit): Promise<Response> {
    try {
      return await fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(this.deadline) });
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') throw new NotMet(`no answer in ${this.deadline} ms`);
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      throw new NotMet(`no answer (${code ?? (error as Error).name})`);
    }
  }
}

/** @throws NotMet for what is no answer in GraphQL */
export function readAnswer(bytes: Buffer): Answer {
  try {
    const answer: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer))
      return answer as Answer;
  } catch {
    throw new NotMet('the answer is no JSON in UTF-8');
  }
  throw new NotMet('the answer has neither data nor errors');
}

/** @throws NotMet for an answer with errors, or without data */
export function dataOf({ data, errors }: Answer): Record<string, unknown> {
  if (errors !== undefined && errors.length > 0)
    throw new NotMet(`errors: ${errors.map(({ message }) => message).join('; ')}`);
  if (data === undefined || data === null) throw new NotMet('no data');
  return data;
}
