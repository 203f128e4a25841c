import { bandNames, maskNames } from '@credit-hub/schema';
import { expect, test } from 'vitest';
import { bands, masks } from './masks.ts';

test('every mask and band that the policy table may name has its algorithm, and there is no other', () => {
  expect([Object.keys(masks).sort(), Object.keys(bands)]).toEqual([maskNames.toSorted(), [...bandNames]]);
});

test('what a mask makes can be masked again and tells nothing more', () => {
  const values = [
    '11010519491231002X',
    '欧阳娜娜',
    '13812345678',
    '浙江省杭州市西湖区文三路1号',
    '6222021234567890123',
  ];
  for (const mask of Object.values(masks)) {
    for (const value of values) {
      const once = mask(value) as string;
      expect(mask(once)?.replaceAll('*', '').length).toBeLessThanOrEqual(once.replaceAll('*', '').length);
    }
  }
});
