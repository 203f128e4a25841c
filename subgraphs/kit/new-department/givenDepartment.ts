import type { FactToHold, NewDepartment } from './departmentFiles.ts';

/** What is wrong with what was given, in a sentence for whoever gave it. */
class NotADepartment extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'NotADepartment';
  }
}

/** `EmissionPermit` or `EmissionPermit:排污许可` */
export function factOf(text: string, isListing: boolean): FactToHold {
  const [type = '', chineseName = type, ...rest] = text.trim().split(/[:：]/);
  if (!/^[A-Z][A-Za-z0-9]*$/.test(type) || rest.length > 0)
    throw new NotADepartment(
      `${text}: a kind of fact is named as a type, e.g. EmissionPermit, or with its Chinese name, EmissionPermit:排污许可`,
    );
  if (isListing && !type.endsWith('Listing'))
    throw new NotADepartment(`${text}: the name of a listing ends with Listing, e.g. PolluterListing`);
  return { type, chineseName, isListing };
}

/**
 * @param taken names of departments, and of types, that there are
 * @throws NotADepartment
 */
export function checkDepartment(
  department: NewDepartment,
  taken: { departments: ReadonlySet<string>; types: ReadonlyMap<string, string> },
): void {
  const { name, chineseName, facts } = department;
  if (!/^[a-z][a-z-]*[a-z]$/.test(name) || name === 'kit')
    throw new NotADepartment(`${name}: a department is named in small letters and hyphens, e.g. ecology`);
  if (taken.departments.has(name)) throw new NotADepartment(`${name}: there is a department of this name`);
  if (chineseName === '')
    throw new NotADepartment('the Chinese name is what callers are told when it does not answer');
  if (facts.length === 0)
    throw new NotADepartment('a department holds one kind of fact at least: --facts or --listings');
  for (const [at, { type }] of facts.entries()) {
    const owner = taken.types.get(type);
    if (owner !== undefined) throw new NotADepartment(`${type}: ${owner} has a type of this name`);
    if (facts.findIndex((other) => other.type === type) !== at)
      throw new NotADepartment(`${type}: is given twice`);
  }
}
