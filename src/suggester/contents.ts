import { doubts, hedgeJoins, hedgeNouns } from './circumstance-words.ts';
import type { Cue } from './cues.ts';
import type { Sentence } from './sentences.ts';
import { auxiliaries } from './stop-words.ts';
import { isQuoted, lowAt, type Story, type Stretch } from './story.ts';

/** What was said, as far as one side of the cue holds it, and the words behind it that weaken it. */
export interface Content {
  readonly stretch: Stretch;
  readonly hedge: Stretch | null;
}

/** No clause is longer; the bound keeps the work for a text without full stops linear. */
const contentAtMost = 200;
const trailing = 40;
const clauseOpeners = new Set('but and meanwhile however still so yet'.split(' '));
const neverFirst = new Set(
  'to of by with for as and or but than into onto about against because so than not'.split(' '),
);
const inFirst = new Set('in on at from after before during since until under over through'.split(' '));
const objectOnly = new Set(['call', 'dub', 'describe', 'hail', 'dismiss', 'praise']);
const wantsTo = new Set(['expect', 'order', 'urge']);

/** The quotation that ends right before `bound`, a comma between them or none; null: none does. */
export function quoteBefore(story: Story, bound: number, floor: number): Stretch | null {
  const at = story.tokens[bound - 1]?.text === ',' && !isQuoted(story, bound - 1) ? bound - 2 : bound - 1;
  const quote = story.quotes.quotes[story.quotes.at[at] ?? -1];
  if (quote === undefined || quote.next !== at + 1 || quote.from < floor) return null;
  return { from: quote.from, next: quote.next };
}

/** The clause before ", the company said"; null: nothing that could be one stands there. */
export function clauseBefore(story: Story, bound: number, floor: number): Stretch | null {
  let from = floor;
  if (clauseOpeners.has(lowAt(story, from))) from++;
  if (story.tokens[from]?.text === ',') from++;
  const next = story.tokens[bound - 1]?.text === ',' ? bound - 1 : bound;
  return next - from >= 3 && next - from <= contentAtMost ? { from, next } : null;
}

/** What stands behind the cue, from `at`: up to a semicolon, a dash, a doubt, or `cut`, where the next one speaks. */
export function contentFrom(story: Story, at: number, cut: number): Content {
  let next = at;
  let hedge: Stretch | null = null;
  const last = Math.min(cut, at + contentAtMost);
  for (; next < last; next++) {
    const quote = story.quotes.quotes[story.quotes.at[next] ?? -1];
    if (quote !== undefined) {
      if (next > at && quote.next > last) break;
      next = Math.min(quote.next, cut) - 1;
      continue;
    }
    const text = story.tokens[next]?.text ?? '';
    if (text === ';') {
      hedge = doubtIn(story, next + 1, cut);
      break;
    }
    if ((text === '—' || text === '–') && next > at + 2) break;
    if (text !== ',') continue;
    hedge = hedgeAt(story, next + 1, cut);
    if (hedge !== null || /^(?:but|though|although)$/.test(lowAt(story, next + 1))) break;
  }
  return { stretch: { from: at, next: trimmed(story, at, next) }, hedge };
}

function trimmed(story: Story, from: number, next: number): number {
  let end = next;
  while (
    end > Math.max(from, next - trailing) &&
    !isQuoted(story, end - 1) &&
    /^[.,:;!?…]$/.test(story.tokens[end - 1]?.text ?? '')
  )
    end--;
  return end;
}

/** "though the extent … remains unclear", "a number the county has not explained", "which could not be verified" */
export function hedgeAt(story: Story, at: number, limit: number): Stretch | null {
  const first = lowAt(story, at);
  const noun =
    /^(?:a|an|the)$/.test(first) && [at + 1, at + 2, at + 3].some((index) => hedgeNouns.has(lowAt(story, index)));
  return hedgeJoins.has(first) || noun || first === 'which' ? doubtIn(story, at, limit) : null;
}

