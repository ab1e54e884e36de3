/** What is known of a post's address in WordPress. */
export interface PostNames {
  readonly id: string;
  /** the words of its address, percent-encoded where they are not ASCII */
  readonly name: string;
  /** `2026-11-19 12:00:00`, of that site's zone */
  readonly date: string;
  /** its address as the system wrote it out; '' where it did not */
  readonly link: string;
  /** its identifier, which is an address, though often an early one */
  readonly guid: string;
}

/** How a WordPress makes addresses. */
export interface SiteAddresses {
  /** its own address */
  readonly home: string;
  /** `/%year%/%monthnum%/%day%/%postname%/`; '' for `/?p=12` */
  readonly structure: string;
}

/** Longer ones are no address that was ever asked for. */
const addressAtMost = 2_000;

/**
 * The addresses by which a post may be known here, the surest first: its own, with and without the folder in which that
 * site stood; its number; its day and words as our own addresses have them; its words alone.
 */
export function addressesOf(post: PostNames, site: SiteAddresses): readonly string[] {
  const folder = pathOf(site.home)?.replace(/\/+$/, '') ?? '';
  const own = [pathOf(post.link), permalink(post, site.structure, folder), pathOf(post.guid)].flatMap((address) => {
    if (address === null) return [];
    return folder !== '' && address.startsWith(`${folder}/`) ? [address, address.slice(folder.length)] : [address];
  });
  const [day = ''] = post.date.split(' ');
  const named =
    post.name === '' || post.name.includes('/')
      ? []
      : [
          ...(/^[1-9]\d{3}-\d\d-\d\d$/.test(day) ? [`/${day.replaceAll('-', '/')}/${post.name}/`] : []),
          `/${post.name}/`,
        ];
  const all = [...own, ...(/^\d+$/.test(post.id) ? [`/?p=${post.id}`] : []), ...named];
  return [...new Set(all)].filter((address) => address !== '/' && address.length <= addressAtMost);
}

/** The address of a post by its site's structure; null where that says more than is known. */
function permalink({ id, name, date }: PostNames, structure: string, folder: string): string | null {
  const time = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(date);
  if (structure === '' || time === null) return null;
  const [, year = '', monthnum = '', day = '', hour = '', minute = '', second = ''] = time;
  const known: Readonly<Record<string, string>> = {
    year,
    monthnum,
    day,
    hour,
    minute,
    second,
    postname: name,
    post_id: id,
  };
  const tags = [...structure.matchAll(/%(\w+)%/g)].map(([, tag = '']) => known[tag] ?? '');
  if (tags.includes('')) return null;
  return folder + structure.replaceAll(/%(\w+)%/g, (_, tag: string) => known[tag] ?? '');
}

/** Path and query of an address, whatever its host; null where it is none. */
function pathOf(address: string): string | null {
  const url = URL.parse(address.trim());
  return url === null || !/^https?:$/.test(url.protocol) ? null : url.pathname.replace(/^\/+/, '/') + url.search;
}
