/** The story on a page: which words and pictures belong to it, and as what. */
import type { StoryDocument } from '../stories/stories.ts';
import { isProse } from './line-shape.ts';
import { emptyPage, parsePage } from './page.ts';
import { blocksOf, isInline, type PageBlock, parting } from './page-blocks.ts';
import { isInCaption } from './page-captions.ts';
import { chooseStory, groupingBy, isChosen } from './page-choice.ts';
import { buildDocument } from './page-document.ts';
import { ancestry, elementsIn, type PageDocument, type PageElement } from './page-dom.ts';
import { embedAddress } from './page-embeds.ts';
import { headlineBlock, isCalledStandfirst } from './page-head.ts';
import { commonAncestor, isInside, orderOf, type PageOrder } from './page-order.ts';
import { type PagePicture, picturesOf } from './page-pictures.ts';
import { type Placed, placeBlocks } from './page-placing.ts';
import { inDocument, type Placement, pictureKey } from './placements.ts';

export interface PageContext {
  readonly page: PageDocument;
  /** the page's mark-up, for making a second one of it */
  readonly html: string;
  /** the headlines that the page's metadata state */
  readonly stated: readonly string[];
  readonly siteName: string | null;
  /** the page's own descriptions of the story */
  readonly descriptions: readonly string[];
  /** address that links are relative to */
  readonly base: string | null;
}

/** The page's words with the choice among them. */
export interface ChosenPage {
  readonly context: PageContext;
  readonly blocks: readonly PageBlock[];
  /** the blocks that were chosen as the story's */
  readonly body: readonly PageBlock[];
  readonly headline: PageBlock | null;
  /** element around the story's text */
  readonly root: PageElement;
}

export interface PageStory {
  readonly placed: Placed;
  readonly pictures: readonly PagePicture[];
  /** the first picture stands above the text */
  readonly hasLead: boolean;
  readonly document: StoryDocument;
}

export function choosePage(context: PageContext): ChosenPage {
  const { page, html, stated } = context;
  const choice = chooseStory(page, () => parsePage(html));
  const blocks = blocksOf(page.body, groupingBy(choice));
  const body = blocks.filter((block) => isChosen(block, choice));
  const root = commonAncestor(body.map((block) => block.container)) ?? page.body;
  return { context, blocks, body, headline: headlineBlock(blocks, stated), root };
}

/** The elements around the headline and down to the text, innermost first: where a page prints times and names. */
export function headElements({ blocks, body, headline }: ChosenPage): readonly PageElement[] {
  const isText = (block: PageBlock) =>
    isProse(block.text) && !isInCaption(block) && !isCalledStandfirst(block) && block.index > (headline?.index ?? -1);
  const until = body.find(isText)?.index ?? blocks.length;
  const from = Math.max((headline?.index ?? until) - 4, 0);
  const found = new Set<PageElement>();
  for (const block of blocks.slice(from, until)) {
    if (block.hidden) continue;
    for (const node of block.nodes) {
      let outside = 0;
      for (const at of ancestry(node.parentNode)) {
        if (at.localName === 'body' || outside > 2) break;
        if (outside > 0 || at === block.container) outside += 1;
        found.add(at);
      }
    }
  }
  return [...found];
}

/** Places every block and builds the document; `signed` are the names that the page's story is signed with. */
export function readPageStory(chosen: ChosenPage, signed: readonly string[]): PageStory {
  const { context, blocks, body, headline, root } = chosen;
  const ofStory = new Set(body);
  const inStory = (block: PageBlock) => ofStory.has(block);
  const region = regionOf(chosen);
  const pictures = picturesOf(blocks, { ...region, inStory, base: context.base });
  const placed = placeBlocks(blocks, { ...context, inStory, headline, root, pictures, signed });
  const firstText = blocks.find((block) => inDocument.has(placed.placements[block.index]?.kept ?? 'headline')) ?? null;
  const [first] = pictures;
  const hasLead =
    first !== undefined &&
    firstText !== null &&
    region.order(first.frame) < region.order(firstText.nodes[0] ?? firstText.container);
  const document = documentOf(chosen, { placements: placed.placements, pictures, hasLead, region });
  return { placed, pictures, hasLead, document };
}

interface Region {
  readonly root: PageElement;
  readonly from: number;
  readonly to: number;
  readonly order: PageOrder;
}

/** From the headline to the story's last word, within the element around both. */
function regionOf(story: ChosenPage): Region {
  const { page } = story.context;
  const order = orderOf(page.body);
  const [first, last] = [story.body[0], story.body.at(-1)];
  const around =
    story.headline === null ? story.root : (commonAncestor([story.root, story.headline.container]) ?? page.body);
  const ends = [story.headline, first].flatMap((block) => (block ? [order(block.container)] : []));
  return {
    root: around,
    from: ends.length === 0 ? 0 : Math.min(...ends),
    to: last ? order(last.nodes.at(-1) ?? last.container) : Number.POSITIVE_INFINITY,
    order,
  };
}

interface DocumentParts {
  readonly placements: readonly Placement[];
  readonly pictures: readonly PagePicture[];
  readonly hasLead: boolean;
  readonly region: Region;
}

function documentOf(
  { context, blocks, root }: ChosenPage,
  { placements, pictures, hasLead, region }: DocumentParts,
): StoryDocument {
  const { page, base } = context;
  const isWanted = (block: PageBlock) => inDocument.has(placements[block.index]?.kept ?? 'headline');
  const keys = new Map(
    pictures.map((picture, index) => [picture.frame, hasLead && index === 0 ? null : pictureKey(index)]),
  );
  const inside = (element: PageElement) =>
    region.order(element) >= region.from && region.order(element) <= region.to && isInside(element, root);
  const embeds = new Map<PageElement, string>();
  const parts = new Set(parting(page.body));
  const part = (element: PageElement) => {
    for (const at of ancestry(element)) if (isInline(at)) parts.add(at);
  };
  for (const picture of pictures) part(picture.frame);
  for (const element of elementsIn(root)) {
    const address =
      ['iframe', 'embed', 'blockquote'].includes(element.localName) && inside(element)
        ? embedAddress(element, root, base)
        : null;
    if (address === null) continue;
    embeds.set(element, address);
    if (element.parentNode) part(element.parentNode);
  }
  return buildDocument(page.body, {
    out: emptyPage(),
    wanted: new Set(blocks.flatMap((block) => (isWanted(block) ? block.nodes : []))),
    parts,
    pictureAt: (element) => keys.get(element) ?? null,
    embedAt: (element) => embeds.get(element) ?? null,
    isRule: inside,
    base,
  });
}