function doubtIn(story: Story, from: number, limit: number): Stretch | null {
  for (let at = from; at < Math.min(limit, from + 30); at++) {
    const low = lowAt(story, at);
    const unclear = low === 'clear' && /^(?:not|n't|isn't|wasn't)$/.test(lowAt(story, at - 1));
    if ((doubts.has(low) || unclear) && !isQuoted(story, at)) return { from, next: trimmed(story, from, limit) };
  }
  return null;
}

/** True for a sentence that doubts the one before it: "The claim could not be independently verified." */
export function doubtsBefore(story: Story, { from, next }: Sentence): Stretch | null {
  if (next - from > 26 || isQuoted(story, from)) return null;
  const words = [];
  for (let at = from; at < next; at++) words.push(lowAt(story, at));
  const line = words.join(' ');
  const unverified =
    /\b(?:could|can|cannot|has|have|had|was|were|were) (?:not )?(?:be |been )?(?:immediately |independently )*(?:verif|confirm|corroborat)/;
  const about =
    /^(?:the|this|that|these|those|neither|their|his|her) (?:\w+ ){0,2}(?:claim|report|figure|allegation|statement|number|account|accusation|assertion)s?\b/;
  const unable =
    /\b(?:could not|was unable to|were unable to|not possible to|has not been able to) (?:immediately |independently )*(?:verify|confirm)\b/;
  const doubted = (about.test(line) && unverified.test(line) && /\bnot\b|cannot/.test(line)) || unable.test(line);
  return doubted ? { from, next } : null;
}

/** Whether the words at `at` can be what the cue reports. */
export function accepts(story: Story, cue: Cue, { at, cut }: { readonly at: number; readonly cut: number }): boolean {
  const token = story.tokens[at];
  if (token === undefined || at >= cut) return false;
  const low = token.low;
  if (isQuoted(story, at)) return true;
  if (cue.frames.includes('to') && low === 'to') return true;
  if (cue.frames.includes('object') && acceptsObject(story, cue, { at, cut })) return true;
  if (!cue.frames.includes('clause')) return false;
  if (low === 'that') return cut - at > 1 || cue.act === 'denies';
  if (token.kind === 'mark') return /^[$€£#]$/.test(token.text);
  if ((neverFirst.has(low) || inFirst.has(low)) && !opensFigure(story, at)) return false;
  return hasVerb(story, at, cut);
}

/** "at least 43 people", "as many as 40", "over 38,000 troops" */
function opensFigure(story: Story, at: number): boolean {
  const [low, after] = [lowAt(story, at), lowAt(story, at + 1)];
  if (low === 'at') return after === 'least' || after === 'most';
  if (low === 'as') return after === 'many' || after === 'much' || after === 'few';
  return (low === 'over' || low === 'under' || low === 'about') && story.tokens[at + 1]?.kind === 'number';
}

function hasVerb(story: Story, at: number, cut: number): boolean {
  for (let index = at; index < Math.min(cut, at + 25); index++) {
    const low = lowAt(story, index);
    if (auxiliaries.has(low) || /(?:n't|'s|'re|'ll|'ve|'d)$/.test(low) || (/ed$/.test(low) && low.length > 4))
      return true;
    if (isQuoted(story, index)) return true;
  }
  return cut - at > 5;
}

function acceptsObject(story: Story, cue: Cue, { at, cut }: { readonly at: number; readonly cut: number }): boolean {
  const token = story.tokens[at];
  const low = token?.low ?? '';
  if (token === undefined || (token.kind === 'mark' && !/^[$€£]$/.test(token.text))) return false;
  if (cue.act === 'declines') return true;
  if (cue.lemma === 'pleaded') return low === 'to';
  if (neverFirst.has(low) || inFirst.has(low)) return false;
  const words = [];
  for (let index = at; index < Math.min(cut, at + 20); index++) {
    if (isQuoted(story, index) && objectOnly.has(cue.lemma)) return true;
    words.push(lowAt(story, index));
  }
  if (objectOnly.has(cue.lemma))
    return words.includes('as') || (cue.lemma === 'dismiss' && words.some((word) => hedgeNouns.has(word)));
  return wantsTo.has(cue.lemma) ? words.includes('to') : true;
}
