import { expect, test } from 'vitest';
import { faultTable } from './faultTable.ts';

const asked = (verdict: 'WHOLE' | 'PARTIAL' | 'BROKEN' | `REFUSED ${string}` | `WRONG ${string}`) => ({
  at: 0,
  verdict,
  receipt: verdict === 'WHOLE' || verdict === 'PARTIAL' ? 'receipt' : null,
});

test('each verdict, and each receipt that was lost, is counted where it is looked for', () => {
  const table = faultTable([
    {
      fault: 'tax is killed',
      asked: [
        ...Array.from({ length: 6 }, () => asked('WHOLE')),
        ...Array.from({ length: 5 }, () => asked('PARTIAL')),
        ...Array.from({ length: 4 }, () => asked('REFUSED ACCESS_LOG_UNAVAILABLE')),
        ...Array.from({ length: 3 }, () => asked('BROKEN')),
        ...Array.from({ length: 2 }, () => asked('WRONG 200 .name is not so')),
      ],
      ...{ lost: 1, back: 1_234, well: 2_345, cpu: 600, waited: 50 },
    },
    { fault: 'the gateway is killed', asked: [], lost: 0, back: 0, well: null, cpu: null, waited: 0 },
  ]);
  expect(table.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    [
      'whole',
      'partial',
      'refused',
      'no answer',
      'WRONG',
      'receipts',
      'LOST',
      'back s',
      'well s',
      'CPU s',
      'waited s',
    ],
    ['tax is killed', '6', '5', '4', '3', '2', '11', '1', '1.23', '2.35', '0.60', '0.05'],
    ['the gateway is killed', '0', '0', '0', '0', '0', '0', '0', '0.00', '–', '–', '0.00'],
  ]);
});
