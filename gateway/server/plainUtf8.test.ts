import { expect, test } from 'vitest';
import { refuseUnlessPlainUtf8 } from './plainUtf8.ts';

test.each([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
  'application/json; charset="utf-8"',
  'application/json; Charset="Utf-8" ; profile=x',
  'application/json; charset=utf8',
])('what is in UTF-8, or says nothing, is read: %s', (contentType) => {
  expect(() => refuseUnlessPlainUtf8({ 'content-type': contentType })).not.toThrow();
});

test.each([
  'application/json; charset=utf-16',
  'application/json; charset=latin1',
  'application/json; charset="iso-8859-1"',
  'application/json; charset=utf-8; charset=utf-16',
  'application/json; charset=utf-16; charset=utf-8',
  'application/json; charset = utf-16',
  'application/json; charset="utf-8',
  'application/json; charset=',
  'application/json; charset*=gbk',
])('what says that it is in another character set is not: %s', (contentType) => {
  expect(() => refuseUnlessPlainUtf8({ 'content-type': contentType })).toThrow(
    expect.objectContaining({ code: 'MEDIA_TYPE_NOT_SUPPORTED', status: 415 }),
  );
});

test.each([undefined, 'identity', 'Identity'])('a body that is not packed is read: %o', (contentEncoding) => {
  expect(() => refuseUnlessPlainUtf8({ 'content-encoding': contentEncoding })).not.toThrow();
});

test.each(['gzip', 'br', 'deflate', 'zstd', 'identity, gzip', 'none'])(
  'a body that says that it is packed is not: %s',
  (contentEncoding) => {
    expect(() => refuseUnlessPlainUtf8({ 'content-encoding': contentEncoding })).toThrow(
      expect.objectContaining({ code: 'MEDIA_TYPE_NOT_SUPPORTED', status: 415 }),
    );
  },
);
