import ipaddr from 'ipaddr.js';

/** Groups of an IPv6 address that name its network; whoever has one network has every address of it. */
const networkGroups = 4;

/**
 * The name under which an address is counted: an IPv4 address by itself, also when it is written as an IPv6 one; of an
 * IPv6 address its /64, since its holder can take any of 2^64 addresses of it.
 */
export const addressKey = (address: string): string => {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, networkGroups)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString();
};
