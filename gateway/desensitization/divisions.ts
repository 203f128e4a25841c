import { readFileSync } from 'node:fs';

/** Finds what a text begins with; of names in one place none begins with another. */
type Beginning<Named> = (text: string) => Named | null;

/** A prefecture, or all of a province that belongs to none. */
export type Prefecture = { readonly name: string; readonly countyOf: Beginning<string> };

export type Province = {
  readonly name: string;
  readonly prefectureOf: Beginning<Prefecture>;
  /** What it governs without a prefecture between, and the cities of its prefectures, which are named without them. */
  readonly countyOf: Beginning<string>;
};

type Divisions = {
  readonly provinceOf: Beginning<Province>;
  /** Of every province, for an address that names none. */
  readonly prefectureOf: Beginning<Prefecture>;
  readonly cityOf: Beginning<string>;
};

const none = '-';

type Line = { readonly province: string; readonly name: string; readonly counties: readonly string[] };

/** Made once: the file is read when the masks are loaded. */
export function readDivisions(): Divisions {
  const text = readFileSync(new URL('./divisions.txt', import.meta.url), 'utf8');
  const lines = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): Line => {
      const [province = none, name = none, ...counties] = line.split(' ');
      return { province, name, counties };
    });
  const isCity = (name: string): boolean => name.endsWith('市');
  const provinces = [...Map.groupBy(lines, ({ province }) => province)]
    // Beijing and its like are prefectures and provinces in one.
    .filter(([name]) => name !== none && !isCity(name))
    .map(
      ([name, own]): Province => ({
        name,
        prefectureOf: prefecturesIn(own),
        countyOf: beginningAmong(
          own.flatMap((line) => (line.name === none ? line.counties : line.counties.filter(isCity))),
          itself,
        ),
      }),
    );
  return {
    provinceOf: beginningAmong(provinces, ({ name }) => name),
    prefectureOf: prefecturesIn(lines),
    cityOf: beginningAmong(
      lines.flatMap(({ counties }) => counties.filter(isCity)),
      itself,
    ),
  };
}

const itself = (name: string): string => name;

function prefecturesIn(lines: readonly Line[]): Beginning<Prefecture> {
  const prefectures = lines
    .filter(({ name }) => name !== none)
    .map(({ name, counties }): Prefecture => ({ name, countyOf: beginningAmong(counties, itself) }));
  return beginningAmong(prefectures, ({ name }) => name);
}

function beginningAmong<Named>(named: readonly Named[], nameOf: (one: Named) => string): Beginning<Named> {
  const byFirst = Map.groupBy(named, (one) => nameOf(one)[0]);
  return (text) => byFirst.get(text[0])?.find((one) => text.startsWith(nameOf(one))) ?? null;
}
