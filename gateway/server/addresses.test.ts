import { METHODS } from 'node:http';
import { viewerKeysPath } from '@credit-hub/schema';
import { describe, expect, test } from 'vitest';
import { refuseOtherMethods } from './addresses.ts';

const refused = (method: string, url: string): unknown => {
  try {
    refuseOtherMethods(method, url);
  } catch (error) {
    return error;
  }
};

describe.each<[string, string[]]>([
  ['/graphql', ['GET', 'POST']],
  ['/graphql?documentId=1', ['GET', 'POST']],
  ['http://hub.example:4000/graphql', ['GET', 'POST']],
  ['/health/live', ['GET']],
  ['/health/ready', ['GET']],
  [viewerKeysPath, ['GET']],
])('%s is asked by %o', (url, methods) => {
  test('and by no other method that Node knows', () => {
    expect(METHODS.filter((method) => refused(method, url) === undefined)).toEqual(methods);
  });

  test('and whoever asks otherwise is told so', () => {
    expect(refused('QUERY', url)).toMatchObject({
      code: 'METHOD_NOT_ALLOWED',
      status: 405,
      message: expect.stringContaining('GET'),
      extensions: { allow: methods },
    });
  });
});

test('of what is not there no method is said to be another', () => {
  expect(refused('PUT', '/nowhere')).toBeUndefined();
});
