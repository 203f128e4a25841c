import { expect, test } from 'vitest';
import { departmentsFileProblems, departmentsProblems } from './departmentsFile.ts';

const entry = (name: string, port: number | string) =>
  `  - name: ${name}\n    chineseName: 税务\n    port: ${port}\n`;
const hub = 'entry:\n  name: hub\n  chineseName: 信用信息平台\n';
const file = (...entries: string[]) => `departments:\n${entries.join('')}${hub}`;
const folders = ['courts', 'tax'];
const sound = file(entry('tax', 4101), entry('courts', 4102));

test('what is right is told nothing of, nor is the file as it is', () => {
  expect(departmentsFileProblems(sound, folders)).toEqual([]);
  expect(departmentsProblems()).toEqual([]);
});

test.each([
  [
    'no YAML',
    `${sound}   - name: [\n`,
    {
      code: 'SYNTAX_ERROR',
      file: expect.stringMatching(/^schema\/departments\.yaml:1[0-3]$/),
      coordinate: null,
      message: 'this is no YAML',
      mend: 'write it as the entry before it: `- name:`, and its other values in the same column',
    },
  ],
  [
    'a name with a capital',
    file(entry('tax', 4101), entry('Courts', 4102)),
    {
      code: 'DEPARTMENT_ENTRY_WRONG',
      file: 'schema/departments.yaml:5',
      coordinate: 'departments.1.name',
      message: 'a name has small letters and hyphens only',
      mend: 'write it like its folder: market-regulation',
    },
  ],
  [
    'a port in words',
    file(entry('tax', 4101), entry('courts', 'next')),
    {
      code: 'DEPARTMENT_ENTRY_WRONG',
      file: 'schema/departments.yaml:7',
      coordinate: 'departments.1.port',
      message: expect.stringMatching(/number/),
      mend: 'write name, chineseName and port, as the other departments do',
    },
  ],
  [
    'an entry that lacks one',
    file('  - name: tax\n    port: 4101\n'),
    {
      code: 'DEPARTMENT_ENTRY_WRONG',
      file: 'schema/departments.yaml',
      coordinate: 'departments.0.chineseName',
      message: expect.stringMatching(/./),
      mend: 'write name, chineseName and port, as the other departments do',
    },
  ],
  [
    'two on one port',
    file(entry('tax', 4107), entry('courts', 4107)),
    {
      code: 'PORT_TWICE',
      file: 'schema/departments.yaml:7',
      coordinate: 'courts',
      message: 'tax is on port 4107',
      mend: 'write port: 4108',
    },
  ],
  [
    'a name that stands twice',
    file(entry('tax', 4101), entry('courts', 4102), entry('tax', 4103)),
    {
      code: 'NAME_TWICE',
      file: 'schema/departments.yaml:8',
      coordinate: 'tax',
      message: 'tax stands here twice',
      mend: 'take one of them away',
    },
  ],
  [
    'a folder that nobody entered',
    file(entry('tax', 4101)),
    {
      code: 'DEPARTMENT_NOT_LISTED',
      file: 'schema/departments.yaml',
      coordinate: 'courts',
      message: 'subgraphs/courts is there, and no department of the network',
      mend: 'enter it: name: courts, its chineseName, port: 4102',
    },
  ],
])('%s', (_, text, problem) => {
  expect(departmentsFileProblems(text, folders)).toEqual([problem]);
});

test.each([
  ['court', 'write courts, or make the folder: pnpm department:new court'],
  ['ecology', 'make the folder: pnpm department:new ecology'],
])('a department without a folder: %s', (name, mend) => {
  expect(
    departmentsFileProblems(file(entry('tax', 4101), entry('courts', 4102), entry(name, 4103)), folders),
  ).toEqual([
    {
      code: 'DEPARTMENT_WITHOUT_FOLDER',
      file: 'schema/departments.yaml:8',
      coordinate: name,
      message: `there is no folder subgraphs/${name} with a schema.graphql`,
      mend,
    },
  ]);
});
