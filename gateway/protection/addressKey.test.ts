import { expect, test } from 'vitest';
import { addressKey } from './addressKey.ts';

test.each([
  ['an IPv4 address is counted by itself', '192.0.2.7', '192.0.2.7'],
  ['and is the same when it is written as an IPv6 address', '::ffff:192.0.2.7', '192.0.2.7'],
  ['an IPv6 address is counted by its network', '2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
  ['so that another address of that network is no other caller', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['however it is written', '2001:0DB8:0001:0002:0:0:0:3', '2001:db8:1:2::/64'],
  ['another network is another caller', '2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['what is no address is one caller', 'nobody', 'unknown'],
])('%s', (_, address, key) => {
  expect(addressKey(address)).toBe(key);
});
