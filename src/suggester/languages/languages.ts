import { primaryLanguage } from '../../text/text.ts';
import type { Found, PlainSuggester, Speech, SuggesterInput } from '../shapes.ts';
import { hasQuoted } from '../speech.ts';
import { isQuoted, type Stretch, spanOf } from '../story.ts';
import { arabic } from './arabic.ts';
import { type Attributed, attributedIn } from './attributions.ts';
import { endOf } from './contents.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { type Heard, heardIn } from './hearing.ts';
import type { LanguageData } from './language-data.ts';
import { type Reading, readingOf } from './reading.ts';
import { spanish } from './spanish.ts';
import { ukrainian } from './ukrainian.ts';

const languages: readonly LanguageData[] = [ukrainian, german, french, spanish, arabic];

/** Attributed statements by rules over quotation marks and verbs of speech. For other languages it finds nothing. */
export const otherLanguages: PlainSuggester = {
  name: 'quotation-rules',
  version: '1',
  languages: languages.map(({ language }) => language),
  suggest,
};

function suggest({ text, language, knownNames = [] }: SuggesterInput): readonly Found[] {
  const data = languages.find((one) => one.language === primaryLanguage(language));
  return data === undefined ? [] : readFound(readingOf(text, data), knownNames);
}

/** The same for a text that has been read. */
export function readFound(reading: Reading, knownNames: readonly string[]): readonly Found[] {
  return heardIn(reading, attributionsIn(reading), knownNames).map((one) => foundOf(reading, one));
}

/** Every attribution, with the quotations that go on behind it. */
function attributionsIn(reading: Reading): readonly Attributed[] {
  const found: Attributed[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    const own = attributedIn(reading, sentence);
    if (own.length > 0) {
      found.push(...own);
      continue;
    }
    const before = found.at(-1);
    const quoted = { from: sentence.from, next: endOf(reading, sentence) };
    if (before === undefined || !goesOn(reading, index) || !isAllQuoted(reading, quoted)) continue;
    if (endsQuoted(reading, before, index)) addQuoted(before.content, quoted);
  }
  return found;
}

/** Nothing but quoted sentences stand between what was said last and this one. */
function endsQuoted(reading: Reading, { content, cue }: Attributed, index: number): boolean {
  const last = content.at(-1);
  const before = reading.sentences[index - 1];
  if (last === undefined || before === undefined || !isQuoted(reading, last.next - 1)) return false;
  return isQuoted(reading, last.from) && Math.max(last.next, cue.next) > before.from;
}

/** Quoted sentences that follow each other are one stretch. The list grows in place, since it may become a long one. */
function addQuoted(content: Stretch[], { from, next }: Stretch): void {
  const last = content.at(-1);
  if (last?.next === from) content[content.length - 1] = { from: last.from, next };
  else content.push({ from, next });
}

/** True where the sentence stands right behind the one before: in its paragraph, or as the next part of a quotation. */
function goesOn({ tokens, sentences, quotes }: Reading, index: number): boolean {
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  if (before === undefined || sentence === undefined) return false;
  if (before.next === sentence.from) return true;
  const quote = quotes.quotes[quotes.at[before.next - 1] ?? -1];
  return quote !== undefined && !quote.closed && tokens[sentence.from]?.kind === 'mark';
}

/** Whether all of it is quoted: from one quotation to the next, so that long ones cost no more. */
function isAllQuoted({ quotes }: Reading, { from, next }: Stretch): boolean {
  for (let at = from; at < next; ) {
    const quote = quotes.quotes[quotes.at[at] ?? -1];
    if (quote === undefined) return false;
    at = quote.next;
  }
  return next > from;
}

function foundOf(reading: Reading, { source, cue, content, confidence, speaker }: Heard): Found {
  const isQuotedPartly = hasQuoted(reading, content);
  const speech: Speech = content.every((stretch) => isAllQuoted(reading, stretch))
    ? 'direct'
    : isQuotedPartly
      ? 'mixed'
      : 'indirect';
  return {
    source: source === null ? [] : [spanOf(reading, source)],
    cue: cue.tail === null ? [spanOf(reading, cue)] : [spanOf(reading, cue), spanOf(reading, cue.tail)],
    content: content.map((stretch) => spanOf(reading, stretch)),
    speech,
    isSaid: cue.verb.isSaid || isQuotedPartly,
    act: cue.verb.act,
    speaker: speaker.speaker,
    role: speaker.role,
    organisation: speaker.organisation,
    // Times and channels are read in English only: the journalist adds them.
    channel: null,
    when: null,
    about: null,
    where: null,
    quantities: [],
    hedge: null,
    confidence: Math.round(confidence * 100) / 100,
  };
}
