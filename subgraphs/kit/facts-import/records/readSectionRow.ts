import type { ActSection } from '../../acts/layouts.ts';
import { readFact } from '../../acts/readFact.ts';
import { rowHashOf, rowOfFact } from '../../acts/rowOfFact.ts';
import { weighsOnPerson } from '../../acts/secondOfficer.ts';
import type { Cell, FileRow } from '../cell.ts';
import { codeOf } from '../fields/kind.ts';
import type { Layout } from '../fields/layout.ts';
import { type Problem, problemMessages } from '../problem.ts';
import type { ImportedRow, Provenance } from './factRow.ts';
import { hasSlipped, hiddenRow, messageOf, place, type RowReading, slipped } from './rowFindings.ts';

/** A row of facts of a section, by the readers and the rules of acts. Pure. */
export function readSectionRow(
  layout: Layout,
  section: ActSection,
  row: FileRow,
  origin: Provenance,
): RowReading {
  if (hasSlipped(layout, row)) return slipped(row);
  const given = new Map<string, Cell>(
    layout.columns.map(({ field, index }) => [field.code, row.cells[index] ?? null]),
  );
  const code = readCode(layout, given);
  const { values, problems } = readFact(
    section.layout,
    code.value,
    listsIn(section, given),
    null,
    origin.today,
    layout.context,
  );
  const found: Problem[] = [
    ...code.problems.map((told) => ({ ...place(layout, row, codeOf(layout.kind, 'subjectCode')), ...told })),
    ...problems
      .filter(({ code: told }) => !(layout.namesChecked && told === 'PERSON_NAME_POSSIBLE'))
      .map(({ field, code: told, message }) => ({ ...place(layout, row, field), code: told, message })),
  ];
  if (found.length === 0 && !layout.confirmed && weighsOnPerson(section, code.value, values))
    found.push({
      ...{ ...place(layout, row, null), code: 'CONFIRMATION_REQUIRED' },
      message: problemMessages.CONFIRMATION_REQUIRED,
    });
  const warnings = hiddenRow(row);
  if (found.length > 0) return { problems: found, warnings };
  const { department, batch, receivedAt, today, hash } = origin;
  const fact = rowOfFact(section, values, {
    ...{ department, batch, receivedAt, today, subjectCode: code.value },
    ...{ rowHash: rowHashOf(hash, section, values), sourceRow: row.number },
  });
  return { fact: fact as ImportedRow, warnings };
}

type Code = { value: string; problems: readonly Pick<Problem, 'code' | 'message'>[] };

/** Whose fact it is; a code that its check characters speak against is for the register to know. */
function readCode({ kind, context }: Layout, given: ReadonlyMap<string, Cell>): Code {
  const field = kind.fields.find(({ column }) => column === 'subjectCode');
  const reading = field?.read(given.get(field.code) ?? null, context) ?? { value: null };
  if ('value' in reading && reading.value !== null) return { value: reading.value, problems: [] };
  const code = 'wrong' in reading ? reading.wrong : 'REQUIRED_FIELD_EMPTY';
  return { value: '', problems: [{ code, message: messageOf(code, undefined) }] };
}

const betweenItems = /[；;、|\n]/u;

/** A cell holds the items of a list one behind the other. */
const listsIn = ({ layout }: ActSection, given: ReadonlyMap<string, Cell>): Map<string, unknown> => {
  const lists = new Set(layout.fields.filter(({ isList }) => isList).map(({ path }) => path));
  return new Map(
    [...given].map(([path, cell]) => [
      path,
      lists.has(path) && typeof cell === 'string' ? cell.split(betweenItems) : cell,
    ]),
  );
};
