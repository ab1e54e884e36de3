import { type Attributed, attributedIn } from './attributions.ts';
import { doubtsBefore } from './contents.ts';
import { quantitiesIn } from './figures.ts';
import { type Heard, resolved } from './resolving.ts';
import type { Found, FoundQuantity, Span, Speech, Suggester, SuggesterInput } from './shapes.ts';
import { namesIn, speakerIn } from './speakers.ts';
import { isQuoted, type Story, type Stretch, spanOf, storyOf } from './story.ts';

/** Attributed statements by rules over English grammar. For other languages it finds nothing. */
export const englishRules: Suggester = {
  name: 'english-rules',
  version: '1',
  languages: ['en'],
  suggest,
};

function suggest({ text, language, day, knownNames = [] }: SuggesterInput): readonly Found[] {
  if (language.toLowerCase().split('-')[0] !== 'en') return [];
  const story = storyOf(text, day);
  const names = namesIn(story, knownNames);
  const quantities = quantitiesIn(story.tokens, text);
  const found: Found[] = [];
  const heard: Heard[] = [];
  for (const one of attributionsIn(story)) {
    const named = one.source === null ? null : speakerIn(story, one.source, names);
    const speaker = one.source === null || named === null ? null : resolved(story, one.source, { named, heard });
    if (speaker !== null && one.source !== null) {
      heard.push({ speaker, words: wordsIn(story, one.source) });
      if (heard.length > 40) heard.shift();
    }
    found.push(toldOf(story, one, { speaker, quantities }));
  }
  return found;
}

/** Every attribution, with quotations that go on behind it and doubts told in the sentence after. */
export function attributionsIn(story: Story): readonly Attributed[] {
  const found: Attributed[] = [];
  let last = 0;
  for (const [index, sentence] of story.sentences.entries()) {
    const own = attributedIn(story, sentence);
    if (own.length > 0) {
      last = found.length;
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
      found[found.length - 1] = { ...before, content: joined(before.content, sentence) };
    }
  }
  return found;
}

function endsQuoted(story: Story, { content }: Attributed): boolean {
  const last = content.at(-1);
  return last !== undefined && isQuoted(story, last.from) && isQuoted(story, last.next - 1);
}

/** Quoted sentences that follow each other are one stretch. */
function joined(content: readonly Stretch[], { from, next }: Stretch): readonly Stretch[] {
  const last = content.at(-1);
  if (last?.next === from) return [...content.slice(0, -1), { from: last.from, next }];
  return [...content, { from, next }];
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
  const content = one.content.map((stretch) => spanOf(story, stretch));
  return {
    source: one.source === null ? [] : [spanOf(story, one.source)],
    cue: [spanOf(story, one.cue)],
    content,
    speech: speechOf(story, one.content),
    act: one.cue.act,
    speaker: speaker?.speaker ?? null,
    role: speaker?.role ?? null,
    organisation: speaker?.organisation ?? null,
    ...one.told,
    quantities: content.flatMap((span) => within(quantities, span)),
    hedge: one.hedge === null ? null : spanOf(story, one.hedge),
    confidence: Math.round(one.confidence * 100) / 100,
  };
}

function speechOf(story: Story, content: readonly Stretch[]): Speech {
  if (content.every((stretch) => isAllQuoted(story, stretch))) return 'direct';
  const some = content.some(({ from, next }) => {
    for (let at = from; at < next; at++) if (isQuoted(story, at)) return true;
    return false;
  });
  return some ? 'mixed' : 'indirect';
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
