import { SettingsError } from '@credit-hub/kit';
import { afterEach, expect, test, vi } from 'vitest';
import { CommandError, runCommand } from './commandError.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test.each([
  [new CommandError('HUB_PORT is no port'), 'HUB_PORT is no port\n'],
  [
    new SettingsError(['CREDIT_OFFICE_LOCALITY is none']),
    'SETTINGS_INVALID: CREDIT_OFFICE_LOCALITY is none\n',
  ],
])('what the user of a command can mend is told in one line, and ends it with 2: %s', async (error, line) => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  await runCommand(() => Promise.reject(error));
  expect([process.exitCode, written.mock.calls]).toEqual([2, [[line]]]);
});

test('any other error is thrown on', async () => {
  await expect(runCommand(() => Promise.reject(new TypeError('a mistake of ours')))).rejects.toThrow(
    TypeError,
  );
});
