/** Where a page's picture files are, whatever way it loads them. */
import { attribute, childrenOf, isElement, type PageElement } from './page-dom.ts';

export interface ImageSource {
  /** absolute http or https address; null where the page gives none */
  readonly src: string | null;
  /** path relative to the saved page */
  readonly beside: string | null;
}

const lazyAttributes = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-url',
  'data-mediaviewer-src',
];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** Words among an image's or its surroundings' names that make it a sign of the page, not a picture of the story. */
export const signNames =
  / (?:avatar|logo|icon|icons|sprite|pixel|tracking|tracker|spacer|emoji|gravatar|badge|button|placeholder|byline|headshot|mugshot|author photo|author image|profile|spin|spinner|loading|loader) /u;

/** The best file an image names: the widest of its set, what it loads lazily, what it shows. */
export function sourceOf(image: PageElement, base: string | null): ImageSource {
  const picture = image.parentNode?.localName === 'picture' ? image.parentNode : null;
  const sources =
    picture === null ? [] : [...childrenOf(picture)].filter(isElement).filter((child) => child.localName === 'source');
  const sets = [image, ...sources].flatMap((element) =>
    lazySets.flatMap((name) => widest(attribute(element, name)) ?? []),
  );
  const lazy = lazyAttributes.flatMap((name) => attribute(image, name) ?? []);
  const shown = attribute(image, 'src');
  const candidates = [...sets, ...lazy, ...(shown === null ? [] : [shown])];
  return {
    src: candidates.map((candidate) => absolute(candidate, base)).find((url) => url !== null) ?? null,
    beside: [shown, ...lazy].find((path) => path !== null && path !== undefined && isBeside(path)) ?? null,
  };
}

/** The address with the greatest width or density of a `srcset`. */
function widest(set: string | null): string | null {
  let best: { readonly url: string; readonly size: number } | null = null;
  for (const candidate of (set ?? '').slice(0, 20_000).split(/,\s+|,(?=https?:)/u)) {
    const [url = '', descriptor = '1x'] = candidate.trim().split(/\s+/u);
    const size = Number.parseFloat(descriptor) || 0;
    if (url !== '' && (best === null || size > best.size)) best = { url, size };
  }
  return best?.url ?? null;
}

function absolute(address: string, base: string | null): string | null {
  const url = URL.parse(address, base ?? undefined);
  return url !== null && /^https?:$/u.test(url.protocol) && url.href.length <= 2_000 ? url.href : null;
}

/** A plain relative path: no scheme, no root, no climbing. */
function isBeside(path: string): boolean {
  return (
    path.length <= 500 && !/^(?:[a-z][a-z\d+.-]*:|\/|\\|#|\?)/iu.test(path) && !/(?:^|[\\/])\.\.(?:[\\/]|$)/u.test(path)
  );
}

/** Smallest side of a picture, CSS pixels, where the page states it. */
const sideAtLeast = 80;

/** True for images that stand on the page as signs: icons, logos, portraits beside names, counting pixels, rules. */
export function isSign(image: PageElement): boolean {
  const sides = ['width', 'height'].map((name) => Number.parseInt(attribute(image, name) ?? '', 10));
  if (sides.some((side) => side > 0 && side < sideAtLeast)) return true;
  const names = ['class', 'id', 'alt'].map((name) => image.getAttribute(name)?.slice(0, 200) ?? '').join(' ');
  const words = ` ${names.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, ' ')} `;
  return (
    signNames.test(words) ||
    /(?:1x1|spacer|blank|pixel|tracking|spin|spinner|loading|loader)\.(?:gif|png)|\.svg(?:$|\?)/iu.test(
      attribute(image, 'src') ?? '',
    )
  );
}

/** One name for the files of one picture in several sizes: without query, size and ending. */
export function pictureName({ src, beside }: ImageSource): string | null {
  const path = src === null ? beside : `${URL.parse(src)?.host}${URL.parse(src)?.pathname}`;
  return path === null || path === undefined
    ? null
    : path
        .replace(/\.[a-z]{3,4}$/iu, '')
        .replace(/[-_]\d{2,4}x\d{2,4}$/u, '')
        .toLowerCase();
}
