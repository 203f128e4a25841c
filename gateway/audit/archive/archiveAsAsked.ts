import { parseArgs } from 'node:util';
import { Presets, SingleBar } from 'cli-progress';
import { readCheckpoints } from '../verification/readCheckpoints.ts';
import { type ArchivingStep, archiveMonths, type Closed, closedMonths } from './archiveMonths.ts';
import { isMonth, monthOf } from './months.ts';
import type { ArchiveRow } from './recordedSegments.ts';
import { fileOfSegment } from './segmentForm.ts';

/**
 * What `pnpm audit:archive` does, as its arguments say; rejects with words for its caller where nothing can be archived.
 *
 * @param databaseUrl where none is named
 * @param segmentsCopy where none is named
 */
export const archiveAsAsked = async (
  args: string[],
  databaseUrl: string | undefined,
  segmentsCopy: string | undefined,
  now: Date,
): Promise<readonly string[]> => {
  const { values } = parseArgs({
    args,
    options: {
      checkpoints: { type: 'string' },
      segments: { type: 'string' },
      'segments-copy': { type: 'string' },
      before: { type: 'string' },
      'database-url': { type: 'string' },
      'public-key': { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
  });
  const url = values['database-url'] ?? databaseUrl;
  const thisMonth = monthOf(now);
  const before = values.before ?? thisMonth;
  if (values.checkpoints === undefined) throw new Error('--checkpoints FOLDER is needed; --help tells more');
  if (values.segments === undefined) throw new Error('--segments FOLDER is needed; --help tells more');
  if (url === undefined) throw new Error('--database-url URL is needed; --help tells more');
  if (!isMonth(before)) throw new Error('--before YYYY-MM is a month, such as 2026-03');
  if (before > thisMonth)
    throw new Error(`--before ${thisMonth} at the latest: a month that goes on is not closed`);
  const { checkpoints } = await readCheckpoints(values.checkpoints, values['public-key']);

  const progress = progressOver();
  const options = {
    databaseUrl: url,
    checkpoints,
    segmentsFolder: values.segments,
    copyFolder: values['segments-copy'] ?? segmentsCopy ?? null,
    before,
    tell: progress.tell,
  };
  try {
    return values['dry-run']
      ? tellClosed(await closedMonths(options))
      : tellArchived(await archiveMonths(options));
  } catch (error) {
    throw inOurWords(error);
  } finally {
    progress.stop();
  }
};

/** What the driver says may hold the address or the password. */
const inOurWords = (error: unknown): Error => {
  const { code, name, message } = error as { code?: unknown; name?: unknown; message: string };
  return name === 'AccessLogError'
    ? new Error(message)
    : new Error(`the access log cannot be archived (${String(code ?? name)})`);
};

const nothing = 'No closed month is in the database.';

const tellClosed = (closed: readonly Closed[]): readonly string[] =>
  closed.length === 0
    ? [nothing]
    : closed.map(
        ({ month, from, to }) => `${month}: the ${to - from} leaves ${from} to ${to - 1} would be archived.`,
      );

const tellArchived = (made: readonly ArchiveRow[]): readonly string[] =>
  made.length === 0
    ? [nothing]
    : made.map((segment) => `${fileOfSegment(segment)}: ${segment.to - segment.from} leaves archived.`);

const progressOver = () => {
  // On standard error, and only where somebody watches: the report is what the command answers.
  const bar = new SingleBar(
    { format: '  {doing} leaf {value}', hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(0, 0, { doing: 'reading' });
  return {
    tell: (step: ArchivingStep): void => {
      if (step.step === 'READ') bar.update(step.index, { doing: 'reading' });
      if (step.step === 'REMOVED') bar.update(step.below, { doing: 'removing up to' });
    },
    stop: () => bar.stop(),
  };
};
