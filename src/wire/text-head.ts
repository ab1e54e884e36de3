/** What stands above a story's first paragraph in a text capture. */
import { readCredit } from './credits.ts';
import { bareWords, isProse, weightOf } from './line-shape.ts';
import { type MetaFacts, type MetaLine, mergeFacts, namesSection, noFacts, readMetaLine } from './meta-lines.ts';
import { drop, keep, type Placement } from './placements.ts';
import { findHeadline, splitTitle } from './text-headline.ts';
import type { Passage } from './text-lines.ts';

export interface TextHead {
  readonly headline: string | null;
  readonly kicker: string | null;
  readonly standfirst: string | null;
  readonly siteName: string | null;
  readonly facts: MetaFacts;
  /** by the passage's place in the capture; passages without one are the body's */
  readonly placements: ReadonlyMap<number, Placement>;
}

/** Reads the head. A passage that fits nothing ends it: what is not understood belongs to the story. */
export function readHead(passages: readonly Passage[]): TextHead {
  const placements = new Map<number, Placement>();
  const at = findHeadline(passages);
  if (at === null)
    return { headline: null, kicker: null, standfirst: null, siteName: null, facts: noFacts, placements };
  const titled = splitTitle(passages, at);
  placements.set(at, keep('headline', titled.headline));
  const above = readAbove(passages, at, placements);
  const siteName = above.siteName ?? titled.siteName;
  const below = readBelow(passages, { from: at + 1, headline: titled.headline, siteName }, placements);
  return {
    headline: titled.headline,
    kicker: above.kicker,
    standfirst: below.standfirst,
    siteName,
    facts: mergeFacts(above.facts, below.facts),
    placements,
  };
}

interface Above {
  readonly siteName: string | null;
  readonly kicker: string | null;
  readonly facts: MetaFacts;
}

/** Above the headline: the site's name, then the kicker or section; other short lines are the page's menu. */
function readAbove(passages: readonly Passage[], at: number, placements: Map<number, Placement>): Above {
  let facts = noFacts;
  const unread: number[] = [];
  for (const [index, { text }] of passages.slice(0, at).entries()) {
    const meta = readMetaLine(text, 'edge');
    if (meta) placements.set(index, placeMeta(text, meta));
    if (meta) facts = mergeFacts(facts, meta.facts);
    else if (!isProse(text)) unread.push(index);
  }
  const textAt = (index: number | undefined) => (index === undefined ? null : (passages[index]?.text ?? null));
  const [first] = unread;
  const isSite = (text: string | null) =>
    text !== null && !namesSection(text) && weightOf(text) <= 6 && !/[.!?:;,]$/u.test(text);
  const site = unread.length > 0 && isSite(textAt(first)) ? first : undefined;
  const kicker = kickerAmong(passages, at, site === undefined ? unread : unread.slice(1));
  for (const index of unread) {
    const text = textAt(index) ?? '';
    if (index === site) placements.set(index, keep('site-name', text));
    else if (index === kicker) placements.set(index, keep('kicker', text));
    else placements.set(index, drop('navigation'));
  }
  return { siteName: textAt(site), kicker: textAt(kicker), facts };
}

/** The one line between site and headline; of several, the last one where it is a section's name, and not the menu's end. */
function kickerAmong(passages: readonly Passage[], at: number, unread: readonly number[]): number | undefined {
  const last = unread.at(-1);
  const text = passages[last ?? -1]?.text ?? '';
  if (last === undefined || weightOf(text) > 10 || text.length > 100) return undefined;
  if (unread.length === 1) return last;
  const words = bareWords(text);
  const isRepeated = unread.slice(0, -1).some((index) => bareWords(passages[index]?.text ?? '') === words);
  return last === at - 1 && (isRepeated || namesSection(words)) ? last : undefined;
}

interface Below {
  readonly standfirst: string | null;
  readonly facts: MetaFacts;
}

/** Below the headline, up to the first passage that is the story's own. */
function readBelow(
  passages: readonly Passage[],
  head: { readonly from: number; readonly headline: string; readonly siteName: string | null },
  placements: Map<number, Placement>,
): Below {
  let facts = noFacts;
  let standfirst: string | null = null;
  for (const [offset, { text }] of passages.slice(head.from).entries()) {
    const index = head.from + offset;
    const meta = readMetaLine(text, 'edge');
    if (bareWords(text) === bareWords(head.headline)) placements.set(index, keep('headline-again', text));
    else if (head.siteName !== null && bareWords(text) === bareWords(head.siteName))
      placements.set(index, keep('site-name', text));
    else if (meta) {
      placements.set(index, placeMeta(text, meta));
      if (meta.kept !== null) facts = mergeFacts(facts, meta.facts);
    } else if (standfirst === null && facts === noFacts && isStandfirst(passages, index)) {
      standfirst = text;
      placements.set(index, keep('standfirst', text, ['It stands between the headline and the byline or date.']));
    } else break;
  }
  return { standfirst, facts };
}

/** A single passage between the headline and a byline or date; without one of these below it could be the first paragraph. */
function isStandfirst(passages: readonly Passage[], index: number): boolean {
  const text = passages[index]?.text ?? '';
  const weight = weightOf(text);
  if (weight < 4 || weight > 60 || text.length > 500 || readCredit(text)) return false;
  const next = passages.slice(index + 1, index + 4).map((passage) => readMetaLine(passage.text, 'edge'));
  const fact = next.findIndex((meta) => meta?.kept === 'byline' || meta?.kept === 'date');
  return fact !== -1 && next.slice(0, fact).every((meta) => meta !== null);
}

/** A line of facts as it is reported. */
export function placeMeta(text: string, meta: MetaLine): Placement {
  return meta.kept === null ? drop(meta.dropped) : keep(meta.kept, text, notesOn(meta.facts));
}

function notesOn(facts: MetaFacts): string[] {
  const notes: string[] = [];
  if (facts.bylines.length > 0)
    notes.push(
      `Signed: ${facts.bylines.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join('; ')}.`,
    );
  if (facts.agency !== null) notes.push(`Agency: ${facts.agency}.`);
  for (const [what, time] of [
    ['Published', facts.published],
    ['Changed', facts.modified],
  ] as const) {
    if (time)
      notes.push(
        time.iso === null
          ? `${what}: “${time.printed}” names no day that can be told.`
          : `${what}: ${time.iso}${time.precision === 'local' ? ', zone not stated' : ''}.`,
      );
  }
  if (facts.section !== null) notes.push(`Section: ${facts.section}.`);
  return notes;
}
