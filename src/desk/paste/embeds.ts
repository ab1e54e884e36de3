import type { Block } from './blocks.ts';
import { linkTo } from './links.ts';

/** The page that shows a film, for the address of the frame in which other pages show it. */
const pages: readonly (readonly [frame: RegExp, page: string])[] = [
  [/^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/, 'https://www.youtube.com/watch?v=$1'],
  [/^https:\/\/player\.vimeo\.com\/video\/(\d+).*$/, 'https://vimeo.com/$1'],
];

/** An embed's link card; a story loads nothing from elsewhere. */
export function embedOf(url: string, { title = '', site = '', description = '' } = {}): Block[] {
  const whole = url.startsWith('//') ? `https:${url}` : url;
  const page = pages.reduce((address, [frame, to]) => address.replace(frame, to), whole.trim());
  const address = /^https?:/i.test(page) ? linkTo(page) : null;
  if (address === null) return [];
  return [{ kind: 'embed', url: address, title: title.trim() || address, site, description }];
}

const alone = /^\s*(https?:\/\/\S+)\s*$/;

/** The embed that an element is: the desk's own card, a frame, or a block of WordPress; null where it is none. */
export function elementEmbed(element: Element): Block[] | null {
  if (element.localName === 'iframe') {
    const title = element.getAttribute('title') ?? '';
    return embedOf(element.getAttribute('src') ?? '', { title });
  }
  if (element.localName === 'a' && element.hasAttribute('data-embed')) {
    const stated = (name: string) => element.getAttribute(name) ?? '';
    const title = (element.textContent ?? '').replaceAll(/\s+/g, ' ');
    const beside = { title, site: stated('data-site'), description: stated('data-description') };
    const card = embedOf(stated('href'), beside);
    return card.length > 0 ? card : null;
  }
  const isWrapper = /(?:^|\s)wp-block-embed__wrapper(?:\s|$)/.test(element.getAttribute('class') ?? '');
  const address = isWrapper ? alone.exec(element.textContent ?? '')?.[1] : undefined;
  return address === undefined ? null : embedOf(address);
}
