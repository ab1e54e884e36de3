import { bareChannels, channelTails, channelWords, speechPlaces } from './circumstance-words.ts';
import type { ChannelKind, Found, FoundMoment } from './shapes.ts';
import { stopWords } from './stop-words.ts';
import { isQuoted, lowAt, type Story, type Stretch, spanOf, wordsOf } from './story.ts';
import { isCapital } from './tokens.ts';

/** Through what, when and where something was said. */
export interface Circumstances {
  readonly channel: Found['channel'];
  readonly when: FoundMoment | null;
  readonly where: Found['where'];
  readonly next: number;
}

const none = { channel: null, when: null, where: null };
const joins = new Set(['in', 'on', 'at', 'via', 'through', 'during', 'by', 'from', 'to', 'over', 'into']);
export const plainAdverbs = new Set([
  'again',
  'also',
  'later',
  'earlier',
  'separately',
  'afterwards',
  'afterward',
  'too',
  'early',
  'late',
  'publicly',
  'recently',
]);

/** What stands from token `at` on, up to `limit`: when, through which channel, where, to whom. */
export function circumstancesFrom(
  story: Story,
  at: number,
  { limit, tells }: { readonly limit: number; readonly tells: boolean },
): Circumstances {
  let told: Circumstances = { ...none, next: at };
  if (tells) {
    const heard = hearerAt(story, at, limit);
    if (heard !== null) told = { ...told, ...heard };
  }
  for (let steps = 0; steps < 8 && told.next < limit; steps++) {
    const one =
      momentFrom(story, told.next) ??
      channelFrom(story, told.next, limit) ??
      placeFrom(story, told.next, limit) ??
      eventFrom(story, told.next, limit);
    if (one !== null) {
      told = {
        channel: told.channel ?? one.channel,
        when: told.when ?? one.when,
        where: told.where ?? one.where,
        next: one.next,
      };
    } else if (plainAdverbs.has(lowAt(story, told.next))) told = { ...told, next: told.next + 1 };
    else break;
  }
  return told;
}

function momentFrom(story: Story, at: number): Circumstances | null {
  const joined = ['on', 'in', 'at'].includes(lowAt(story, at));
  for (const from of joined ? [at, at + 1] : [at]) {
    const moment = story.moments.get(from);
    if (moment !== undefined) return { ...none, when: moment.said, next: moment.next };
  }
  return null;
}

/** "says after new Kursk offensive": a time told by an event, at the sentence's end. It is not resolved. */
function eventFrom(story: Story, at: number, limit: number): Circumstances | null {
  if (!['after', 'before', 'during', 'amid', 'following', 'ahead'].includes(lowAt(story, at))) return null;
  let next = at + 1;
  while (next < Math.min(limit, at + 10) && story.tokens[next]?.kind === 'word') next++;
  const ends = next === limit || /^[.!?,]$/.test(story.tokens[next]?.text ?? '');
  if (!ends || next - at > 9 || next < at + 2) return null;
  const { start, end } = spanOf(story, { from: at, next });
  const moment = { edtf: null, asPrinted: story.text.slice(start, end), resolvedFrom: null };
  return { ...none, when: { start, end, moment }, next };
}

function channelFrom(story: Story, at: number, limit: number): Circumstances | null {
  if (!joins.has(lowAt(story, at))) return null;
  const found = channelNoun(story, at + 1, limit);
  if (found === null) return null;
  const tail = tailFrom(story, found.next, limit);
  const stretch = { from: at, next: tail.next };
  return {
    ...none,
    when: found.when ?? tail.when,
    channel: { ...spanOf(story, stretch), kind: tail.kind ?? found.kind, name: tail.name ?? found.name },
    next: tail.next,
  };
}

interface Noun {
  readonly kind: ChannelKind;
  readonly name: string | null;
  readonly when: FoundMoment | null;
  readonly next: number;
}

/** "a Monday statement", "the presidency’s website", "Telegram", "an interview" */
function channelNoun(story: Story, at: number, limit: number): Noun | null {
  let when: FoundMoment | null = null;
  for (let index = at; index < Math.min(limit, at + 7); index++) {
    const token = story.tokens[index];
    const low = token?.low ?? '';
    if (token === undefined || isQuoted(story, index) || (token.kind !== 'word' && token.text !== '-')) return null;
    const moment = story.moments.get(index);
    if (moment !== undefined) {
      when = moment.said;
      continue;
    }
    const pair = channelWords.get(`${low} ${lowAt(story, index + 1)}`);
    const kind = pair ?? channelWords.get(low);
    if (kind !== undefined && !(low === 'x' && token.text !== 'X')) {
      const bare = index === at;
      if (bare && pair === undefined && !bareChannels.has(low) && !isCapital(token)) return null;
      const next = pair === undefined ? index + 1 : index + 2;
      return { kind, name: nameOf(story, { from: at, next }), when, next };
    }
    if (index > at && stopWords.has(low) && low !== 'of' && low !== 'its') return null;
    if (
      index === at &&
      stopWords.has(low) &&
      !/^(?:a|an|the|its|his|her|their|this|that|another|one|several)$/.test(low)
    )
      return null;
  }
  return null;
}

