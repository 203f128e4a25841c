import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { inspectFile } from './inspectFile.ts';

const folder = await mkdtemp(join(tmpdir(), 'credit-hub-inspect-'));
afterAll(() => rm(folder, { recursive: true }));

async function inspecting(content: Buffer) {
  const file = join(folder, 'file');
  await writeFile(file, content);
  return inspectFile(file, null);
}

// GB 18030 may come late in a file that begins in ASCII.
const lateText = `${'a,'.repeat(200_000)}云州`;

test.for([
  ['云州市', 'utf-8'],
  ['\uFEFF云州市', 'utf-8'],
  ['plain', 'utf-8'],
  ['云州市', 'gb18030'],
  [lateText, 'gb18030'],
  [lateText, 'utf-8'],
  ['云州市', 'utf-16le'],
  ['云州市', 'utf-16be'],
] as const)('the encoding is told from all bytes %#', async ([text, encoding]) => {
  const expected = text === 'plain' ? 'utf-8' : encoding;
  expect(
    (await inspecting(iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') }))).format,
  ).toEqual({
    type: 'CSV',
    encoding: expected,
  });
});

test.for([
  [iconv.encode('云州,市', 'utf-16le'), 'ENCODING_UNKNOWN'],
  [iconv.encode('雲州市食品經營許可證,標籤不符合規定', 'big5'), 'ENCODING_UNKNOWN'],
  [Buffer.from('<html><table><tr><td>云州</td></tr></table></html>'), 'FORMAT_UNKNOWN'],
  [Buffer.from('%PDF-1.7'), 'FORMAT_UNKNOWN'],
  [Buffer.alloc(0), 'NO_ROWS'],
] as const)('what cannot be read is told by name %#', async ([content, code]) => {
  await expect(inspecting(content)).rejects.toThrow(code);
});

test('a file that is not there is told', async () => {
  await expect(inspectFile(join(folder, 'nothing'), null)).rejects.toThrow(
    /^FILE_UNREADABLE: the file cannot be read \(ENOENT\)$/,
  );
});
