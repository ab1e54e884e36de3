/**
 * The path of an address of this site, as the addresses of stories are stored: without query and encoding, with a slash
 * at its end. The address may be whole, by either protocol, or begin behind the host. Null: it is of another site, or
 * cannot be read.
 */
export function pathOfAddress(address: string, baseUrl: string): string | null {
  const url = URL.parse(address, baseUrl);
  if (url === null || !/^https?:$/.test(url.protocol) || url.host !== new URL(baseUrl).host) return null;
  try {
    const path = decodeURI(url.pathname);
    // PostgreSQL fails at a NUL, and no address of ours holds one.
    return path.includes('\0') ? null : path.replace(/\/*$/, '/');
  } catch {
    return null;
  }
}
