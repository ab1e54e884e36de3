/**
 * Words for an address made of a title in Latin letters; '' where there are none, and then somebody has to write them.
 * The server decides what an address may be.
 */
export function slugFrom(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 80).replace(/-$/, '');
}