/** A channel's own name: its capitals, without weekdays. */
function nameOf(story: Story, { from, next }: Stretch): string | null {
  const words = [];
  for (let at = from; at < next; at++)
    if (isCapital(story.tokens[at]) && !story.moments.has(at)) words.push(story.tokens[at]?.text);
  return words.length > 0 ? words.join(' ') : null;
}

/** "posted Monday to the presidency’s website", "to Telegram", "seen by the Gazette" */
function tailFrom(
  story: Story,
  at: number,
  limit: number,
): {
  readonly next: number;
  readonly when: FoundMoment | null;
  readonly kind: ChannelKind | null;
  readonly name: string | null;
} {
  let next = at;
  let when: FoundMoment | null = null;
  let kind: ChannelKind | null = null;
  let name: string | null = null;
  for (let steps = 0; steps < 4 && next < limit; steps++) {
    let index = next;
    if (channelTails.has(lowAt(story, index))) {
      index++;
      next = index;
    }
    const moment = momentFrom(story, index);
    if (moment !== null) {
      when ??= moment.when;
      next = moment.next;
      continue;
    }
    if (!/^(?:to|on|in|by|with|for|from|at)$/.test(lowAt(story, index))) break;
    const phrase = shortNoun(story, index + 1, limit);
    if (phrase === null) break;
    for (let word = phrase.from; word < phrase.next; word++) kind ??= channelWords.get(lowAt(story, word)) ?? null;
    if (kind !== null) name ??= nameOf(story, phrase);
    next = phrase.next;
  }
  return { next, when, kind, name };
}

/** A name, or a noun with its article and at most two words before it. */
function shortNoun(story: Story, at: number, limit: number): Stretch | null {
  let next = at;
  const article = /^(?:a|an|the|its|his|her|their|our)$/.test(lowAt(story, at));
  if (article) next++;
  const capitals = next;
  while (
    next < Math.min(limit, at + 12) &&
    isCapital(story.tokens[next]) &&
    !story.moments.has(next) &&
    !isQuoted(story, next)
  )
    next++;
  const possessive = next > capitals && /'s$|s'$/.test(lowAt(story, next - 1));
  if (next > capitals && !possessive) return { from: at, next };
  const words = next;
  while (next < limit && next < words + 2 && isPlainWord(story, next)) next++;
  return next > words ? { from: at, next } : null;
}

function isPlainWord(story: Story, at: number): boolean {
  const token = story.tokens[at];
  return token?.kind === 'word' && !isQuoted(story, at) && !isCapital(token) && !stopWords.has(token.low);
}

/** "in Kyiv", "in the district court", "outside the town hall", where what was said follows or the sentence ends. */
function placeFrom(story: Story, at: number, limit: number): Circumstances | null {
  if (!/^(?:in|at|outside|inside|near|from)$/.test(lowAt(story, at))) return null;
  const noun = shortNoun(story, at + 1, limit);
  if (noun === null) return null;
  const after = story.tokens[noun.next];
  const closes =
    noun.next >= limit || after?.low === 'that' || /^[.,:]$/.test(after?.text ?? '') || isQuoted(story, noun.next);
  const named = isCapital(story.tokens[noun.next - 1]) || speechPlaces.has(lowAt(story, noun.next - 1));
  if (!closes || !named) return null;
  return {
    ...none,
    where: { ...spanOf(story, { from: at, next: noun.next }), name: wordsOf(story, noun) },
    next: noun.next,
  };
}

/** Who was told: a newsroom makes it an interview, reporters a briefing. */
function hearerAt(
  story: Story,
  at: number,
  limit: number,
): (Partial<Circumstances> & { readonly next: number }) | null {
  const low = lowAt(story, at);
  if (/^(?:him|her|them|us|me|it|you)$/.test(low)) return { next: at + 1 };
  const noun = shortNoun(story, at, limit);
  if (noun === null || isQuoted(story, at)) return null;
  const words = wordsOf(story, noun);
  const press = /\b(?:reporters?|journalists?|news conference|press)\b/i.test(words);
  const named = isCapital(story.tokens[noun.next - 1]);
  let next = noun.next;
  if (press && /^(?:outside|inside|in|at)$/.test(lowAt(story, next)))
    next = shortNoun(story, next + 1, limit)?.next ?? next;
  if (!press && !named) return { next };
  return {
    channel: {
      ...spanOf(story, { from: noun.from, next }),
      kind: press ? 'briefing' : 'interview',
      name: press ? null : words.replace(/^the /i, ''),
    },
    next,
  };
}
