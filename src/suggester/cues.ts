import { channelWords } from './circumstance-words.ts';
import { type CueVerb, cuePhrases, cueVerbs, type Frame } from './cue-words.ts';
import { isPlural } from './measures.ts';
import type { Sentence } from './sentences.ts';
import type { Act } from './shapes.ts';
import { auxiliaries, determiners, stopWords } from './stop-words.ts';
import { isQuoted, lowAt, type Story, type Stretch } from './story.ts';
import { isCapital, longestAt, phrasesOf } from './tokens.ts';

/** The words that report: their tokens with auxiliaries and adverbs, and how they take what was said. */
export interface Cue extends Stretch {
  readonly act: Act;
  readonly frames: readonly Frame[];
  readonly lemma: string;
  readonly weight: number;
  /** `adding: …`: it shares the speaker of the clause before it */
  readonly participle: boolean;
  /** `according to` */
  readonly according: boolean;
}

const phrases = phrasesOf(cuePhrases);
const beForms = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "isn't",
  "wasn't",
  "weren't",
  'get',
  'got',
]);
const haveForms = new Set(['has', 'have', 'had']);
const modals = new Set(
  `will would shall should can could may might must to not never n't cannot won't wouldn't couldn't don't
  doesn't didn't let's let if do does did help helped`.split(/\s+/),
);
const adverbs = new Set([
  'also',
  'then',
  'later',
  'once',
  'again',
  'previously',
  'earlier',
  'since',
  'already',
  'even',
  'first',
  'further',
  'now',
  'just',
  'still',
  'long',
]);
const relatives = new Set(['who', 'which', 'that', 'whom']);

/** Cues of a sentence outside its quotations, in order. */
export function cuesIn(story: Story, { from, next }: Sentence): readonly Cue[] {
  const cues: Cue[] = [];
  for (let at = from; at < next; ) {
    const cue = isQuoted(story, at) ? null : cueAt(story, at, from);
    if (cue !== null && cue.next <= next) cues.push(cue);
    at = cue?.next ?? at + 1;
  }
  return cues;
}

function cueAt(story: Story, at: number, from: number): Cue | null {
  const { tokens } = story;
  const low = lowAt(story, at);
  if (tokens[at]?.kind !== 'word') return null;
  if (low === 'according' && lowAt(story, at + 1) === 'to')
    return {
      ...plain,
      from: at,
      next: at + 2,
      act: 'claims',
      frames: ['clause'],
      lemma: 'according',
      weight: 0.9,
      according: true,
    };
  const phrase = longestAt(tokens, at, phrases);
  const verb = cueVerbs.get(low);
  if (phrase === null && verb === undefined && low !== 'put') return null;
  const start = beginOf(story, at, from);
  if (phrase !== null && (phrase.means.act === 'declines' || isVerb(story, { at, start, from }, phraseForm(low)))) {
    const participle = low.endsWith('ing');
    if (participle && !opensClause(story, start - 1)) return null;
    return {
      ...plain,
      from: start,
      next: phrase.next,
      act: phrase.means.act,
      frames: [phrase.means.frame],
      lemma: low,
      weight: 0.7,
      participle,
    };
  }
  if (low === 'put' && isPutAt(story, at + 1))
    return { ...plain, from: start, next: at + 1, act: 'estimates', frames: ['object'], lemma: 'put', weight: 0.6 };
  if (verb === undefined || (isCapital(tokens[at]) && at !== from) || !isVerb(story, { at, start, from }, verb))
    return null;
  const participle = verb.form === 'ing' && !beForms.has(lowAt(story, start)) && !beForms.has(lowAt(story, at - 1));
  if (participle && !opensClause(story, start - 1)) return null;
  return { ...plain, ...verb, from: start, next: at + 1, participle };
}

const plain = { participle: false, according: false };

/** "put the figure at fewer than 900" */
function isPutAt(story: Story, at: number): boolean {
  const figure = /^(?:number|figure|toll|total|cost|count|losses|damage|it|that|estimate|share|bill)$/;
  const named = [at, at + 1, at + 2, at + 3].find((index) => figure.test(lowAt(story, index)));
  if (named === undefined) return false;
  for (let index = named + 1; index < named + 9; index++) if (lowAt(story, index) === 'at') return true;
  return false;
}

/** Where the cue begins: with the auxiliaries and adverbs before it. */
function beginOf(story: Story, at: number, from: number): number {
  let start = at;
  while (start > Math.max(from, at - 6) && !isQuoted(story, start - 1)) {
    const before = lowAt(story, start - 1);
    const adverb =
      adverbs.has(before) || (/ly$/.test(before) && before.length > 4 && !isCapital(story.tokens[start - 1]));
    if (!adverb && !haveForms.has(before) && !(beForms.has(before) && lowAt(story, at).endsWith('ing'))) break;
    start--;
  }
  return start;
}

function opensClause({ tokens, quotes }: Story, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  return text === ',' || text === '—' || text === '–' || (quotes.at[at] ?? -1) >= 0;
}

function isBlocked(story: Story, at: number): boolean {
  const before = lowAt(story, at);
  return modals.has(before) || relatives.has(before) || beForms.has(before);
}

/** Many verbs of speech are nouns as well: what stands around the word must let it be a verb with a subject. */
function isVerb(
  story: Story,
  { at, start, from }: { readonly at: number; readonly start: number; readonly from: number },
  verb: Pick<CueVerb, 'form' | 'lemma'>,
): boolean {
  const { tokens } = story;
  const before = tokens[start - 1];
  const low = before?.low ?? '';
  if (verb.form === 'ing') return true;
  if (isBlocked(story, start - 1)) return false;
  const opens = start === from || before === undefined || before.kind === 'break' || isQuoted(story, start - 1);
  // Inverted after a quotation: "…", said Maren Holt.
  if (opens) return verb.form !== 'base' && start > 0;
  if (before.kind === 'mark')
    return (
      before.text === ',' || before.text === '—' || before.text === '–' || before.text === ')' || before.text === '.'
    );
  if (low.endsWith("'s") && verb.form !== 'past') return false;
  if (channelWords.has(low) && (verb.lemma === 'post' || verb.lemma === 'write' || verb.lemma === 'read')) return false;
  if (verb.form === 'base') {
    const plural =
      isPlural(low) ||
      /^(?:they|we|i|you|police|some|many|others|both|all|and)$/.test(low) ||
      (haveForms.has(lowAt(story, start)) && start < at);
    return plural && !determiners.has(low);
  }
  if (verb.form === 's') {
    const subject = !determiners.has(low) && !stopWords.has(low) && !isAdjective(low);
    return subject || /^(?:he|she|it|who|one|nobody|everyone)$/.test(low);
  }
  const nominal =
    !stopWords.has(low) ||
    /^(?:he|she|it|they|we|i|who|all|others|some|many|both|and|but|one|none|him|her|nobody)$/.test(low);
  return (nominal || auxiliaries.has(low)) && low !== 'as';
}

function phraseForm(word: string): Pick<CueVerb, 'form' | 'lemma'> {
  return { form: word.endsWith('ing') ? 'ing' : word.endsWith('s') ? 's' : 'past', lemma: word };
}

function isAdjective(word: string): boolean {
  return /(?:ial|ous|ive|able|ible|ical|ful)$/.test(word);
}
