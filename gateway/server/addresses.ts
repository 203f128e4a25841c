import { viewerKeysPath } from '@credit-hub/schema';
import { Refusal } from '../errors/refusal.ts';

type Answered = { methods: readonly string[]; instead: string };

const byGet: Answered = { methods: ['GET'], instead: 'Ask it by GET.' };

/** What there is, and the methods that it is asked by. */
const addresses: ReadonlyMap<string, Answered> = new Map([
  [
    '/graphql',
    {
      methods: ['GET', 'POST'],
      instead: 'POST the document as JSON; by GET only trusted documents are read.',
    },
  ],
  ['/health/live', byGet],
  ['/health/ready', byGet],
  [viewerKeysPath, byGet],
]);

/** Who asks as a proxy is asked gives the whole address (RFC 9112, 3.2.2). */
const scheme = /^https?:\/\/[^/?]*/i;

/** The address that is asked, without its parameters. */
export const pathOf = (url = ''): string => url.replace(scheme, '').split('?', 1)[0] ?? '';

/** Throws METHOD_NOT_ALLOWED where there is something, and it is not asked by this method (RFC 9110, 15.5.6). */
export const refuseOtherMethods = (method: string | undefined, url: string | undefined): void => {
  const answered = addresses.get(pathOf(url));
  if (answered === undefined || answered.methods.includes(method ?? '')) return;
  throw new Refusal('METHOD_NOT_ALLOWED', answered.instead, { allow: answered.methods });
};

export const nothingHere = (): Refusal =>
  new Refusal('NOT_FOUND', 'There is nothing here: ask /graphql, /health/live or /health/ready.');
