/** What is wrong with `schema/departments.yaml`, by the file's lines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import { departmentsFileSchema } from '../departments.ts';
import { mendOfName } from './nearest.ts';
import type { Problem } from './problem.ts';

export const departmentsFileName = 'schema/departments.yaml';

/** What is wrong with the file as it is; nothing can be read of a department while something is. */
export function departmentsProblems(): Problem[] {
  const subgraphs = new URL('../../subgraphs/', import.meta.url);
  const folders = readdirSync(subgraphs).filter(
    (folder) => folder !== 'kit' && existsSync(new URL(`${folder}/schema.graphql`, subgraphs)),
  );
  return departmentsFileProblems(
    readFileSync(new URL('../departments.yaml', import.meta.url), 'utf8'),
    folders,
  );
}

/** @param folders the names of the folders of departments that there are */
export function departmentsFileProblems(text: string, folders: readonly string[]): Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (path: readonly PropertyKey[]): Problem['file'] => {
    const node = document.getIn(path as string[], true) as { range?: [number, number, number] } | undefined;
    return node?.range ? `${departmentsFileName}:${lines.linePos(node.range[0]).line}` : departmentsFileName;
  };
  const [broken] = document.errors;
  if (broken)
    return [
      {
        code: 'SYNTAX_ERROR',
        file: `${departmentsFileName}:${broken.linePos?.[0].line}`,
        coordinate: null,
        message: 'this is no YAML',
        mend: 'write it as the entry before it: `- name:`, and its other values in the same column',
      },
    ];
  const read = departmentsFileSchema.safeParse(document.toJS());
  if (!read.success)
    return read.error.issues.map(({ path, message }) => ({
      code: 'DEPARTMENT_ENTRY_WRONG',
      file: at(path),
      coordinate: path.join('.'),
      message: path.at(-1) === 'name' ? 'a name has small letters and hyphens only' : message,
      mend:
        path.at(-1) === 'name'
          ? 'write it like its folder: market-regulation'
          : 'write name, chineseName and port, as the other departments do',
    }));
  const { departments } = read.data;
  return [
    ...departments.flatMap(({ name, port }, index): Problem[] => {
      const before = departments.slice(0, index);
      const path = ['departments', index];
      const free = Math.max(...departments.map((one) => one.port)) + 1;
      const samePort = before.find((one) => one.port === port);
      return [
        ...(before.some((one) => one.name === name)
          ? [
              told(
                'NAME_TWICE',
                at([...path, 'name']),
                name,
                `${name} stands here twice`,
                'take one of them away',
              ),
            ]
          : []),
        ...(samePort
          ? [
              told(
                'PORT_TWICE',
                at([...path, 'port']),
                name,
                `${samePort.name} is on port ${port}`,
                `write port: ${free}`,
              ),
            ]
          : []),
        ...(folders.includes(name)
          ? []
          : [
              told(
                'DEPARTMENT_WITHOUT_FOLDER',
                at([...path, 'name']),
                name,
                `there is no folder subgraphs/${name} with a schema.graphql`,
                mendOfName(name, folders, `make the folder: pnpm department:new ${name}`),
              ),
            ]),
      ];
    }),
    ...folders
      .filter((folder) => departments.every(({ name }) => name !== folder))
      .map((folder) =>
        told(
          'DEPARTMENT_NOT_LISTED',
          departmentsFileName,
          folder,
          `subgraphs/${folder} is there, and no department of the network`,
          `enter it: name: ${folder}, its chineseName, port: ${Math.max(...departments.map(({ port }) => port)) + 1}`,
        ),
      ),
  ];
}

const told = (
  code: Problem['code'],
  file: string,
  coordinate: string,
  message: string,
  mend: string,
): Problem => ({
  ...{ code, file, coordinate, message, mend },
});
