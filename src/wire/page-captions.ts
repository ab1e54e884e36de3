/** The words below a page's pictures: caption and credit, without the labels between them. */
import { readCredit, splitCaption } from './credits.ts';
import { furnitureReason } from './furniture.ts';
import { type PageBlock, within } from './page-blocks.ts';
import { ancestry, attribute, isElement, namesOf, type PageElement } from './page-dom.ts';
import { isInside } from './page-order.ts';

export const captionNames =
  / (?:caption|captions|wp caption text|legend|legende|leyenda|bildunterschrift|didascalia|cutline|epigrafe|media caption|image caption|figcaption|subtitle) /u;
export const creditNames =
  / (?:credit|credits|copyright|photographer|photo credit|image credit|attribution|byline credit|source|fotograf|credito|quelle|agency) /u;
const labels =
  /^(?:photo|image|picture|video|caption|credit|credits|image caption|media caption|image copyright|image source|copyright|credit credit|photo credit|view graphic|view photo|enlarge|more|hide caption|toggle caption|photograph)\s*[:：]?$/iu;
const playerNames = / (?:video|player|media player|videoplayer|audio|vjs|jw|brightcove|playlist) /u;

export interface FrameWords {
  readonly caption: string;
  readonly credit: string;
  /** index of a block to what it holds */
  readonly blocks: ReadonlyMap<number, 'caption' | 'credit' | 'label'>;
}

/** Caption and credit of a frame from the words in it: elements that are called credit, then the caption's own end. */
export function wordsOf(frame: PageElement, image: PageElement, blocks: readonly PageBlock[]): FrameWords {
  const captions: string[] = [];
  const credits: string[] = [];
  const kinds = new Map<number, 'caption' | 'credit' | 'label'>();
  for (const block of blocks) {
    if (!isInside(block.container, frame)) continue;
    const own: string[] = [];
    const given: string[] = [];
    let afterLabel = false;
    for (const node of block.nodes) {
      const text = (node.textContent ?? '').replaceAll(/\s+/gu, ' ');
      const isLabel = labels.test(text.trim()) || furnitureReason(text, 'edge') === 'player controls';
      if (isLabel) afterLabel ||= /credit|copyright|source/iu.test(text);
      else (afterLabel || isInCredit(node.parentNode, frame) ? given : own).push(text);
    }
    const caption = own.join('').trim();
    const credit = given.join(' ').replaceAll(/\s+/gu, ' ').trim();
    if (block.hidden && credit === '') kinds.set(block.index, 'label');
    else if (caption === '' && credit === '') kinds.set(block.index, 'label');
    else kinds.set(block.index, caption === '' || readCredit(caption)?.strength === 'sure' ? 'credit' : 'caption');
    if (caption !== '' && !block.hidden) captions.push(caption);
    if (credit !== '' && !credits.includes(credit)) credits.push(credit);
  }
  // Some pages keep the caption in an attribute until the picture is opened.
  const stated = captions.length === 0 ? attribute(image, 'data-caption') : null;
  return { ...tidy(stated ?? dedupe(captions).join(' '), credits.join(' / ')), blocks: kinds };
}

function dedupe(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) === index);
}

function isInCredit(element: PageElement | null, frame: PageElement): boolean {
  for (const at of ancestry(element)) {
    if (at === frame) return false;
    if (
      creditNames.test(namesOf(at)) ||
      /copyrightHolder|creditText|author|creator/u.test(attribute(at, 'itemprop') ?? '')
    )
      return true;
  }
  return false;
}

function tidy(caption: string, credit: string): { readonly caption: string; readonly credit: string } {
  const bare = (readCredit(credit)?.credit ?? credit)
    .replace(/^(?:(?:photo|image|picture)?\s*credits?\s*[:：]?\s*)+(?=\S)/iu, '')
    .trim();
  if (bare !== '') return { caption, credit: bare };
  const alone = readCredit(caption);
  if (alone?.strength === 'sure') return { caption: '', credit: alone.credit };
  const parts = splitCaption(caption);
  return parts ?? { caption, credit: '' };
}

/** True for words that stand below a picture, by their element or its name. */
export function isInCaption(block: PageBlock): boolean {
  if (within(block, 'figure', 'figcaption') !== null) return true;
  return [...ancestry(block.nodes[0]?.parentNode ?? block.container)]
    .slice(0, 4)
    .some((at) => captionNames.test(namesOf(at)));
}

/** A figure of a film or sound without any image: its words only name what cannot be brought along. */
export function isPlayerCaption(block: PageBlock): boolean {
  const figure = within(block, 'figure', 'figcaption');
  for (const at of ancestry(figure ?? block.container)) {
    if (playerNames.test(namesOf(at))) return true;
    if (at.localName === 'article' || !isElement(at.parentNode)) break;
  }
  return false;
}
