/** Decides of every block of a page what becomes of it. */
import { readAgencyLine } from './agencies.ts';
import { furnitureReason } from './furniture.ts';
import { bareWords, isProse, weightOf } from './line-shape.ts';
import { type MetaFacts, mergeFacts, noFacts, readMetaLine } from './meta-lines.ts';
import { boxFinder, isLinkOnly, isRelatedLink, pullQuotes, type StoryBlocks, underRelated } from './page-asides.ts';
import { type PageBlock, within } from './page-blocks.ts';
import { isPlayerCaption } from './page-captions.ts';
import type { PageElement } from './page-dom.ts';
import { reasonOutside } from './page-furniture.ts';
import { isCalledStandfirst, isDescribed } from './page-head.ts';
import { type HeadFacts, type HeadState, placeInHead } from './page-head-placing.ts';
import type { PagePicture } from './page-pictures.ts';
import { isDataTable } from './page-tables.ts';
import { drop, keep, type Placement } from './placements.ts';
import type { KeptAs } from './shapes.ts';

export interface PlacingFacts extends Omit<HeadFacts, 'isStandfirst'>, StoryBlocks {
  /** the page's own descriptions of the story */
  readonly descriptions: readonly string[];
  readonly pictures: readonly PagePicture[];
}

export interface Placed {
  /** in the order of the blocks */
  readonly placements: readonly Placement[];
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly agency: string | null;
  readonly facts: MetaFacts;
}

/** Blocks above the headline that may hold a kicker, and below it up to the text. */
const aboveHeadline = 4;
export function placeBlocks(blocks: readonly PageBlock[], page: PlacingFacts): Placed {
  const state: HeadState & { agency: string | null } = { kicker: null, standfirst: null, agency: null, facts: noFacts };
  const amongParagraphs = paragraphParents(blocks.filter(page.inStory));
  const isStandfirst = (block: PageBlock) =>
    isCalledStandfirst(block) ||
    (isDescribed(block, page.descriptions) && !amongParagraphs.has(block.container.parentNode));
  const bodyIndex = blocks.findIndex((block) => page.inStory(block) && isProse(block.text) && !isStandfirst(block));
  const firstProse = bodyIndex === -1 ? blocks.findIndex(page.inStory) : bodyIndex;
  const lastProse = blocks.findLastIndex((block) => page.inStory(block) && isProse(block.text) && !isLinkOnly(block));
  const pictured = new Map(page.pictures.flatMap((picture) => [...picture.blocks]));
  const boxAround = boxFinder(blocks, page);
  const repeated = pullQuotes(blocks, page);
  const headlineAt = page.headline?.index ?? Math.max(firstProse, 0);
  const place = (block: PageBlock): Placement => {
    const { index, text } = block;
    if (block === page.headline) return keep('headline', text);
    const inPicture = pictured.get(index);
    if (inPicture !== undefined)
      return inPicture === 'label' ? drop('player controls', ['A label of the picture.']) : keep(inPicture, text);
    if (block.hidden) return drop(furnitureReason(text, 'edge') ?? 'hidden on the page');
    const isHead = index >= headlineAt - aboveHeadline && index < Math.max(firstProse, headlineAt + 1);
    if (isHead || (page.inStory(block) && index < firstProse)) {
      const head = placeInHead(block, { ...page, isStandfirst }, state);
      if (head) return head;
    }
    const again = repeated.get(index);
    if (again) return again;
    if (page.inStory(block)) return placeInStory(block);
    if (isPlayerCaption(block) && within(block, 'figure')) return drop('player controls');
    return drop(furnitureReason(text, 'edge') ?? reasonOutside(block.container));
  };
  const placeInStory = (block: PageBlock): Placement => {
    const { text, index } = block;
    const box = boxAround(block);
    if (box !== null) return drop(box);
    const reason = furnitureReason(text, index > lastProse ? 'edge' : 'text');
    if (reason !== null) return drop(reason);
    if (page.headline && bareWords(text) === bareWords(page.headline.text) && weightOf(text) >= 3)
      return keep('headline-again', text);
    if (isRelatedLink(block)) return drop('related links');
    if (index > lastProse) {
      const under = underRelated(blocks, index);
      if (under && isLinkOnly(block)) return drop('related links');
      const signed = readAgencyLine(text);
      if (signed !== null) {
        state.agency ??= signed;
        return keep('agency', text, [`Agency: ${signed}.`]);
      }
      const meta = readMetaLine(text, 'text');
      if (meta?.kept === 'tags' || (meta?.kept === 'byline' && state.facts.bylines.length === 0)) {
        state.facts = mergeFacts(state.facts, meta.facts);
        return keep(meta.kept, text);
      }
    }
    return keep(kindOf(block), text);
  };
  const placements = blocks.map(place);
  return { placements, ...state };
}

/** Elements that hold several of the story's paragraphs: a paragraph among them is no standfirst, though the page is described by it. */
function paragraphParents(body: readonly PageBlock[]): ReadonlySet<PageElement | null> {
  const counts = new Map<PageElement | null, number>();
  for (const { container } of body) {
    if (container.localName === 'p') counts.set(container.parentNode, (counts.get(container.parentNode) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([parent, count]) => (count >= 3 ? [parent] : [])));
}

function kindOf(block: PageBlock): KeptAs {
  const table = within(block, 'td', 'th') ? within(block, 'table') : null;
  if (table !== null && isDataTable(table)) return 'table';
  if (within(block, 'blockquote')) return 'quotation';
  if (within(block, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return 'heading';
  return within(block, 'li') ? 'list-item' : 'paragraph';
}
