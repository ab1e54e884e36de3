const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/** What mail programs and search engines put before an address to see who follows it: their host, and the parameter. */
const detours: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
  [/^l(?:m)?\.facebook\.com$/, /^\/l\.php$/, 'u'],
];

const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid)$/i;

function behindDetour(url: URL): string | null {
  for (const [host, path, parameter] of detours) {
    const meant = host.test(url.hostname) && path.test(url.pathname) ? url.searchParams.get(parameter) : null;
    if (meant !== null && /^(?:https?|mailto|tel):/i.test(meant)) return meant;
  }
  return null;
}

/** The address as it was written, without the parameters that only say by which post somebody came. */
function untracked(href: string): string {
  const parts = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(href);
  if (parts === null) return href;
  const [, before = '', query = '', fragment = ''] = parts;
  const all = query.split('&');
  const kept = all.filter((parameter) => !tracking.test(parameter.split('=')[0] ?? ''));
  if (kept.length === all.length) return href;
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${fragment}`;
}

/** An address that a story may link to, without detours; null for all others, and for one that is only a path. */
export function linkTo(href: string): string | null {
  const url = URL.parse(href.trim());
  if (url === null || !schemes.includes(url.protocol)) return null;
  const meant = behindDetour(url);
  return meant === null ? untracked(href.trim()) : linkTo(meant);
}

/** Where a link leads, also one that is a path of the page it was copied from, where that page says its address. */
export function linkOf(element: Element): string | null {
  const href = element.getAttribute('href');
  if (href === null || href.startsWith('#')) return null;
  const base = element.ownerDocument.querySelector('base[href]')?.getAttribute('href') ?? null;
  const isWhole = /^\s*[a-z][a-z0-9+.-]*:/i.test(href);
  return linkTo(isWhole || base === null ? href : (URL.parse(href, base)?.href ?? ''));
}
