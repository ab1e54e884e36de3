/** A saved HTML page, read as a clipping. */
import { creditLooksCut } from '../pictures/pictures.ts';
import { canonicalLanguage, directionOf } from '../text/text.ts';
import { checkAccount } from './account.ts';
import { resolveReportDay } from './datelines.ts';
import { type LinkedStory, readLinkedStory } from './json-ld.ts';
import { guessLanguage } from './languages.ts';
import { openWithDateline, placeOpening } from './opening.ts';
import { parsePage } from './page.ts';
import type { PageBlock } from './page-blocks.ts';
import { readPageBylines } from './page-bylines.ts';
import { ancestry, attribute, type PageDocument, type PageElement } from './page-dom.ts';
import { statedHeadline } from './page-head.ts';
import { baseOf, type PageMeta, readPageMeta, webAddress } from './page-meta.ts';
import type { PagePicture } from './page-pictures.ts';
import { reportOf } from './page-report.ts';
import { type ChosenPage, choosePage, headElements, type PageStory, readPageStory } from './page-story.ts';
import { readPageTimes } from './page-times.ts';
import { inkForText, type Placement, pictureKey } from './placements.ts';
import type { Clipping, ClippingPicture, StatedTime } from './shapes.ts';

/** Reads a page; `language` is taken as given, else from the page. Nothing in it is run or fetched. Throws UnreadableClipping. */
export function readPageClipping(html: string, language: string | null): Clipping {
  const page = parsePage(html);
  const meta = readPageMeta(page);
  const linked = readLinkedStory(page);
  const originUrl = meta.url ?? webAddress(linked?.url);
  const { headlines: stated, siteName } = statedHeadline(linked, meta);
  const descriptions = [
    ...meta.named('description', 'og:description', 'twitter:description', 'dc.description'),
    ...(linked?.description == null ? [] : [linked.description]),
  ];
  const chosen = choosePage({ page, html, stated, siteName, descriptions, base: baseOf(page, originUrl) });
  const head = headElements(chosen);
  const times = readPageTimes(linked, meta, head);
  const signed = readPageBylines({ page, linked, meta, head });
  const story = readPageStory(
    chosen,
    signed.bylines.flatMap(({ name, role }) => (role === null ? [name] : [name, role])),
  );
  const { placed } = story;
  const published = times.published ?? placed.facts.published;
  const { document, dateline, report } = settle(chosen, story, published);
  const source = linked?.sourceOrganisation ?? null;
  const spoken =
    language ?? languageOf(page, linked, meta) ?? guessLanguage(chosen.body.map((block) => block.text).join('\n'));
  return {
    format: 'html',
    headline: chosen.headline?.text ?? stated[0] ?? null,
    standfirst: placed.standfirst,
    kicker: placed.kicker,
    bylines: signed.bylines.length > 0 ? signed.bylines : placed.facts.bylines,
    dateline,
    publishedAt: published,
    modifiedAt: times.modified ?? placed.facts.modified,
    agency:
      placed.agency ??
      dateline?.agency ??
      signed.agency ??
      placed.facts.agency ??
      (source === linked?.publisher ? null : source),
    originUrl,
    siteName,
    language: spoken,
    direction: statedDirection(page, chosen.root) ?? (spoken === null ? 'ltr' : directionOf(spoken)),
    section:
      meta.named('article:section', 'og:article:section', 'parsely-section', 'parsely-page section')[0] ??
      linked?.section ??
      placed.facts.section,
    tags: tagsOf(linked, meta, placed.facts.tags),
    document,
    pictures: story.pictures.map(asPicture),
    leadPicture: story.hasLead ? pictureKey(0) : null,
    report,
  };
}

/** Document, dateline and report, once the dateline has been taken off the text; checked against one another. */
function settle(
  { blocks, body }: ChosenPage,
  story: PageStory,
  published: StatedTime | null,
): Pick<Clipping, 'document' | 'dateline' | 'report'> {
  const placements = [...story.placed.placements];
  const opening = openWithDateline(story.document, published);
  for (const [index, placement] of opening ? placements.entries() : []) {
    const opened = opening && placeOpening(opening, placement);
    if (!opened) continue;
    placements[index] = opened;
    break;
  }
  const day = published?.iso == null && opening === null ? resolveReportDay(body.map((block) => block.text)) : null;
  if (day) addNote(blocks, placements, { at: day.printed, note: day.how });
  const document = opening?.document ?? story.document;
  const report = reportOf(blocks, placements);
  checkAccount({
    found: report.length,
    words: blocks.reduce((sum, block) => sum + block.words, 0),
    report,
    inkForText: inkForText(placements),
    document,
  });
  const dateline = opening?.dateline ?? (day === null ? null : { place: null, date: day.day, agency: null });
  return { document, dateline, report };
}

function addNote(
  blocks: readonly PageBlock[],
  placements: Placement[],
  { at, note }: { readonly at: string; readonly note: string },
): void {
  const index = blocks.findIndex((block) => placements[block.index]?.kept != null && block.text.includes(at));
  const placement = placements[index];
  if (placement) placements[index] = { ...placement, notes: [...placement.notes, note] };
}

function languageOf(page: PageDocument, linked: LinkedStory | null, meta: PageMeta): string | null {
  const given = [
    attribute(page.documentElement, 'lang'),
    attribute(page.documentElement, 'xml:lang'),
    attribute(page.body, 'lang'),
    linked?.language,
    ...meta.named('inlanguage', 'content-language', 'dc.language', 'og:locale'),
  ];
  for (const tag of given) {
    const language = tag == null ? null : canonicalLanguage(tag.replaceAll('_', '-'));
    if (language !== null) return language;
  }
  return null;
}

function statedDirection(page: PageDocument, root: PageElement): 'ltr' | 'rtl' | null {
  for (const element of [...ancestry(root), page.body, page.documentElement]) {
    const direction = attribute(element, 'dir')?.toLowerCase();
    if (direction === 'rtl' || direction === 'ltr') return direction;
  }
  return null;
}

/** Most tags that are taken over; some pages list their whole index. */
const tagsAtMost = 20;

function tagsOf(linked: LinkedStory | null, meta: PageMeta, printed: readonly string[]): readonly string[] {
  const listed = meta.named('news_keywords', 'keywords', 'parsely-tags').flatMap((text) => text.split(/\s*[,;]\s*/u));
  const all = [...meta.named('article:tag', 'parsely-page tags'), ...(linked?.keywords ?? []), ...listed, ...printed];
  const byKey = new Map(
    all
      .filter((tag) => !/^(?:null|undefined|none)?$/iu.test(tag) && tag.length <= 60 && !/^[\w-]+:/u.test(tag))
      .map((tag) => [tag.toLowerCase(), tag]),
  );
  return [...byKey.values()].slice(0, tagsAtMost);
}

function asPicture({ caption, credit, alt, src, beside }: PagePicture, index: number): ClippingPicture {
  return { key: pictureKey(index), caption, credit, alt, src, beside, creditCut: creditLooksCut(credit) };
}
