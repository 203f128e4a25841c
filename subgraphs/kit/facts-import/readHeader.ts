import { type FileRow, isBlank } from './cell.ts';
import { standardKinds } from './fields/kind.ts';
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
  pieces: AsyncGenerator<readonly FileRow[]>,
  { kinds = Object.values(standardKinds), ...options }: LayoutOptions = {},
): Promise<{ layout: Layout; first: readonly FileRow[] }> {
  let piece: readonly FileRow[] = [];
  let taken = 0;
  const next = async (): Promise<FileRow | null> => {
    while (taken === piece.length) {
      const { value, done } = await pieces.next();
      if (done) return null;
      piece = value;
      taken = 0;
    }
    return piece[taken++] as FileRow;
  };
  for (let looked = 0; looked < rowsBeforeHeader; looked++) {
    const row = await next();
    if (row === null) break;
    if (!isHeader(row.cells, kinds)) continue;
    const second = await next();
    const below = second === null ? [] : [second];
    const heads = below.filter(({ cells }) => isHeader(cells, kinds) || isAllHeadings(cells, kinds));
    const layout = layoutOf(
      [row, ...heads].map(({ cells }) => cells),
      { ...options, kinds },
    );
    const first = below.filter((one) => !heads.includes(one));
    if (heads.length > 0) {
      const third = await next();
      if (third !== null) first.push(third);
    }
    const behind = first.filter(({ cells }) => cells.every(isBlank) || !isFillingNote(cells));
    return { layout, first: [...behind, ...piece.slice(taken)] };
  }
  throw new ImportRefused(
    'HEADER_NOT_FOUND',
    `none of the first ${rowsBeforeHeader} rows names fields, such as XK_WSH, CF_WSH or decidedOn, cells being ` +
      'separated by commas, tabs, semicolons or bars; `pnpm facts:template` writes a table to fill',
  );
}
