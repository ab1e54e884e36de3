/** The story of a text capture: what its passages are, up to the page's foot. */
import type { DocumentNode } from '../stories/stories.ts';
import { readAgencyLine } from './agencies.ts';
import { furnitureReason } from './furniture.ts';
import { bareWords, inkOf, isProse, weightOf } from './line-shape.ts';
import { type MetaFacts, mergeFacts, noFacts, readMetaLine } from './meta-lines.ts';
import { drop, keep, type Placement, pictureKey } from './placements.ts';
import type { DropReason, KeptAs } from './shapes.ts';
import { isSubhead, paragraph, readBlock } from './text-blocks.ts';
import { readCaption } from './text-captions.ts';
import { placeMeta, type TextHead } from './text-head.ts';
import type { Passage } from './text-lines.ts';

export interface TextPicture {
  readonly caption: string;
  readonly credit: string;
}

export interface TextBody {
  readonly nodes: readonly DocumentNode[];
  readonly pictures: readonly TextPicture[];
  readonly agency: string | null;
  readonly facts: MetaFacts;
  /** in the order of the passages */
  readonly placements: readonly Placement[];
}

/** Reads the passages that the head left over. */
export function readBody(passages: readonly Passage[], head: TextHead): TextBody {
  const { lastProse, commentsFrom, lastRemark } = shapeOf(passages);
  const repeated = repeatsIn(passages);
  const nodes: DocumentNode[] = [];
  const pictures: TextPicture[] = [];
  const placements: Placement[] = [];
  let agency: string | null = null;
  let facts = noFacts;
  let before: KeptAs | null = null;
  let under: DropReason | null = null;
  for (let index = 0; index < passages.length; index = placements.length) {
    const { text } = passages[index] ?? { text: '' };
    const inTail = index > lastProse;
    if (isProse(text)) under = null;
    if (index > commentsFrom) {
      const isRemarks = index <= lastRemark || isProse(text);
      placements.push(drop(furnitureReason(text, 'edge') ?? (isRemarks ? 'readers’ comments' : 'comment form')));
      continue;
    }
    const placed = placeKnown(text, head) ?? repeated.get(index) ?? placeFurniture(text, inTail);
    if (placed) {
      placements.push(placed);
      if (inTail && placed.dropped === 'related links') under = 'related links';
      continue;
    }
    const signed = inTail ? readAgencyLine(text) : null;
    const picture = signed === null ? readCaption(passages, index) : null;
    const block = picture ? null : readBlock(passages, index);
    const meta = inTail && !picture && !block ? readMetaLine(text, 'edge') : null;
    if (picture) {
      nodes.push({ type: 'figure', attrs: { picture: pictureKey(pictures.length), alt: null } });
      pictures.push(picture);
      placements.push(...picture.placements);
    } else if (signed !== null) {
      agency ??= signed;
      placements.push(keep('agency', text, [`Agency: ${signed}.`]));
    } else if (under !== null) placements.push(drop(under));
    else if (block) {
      nodes.push(block.node);
      placements.push(...block.placements);
    } else if (meta?.kept && isFooterFact(meta.facts, text)) {
      facts = mergeFacts(facts, meta.facts);
      placements.push(placeMeta(text, meta));
    } else if (isSubhead(passages, index, before)) {
      nodes.push({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
      placements.push(keep('heading', text));
    } else {
      nodes.push(paragraph(text));
      placements.push(keep('paragraph', text));
    }
    before = placements.at(-1)?.kept ?? before;
  }
  return { nodes, pictures, agency, facts, placements };
}

function placeKnown(text: string, head: TextHead): Placement | null {
  const words = bareWords(text);
  if (words === '') return null;
  if (head.headline !== null && weightOf(text) >= 3 && words === bareWords(head.headline))
    return keep('headline-again', text);
  if (head.siteName !== null && words === bareWords(head.siteName)) return keep('site-name', text);
  return null;
}

function placeFurniture(text: string, inTail: boolean): Placement | null {
  const reason = furnitureReason(text, inTail ? 'edge' : 'text');
  return reason === null ? null : drop(reason);
}

/** Below the story a time must say what it is of, for other stories' times stand there too. */
function isFooterFact(facts: MetaFacts, text: string): boolean {
  if (facts.published || facts.modified) return /\p{L}{4}.*\d/u.test(text) && /[:：]|^\p{L}{6}/u.test(text);
  return true;
}

interface TextShape {
  readonly lastProse: number;
  readonly commentsFrom: number;
  readonly lastRemark: number;
}

/** The last passage of running text, and where the readers' part begins: below most of the text. */
function shapeOf(passages: readonly Passage[]): TextShape {
  const prose = passages.map(({ text }) => (isProse(text) && furnitureReason(text, 'text') === null ? inkOf(text) : 0));
  const total = prose.reduce((sum, ink) => sum + ink, 0);
  const lastRemark = passages.findLastIndex(({ text }) => isRemark(text));
  let above = 0;
  const opening = passages.findIndex(({ text }, index) => {
    above += prose[index] ?? 0;
    if (above === 0 || above < total * 0.5 || (above < total && index > lastRemark)) return false;
    return furnitureReason(text, 'text') === 'comment form';
  });
  const commentsFrom = opening === -1 ? Number.POSITIVE_INFINITY : opening;
  const lastProse = prose.findLastIndex((ink, index) => ink > 0 && index < commentsFrom);
  return { lastProse, commentsFrom, lastRemark };
}

/** What only stands between readers' comments; a link to them may stand in the middle of a story. */
function isRemark(text: string): boolean {
  return (
    text.length <= 80 &&
    /^(?:reply|responder|répondre|antworten|rispondi|reageer|odpowiedz|ответить|відповісти|رد|yanıtla|svara|balas|回复|返信|답글)$|\b(?:says|writes|dice|diz|dit|sagt|schreibt)\s*:?$/iu.test(
      text,
    )
  );
}

/** Longest text, characters, in which repeats are looked for: each short passage is sought in all of it. */
const soughtIn = 300_000;

/** Pull quotes and cut-off excerpts: their words stand in a paragraph as well. */
function repeatsIn(passages: readonly Passage[]): ReadonlyMap<number, Placement> {
  const found = new Map<number, Placement>();
  const words = passages.map(({ text }) => ` ${bareWords(text)} `);
  if (words.reduce((sum, text) => sum + text.length, 0) > soughtIn) return found;
  const short = passages.flatMap(({ text }, index) => (weightOf(text) >= 5 && weightOf(text) <= 60 ? [index] : []));
  for (const index of short.slice(0, 300)) {
    const text = passages[index]?.text ?? '';
    const isQuote = /^["“„«].*["”“»]$/su.test(text) || !/[.!?:]["”»]?$/u.test(text);
    const isCut = /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\])$/u.test(text);
    if (!isQuote && !isCut) continue;
    const own = words[index] ?? '';
    const whole = words.findIndex(
      (other, place) =>
        place !== index && other.length > own.length && (isCut ? other.startsWith(own.trimEnd()) : other.includes(own)),
    );
    const line = passages[whole]?.lines[0]?.number;
    if (line !== undefined) found.set(index, drop('repeated text', [`Its words stand in line ${line}.`]));
  }
  return found;
}
