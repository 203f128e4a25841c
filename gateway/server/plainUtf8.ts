import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '../errors/refusal.ts';

/** Some write the name of UTF-8 without its hyphen; there is no other that they could mean. */
const utf8 = /^\s*charset=("?)utf-?8\1\s*$/i;

const isUtf8 = (contentType: string): boolean =>
  contentType
    .split(';')
    .slice(1)
    .every((parameter) => !/charset/i.test(parameter) || utf8.test(parameter));

/**
 * JSON is UTF-8 (RFC 8259), and the hub unpacks nothing: a few bytes could unpack to more than it can hold. What is said
 * to be written otherwise is not read as if it were not. Throws MEDIA_TYPE_NOT_SUPPORTED.
 */
export const refuseUnlessPlainUtf8 = (headers: IncomingHttpHeaders): void => {
  const { 'content-type': contentType = '', 'content-encoding': contentEncoding = 'identity' } = headers;
  if (!isUtf8(contentType))
    throw new Refusal('MEDIA_TYPE_NOT_SUPPORTED', 'Send application/json in UTF-8, not in another charset.');
  if (contentEncoding.toLowerCase() !== 'identity')
    throw new Refusal('MEDIA_TYPE_NOT_SUPPORTED', 'Send the body as it is, without a content encoding.');
};
