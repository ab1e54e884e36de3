/** What stands around a page's headline: the headline itself, kicker and standfirst. */
import type { LinkedStory } from './json-ld.ts';
import { bareWords, weightOf } from './line-shape.ts';
import { type PageBlock, within } from './page-blocks.ts';
import { ancestry, attribute, namesOf } from './page-dom.ts';
import type { PageMeta } from './page-meta.ts';

const headlineNames =
  / (?:headline|entry title|article title|post title|story title|headline title|content title|article headline|story headline|title headline|h1|titulo|titre|titel|p name) /u;
const standfirstNames =
  / (?:standfirst|dek|deck|subheadline|subhead|sub headline|subheading|sub heading|subtitle|sub title|subtitulo|sottotitolo|bajada|entradilla|chapo|chapeau|untertitel|vorspann|article summary|article intro|summary text|strapline|tagline text|abstract|summary|excerpt|description|deckhead) /u;
const kickerNames =
  / (?:kicker|eyebrow|overline|upperdek|upper dek|suptitle|supertitle|label section|article section|rubric|rubrik|volanta|antetitulo|cintillo|topline|dachzeile|section name|slug|flag) /u;

/** Longest headline and kicker, characters; a story's fields hold little more. */
const headlineAtMost = 400;
const kickerAtMost = 80;

export interface StatedHeadline {
  /** every headline that the page's metadata state, the likeliest first, without the site's name behind it */
  readonly headlines: readonly string[];
  readonly siteName: string | null;
}

/** What the page's metadata call the story and the site. */
export function statedHeadline(linked: LinkedStory | null, meta: PageMeta): StatedHeadline {
  const siteNames = meta.named('og:site_name', 'application-name', 'dc.publisher', 'cre', 'apple-mobile-web-app-title');
  const siteName = siteNames[0] ?? linked?.publisher ?? null;
  const titles = [
    linked?.headline ?? null,
    ...meta.named(
      'og:title',
      'parsely-title',
      'parsely-page title',
      'twitter:title',
      'headline',
      'dc.title',
      'hdl',
      'title',
    ),
    meta.title,
  ];
  const headlines = titles.flatMap((title) => (title === null ? [] : withoutSite(title, siteName)));
  const fit = headlines.filter((title) => title !== '' && title.length <= headlineAtMost);
  return { headlines: [...new Set(fit)], siteName };
}

function withoutSite(title: string, siteName: string | null): string {
  const pieces = title.split(/\s+(?:[|–—·»]|-(?=\s))\s+/u);
  if (pieces.length < 2) return title.trim();
  const site = bareWords(siteName ?? '');
  // What follows the headline is the site, its section, or the day.
  const kept = pieces.filter(
    (piece, index) =>
      index === 0 ||
      !(
        bareWords(piece) === site ||
        bareWords(piece).replace(/^the /u, '') === site ||
        isAside(piece, index === pieces.length - 1)
      ),
  );
  const first = pieces[0] ?? '';
  return weightOf(first) < 2 && kept.length < 2 ? title.trim() : kept.join(' - ').trim();
}

function isAside(piece: string, last: boolean): boolean {
  return /^[\d.\s/:-]+$/u.test(piece) || (last && weightOf(piece) <= 4 && piece.length <= 40);
}

/** The block that prints the headline: a heading whose words the metadata confirm, or that the page itself calls so. */
export function headlineBlock(blocks: readonly PageBlock[], stated: readonly string[]): PageBlock | null {
  const seen = blocks.filter((block) => !block.hidden && block.words > 0 && block.text.length <= headlineAtMost);
  const headings = seen.filter((block) => within(block, 'h1', 'h2') !== null);
  const first = headings.filter((block) => within(block, 'h1') !== null);
  const words = new Set(stated.map(bareWords));
  const isStated = (block: PageBlock) => words.has(bareWords(block.text)) && bareWords(block.text) !== '';
  const isClose = (block: PageBlock) => stated.some((title) => isNearly(block.text, title));
  return (
    first.find(isStated) ??
    first.find(isClose) ??
    headings.find(isStated) ??
    first.find((block) => isCalledHeadline(block) && weightOf(block.text) >= 3) ??
    seen.find((block) => isStated(block) && isCalledHeadline(block)) ??
    (stated.length === 0 ? (first[0] ?? null) : null)
  );
}

function isCalledHeadline(block: PageBlock): boolean {
  return [...ancestry(block.container)]
    .slice(0, 3)
    .some((at) => /headline/iu.test(attribute(at, 'itemprop') ?? '') || headlineNames.test(namesOf(at)));
}

/** True when half of the shorter text's words stand in the other, and the shorter is no mere piece of it. */
function isNearly(one: string, other: string): boolean {
  const [short = [], long = []] = [bareWords(one).split(' '), bareWords(other).split(' ')].sort(
    (a, b) => a.length - b.length,
  );
  if (short.length < 3) return false;
  const known = new Set(long);
  const common = short.filter((word) => known.has(word)).length;
  return common >= short.length * 0.5 && common >= long.length * 0.3;
}

export function isKicker(block: PageBlock): boolean {
  const list = within(block, 'ul', 'ol');
  if (list !== null && [...list.querySelectorAll('li')].length > 1) return false;
  return (
    weightOf(block.text) <= 8 &&
    block.text.length <= kickerAtMost &&
    [block.container, block.container.parentNode].some((at) => at !== null && kickerNames.test(namesOf(at)))
  );
}

/** Lightest and heaviest standfirst, and its longest form as a field of the story. */
function isStandfirstLong(block: PageBlock): boolean {
  const weight = weightOf(block.text);
  return weight >= 4 && weight <= 90 && block.text.length <= 500;
}

/** True for a block that the page itself calls standfirst, by a name or a property. */
export function isCalledStandfirst(block: PageBlock): boolean {
  if (!isStandfirstLong(block)) return false;
  return [...ancestry(block.container)]
    .slice(0, 2)
    .some((at) => standfirstNames.test(namesOf(at)) || attribute(at, 'itemprop')?.toLowerCase() === 'description');
}

/** True for a block whose words are those of one of the page's descriptions. */
export function isDescribed(block: PageBlock, descriptions: readonly string[]): boolean {
  const words = bareWords(block.text);
  return isStandfirstLong(block) && descriptions.some((description) => bareWords(description) === words);
}
