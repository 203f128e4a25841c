import { STATUS_CODES } from 'node:http';
import { Refusal } from '../errors/refusal.ts';

/** Whatever failed before there was an answer, in the hub's words: Fastify's own refusals (body, media type), or a fault. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  const code = (error as { code?: string }).code;
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Refusal('BODY_TOO_LARGE', 'The body of the request is too large.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Refusal('MEDIA_TYPE_NOT_SUPPORTED', 'Send application/json.');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Refusal('REQUEST_MALFORMED', 'The body of the request is not JSON.');
    default:
      return new Refusal('HUB_FAILED', 'The hub could not answer.');
  }
};

/** What a refusal says beside its body: how to ask again. */
export const headersOf = ({ status, extensions }: Refusal): Record<string, string> => ({
  ...(status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {}),
  ...(typeof extensions.retryAfter === 'number' ? { 'retry-after': String(extensions.retryAfter) } : {}),
  ...(Array.isArray(extensions.allow) ? { allow: extensions.allow.join(', ') } : {}),
});

/** A refusal as it is written to a socket of which no request could be read; the socket is closed after it. */
export const rawRefusal = (refusal: Refusal, secure: Readonly<Record<string, string>>): string => {
  const body = JSON.stringify(refusal.body());
  const headers = {
    ...secure,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join('')}\r\n${body}`;
};
