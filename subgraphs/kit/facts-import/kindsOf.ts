import type { ActSection } from '../acts/layouts.ts';
import { type FileKind, type StandardKind, standardKinds } from './fields/kind.ts';
import { sectionKind } from './fields/sectionKind.ts';
import { ImportRefused } from './refusal.ts';
import { holdsStandard, type ImportingDepartment } from './tables.ts';

const standards: readonly StandardKind[] = Object.values(standardKinds);

/** What a department takes as a table, in the order of its sections. */
export async function kindsOf(department: ImportingDepartment): Promise<readonly FileKind[]> {
  const sections = await sectionsOf(department);
  return [
    ...standards.filter(({ name }) => holdsStandard(department, name)),
    ...sections.filter(({ layout }) => layout.standard === null).map(sectionKind),
  ];
}

/**
 * What is in a file, by the name of the section, its type or its Chinese name. Licences and penalties are headed as
 * their standard has it where they are a table, and told by the fields of their type line by line.
 *
 * @throws ImportRefused `KIND_UNKNOWN`, `KIND_UNCLEAR` or `DEPARTMENT_HOLDS_NONE`
 */
export async function kindNamed(
  department: ImportingDepartment,
  asked: string,
  isLines: boolean,
): Promise<FileKind> {
  const standard = standards.find(({ name, chineseName }) => name === asked || chineseName === asked);
  // What a table of these needs is known without the department's schema, which takes a while to load.
  if (standard && !isLines) return standard;
  const sections = await sectionsOf(department);
  const [section, other] = sections.filter((one) =>
    standard ? one.layout.standard?.kind === standard.name : namesOf(one).includes(asked),
  );
  if (other) throw new ImportRefused('KIND_UNCLEAR', `it is one of ${listed(sections)}: name the section`);
  if (section) {
    const { layout } = section;
    return layout.standard && !isLines ? standardKinds[layout.standard.kind] : sectionKind(section);
  }
  throw standard
    ? new ImportRefused('DEPARTMENT_HOLDS_NONE', `${department.name} keeps no ${standard.name}`)
    : new ImportRefused('KIND_UNKNOWN', `${department.name} keeps ${listed(sections)}`);
}

const namesOf = ({ section, type, chineseName }: ActSection): string[] => [section, type, chineseName];

const listed = (sections: readonly ActSection[]): string =>
  sections.map(({ section, chineseName }) => `${section} ${chineseName}`).join(', ');

const sectionsOf = async ({ acts }: ImportingDepartment): Promise<readonly ActSection[]> =>
  typeof acts === 'function' ? acts() : acts;
