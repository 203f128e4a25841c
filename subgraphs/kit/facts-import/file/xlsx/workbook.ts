import { posix } from 'node:path';
import { type Archive, malformed, mostBytes } from './archive.ts';
import { readWholeXml } from './xml.ts';

/** A sheet as the workbook lists it. */
export type SheetEntry = { name: string; hidden: boolean; part: string };

export type Workbook = {
  sheets: readonly SheetEntry[];
  /** Whether its days are counted from 1904. */
  date1904: boolean;
  sharedStrings: string | null;
  styles: string | null;
};

type Relationship = { id: string; type: string; part: string };

/** @throws ImportRefused `XLSX_MALFORMED` */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await readRelationships(archive, '');
  const part = root.find(({ type }) => type === 'officeDocument')?.part;
  if (part === undefined) throw malformed(new Error('no workbook'));
  const relationships = await readRelationships(archive, part);
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let date1904 = false;
  await readWholeXml(archive.read(part, mostBytes.other), {
    open({ name, attributes }) {
      if (name === 'workbookPr') date1904 = ['1', 'true', 'on'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      listed.push({ name: attributes.name ?? '', hidden: (attributes.state ?? 'visible') !== 'visible', id });
    },
  });
  const ofType = (type: string) => relationships.find((relationship) => relationship.type === type)?.part;
  return {
    date1904,
    sheets: listed.flatMap(({ name, hidden, id }) => {
      const sheet = relationships.find((relationship) => relationship.id === id);
      return sheet?.type === 'worksheet' ? [{ name, hidden, part: sheet.part }] : [];
    }),
    sharedStrings: ofType('sharedStrings') ?? null,
    styles: ofType('styles') ?? null,
  };
}

/** What a part refers to; types by the last word of their address, which differs between the two editions. */
async function readRelationships(archive: Archive, of: string): Promise<Relationship[]> {
  const folder = posix.dirname(of) === '.' ? '' : posix.dirname(of);
  const found: Relationship[] = [];
  const part = posix.join(folder, '_rels', `${posix.basename(of)}.rels`);
  if (!archive.has(part)) throw malformed(new Error('no relationships'));
  await readWholeXml(archive.read(part, mostBytes.other), {
    open({ name, attributes: { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } }) {
      if (name !== 'Relationship' || mode === 'External') return;
      const address = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: address });
    },
  });
  return found;
}
