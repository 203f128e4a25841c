/** A change that must not get in: where it is made, and what whoever made it is told. */
export type BadChange = {
  /** What is wrong, as the name of a test. */
  change: string;
  /** Text of a file, and what stands in its place. What takes the place of nothing stands at the end. */
  write: readonly (readonly [file: string, text: string, instead: string])[];
  refused: readonly Refusal[];
};

export type Refusal = {
  code: string;
  /** Where it is told, `file:line` by the file's name and a piece of the line; the name alone where no line is told. */
  at: string | readonly [file: string, line: string];
  coordinate: string | null;
  mend: string;
};

/** A file's text after the change. @throws Error where what is to be replaced does not stand there once */
export function textAfter({ change, write }: BadChange, file: string, text: string): string {
  return write
    .filter(([of]) => of === file)
    .reduce((written, [, old, instead]) => {
      if (old === '') return `${written}\n${instead}\n`;
      if (written.split(old).length !== 2) throw new Error(`${change}: ${file} does not hold once: ${old}`);
      return written.replace(old, () => instead);
    }, text);
}

/** The place as it is told, in files as they are after the change. */
export function placeOf(at: Refusal['at'], textOf: (file: string) => string): string {
  if (typeof at === 'string') return at;
  const [file, piece] = at;
  const lines = textOf(file).split('\n');
  const holding = lines.flatMap((line, index) => (line.includes(piece) ? [index + 1] : []));
  if (holding.length !== 1) throw new Error(`${file} has ${holding.length} lines of: ${piece}`);
  return `${file}:${holding[0]}`;
}
