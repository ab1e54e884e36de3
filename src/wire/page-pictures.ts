/** Pictures of a page's story with their captions and credits. */
import { inkOf, weightOf } from './line-shape.ts';
import type { PageBlock } from './page-blocks.ts';
import { captionNames, creditNames, type FrameWords, wordsOf } from './page-captions.ts';
import { ancestry, attribute, elementsIn, namesOf, type PageElement, textOf } from './page-dom.ts';
import { furnitureByName } from './page-furniture.ts';
import { type ImageSource, isSign, pictureName, signNames, sourceOf } from './page-images.ts';
import { isInside, type PageOrder } from './page-order.ts';

export interface PagePicture extends FrameWords, ImageSource {
  /** the element that stands for the picture, caption included */
  readonly frame: PageElement;
  readonly alt: string;
}

export interface PictureRegion {
  /** the element around headline and story */
  readonly root: PageElement;
  /** places in reading order between which the story's pictures stand */
  readonly from: number;
  readonly to: number;
  readonly order: PageOrder;
  readonly inStory: (block: PageBlock) => boolean;
  readonly base: string | null;
}

const frameNames =
  / (?:figure|wp caption|image|photo|picture|media|lead asset|lead media|inline image|gallery|slideshow|img) /u;

/** Most images that are looked at; a news page has some dozens. */
const imagesAtMost = 300;

/** Every picture between the region's ends, in order, each once: of two sizes of one the captioned stays. */
export function picturesOf(blocks: readonly PageBlock[], region: PictureRegion): readonly PagePicture[] {
  const found: (PagePicture & { readonly name: string | null })[] = [];
  let looked = 0;
  for (const image of elementsIn(region.root)) {
    if (image.localName !== 'img' && image.localName !== 'amp-img') continue;
    const place = region.order(image);
    if (place < region.from || place > region.to || isSign(image)) continue;
    looked += 1;
    if (looked > imagesAtMost) break;
    const source = sourceOf(image, region.base);
    const name = pictureName(source);
    const frame = frameOf(image, region.root);
    if (found.some((picture) => isInside(image, picture.frame)) || !isStoryFrame(frame, image, region)) continue;
    const words = wordsOf(frame, image, blocks);
    const isBare = words.caption === '' && words.credit === '';
    if (isBare && (name === null || !standsInStory(frame, blocks, region))) continue;
    const twin = found.findIndex((picture) => isTwin(picture, { name, ...words }));
    if (twin !== -1 && words.blocks.size <= (found[twin]?.blocks.size ?? 0)) continue;
    if (twin !== -1) found.splice(twin, 1);
    found.push({ name, frame, ...words, alt: altOf(image, words.caption), ...source });
  }
  return found;
}

type Named = Pick<PagePicture, 'caption' | 'credit'> & { readonly name: string | null };

/** Pages hold one picture several times, for narrow and wide screens: the same file or the same words. */
function isTwin(one: Named, other: Named): boolean {
  if (one.name !== null && one.name === other.name) return true;
  return one.caption.length > 15 && one.caption === other.caption && one.credit === other.credit;
}

/** A bare image belongs to the story when the words nearest to it do. */
function standsInStory(frame: PageElement, blocks: readonly PageBlock[], region: PictureRegion): boolean {
  for (const at of ancestry(frame)) {
    const near = blocks.filter((block) => !block.hidden && isInside(block.container, at));
    if (near.length === 0 && at !== region.root) continue;
    const sum = (some: readonly PageBlock[]) => some.reduce((ink, block) => ink + block.ink, 0);
    return sum(near.filter(region.inStory)) >= sum(near) * 0.5;
  }
  return false;
}

/** Repeating the caption as alternative text tells a listener the same thing twice. */
function altOf(image: PageElement, caption: string): string {
  const alt = attribute(image, 'alt') ?? '';
  return alt.length > 2_000 || alt === caption || /\.(?:jpe?g|png|webp|gif)$/iu.test(alt) ? '' : alt;
}

/** The figure around an image; else a small element around it that has a caption; else the image alone. */
function frameOf(image: PageElement, root: PageElement): PageElement {
  let frame: PageElement = image;
  for (const at of ancestry(image.parentNode)) {
    if (at === root || at.localName === 'body' || at.localName === 'article' || at.localName === 'main') break;
    if (at.localName === 'figure') return at;
    const text = textOf(at);
    if (weightOf(text) > 90) break;
    const captioned =
      inkOf(text) === 0 ||
      at.localName === 'picture' ||
      [...elementsIn(at)].some(
        (below) =>
          below.localName === 'figcaption' || captionNames.test(namesOf(below)) || creditNames.test(namesOf(below)),
      );
    if (
      captioned &&
      (inkOf(text) === 0 || frameNames.test(namesOf(at)) || captionNames.test(namesOf(at)) || frame === image)
    )
      frame = at;
  }
  return frame;
}

function isStoryFrame(frame: PageElement, image: PageElement, region: PictureRegion): boolean {
  for (const at of ancestry(frame)) {
    if (at === region.root) break;
    if (
      furnitureByName(at) !== null ||
      at.localName === 'aside' ||
      at.localName === 'footer' ||
      signNames.test(namesOf(at))
    )
      return false;
  }
  const link = [...ancestry(image)].find((at) => at.localName === 'a');
  if (link === undefined || frame.localName === 'figure' || !isInside(link, region.root)) return true;
  // An image that leads elsewhere is a teaser's, unless it leads to its own file or to a page about it.
  const href = attribute(link, 'href') ?? '';
  return /\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)|attachment|photo|image|gallery/iu.test(href);
}
