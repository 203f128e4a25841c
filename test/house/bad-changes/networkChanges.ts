/** Bad changes to the list of departments. */
import type { BadChange } from './badChange.ts';

const list = 'schema/departments.yaml';

export const networkChanges: readonly BadChange[] = [
  {
    change: 'two departments on one port',
    write: [[list, 'port: 4103', 'port: 4102']],
    refused: [{ code: 'PORT_TWICE', at: `${list}:12`, coordinate: 'housing', mend: 'write port: 4106' }],
  },
  {
    change: 'two departments of one name',
    write: [[list, 'name: housing', 'name: tax']],
    refused: [
      { code: 'NAME_TWICE', at: `${list}:10`, coordinate: 'tax', mend: 'take one of them away' },
      {
        code: 'DEPARTMENT_NOT_LISTED',
        at: list,
        coordinate: 'housing',
        mend: 'enter it: name: housing, its chineseName, port: 4106',
      },
    ],
  },
  {
    change: 'a name with a capital',
    write: [[list, 'name: tax', 'name: Tax']],
    refused: [
      {
        code: 'DEPARTMENT_ENTRY_WRONG',
        at: [list, 'name: Tax'],
        coordinate: 'departments.1.name',
        mend: 'write it like its folder: market-regulation',
      },
    ],
  },
  {
    change: 'a misspelt folder',
    write: [[list, 'name: housing', 'name: housng']],
    refused: [
      {
        code: 'DEPARTMENT_WITHOUT_FOLDER',
        at: [list, 'name: housng'],
        coordinate: 'housng',
        mend: 'write housing, or make the folder: pnpm department:new housng',
      },
      {
        code: 'DEPARTMENT_NOT_LISTED',
        at: list,
        coordinate: 'housing',
        mend: 'enter it: name: housing, its chineseName, port: 4106',
      },
    ],
  },
  {
    change: 'a list that is no YAML',
    write: [[list, '  - name: tax', '  - name: [tax']],
    refused: [
      {
        code: 'SYNTAX_ERROR',
        at: [list, 'chineseName: 税务'],
        coordinate: null,
        mend: 'write it as the entry before it: `- name:`, and its other values in the same column',
      },
    ],
  },
];
