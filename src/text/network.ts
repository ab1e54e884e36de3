/** What one household or phone has: an IPv4 address, or the first half of an IPv6 address (RFC 6177 gives out no less). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [before = '', after = ''] = plain.split('::', 2);
  const head = before === '' ? [] : before.split(':');
  const tail = after === '' ? [] : after.split(':');
  const groups = plain.includes('::')
    ? [...head, ...Array<string>(Math.max(8 - head.length - tail.length, 0)).fill('0'), ...tail]
    : head;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
