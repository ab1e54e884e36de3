import { channelWords } from './circumstance-words.ts';
import { cueVerbs } from './cue-words.ts';
import { auxiliaries, determiners, pronouns, stopWords } from './stop-words.ts';
import { isQuoted, lowAt, type Story, type Stretch } from './story.ts';
import { isCapital } from './tokens.ts';

const subordinators = new Set(
  `that when while after because if as although though before since whether who which where what how unless until than but
  so whom whose nor yet`.split(/\s+/),
);
const prepositions = new Set(
  'in on at by after for with from during of to through under over amid despite following since before'.split(' '),
);
/** True for a word that joins a noun to what stands before it. */
export function isPreposition(word: string): boolean {
  return prepositions.has(word);
}

const openers = new Set(
  'but and so then also meanwhile however still yet later earlier now today yesterday separately nevertheless nonetheless instead indeed'.split(
    ' ',
  ),
);
const nominals = new Set([
  'all',
  'others',
  'some',
  'many',
  'one',
  'both',
  'another',
  'most',
  'several',
  'few',
  'hers',
  'his',
  'this',
  'these',
]);
/** They show things; people and papers say them. */
const findings = new Set('results result evidence history findings finding events facts signs'.split(' '));
const atMost = 28;

/** The subject that ends right before `cueFrom`, with the apposition that says who it is; null: none stands there. */
export function subjectLeft(story: Story, floor: number, cueFrom: number): Stretch | null {
  const head = beforeApposition(story, floor, cueFrom);
  if (head === null || head <= floor) return null;
  if (pronouns.has(lowAt(story, head - 1)) && lowAt(story, head - 1) !== 'who')
    return { from: head - 1, next: cueFrom };
  const from = strippedStart(story, nounStart(story, floor, head), head);
  if (from === null || from >= head || !isNominal(story, from, head)) return null;
  const single =
    head < cueFrom &&
    cueFrom - head === 3 &&
    (stopWords.has(lowAt(story, head + 1)) || openers.has(lowAt(story, head + 1)));
  return { from, next: single ? head : cueFrom };
}

/** Where the noun itself ends: before ", the branch secretary," and "— the head of … —". null: a comma without a partner. */
function beforeApposition({ tokens, quotes }: Story, floor: number, end: number): number | null {
  const last = tokens[end - 1]?.text ?? '';
  if (!/^[,—–)]$/.test(last)) return end;
  const opens = last === ')' ? '(' : last;
  for (let at = end - 2; at >= Math.max(floor, end - 40); at--) {
    if ((quotes.at[at] ?? -1) >= 0) return null;
    if (tokens[at]?.text === opens) return at;
  }
  return null;
}

