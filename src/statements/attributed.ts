import type { Db } from '../db/db.ts';
import type { Found, Suggester } from '../suggester/suggester.ts';
import { anchorAll, stretchAt } from './anchors.ts';
import { knownNames } from './party-finding.ts';
import { wordsKey } from './same-words.ts';
import type { AnchoredFields, Stretch } from './shapes.ts';
import { wordsOf } from './statement-rules.ts';
import { listStatements } from './statements-store.ts';
import { textOf } from './text-of.ts';
import { listWaved } from './waved.ts';

/** Words as they stand somewhere: in a revision, or in an editor. */
export interface StoryWords {
  readonly storyId: string;
  readonly fields: AnchoredFields;
  /** BCP 47 */
  readonly language: string;
  /** from which relative days are reckoned, `YYYY-MM-DD` */
  readonly day: string | null;
}

/** An attributed statement that nobody has decided on. */
export interface Attributed {
  readonly found: Found;
  readonly stretches: readonly Stretch[];
  readonly text: string;
  /** the sentence in which its first words stand */
  readonly sentence: string;
  /** the whole text that was read: what `found` points into */
  readonly words: string;
}

/**
 * The attributed statements of a story's text that are neither on the record nor suggested, rejected or waved through.
 * Headline and standfirst are left out: they say again what the text says.
 */
export async function undecided(
  db: Db,
  { storyId, fields, language, day }: StoryWords,
  suggester: Suggester,
): Promise<readonly Attributed[]> {
  const { text } = textOf(fields);
  const found = await suggester.suggest({ text, language, day, knownNames: await knownNames(db) });
  if (found.length === 0) return [];
  const statements = await listStatements(db, storyId);
  const decided = statements.flatMap(({ text: words, anchored }) =>
    [words, ...(anchored.found ? [wordsOf(anchored.found)] : [])].map(wordsKey),
  );
  // Where they stand in these words, which may be newer than the last save.
  const standing = [...anchorAll(fields, statements).values()].flatMap(({ anchor, found: now, stretches }) =>
    anchor === 'lost' ? [] : [now ?? stretches],
  );
  const waved = (await listWaved(db, storyId)).map(({ key }) => key);
  return found
    .filter(({ content }) => content.length > 0)
    .map((one) => {
      const stretches = one.content.map(({ start, end }) => stretchAt(fields, 'text', start, end));
      const sentence = sentenceOf(text, stretches, language);
      return { found: one, stretches, text: wordsOf(stretches), sentence, words: text };
    })
    .filter(
      (one) =>
        !decided.some((key) => areSame(key, wordsKey(one.text))) &&
        !standing.some((stretches) => covers(stretches, one.stretches)) &&
        !waved.some((key) => isWaved(key, one)),
    );
}

/** Words of which one lies in the other are one statement, where they are more than a word or two. */
const tellingAtLeast = 12;

function areSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= tellingAtLeast && ` ${long} `.includes(` ${short} `);
}

/** From this share of its words on, something is suggested that is decided on already, only with another beginning or end. */
const coveredFrom = 0.5;

function covers(decided: readonly Stretch[], suggested: readonly Stretch[]): boolean {
  let [both, all] = [0, 0];
  for (const one of suggested) {
    all += one.end - one.start;
    for (const other of decided)
      if (other.part === one.part) both += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  }
  return both >= coveredFrom * all;
}

function isWaved(key: string, { sentence, stretches }: Attributed): boolean {
  if (key === wordsKey(sentence)) return true;
  return stretches.every(({ exact }) => ` ${key} `.includes(` ${wordsKey(exact)} `));
}

function sentenceOf(text: string, stretches: readonly Stretch[], language: string): string {
  const start = stretches[0]?.start ?? 0;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(from, end < 0 ? text.length : end);
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line);
  return (sentences.containing(start - from)?.segment ?? line).trim();
}
