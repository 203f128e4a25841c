import { type FileRow, isBlank } from './cell.ts';
import { type Layout, type LayoutOptions, layoutOf } from './fields/layout.ts';
import { isAllHeadings, isFillingNote, isHeader } from './fields/matchHeadings.ts';
import { ImportRefused } from './refusal.ts';

/** Rows above the header at most: titles, and notes on how to fill the table. */
export const rowsBeforeHeader = 100;

/**
 * The header is the first row that looks like one; titles and remarks may stand above it, and a second row of headings
 * and a row of notes on how to fill the columns below.
 *
 * @returns the layout, and the rows that were read behind the header
 * @throws ImportRefused `HEADER_NOT_FOUND`, or what `layoutOf` throws
 */
export async function readHeader(
  rows: AsyncGenerator<FileRow>,
  options: LayoutOptions,
): Promise<{ layout: Layout; first: readonly FileRow[] }> {
  for (let looked = 0; looked < rowsBeforeHeader; looked++) {
    const { value: row, done } = await rows.next();
    if (done) break;
    if (!isHeader(row.cells)) continue;
    const { value: second, done: ended } = await rows.next();
    const below = ended ? [] : [second];
    const heads = below.filter(({ cells }) => isHeader(cells) || isAllHeadings(cells));
    const layout = layoutOf(
      [row, ...heads].map(({ cells }) => cells),
      options,
    );
    const first = below.filter((one) => !heads.includes(one));
    if (heads.length > 0) {
      const { value: third, done: none } = await rows.next();
      if (!none) first.push(third);
    }
    return { layout, first: first.filter(({ cells }) => cells.every(isBlank) || !isFillingNote(cells)) };
  }
  throw new ImportRefused(
    'HEADER_NOT_FOUND',
    `none of the first ${rowsBeforeHeader} rows names fields of the standard, such as XK_WSH or CF_WSH, cells being ` +
      'separated by commas, tabs, semicolons or bars; `pnpm facts:template` writes a table to fill',
  );
}
