import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The tests in the folders of these files and of the code that imports one of them, as patterns. Further away much more
 * of the house is run for each change, and little more is noticed.
 */
export function testsNear(root: string, files: readonly string[]): string[] {
  const near = new Set(files.map((file) => dirname(file)));
  for (const file of globSync('{schema,gateway,subgraphs}/**/*.ts', { cwd: root })) {
    if (file.includes('node_modules')) continue;
    const imported = importsIn(file, readFileSync(join(root, file), 'utf8'));
    if (files.some((each) => imported.has(each))) near.add(dirname(file));
  }
  return [...near].sort().map((folder) => `${folder}/*.test.ts`);
}

/** The files of the same package that a file of this text imports or gives on, as paths from the project's root. */
export function importsIn(file: string, text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(/\bfrom '(\.\.?\/[^']+)'/g)].map(([, path]) => join(dirname(file), path as string)),
  );
}
