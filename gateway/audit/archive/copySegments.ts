/** Segments written a second time, to a folder that keeps what the first one loses. */
import { copyFile, open, realpath, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { AccessLogError } from '../errors.ts';
import { fileOfSegment } from './segmentForm.ts';
import { openSegment, openSegmentFile, type RecordedSegment } from './segmentReader.ts';
import { assertWhole } from './wholeSegment.ts';

/** A second folder that is not there may be a disk that is not mounted: it is not made. */
export const assertSecondFolder = async (folder: string, copyFolder: string): Promise<void> => {
  const found = await stat(copyFolder).catch(() => null);
  if (found?.isDirectory() !== true)
    throw new AccessLogError(
      'AUDIT_MISCONFIGURED',
      'the second folder of segments is no folder that is there',
    );
  if ((await realpath(folder)) === (await realpath(copyFolder)))
    throw new AccessLogError('AUDIT_MISCONFIGURED', 'the second folder of segments is the first one');
};

/** Writes the file of a segment to a folder under its name: on disk, and read back, before it has it. */
export const writeCopy = async (file: string, folder: string, recorded: RecordedSegment): Promise<void> => {
  const draft = path.join(folder, `segment-${recorded.from}.draft`);
  await copyFile(file, draft);
  await sync(draft);
  await assertWhole(await openSegmentFile(draft, recorded));
  await rename(draft, path.join(folder, fileOfSegment(recorded)));
  await sync(folder);
};

/**
 * Puts each recorded segment that one of the folders lacks there from the other. Rejects with AUDIT_SEGMENT_CHANGED where
 * a folder holds another than was recorded, which stays as the evidence that it is, and with AUDIT_SEGMENT_MISSING where
 * neither has it.
 */
export const completeCopies = async (
  folder: string,
  copyFolder: string,
  recorded: readonly RecordedSegment[],
  tell: (file: string) => void,
): Promise<void> => {
  for (const segment of recorded) {
    const [isHere, isThere] = [await isIn(folder, segment), await isIn(copyFolder, segment)];
    if (isHere && isThere) continue;
    const [from, to] = isThere ? [copyFolder, folder] : [folder, copyFolder];
    const source = await openSegment(from, segment);
    await writeCopy(source.file, to, segment);
    tell(path.join(to, fileOfSegment(segment)));
  }
};

const isIn = async (folder: string, segment: RecordedSegment): Promise<boolean> => {
  try {
    await openSegment(folder, segment);
    return true;
  } catch (error) {
    if (error instanceof AccessLogError && error.code === 'AUDIT_SEGMENT_MISSING') return false;
    throw error;
  }
};

/** What a file holds, and the names in a folder, are on disk when it is synced. */
export const sync = async (fileOrFolder: string): Promise<void> => {
  const handle = await open(fileOrFolder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
