import type { FactField } from '../../acts/factFields.ts';
import type { ActSection } from '../../acts/layouts.ts';
import { readSubjectCode } from '../values/readCodes.ts';
import { also, type Field } from './field.ts';
import type { SectionKind } from './kind.ts';

const known = new WeakMap<ActSection, SectionKind>();

/** The facts of a section in files: columns are headed by the Chinese names of fields, or by their places in the input. */
export function sectionKind(section: ActSection): SectionKind {
  const before = known.get(section);
  if (before) return before;
  const { fields } = section.layout;
  const names = [subjectCode.name, ...fields.map(({ chineseName }) => chineseName)];
  const isShared = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  const kind: SectionKind = {
    name: section.section,
    chineseName: section.chineseName,
    fields: [subjectCode, ...fields.map((field) => headedField(field, isShared(field.chineseName)))],
    section,
  };
  known.set(section, kind);
  return kind;
}

const subjectCode: Field = {
  code: 'unifiedSocialCreditCode',
  name: '统一社会信用代码',
  column: 'subjectCode',
  required: 'ALWAYS',
  read: readSubjectCode,
};

/** @param shared whether another field has the same Chinese name, so that it tells neither */
function headedField(field: FactField, shared: boolean): Field {
  const { path, property, chineseName, required, published, read } = field;
  const whole = `${chineseName}（${path}）`;
  const filling = fillingOf(field);
  return {
    ...{ code: path, name: shared ? whole : chineseName, otherNames: also(whole), column: property, read },
    ...(required && { required: 'ALWAYS' }),
    ...(published !== undefined && { published }),
    ...(filling !== null && { filling }),
  };
}

const choice = ([value, word]: readonly [string, string]): string =>
  word === value ? value : `${word}（${value}）`;

/** What its reader does not tell of how a field is filled. */
function fillingOf({ words, isList, read }: FactField): string | null {
  const one = words === null ? null : [...words].map(choice).join('、');
  if (!isList) return one;
  return `${one ?? `文字，每项最多 ${read.longest} 字`}；多项用“；”分开`;
}
