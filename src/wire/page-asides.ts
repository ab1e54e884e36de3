/** What stands among a story's words without being its own: links to other stories, pull quotes, boxes. */
import { furnitureReason } from './furniture.ts';
import { bareWords, isProse, weightOf } from './line-shape.ts';
import type { PageBlock } from './page-blocks.ts';
import { ancestry, namesOf, type PageElement } from './page-dom.ts';
import { furnitureByName } from './page-furniture.ts';
import { drop, type Placement } from './placements.ts';
import type { DropReason } from './shapes.ts';

/** The blocks of a story, and the element around them. */
export interface StoryBlocks {
  readonly inStory: (block: PageBlock) => boolean;
  readonly root: PageElement;
}

/** True when nearly all of a block's words lead elsewhere. */
export function isLinkOnly(block: PageBlock): boolean {
  return block.linkedInk >= block.ink * 0.85;
}

/** `[Read: Why the bridge closed]`, `Lire aussi : …`: a pointer to another story between the paragraphs. */
export function isRelatedLink(block: PageBlock): boolean {
  if (block.linkedInk < block.ink * 0.5 || weightOf(block.text) > 30) return false;
  return (
    /^[[(]?\s*(?:read|see|watch|also|more|related|lire(?: aussi)?|voir aussi|leia(?: mais| também)?|veja|lea(?: también)?|lesen sie|mehr|leggi(?: anche)?|lees|czytaj|читайте|смотрите|اقرأ|ayrıca)\b[^.]{0,20}[:：]/iu.test(
      block.text,
    ) ||
    (/^\[.*\]$/u.test(block.text) && isLinkOnly(block))
  );
}

/** Below the text, links that follow one another under `Read more:` or a heading of that kind. */
export function underRelated(blocks: readonly PageBlock[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - 15; at -= 1) {
    const block = blocks[at];
    if (!block || block.hidden) continue;
    if (furnitureReason(block.text, 'text') === 'related links') return true;
    if (!isLinkOnly(block)) return false;
  }
  return false;
}

/** Furniture that never holds a whole sentence: a container of such a name that does is called so for another reason. */
const neverProse: ReadonlySet<DropReason> = new Set([
  'share bar',
  'search form',
  'navigation',
  'sign-in',
  'view counter',
  'player controls',
]);

/** A container with more than this share of the story is the story's own, whatever it is called. */
const shareOfStory = 0.3;

/** Furniture by name around a block, but never a container that holds a good part of the story itself. */
export function boxFinder(blocks: readonly PageBlock[], page: StoryBlocks): (block: PageBlock) => DropReason | null {
  const ink = new Map<PageElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (!page.inStory(block)) continue;
    total += block.ink;
    for (const at of ancestry(block.container)) ink.set(at, (ink.get(at) ?? 0) + block.ink);
  }
  return (block) => {
    const isSentence = isProse(block.text) && !isLinkOnly(block);
    for (const at of ancestry(block.nodes[0]?.parentNode ?? block.container)) {
      if ((ink.get(at) ?? 0) > total * shareOfStory || at === page.root) return null;
      const reason = furnitureByName(at);
      if (reason !== null) return isSentence && neverProse.has(reason) ? null : reason;
    }
    return null;
  };
}

const pullNames = / (?:pullquote|pull quote|pullout|pull out|quote pull|blockquote pull|destacado|zitat|exergue) /u;

/** Longest story, characters, in which a quote's repeat is looked for. */
const soughtIn = 500_000;

/** Pull quotes repeat words of the text; those whose words stand nowhere else are the story's own. */
export function pullQuotes(blocks: readonly PageBlock[], page: StoryBlocks): ReadonlyMap<number, Placement> {
  const found = new Map<number, Placement>();
  const isPull = (block: PageBlock) => {
    const around = [...ancestry(block.container)];
    return (
      around.includes(page.root) && around.slice(0, 4).some((at) => at !== page.root && pullNames.test(namesOf(at)))
    );
  };
  const isShort = (block: PageBlock) => !block.hidden && weightOf(block.text) >= 3 && weightOf(block.text) <= 80;
  const pulled = new Set(blocks.filter((block) => isShort(block) && isPull(block)).slice(0, 50));
  if (pulled.size === 0) return found;
  const others = blocks.filter((block) => page.inStory(block) && !pulled.has(block)).map(({ text }) => bareWords(text));
  const words = ` ${others.join(' ')} `.slice(0, soughtIn);
  for (const { index, text } of pulled) {
    if (!words.includes(` ${bareWords(text)} `)) continue;
    found.set(index, drop('repeated text', ['A pull quote; its words stand in the text.']));
  }
  return found;
}
