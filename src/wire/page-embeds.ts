/** Films, posts and maps that a page shows from elsewhere: kept as plain links, loaded by nobody. */
import { ancestry, attribute, elementsIn, namesOf, type PageElement } from './page-dom.ts';
import { furnitureByName } from './page-furniture.ts';
import { linkOf } from './page-runs.ts';

const postNames =
  / (?:twitter tweet|twitter video|instagram media|tiktok embed|fb post|fb video|bluesky embed|mastodon embed|reddit embed card|reddit card|threads post|text post media) /u;
const noStory =
  /(?:^|[/.?&=_-])(?:ads?|adserver|adsystem|banner|doubleclick|googlesyndication|googletagmanager|safeframe|recaptcha|captcha|like|likebox|follow_button|share_button|tweet_button|analytics|beacon|consent|gtm|login|comments|subscribe|newsletter)(?:[/.?&=_-]|$)/iu;

/** The address of what an element shows; null for elements that show nothing or belong to the page. */
export function embedAddress(element: PageElement, root: PageElement, base: string | null): string | null {
  const address = element.localName === 'blockquote' ? postAddress(element, base) : frameAddress(element, base);
  if (address === null) return null;
  for (const at of ancestry(element)) {
    if (at === root) break;
    if (furnitureByName(at) !== null) return null;
  }
  return address;
}

function frameAddress(element: PageElement, base: string | null): string | null {
  if (element.localName !== 'iframe' && element.localName !== 'embed') return null;
  const sides = ['width', 'height'].map((name) => Number.parseInt(attribute(element, name) ?? '', 10));
  if (sides.some((side) => side >= 0 && side < 80) || element.getAttribute('hidden') !== null) return null;
  const given = attribute(element, 'src') ?? attribute(element, 'data-src') ?? attribute(element, 'data-lazy-src');
  const address = webLink(given, base);
  return address === null || noStory.test(address) ? null : plainAddress(address);
}

/** The last link of a quoted post leads to the post. */
function postAddress(element: PageElement, base: string | null): string | null {
  if (!postNames.test(namesOf(element))) return null;
  const stated =
    attribute(element, 'cite') ?? attribute(element, 'data-instgrm-permalink') ?? attribute(element, 'data-href');
  const links = [...elementsIn(element)]
    .filter((below) => below.localName === 'a')
    .map((link) => attribute(link, 'href'));
  return webLink(stated ?? links.at(-1) ?? null, base);
}

function webLink(href: string | null, base: string | null): string | null {
  const link = linkOf(href, base ?? 'https://invalid.invalid/');
  return link !== null && /^https?:/u.test(link) && !link.includes('://invalid.invalid/') ? link : null;
}

/** Players have a page for people at nearly the same address. */
const players: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20}).*$/u, 'https://www.youtube.com/watch?v=$1'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/u, 'https://vimeo.com/$1'],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+).*$/u, 'https://www.dailymotion.com/video/$1'],
];

function plainAddress(address: string): string {
  for (const [player, page] of players) if (player.test(address)) return address.replace(player, page);
  return address;
}
