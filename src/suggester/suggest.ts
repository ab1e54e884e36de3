import { primaryLanguage } from '../text/text.ts';
import { type Attributed, attributedIn } from './attributions.ts';
import { doubtsBefore } from './contents.ts';
import { quantitiesIn } from './figures.ts';
import { type Heard, resolved } from './resolving.ts';
import type { Found, FoundMoment, FoundQuantity, PlainSuggester, Span, Speech, SuggesterInput } from './shapes.ts';
import { namesIn, speakerIn } from './speakers.ts';
import { hasQuoted, isSaid } from './speech.ts';
import { isQuoted, type Story, type Stretch, spanOf, storyOf } from './story.ts';

/** Attributed statements by rules over English grammar. For other languages it finds nothing. */
export const englishRules: PlainSuggester = {
  name: 'english-rules',
  version: '1',
  languages: ['en'],
  suggest,
};

function suggest(input: SuggesterInput): readonly Found[] {
  if (!isEnglish(input.language)) return [];
  const story = storyOf(input.text, input.day);
  return foundIn(story, attributionsIn(story), input.knownNames);
}

/** Whether a language, as BCP 47 has it, is English. */
export function isEnglish(language: string): boolean {
  return primaryLanguage(language) === 'en';
}

/** Attributions, in the order of their cues, with who speaks, what they do and which figures they give. */
export function foundIn(
  story: Story,
  attributions: readonly Attributed[],
  knownNames: readonly string[] = [],
): readonly Found[] {
  const names = namesIn(story, knownNames);
  const quantities = quantitiesIn(story.tokens, story.text);
  const heard: Heard[] = [];
  return attributions.map((one) => {
    const named = one.source === null ? null : speakerIn(story, one.source, names);
    const speaker =
      one.source === null || named === null
        ? null
        : resolved(story, one.source, { named, heard, introduced: names.introduced });
    if (speaker !== null && one.source !== null) {
      heard.push({ speaker, words: wordsIn(story, one.source), at: one.source.from });
      if (heard.length > 40) heard.shift();
    }
    return toldOf(story, one, { speaker, quantities });
  });
}

/** Every attribution, with quotations that go on behind it and doubts told in the sentence after. */
export function attributionsIn(story: Story): readonly Attributed[] {
  const found: Attributed[] = [];
  let last = 0;
  /** what the last one says, once a sentence was added to it */
  let grown: Stretch[] | null = null;
  for (const [index, sentence] of story.sentences.entries()) {
    const own = attributedIn(story, sentence);
    if (own.length > 0) {
      last = found.length;
      grown = null;
      found.push(...own);
      continue;
    }
    const before = found.at(-1);
    const adjoins = before !== undefined && goesOn(story, index);
    if (!adjoins) continue;
    const doubt = doubtsBefore(story, sentence);
    if (doubt !== null) {
      for (let at = last; at < found.length; at++) {
        const one = found[at];
        if (one !== undefined) found[at] = { ...one, hedge: one.hedge ?? doubt };
      }
    } else if (endsQuoted(story, before) && isAllQuoted(story, sentence)) {
      grown = join(grown ?? [...before.content], sentence);
      found[found.length - 1] = { ...before, content: grown };
    }
  }
  return found;
}

function endsQuoted(story: Story, { content }: Attributed): boolean {
  const last = content.at(-1);
  return last !== undefined && isQuoted(story, last.from) && isQuoted(story, last.next - 1);
}

/** Quoted sentences that follow each other are one stretch. Adds to the list itself: a quotation may have thousands. */
function join(content: Stretch[], { from, next }: Stretch): Stretch[] {
  const last = content.at(-1);
  if (last?.next === from) content[content.length - 1] = { from: last.from, next };
  else content.push({ from, next });
  return content;
}

/** True where the sentence stands right behind the one before: in its paragraph, or as the next part of a quotation. */
function goesOn({ tokens, sentences, quotes }: Story, index: number): boolean {
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (before === undefined || sentence === undefined) return false;
  if (before.next === sentence.from) return true;
  const quote = quotes.quotes[quotes.at[before.next - 1] ?? -1];
  const unclosed = quote !== undefined && !quote.closed;
  return unclosed && tokens[sentence.from]?.kind === 'mark';
}

function isAllQuoted(story: Story, { from, next }: Stretch): boolean {
  for (let at = from; at < next; at++) if (!isQuoted(story, at)) return false;
  return next > from;
}

function wordsIn(story: Story, stretch: Stretch): string {
  const { start, end } = spanOf(story, stretch);
  return story.text.slice(start, end).toLowerCase();
}

function toldOf(
  story: Story,
  one: Attributed,
  {
    speaker,
    quantities,
  }: { readonly speaker: ReturnType<typeof resolved> | null; readonly quantities: readonly FoundQuantity[] },
): Found {
  const source = one.source && spanOf(story, one.source);
  const content = one.content.map((stretch) => spanOf(story, stretch));
  const spans = one.spans ?? { source, cue: spanOf(story, one.cue), content };
  return {
    source: spans.source === null ? [] : [spans.source],
    cue: [spans.cue],
    ...(one.spans && { wholeCue: one.spans.wholeCue }),
    content: spans.content,
    isSaid: isSaid(story, one.cue, one.content),
    speech: speechOf(story, one.content),
    act: one.cue.act,
    speaker: speaker?.speaker ?? null,
    role: speaker?.role ?? null,
    organisation: speaker?.organisation ?? null,
    ...one.told,
    about: momentAtEnd(story, one.content),
    quantities: content.flatMap((span) => within(quantities, span)),
    hedge: one.hedge === null ? null : spanOf(story, one.hedge),
    confidence: Math.round(one.confidence * 100) / 100,
  };
}

/** No time has more words. */
const momentAtMost = 10;

function momentAtEnd(story: Story, content: readonly Stretch[]): FoundMoment | null {
  const last = content.at(-1);
  if (last === undefined) return null;
  let end = last.next;
  while (end > last.from && story.tokens[end - 1]?.kind === 'mark') end--;
  for (let at = Math.max(last.from, end - momentAtMost); at < end; at++) {
    const moment = story.moments.get(at);
    if (moment?.next === end) return moment.found;
  }
  return null;
}

function speechOf(story: Story, content: readonly Stretch[]): Speech {
  if (content.every((stretch) => isAllQuoted(story, stretch))) return 'direct';
  return hasQuoted(story, content) ? 'mixed' : 'indirect';
}

/** Of an ordered list, what stands within a stretch, found by halving. */
function within<T extends Span>(list: readonly T[], { start, end }: Span): readonly T[] {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < list.length; at++) {
    const one = list[at];
    if (one === undefined || one.start >= end) break;
    if (one.end <= end) found.push(one);
  }
  return found;
}
