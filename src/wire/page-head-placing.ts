/** Places the blocks around a page's headline. */
import { furnitureReason } from './furniture.ts';
import { bareWords, weightOf } from './line-shape.ts';
import { type MetaFacts, mergeFacts, readMetaLine } from './meta-lines.ts';
import type { PageBlock } from './page-blocks.ts';
import { ancestry } from './page-dom.ts';
import { furnitureByName } from './page-furniture.ts';
import { isKicker } from './page-head.ts';
import { drop, keep, type Placement } from './placements.ts';

export interface HeadFacts {
  readonly inStory: (block: PageBlock) => boolean;
  readonly headline: PageBlock | null;
  readonly isStandfirst: (block: PageBlock) => boolean;
  readonly siteName: string | null;
  /** names and roles of those who signed */
  readonly signed: readonly string[];
}

/** What the blocks placed so far have stated. */
export interface HeadState {
  kicker: string | null;
  standfirst: string | null;
  facts: MetaFacts;
}

/** Around the headline: kicker, standfirst, facts and furniture; null for what is none of these. */
export function placeInHead(block: PageBlock, page: HeadFacts, state: HeadState): Placement | null {
  const { text } = block;
  const below = page.headline !== null && block.index > page.headline.index;
  if (isSigned(block, page.signed)) return keep('byline', text);
  if (furnitureByName(block.container) !== null && !page.inStory(block)) return null;
  if (page.headline && bareWords(text) === bareWords(page.headline.text)) return keep('headline-again', text);
  if (below && state.standfirst === null && page.isStandfirst(block)) {
    state.standfirst = text;
    return keep('standfirst', text);
  }
  if (state.standfirst !== null && bareWords(text) === bareWords(state.standfirst))
    return keep('standfirst-again', text);
  if (state.kicker === null && isKicker(block) && !isFurniture(block)) {
    state.kicker = text.replace(/\s*[—–:|/-]\s*$/u, '');
    return keep('kicker', text);
  }
  const meta = readMetaLine(withoutSite(text, page.siteName), 'edge');
  if (meta?.kept) {
    state.facts = mergeFacts(state.facts, meta.facts);
    return keep(meta.kept, text);
  }
  if (meta) return drop(meta.dropped);
  return holdsTime(block) && weightOf(text) <= 12 ? keep('date', text) : null;
}

/** `By`, a name that signed or a role of theirs; or a short line with the name and what stands beside it. */
function isSigned(block: PageBlock, signed: readonly string[]): boolean {
  const words = bareWords(block.text);
  if (words === '' || weightOf(block.text) > 25) return false;
  const known = signed.map(bareWords);
  return (
    known.some((name) => name === words || ` ${words} `.includes(` ${name} `)) ||
    (known.length > 0 && /^(?:by|von|par|por|di|door|av|af|от|бай|بقلم)$/iu.test(words))
  );
}

function holdsTime(block: PageBlock): boolean {
  return block.nodes.some((node) => [...ancestry(node.parentNode)].slice(0, 3).some((at) => at.localName === 'time'));
}

/** `Le Monde | 04.05.2015 | Par …`: the site may sign in front. */
function withoutSite(text: string, siteName: string | null): string {
  const [first = '', ...rest] = text.split(/\s*[|•·]\s*/u);
  return rest.length > 0 && siteName !== null && bareWords(siteName).startsWith(bareWords(first))
    ? rest.join(' | ')
    : text;
}

function isFurniture(block: PageBlock): boolean {
  return (
    furnitureReason(block.text, 'text') !== null ||
    [...ancestry(block.container)].some((at) => furnitureByName(at) !== null)
  );
}
