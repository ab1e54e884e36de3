import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IPv4 that is not globally reachable (IANA special-purpose registry, RFC 6890), and multicast. */
const closed4 = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  closed4.addSubnet(...cidr(range), 'ipv4');
}

/** Global unicast is 2000::/3; these parts of it reach nobody, or lead to IPv4 addresses by a way around the check. */
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const closed6 = new BlockList();
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) closed6.addSubnet(...cidr(range), 'ipv6');

/** Addresses in which an IPv4 address stands: mapped (RFC 4291) and translated (RFC 6052). */
const mapped = new BlockList();
mapped.addSubnet('::ffff:0:0', 96, 'ipv6');
mapped.addSubnet('64:ff9b::', 96, 'ipv6');

function cidr(range: string): [string, number] {
  const [net = '', bits] = range.split('/');
  return [net, Number(bits)];
}

/**
 * True for an address that anybody on the internet could reach: not private, loopback, link-local, shared (RFC 6598),
 * reserved, for documentation or multicast, in either family, an IPv4 address within an IPv6 one among them.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed4.check(address, 'ipv4');
  // A zone (`%eth0`) names a link of this machine.
  if (!isIPv6(address) || address.includes('%')) return false;
  if (mapped.check(address, 'ipv6')) return !closed4.check(innerIPv4(address), 'ipv4');
  return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

/** The last 32 bits of an IPv6 address, as IPv4 is written. */
function innerIPv4(address: string): string {
  // The URL parser spells every IPv6 address in groups of hexadecimal digits.
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':').slice(-2);
  return groups
    .map((group) => Number.parseInt(group || '0', 16))
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}