function nounStart(story: Story, floor: number, head: number): number {
  let at = head - 1;
  for (; at >= Math.max(floor, head - atMost); at--) {
    const token = story.tokens[at];
    if (token === undefined || token.kind === 'break' || isQuoted(story, at)) break;
    if (token.kind === 'mark' && !(/^[-–'’&./%$€£]$/.test(token.text) && isInner(story, at))) break;
    if (subordinators.has(token.low) && !isCapital(token)) break;
    if (auxiliaries.has(token.low) && !isCapital(token)) break;
    if (token.low === 'and' || token.low === 'or') if (joinsClauses(story, Math.max(floor, at - 12), at)) break;
  }
  return at + 1;
}

/** A mark inside a name or a number: "Mr. Holt", "Jean-Luc". */
function isInner({ tokens }: Story, at: number): boolean {
  const before = tokens[at - 1];
  const short = tokens[at]?.text === '.' ? (before?.text.length ?? 9) <= 4 && isCapital(before) : true;
  return before !== undefined && before.end === tokens[at]?.start && short;
}

function joinsClauses(story: Story, from: number, and: number): boolean {
  if (story.tokens[and - 1]?.text === ',') return true;
  for (let at = from; at < and; at++) {
    if (story.tokens[at]?.text === '.' || story.tokens[at]?.kind === 'break') continue;
    const low = lowAt(story, at);
    const verb = cueVerbs.get(low)?.form;
    if (auxiliaries.has(low) || verb === 'past' || verb === 's' || (/ed$/.test(low) && low.length > 4)) return true;
  }
  return false;
}

/** Without the words that stand before the subject: "But", "On Sunday", "In March". */
function strippedStart(story: Story, start: number, head: number): number | null {
  let from = start;
  while (from < head - 1) {
    const moment = story.moments.get(from);
    if (moment !== undefined && moment.next < head && !/'s$/.test(lowAt(story, moment.next - 1))) from = moment.next;
    else if (
      openers.has(lowAt(story, from)) ||
      (/ly$/.test(lowAt(story, from)) && from + 1 < head && stopWords.has(lowAt(story, from + 1)))
    )
      from++;
    else break;
  }
  if (!prepositions.has(lowAt(story, from))) return from;
  const moment = story.moments.get(from) ?? story.moments.get(from + 1);
  if (moment !== undefined && moment.next < head) return moment.next;
  for (let at = head - 1; at > from + 1; at--) {
    const before = lowAt(story, at - 1);
    const begins =
      determiners.has(lowAt(story, at)) || (isCapital(story.tokens[at]) && !isCapital(story.tokens[at - 1]));
    if (begins && !prepositions.has(before)) return at;
  }
  return null;
}

function isNominal(story: Story, from: number, head: number): boolean {
  const last = story.tokens[head - 1];
  if (last === undefined || head - from > atMost) return false;
  if (last.kind === 'mark') return last.text === '.' || last.text === '’' || last.text === "'";
  if (last.kind === 'number') return false;
  // "… prompted calls for": a verb is no speaker.
  if (head - from === 1 && /ed$/.test(last.low) && !isCapital(last)) return false;
  if (findings.has(last.low)) return false;
  return !stopWords.has(last.low) || nominals.has(last.low);
}

/** The subject of an inverted cue ("…", said Maren Holt, the harbour master), from `at` on; null: none. */
export function subjectRight(story: Story, at: number, limit: number, closed = false): Stretch | null {
  const first = story.tokens[at];
  if (first === undefined || first.kind !== 'word' || isQuoted(story, at) || at >= limit) return null;
  if (pronouns.has(first.low)) return { from: at, next: at + 1 };
  if (!isCapital(first) && !determiners.has(first.low) && stopWords.has(first.low)) return null;
  if (prepositions.has(first.low) || story.moments.has(at)) return null;
  let next = at;
  while (next < limit && next < at + atMost && isOfNoun(story, next, at)) next++;
  const bare = next;
  if (story.tokens[next]?.text === ',' && describes(story, next + 1)) {
    let end = next + 1;
    while (end < limit && end < next + 24 && !isQuoted(story, end) && !/^[,.:;]$/.test(story.tokens[end]?.text ?? ''))
      end++;
    // In \"According to the board, the gate was open\" what follows the comma is the statement.
    if (!closed || story.tokens[end]?.text === ',') next = end;
  }
  return bare > at ? { from: at, next } : null;
}

function isOfNoun(story: Story, at: number, from: number): boolean {
  const token = story.tokens[at];
  if (token === undefined || isQuoted(story, at)) return false;
  if (token.kind === 'mark') return /^[-’'&.]$/.test(token.text) && isInner(story, at);
  if (subordinators.has(token.low) || auxiliaries.has(token.low) || cueVerbs.get(token.low)?.form === 'ing')
    return false;
  if (!prepositions.has(token.low)) return !story.moments.has(at);
  if (token.low === 'of') return true;
  // "said Holt in a statement" ends with Holt; "said a spokeswoman for the authority" does not.
  const channel = [at + 1, at + 2, at + 3, at + 4].some((index) => channelWords.has(lowAt(story, index)));
  return at > from && !channel && /^(?:for|at|from|with)$/.test(token.low) && !story.moments.has(at + 1);
}

function describes(story: Story, at: number): boolean {
  const low = lowAt(story, at);
  if (isQuoted(story, at) || story.moments.has(at)) return false;
  return /^(?:a|an|the|its|their|his|her|our|who|one|which|whose|head|chief|director|president|chair|spokes\w+|former|deputy)$/.test(
    low,
  );
}

/** The subject that a sentence begins with, for a participle behind it: "He spoke to the crowd, saying …". */
export function subjectOfSentence(story: Story, from: number, end: number): Stretch | null {
  const limit = Math.min(end, from + 40);
  const start = strippedStart(story, from, limit) ?? from;
  let next = start;
  while (next < limit && next < start + 10) {
    const token = story.tokens[next];
    if (
      token?.kind !== 'word' ||
      isQuoted(story, next) ||
      auxiliaries.has(token.low) ||
      (/ed$/.test(token.low) && next > start)
    )
      break;
    if (/^(?:spoke|went|took|came|gave|held|met|made|left|sent|wrote|told|said)$/.test(token.low)) break;
    next++;
  }
  return next > start && isNominal(story, start, next)
    ? { from: start, next }
    : pronouns.has(lowAt(story, start))
      ? { from: start, next: start + 1 }
      : null;
}
